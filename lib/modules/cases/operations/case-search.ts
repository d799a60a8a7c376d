import type { Tx } from '@/lib/platform/db';
import { lockClient } from '../../clients/operations/change-client';
import { CARD_JOINS } from '../queries/list';
import { caseSearchText } from '../rules/search-text';
import { lockCaseIds } from './lock-case';

/** Rewrites the search texts of all cases of a client, after the client's data have changed. */
export async function refreshCaseSearch(tx: Tx, clientId: number): Promise<void> {
  await refreshSearchOf(tx, await lockCasesOf(tx, clientId));
}

/**
 * Rewrites the search texts of cases that the transaction holds. The cases are read under the lock, because the
 * transaction that held them before may have changed their words.
 */
export async function refreshSearchOf(tx: Tx, caseIds: readonly number[]): Promise<void> {
  const cases = await tx.$queryRaw<Found[]>`
    SELECT k.id, coalesce(c.search_text, '') AS client,
           coalesce((SELECT r.first_name || ' ' || r.last_name FROM representative r
                     WHERE r.case_id = k.id AND r.ended_at IS NULL), '') AS representative,
           coalesce((SELECT m.correspondent_name || ' ' || m.correspondent_address FROM mail_thread m
                     WHERE m.case_id = k.id), '') AS sender,
           coalesce(v.name, '') AS card, left(k.subject, 2000) AS subject,
           concat_ws(' ', k.znak, (SELECT string_agg(f.znak, ' ' ORDER BY f.id) FROM case_file f
                                   WHERE f.case_id = k.id AND f.znak IS DISTINCT FROM k.znak)) AS znak,
           coalesce((SELECT string_agg(x.reference, ' ' ORDER BY x.id) FROM external_reference x
                     WHERE x.case_id = k.id AND x.withdrawn_at IS NULL), '') AS references
    FROM "case" k LEFT JOIN client c ON c.id = k.client_id ${CARD_JOINS}
    WHERE k.id = ANY (${[...caseIds]}) ORDER BY k.id`;
  const ids = cases.map(({ id }) => id);
  const texts = cases.map(caseSearchText);
  await tx.$executeRaw`
    UPDATE "case" SET search_text = fresh.text FROM unnest(${ids}::int[], ${texts}::text[]) AS fresh (id, text)
    WHERE "case".id = fresh.id`;
}

/**
 * The sources of a case's search text: also every znak that the case bears or bore, and its numbers in other systems.
 */
type Found = {
  id: number;
  client: string;
  representative: string;
  sender: string;
  card: string;
  znak: string | null;
  subject: string;
  references: string;
};

/**
 * Locks a client and then all cases of the client until the transaction ends, and returns the ids of the cases. Every
 * transaction locks in this order, and the cases by id, so that two people never wait for each other in a ring. The
 * client's key stays free: PostgreSQL asks for it when an act that holds the case writes the case a second time.
 */
export async function lockCasesOf(tx: Tx, clientId: number): Promise<number[]> {
  await lockClient(tx, clientId);
  const cases = await tx.case.findMany({ where: { clientId }, select: { id: true } });
  const ids = cases.map(({ id }) => id);
  await lockCaseIds(tx, ids);
  return ids;
}
