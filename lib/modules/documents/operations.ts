import type { FileHandle } from 'node:fs/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError, type PlainCode } from '@/lib/core/errors';
import { ScannerSilent, scanFile } from '@/lib/platform/clamd';
import type { Tx } from '@/lib/platform/db';
import type { Document } from '@/lib/platform/generated/prisma/client';
import { inspectFile } from '@/lib/platform/inspect/inspect';
import { readText } from '@/lib/platform/inspect/text';
import { log } from '@/lib/platform/log';
import { drawPreview } from '@/lib/platform/picture-preview';
import { keepDraft, openKept, putFile } from '@/lib/platform/storage';
import { type Draft, discardDraft, TooLarge, writeDraft } from '@/lib/platform/storage/draft';
import { recordOf } from '../audit/operations';
import { judgeName, previewKind } from './rules';
import {
  type DocumentDirection,
  FILE_MAX_BYTES,
  type FileMediaType,
  type ScanState,
  TEXT_SHOWN_BYTES,
} from './schema';

type Owner = { id: number; destinationId: number };
type StoredFile = {
  fileName: string;
  mediaType: FileMediaType;
  size: number;
  sha256: string;
  scan: ScanState;
};

/** A file as it is handed out; whoever takes it closes `content`. */
export type OpenedFile = {
  fileName: string;
  mediaType: string;
  size: number;
  content: FileHandle;
};

/** What the page shows of a file: made anew from it, or a PDF as it is for the browser's own viewer. */
export type Preview = { kind: 'picture'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'text'; text: string };

/**
 * Keeps bytes that the office has made itself (its letters). They belong to nothing until `addDocument`. Throws
 * file-missing, file-kind-refused.
 */
export async function storeFile(fileName: string, bytes: Uint8Array): Promise<StoredFile> {
  const { mediaType, fileName: safe } = nameOf(fileName);
  if (bytes.length === 0) throw refused('file-missing');
  return {
    fileName: safe,
    mediaType,
    size: bytes.length,
    sha256: await putFile(bytes),
    scan: 'NOT_SCANNED',
  };
}

/**
 * Takes in a file from outside, as it comes: it is written down and hashed piece by piece, then looked into, then
 * shown to the antivirus program where one is set, and only then kept. Whatever goes wrong, nothing of it stays. It
 * belongs to nothing until `addDocument`. Throws file-missing, file-too-large, file-broken-off, file-name-refused,
 * file-kind-refused, file-double-ending, what `inspectFile` finds, file-infected, scanner-unreachable.
 */
export async function receiveFile(fileName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const { fileName: safe, ending, mediaType } = nameOf(fileName);
  const draft = await draftOf(source);
  try {
    if (draft.size === 0) throw refused('file-missing');
    const refusal = await inspectFile(draft.path, ending);
    if (refusal) throw refused(refusal);
    const scan = await scanned(draft);
    await keepDraft(draft);
    return { fileName: safe, mediaType, size: draft.size, sha256: draft.sha256, scan };
  } finally {
    await discardDraft(draft);
  }
}

function nameOf(fileName: string) {
  const verdict = judgeName(fileName);
  if (!verdict.ok) throw refused(verdict.code);
  return verdict;
}

async function draftOf(source: AsyncIterable<Uint8Array>): Promise<Draft> {
  try {
    return await writeDraft(source, FILE_MAX_BYTES);
  } catch (error) {
    if (error instanceof TooLarge) throw refused('file-too-large');
    throw error;
  }
}

/** A daemon that is set decides: while it is silent, nothing is taken. */
async function scanned({ path }: Draft): Promise<ScanState> {
  try {
    const scan = await scanFile(path);
    if (scan.state === 'off') return 'NOT_SCANNED';
    if (scan.state === 'clean') return 'CLEAN';
    const { finding } = scan;
    const error = new DomainError('file-infected', { fields: { file: 'file-infected' }, facts: { finding } });
    log.warn({ err: error }, 'infected file refused');
    throw error;
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    log.error({ err: error }, 'antivirus program gives no verdict');
    throw refused('scanner-unreachable');
  }
}

function refused(code: PlainCode): DomainError {
  return new DomainError(code, { fields: { file: code } });
}

/**
 * Adds a stored file to a locked case that the caller may work on; without `direction` it came in. With `replacesId` it
 * is the newer version of that document. The same bytes again, while they count in the case, change nothing
 * (`added: false`); of letters each is its own, though two say the same. Throws document-replaced, document-cancelled, document-of-letter, document-already-there, not-found.
 */
