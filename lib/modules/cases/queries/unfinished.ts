import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';

// What has begun in a case `k` and is not done yet, as rows of `thing`, a JSON object each. A case is not closed over it,
// nor are its papers put away or attached elsewhere.

/**
 * Letters not signed, not sent, or whose delivery is still to be noted. Ordinary letters and e-mails have no proof to
 * wait for; a podanie left unconsidered for want of an address has nowhere to send its letter.
 */
export const unfinishedLetters = Prisma.sql`
  SELECT jsonb_build_object('kind', 'letter', 'id', l.id, 'title', l.title, 'state', l.state) AS thing
  FROM letter l
  WHERE l.case_id = k.id AND (l.state IN ('DRAFT', 'TO_SIGN', 'SIGNED', 'UNDELIVERED')
                              OR l.state = 'SENT' AND l.way NOT IN ('POST', 'EMAIL'))
    AND NOT (l.state = 'SIGNED' AND l.kind = 'LEFT_UNCONSIDERED' AND l.content->>'basis' = 'ART_64_1'
             AND l.addressee_address = '' AND l.addressee_ade = '')`;

/** What the counter has not handed out. */
export const unfinishedCollections = Prisma.sql`
  SELECT jsonb_build_object('kind', 'collection', 'id', c.id, 'title', c.title, 'state', c.state, 'point', p.name) AS thing
  FROM collection c JOIN service_point p ON p.id = c.point_id
  WHERE c.case_id = k.id AND c.state IN ('SENT', 'AT_COUNTER')`;

/** Whether a clock `t` is one of appeal that has lapsed on the day: it ends with the case. */
export const appealLapsed = (today: PlainDate) =>
  Prisma.sql`(t.purpose = 'APPEAL' AND t.stopped_on IS NULL AND t.due_on < ${today}::date)`;

/** How many letters, things at the counter and running appeals keep the papers of the case where they are. */
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
