import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { listScanned, type Scanned } from '@/lib/platform/scan-folder';
import { judgeName, previewKind } from './rules';
import { type DocumentItem, type DocumentWithVersions, FILE_MAX_BYTES, type ScanItem } from './schema';

/** The number of documents on one page of the list. */
export const DOCUMENTS_SHOWN = 50;

/**
 * Whether the letter of document `d` is cancelled; a document that several letters share counts while one of them is
 * valid.
 */
export const letterCancelled = Prisma.sql`coalesce((SELECT bool_and(l.state = 'CANCELLED') FROM letter l
  WHERE l.case_id = d.case_id AND l.document_id = d.id), false)`;

const item = Prisma.sql`
  d.id, d.title, d.file_name AS "fileName", d.media_type AS "mediaType", d.size, d.direction, d.scan,
  adder.name AS "addedBy", d.added_at AS "addedAt", canceller.name AS "cancelledBy",
  d.cancelled_at AS "cancelledAt", d.cancel_reason AS "cancelReason",
  ${letterCancelled} AS "letterCancelled"`;

const people = Prisma.sql`
  JOIN staff_member adder ON adder.id = d.added_by_id
  LEFT JOIN staff_member canceller ON canceller.id = d.cancelled_by_id`;

/**
 * Documents of a case that count, newest first: the newest versions, without cancelled documents and cancelled letters.
 * An act may name these; at most two hundred.
 */
export async function listDocuments(ctx: Ctx, caseId: number): Promise<DocumentItem[]> {
  return dbOf(ctx).$queryRaw<DocumentItem[]>`
    SELECT ${item} FROM document d ${people}
    WHERE d.case_id = ${caseId} AND d.cancelled_at IS NULL AND NOT ${letterCancelled}
      AND NOT EXISTS (SELECT FROM document newer WHERE newer.replaces_id = d.id)
    ORDER BY d.id DESC LIMIT 200`;
}

/**
 * The documents of a case that the actor may see, newest first, each with its earlier versions and the signatures of
 * each; `before` is the id after which the page begins, null for the first page. The query reads one more than
 * `DOCUMENTS_SHOWN` to know whether a next page exists. Only an actor who reads the files of the case (`reads`) learns
 * why a document was cancelled, and gets the cancelled letters.
 */
export async function documentsOfCase(
  ctx: Ctx,
  caseId: number,
  before: number | null,
  reads = false,
): Promise<{ shown: DocumentWithVersions[]; next: number | null }> {
  const rows = await dbOf(ctx).$queryRaw<(DocumentItem & { head: number })[]>`/* documents */
    WITH RECURSIVE head AS (
      SELECT d.id FROM document d
      WHERE d.case_id = ${caseId} AND d.id < ${before ?? 2_147_483_647}
        AND d.signs_id IS NULL AND (${reads} OR NOT ${letterCancelled})
        AND NOT EXISTS (SELECT FROM document newer WHERE newer.replaces_id = d.id)
      ORDER BY d.id DESC LIMIT ${DOCUMENTS_SHOWN + 1}
    ), version AS (
      SELECT id AS head, id FROM head
      UNION ALL
      SELECT version.head, newer.replaces_id FROM version JOIN document newer ON newer.id = version.id
      WHERE newer.replaces_id IS NOT NULL
    )
    SELECT version.head, ${item} FROM version JOIN document d ON d.id = version.id ${people}
    ORDER BY version.head DESC, d.id DESC`;
  const shown: DocumentWithVersions[] = [];
  const signatures = await signaturesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const told = <Item extends DocumentItem>(document: Item): Item =>
    reads ? document : { ...document, cancelReason: '' };
  for (const { head, ...row } of rows) {
    const its = signatures.filter(({ signsId }) => signsId === row.id);
    const signed = { ...told(row), signatures: its.map(told) };
    if (row.id === head) shown.push({ ...signed, versions: [] });
    else shown.at(-1)?.versions.push(signed);
  }
  const more = shown.length > DOCUMENTS_SHOWN;
  return { shown: shown.slice(0, DOCUMENTS_SHOWN), next: more ? shown[DOCUMENTS_SHOWN - 1].id : null };
}

/** The signatures that sign these documents, oldest first. */
async function signaturesOf(
  ctx: Ctx,
  documentIds: readonly number[],
): Promise<(DocumentItem & { signsId: number })[]> {
  return dbOf(ctx).$queryRaw<(DocumentItem & { signsId: number })[]>`
    SELECT d.signs_id AS "signsId", ${item} FROM document d ${people}
    WHERE d.signs_id = ANY(${[...documentIds]}::int[]) ORDER BY d.id`;
}

/** Scanned files for the actor, or for everybody, of the kinds and size that the office takes. */
export async function listScans(ctx: Ctx): Promise<ScanItem[]> {
  return (await scansOf(ctx)).map(({ id, name, size }) => {
    const verdict = judgeName(name);
    return { id, fileName: name, size, preview: verdict.ok ? previewKind(verdict.mediaType) : null };
  });
}

/** One scanned file in the folder; null when it is gone. */
export async function findScan(ctx: Ctx, id: string): Promise<Scanned | null> {
  return (await scansOf(ctx)).find((scan) => scan.id === id) ?? null;
}

async function scansOf(ctx: Ctx): Promise<Scanned[]> {
  const found = await listScanned(ctx.actor.login);
  return found.filter(({ name, size }) => size <= FILE_MAX_BYTES && judgeName(name).ok);
}