export async function addDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  file: StoredFile & { title: string; direction?: DocumentDirection; replacesId?: number | null },
): Promise<{ id: number; added: boolean }> {
  const { title, direction = 'INCOMING', replacesId = null, sha256 } = file;
  const already =
    direction === 'INCOMING' &&
    (await tx.document.findFirst({ where: { caseId: owner.id, sha256, cancelledAt: null } }));
  if (already && (replacesId === null || already.replacesId === replacesId))
    return { id: already.id, added: false };
  if (already) throw refused('document-already-there');
  if (replacesId !== null) await countingDocument(tx, owner, replacesId);
  const { id } = await tx.document.create({
    data: { ...file, direction, caseId: owner.id, addedById: ctx.actor.staffId, addedAt: ctx.now },
  });
  recordOf(tx, ctx, owner, 'document.added', {
    documentId: id,
    title,
    sha256,
    ...(replacesId !== null && { replaces: replacesId }),
  });
  return { id, added: true };
}

/** A document of the locked case that people may still act on: it counts, and it is the newest version. */
async function countingDocument(tx: Tx, owner: Owner, id: number): Promise<Document> {
  const found = await tx.document.findFirst({
    where: { id, caseId: owner.id },
    include: { replacedBy: { select: { id: true } } },
  });
  if (!found) throw new DomainError('not-found');
  if (found.direction === 'OUTGOING') throw new DomainError('document-of-letter');
  if (found.cancelledAt) throw new DomainError('document-cancelled');
  if (found.replacedBy) throw new DomainError('document-replaced');
  return found;
}

/**
 * Strikes out a document added by mistake: it stays to be read and counts no more. The version that it took the place
 * of counts again. Again changes nothing. Throws not-found, document-replaced, document-of-letter.
 */
export async function cancelDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, reason }: { documentId: number; reason: string },
): Promise<void> {
  const before = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (before?.cancelledAt && before.cancelledById === ctx.actor.staffId) return;
  const { title } = await countingDocument(tx, owner, documentId);
  await tx.document.update({
    where: { id: documentId },
    data: {
      cancelledAt: ctx.now,
      cancelledById: ctx.actor.staffId,
      cancelReason: reason,
      replacesId: null,
    },
  });
  recordOf(tx, ctx, owner, 'document.cancelled', { documentId, title, reason });
}

/** Gives a document another title; the file keeps its name. The same title again changes nothing. Throws as above. */
export async function retitleDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, title }: { documentId: number; title: string },
): Promise<void> {
  const { title: before } = await countingDocument(tx, owner, documentId);
  if (before === title) return;
  await tx.document.update({ where: { id: documentId }, data: { title } });
  recordOf(tx, ctx, owner, 'document.retitled', { documentId, before, after: title });
}

/** Taken away; shown in the browser's own viewer of PDF; shown as a picture or text of ours. */
export type Way = 'downloaded' | 'framed' | 'drawn';

/** Whether a file of that kind can be handed out in that way: only a PDF gets into a frame. */
export function fits(mediaType: string, how: Way): boolean {
  const kind = previewKind(mediaType);
  return how === 'downloaded' || (how === 'framed' ? kind === 'pdf' : kind === 'picture' || kind === 'text');
}

/**
 * A file of a case that the caller may see, to be taken away or looked at in the page; who did is kept (KRI § 20
 * ust. 2). Throws not-found; document-not-shown for a look at what only its own program opens.
 */
export async function openDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  documentId: number,
  how: Way = 'downloaded',
): Promise<StoredFile> {
  const found = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (!found) throw new DomainError('not-found');
  if (!fits(found.mediaType, how)) throw new DomainError('document-not-shown');
  recordOf(tx, ctx, owner, how === 'downloaded' ? 'document.downloaded' : 'document.viewed', { documentId });
  return found as StoredFile;
}

/**
 * A picture drawn anew or a text as text; `file` is closed. Throws document-not-shown when it is neither, or cannot be
 * drawn.
 */
export async function previewOf({ mediaType, content }: OpenedFile, page: number): Promise<Preview> {
  try {
    const kind = previewKind(mediaType);
    if (kind === 'text') {
      const { buffer, bytesRead } = await content.read({
        buffer: Buffer.alloc(TEXT_SHOWN_BYTES),
        position: 0,
      });
      return { kind, text: readText(buffer.subarray(0, bytesRead)) };
    }
    const bytes = kind === 'picture' ? await drawPreview(content, page) : null;
    if (!bytes) throw new DomainError('document-not-shown');
    return { kind: 'picture', bytes };
  } finally {
    await content.close();
  }
}

/** The bytes of a file that has been opened, checked against their hash. */
export async function contentOf({ fileName, mediaType, size, sha256 }: StoredFile): Promise<OpenedFile> {
  return { fileName, mediaType, size, content: await openKept(sha256) };
}
