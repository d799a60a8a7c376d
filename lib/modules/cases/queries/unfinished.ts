import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';

// The unfinished things of a case `k`, as rows of `thing`, a JSON object each. A case with one is not closed, put away
// or attached to another case.

/**
 * Letters that are not signed, not sent, or whose delivery is not noted. Ordinary letters and e-mails have no proof to
 * wait for, but an offer has: its term runs from its receipt. A podanie left unconsidered for want of an address has
 * nowhere to send its letter.
 */
export const unfinishedLetters = Prisma.sql`
  SELECT jsonb_build_object('kind', 'letter', 'id', l.id, 'title', l.title, 'state', l.state) AS thing
  FROM letter l
  WHERE l.case_id = k.id AND (l.state IN ('DRAFT', 'TO_SIGN', 'SIGNED', 'UNDELIVERED')
                              OR l.state = 'SENT' AND (l.way NOT IN ('POST', 'EMAIL') OR l.kind = 'OFFER'))
    AND NOT (l.state = 'SIGNED' AND l.kind = 'LEFT_UNCONSIDERED' AND l.content->>'basis' = 'ART_64_1'
             AND l.addressee_address = '' AND l.addressee_ade = '')`;

/** Collections that are on the way to the counter or wait there. */
export const unfinishedCollections = Prisma.sql`
  SELECT jsonb_build_object('kind', 'collection', 'id', c.id, 'title', c.title, 'state', c.state, 'point', p.name) AS thing
  FROM collection c JOIN service_point p ON p.id = c.point_id
  WHERE c.case_id = k.id AND c.state IN ('SENT', 'AT_COUNTER')`;

/** Whether the clock `t` is an appeal that has lapsed on the day: it ends with the case. */
export const appealLapsed = (today: PlainDate) =>
  Prisma.sql`(t.purpose = 'APPEAL' AND t.stopped_on IS NULL AND t.due_on < ${today}::date)`;

/** The number of letters, collections and running appeals because of which the papers of the case must stay. */
export async function countUnfinished(
  tx: Pick<Tx, '$queryRaw'>,
  today: PlainDate,
  caseId: number,
): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    SELECT (SELECT count(*) FROM (${unfinishedLetters}
              UNION ALL ${unfinishedCollections}
              UNION ALL SELECT jsonb_build_object('id', t.id) FROM clock t
                WHERE t.case_id = k.id AND t.closed_at IS NULL AND t.purpose = 'APPEAL' AND NOT ${appealLapsed(today)}
           ) things)::int AS count
    FROM "case" k WHERE k.id = ${caseId}`;
  return count;
}
