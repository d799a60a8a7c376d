import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { appealLapsed, unfinishedCollections, unfinishedLetters } from '../../cases/queries/unfinished';
import { ruleOfEvent } from '../../cases/rules/procedures/row-of';
import { PROCEDURE_ROWS } from '../../cases/rules/procedures/table';
import type { ClockEvent } from '../../cases/schema/clock';
import type { OpenThing } from '../schema';

/**
 * The things that keep a case `k` open on the day, as one JSON list: letters not signed, not sent or without a noted
 * delivery; collections not handed out; running terms (a lapsed term of appeal is closed with the case); an unanswered
 * hand-over; a missing znak and class. A referral needs a notice to the client (KPA art. 65 § 1), a decision made
 * outside needs the day of its delivery (art. 129 § 2).
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

/** The rules of the terms of a remedy, in every procedure. */
const rulesOf = (event: ClockEvent): string[] => [
  ...new Set(Object.values(PROCEDURE_ROWS).flatMap((row) => ruleOfEvent(event, row) ?? [])),
];
const APPEAL_RULES = rulesOf('DECISION_DELIVERED');
const COMPLAINT_RULES = rulesOf('ORDER_DELIVERED');

/** Whether somebody has noted, since the last reopening, the delivery that starts the remedy of the settlement `s`. */
const deliveryNoted = Prisma.sql`EXISTS (
  SELECT FROM clock t
  WHERE t.case_id = k.id AND t.rule = ANY (CASE s.remedy WHEN 'APPEAL' THEN ${APPEAL_RULES}::text[] ELSE ${COMPLAINT_RULES}::text[] END)
    AND t.opened_at > coalesce((SELECT max(r.reopened_at) FROM settlement r WHERE r.case_id = k.id), '-infinity')
    AND NOT EXISTS (SELECT FROM letter l WHERE l.clock_id = t.id))`;

/** Whether the case has no class: neither its own nor, when settled at the counter, that of its card. */
const noClass = Prisma.sql`
  k.jrwa_symbol = '' AND NOT EXISTS (
    SELECT FROM application filed JOIN card_version v ON v.id = filed.card_version_id
    WHERE filed.case_id = k.id AND v.route = 'ON_THE_SPOT' AND v.jrwa_class <> '')`;

/** The open things of each case, by the id of the case. One statement. */
export async function openThingsOf(
  tx: Pick<Tx, '$queryRaw'>,
  today: PlainDate,
  caseIds: readonly number[],
): Promise<Map<number, OpenThing[]>> {
  const rows = await tx.$queryRaw<{ id: number; open: OpenThing[] }[]>`
    SELECT k.id, ${openThings(today)} AS open FROM "case" k WHERE k.id = ANY (${[...caseIds]})`;
  return new Map(rows.map(({ id, open }) => [id, open]));
}
