import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { appealLapsed, unfinishedCollections, unfinishedLetters } from '../../cases/queries/unfinished';
import type { OpenThing } from '../schema';

/**
 * What keeps a case `k` from being closed on the day, as one JSON list: letters not signed, not sent, or whose delivery
 * is still to be noted; what the counter has not handed out; terms that run (one of appeal that has lapsed is closed
 * with the case); a hand-over not answered; no znak and no class. A referral owes the client its notice (KPA art. 65 § 1), a
 * decision made outside the day of its delivery (art. 129 § 2).
 */
export const openThings = (today: PlainDate) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(thing), '[]') FROM (
    ${unfinishedLetters}
    UNION ALL
    SELECT jsonb_build_object('kind', 'referral-notice')
    WHERE EXISTS (SELECT FROM settlement s WHERE s.case_id = k.id AND s.reopened_at IS NULL AND s.outcome = 'REFERRAL')
      AND NOT EXISTS (SELECT FROM letter n WHERE n.case_id = k.id AND n.kind = 'REFERRAL_NOTICE' AND n.state <> 'CANCELLED')
    UNION ALL
    SELECT jsonb_build_object('kind', 'delivery', 'remedy', s.remedy)
    FROM settlement s WHERE s.case_id = k.id AND s.reopened_at IS NULL AND s.remedy IN ('APPEAL', 'COMPLAINT')
      AND NOT ${deliveryNoted}
    UNION ALL
    ${unfinishedCollections}
    UNION ALL
    SELECT jsonb_build_object('kind', 'clock', 'id', t.id, 'purpose', t.purpose, 'dueOn', t.due_on)
    FROM clock t
    WHERE t.case_id = k.id AND t.closed_at IS NULL
      AND NOT ${appealLapsed(today)}
    UNION ALL
    SELECT jsonb_build_object('kind', 'hand-over', 'id', h.id, 'to', d.name)
    FROM hand_over h JOIN department d ON d.id = h.to_department_id
    WHERE h.case_id = k.id AND h.state = 'PENDING'
    UNION ALL
    SELECT jsonb_build_object('kind', 'class') WHERE k.znak IS NULL AND ${noClass}) things)`;

/** Since the case was last open somebody has noted the delivery from which the remedy of the settlement `s` runs. */
const deliveryNoted = Prisma.sql`EXISTS (
  SELECT FROM clock t
  WHERE t.case_id = k.id AND t.rule = CASE s.remedy WHEN 'APPEAL' THEN 'KPA_129_14D' ELSE 'KPA_141_7D' END
    AND t.opened_at > coalesce((SELECT max(r.reopened_at) FROM settlement r WHERE r.case_id = k.id), '-infinity')
    AND NOT EXISTS (SELECT FROM letter l WHERE l.clock_id = t.id))`;

/** Neither its own class nor, settled at the counter, that of its card. */
const noClass = Prisma.sql`
  k.jrwa_symbol = '' AND NOT EXISTS (
    SELECT FROM application filed JOIN card_version v ON v.id = filed.card_version_id
    WHERE filed.case_id = k.id AND v.route = 'ON_THE_SPOT' AND v.jrwa_class <> '')`;

/** What is still open in each of the cases, by their ids. One statement. */
export async function openThingsOf(
  tx: Pick<Tx, '$queryRaw'>,
  today: PlainDate,
  caseIds: readonly number[],
): Promise<Map<number, OpenThing[]>> {
  const rows = await tx.$queryRaw<{ id: number; open: OpenThing[] }[]>`
    SELECT k.id, ${openThings(today)} AS open FROM "case" k WHERE k.id = ANY (${[...caseIds]})`;
  return new Map(rows.map(({ id, open }) => [id, open]));
}
