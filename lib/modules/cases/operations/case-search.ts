import type { Tx } from '@/lib/platform/db';
import { caseSearchText } from '../rules';

/** Rewrites what a client's cases are found by, after the client's data have changed. */
export async function refreshCaseSearch(tx: Tx, clientId: number): Promise<void> {
  const cases = await lockCasesOf(tx, clientId);
  const ids = cases.map(({ id }) => id);
  const texts = cases.map(caseSearchText);
  await tx.$executeRaw`
    UPDATE "case" SET search_text = fresh.text FROM unnest(${ids}::int[], ${texts}::text[]) AS fresh (id, text)
    WHERE "case".id = fresh.id`;
}

type Found = { id: number; client: string; card: string; znak: string | null; subject: string };

/**
 * A client and then all their cases, held until the transaction ends. Always in this order, and the cases in that of
 * ids, so that two people never wait for each other in a ring.
 */
export async function lockCasesOf(tx: Tx, clientId: number): Promise<Found[]> {
  await tx.$queryRaw`SELECT id FROM client WHERE id = ${clientId} FOR UPDATE`;
  return tx.$queryRaw<Found[]>`
    SELECT k.id, c.search_text AS client, v.name AS card, k.znak, left(k.subject, 2000) AS subject
    FROM "case" k JOIN client c ON c.id = k.client_id JOIN card_version v ON v.id = k.card_version_id
    WHERE k.client_id = ${clientId} ORDER BY k.id FOR UPDATE OF k`;
}
