import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { caseSearchText } from '../rules';

/** Rewrites what a client's cases are found by, after the client's data have changed. */
export async function refreshCaseSearch(tx: Tx, clientId: number): Promise<void> {
  await write(tx, await lockCasesOf(tx, clientId));
}

/** The same of cases that the transaction holds. */
export async function refreshSearchOf(tx: Tx, caseIds: readonly number[]): Promise<void> {
  await write(tx, await tx.$queryRaw<Found[]>`${FOUND} WHERE k.id = ANY (${[...caseIds]}) ORDER BY k.id`);
}

async function write(tx: Tx, cases: readonly Found[]): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const texts = cases.map(caseSearchText);
  await tx.$executeRaw`
    UPDATE "case" SET search_text = fresh.text FROM unnest(${ids}::int[], ${texts}::text[]) AS fresh (id, text)
    WHERE "case".id = fresh.id`;
}

type Found = { id: number; client: string; card: string; znak: string | null; subject: string };

/** What a case's words come from; with every znak that it bears or bore. */
const FOUND = Prisma.sql`
  SELECT k.id, c.search_text AS client, v.name AS card, left(k.subject, 2000) AS subject,
         concat_ws(' ', k.znak, (SELECT string_agg(f.znak, ' ' ORDER BY f.id) FROM case_file f
                                 WHERE f.case_id = k.id AND f.znak IS DISTINCT FROM k.znak)) AS znak
  FROM "case" k JOIN client c ON c.id = k.client_id JOIN card_version v ON v.id = k.card_version_id`;

/**
 * A client and then all their cases, held until the transaction ends. Always in this order, and the cases in that of
 * ids, so that two people never wait for each other in a ring.
 */
export async function lockCasesOf(tx: Tx, clientId: number): Promise<Found[]> {
  await tx.$queryRaw`SELECT id FROM client WHERE id = ${clientId} FOR UPDATE`;
  return tx.$queryRaw<Found[]>`${FOUND} WHERE k.client_id = ${clientId} ORDER BY k.id FOR UPDATE OF k`;
}
