import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { isOfficeOpen, toWhom } from '../../cases/operations/whom-to-tell';
import { officeTerms } from '../../deadlines/queries';
import { daysEarlier } from '../../deadlines/rules/civil';
import { putAwayOutdated, tellOfUncollected } from '../../notifications/operations';
import { substitutesOn } from '../../staff/queries/at-work';
import { getOffice } from '../../staff/queries/office';

/**
 * Reminds of what nobody comes for to the counter longer than the office lets it wait: at most once a week, while it lies
 * there. Told is who leads the case, or who stands in for them; where nobody of the department has it, its head and its
 * registry desk. Only while the office is open. Returns how many were told.
 */
export async function remindOfUncollected(now: Date): Promise<number> {
  const { calendar } = await officeTerms();
  if (!(await isOfficeOpen(now, calendar))) return 0;
  const today = plainDateOf(now);
  const [answering, substitutes] = await Promise.all([whoAnswers(today), substitutesOn(today)]);
  // A substitute who answers for the same document anyway is told once, and in whose place.
  const reminders = answering
    .map((each) => toWhom(each, substitutes))
    .sort((a, b) => Number(a.insteadOf === null) - Number(b.insteadOf === null));
  const told = await tellOfUncollected({ now, today }, reminders);
  await putAwayOutdated(now);
  return told;
}

/** What waits too long on the day, with everybody who answers for it and was not told within the last seven days. */
async function whoAnswers(today: PlainDate): Promise<{ collectionId: number; staffId: number }[]> {
  const { uncollectedDays } = await getOffice();
  const since = daysEarlier(today, uncollectedDays);
  const toldAfter = daysEarlier(today, 7);
  return db().$queryRaw<{ collectionId: number; staffId: number }[]>`
    WITH waiting AS (
      SELECT w.id, k.department_id, a.id AS leader_id
      FROM collection w JOIN "case" k ON k.id = w.case_id
      LEFT JOIN staff_member a ON a.id = k.assignee_id AND a.active
        AND EXISTS (SELECT FROM post p WHERE p.staff_id = a.id AND p.department_id = k.department_id)
      WHERE w.state = 'AT_COUNTER' AND w.received_at < ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ), answers AS (
      SELECT id, leader_id AS staff_id FROM waiting WHERE leader_id IS NOT NULL
      UNION
      SELECT w.id, p.staff_id FROM waiting w JOIN post p ON p.department_id = w.department_id
      JOIN staff_member m ON m.id = p.staff_id AND m.active
      WHERE w.leader_id IS NULL AND p.role IN ('HEAD', 'SECRETARIAT')
    )
    SELECT a.id AS "collectionId", a.staff_id AS "staffId" FROM answers a
    WHERE NOT EXISTS (SELECT FROM reminder r WHERE r.collection_id = a.id AND r.due_on > ${toldAfter}::date
                        AND a.staff_id IN (r.staff_id, r.instead_of))
    ORDER BY a.id, a.staff_id`;
}
