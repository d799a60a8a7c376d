import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { type Answering, sendReminders } from '../../cases/operations/send-reminders';
import { daysEarlier } from '../../deadlines/rules/civil';
import { getOffice } from '../../staff/queries/office';

/**
 * Reminds of documents that wait at the counter longer than the office allows, at most once a week each. The reminder
 * goes to the person who leads the case, or the substitute; without a leader in the department, to its head and
 * registry desk. Runs only while the office is open. Returns the number of reminders.
 */
export function remindOfUncollected(now: Date): Promise<number> {
  return sendReminders(now, uncollectedWithRecipients);
}

/**
 * Documents that wait too long on the day, each with the people who answer for it and got no reminder in the last seven
 * days.
 */
async function uncollectedWithRecipients(today: PlainDate): Promise<Answering[]> {
  const { uncollectedDays } = await getOffice();
  const since = daysEarlier(today, uncollectedDays);
  const toldAfter = daysEarlier(today, 7);
  return db().$queryRaw<Answering[]>`
    WITH waiting AS (
      SELECT w.id, w.case_id, k.department_id, a.id AS leader_id, w.title || ' (' || at.name || ')' AS note,
             (w.received_at AT TIME ZONE 'Europe/Warsaw')::date AS since_on
      FROM collection w JOIN "case" k ON k.id = w.case_id JOIN service_point at ON at.id = w.point_id
      LEFT JOIN staff_member a ON a.id = k.assignee_id AND a.active
        AND EXISTS (SELECT FROM post p WHERE p.staff_id = a.id AND p.department_id = k.department_id)
      WHERE w.state = 'AT_COUNTER' AND w.received_at < ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw'
    ), answers AS (
      SELECT w.*, leader_id AS staff_id FROM waiting w WHERE leader_id IS NOT NULL
      UNION
      SELECT w.*, p.staff_id FROM waiting w JOIN post p ON p.department_id = w.department_id
      JOIN staff_member m ON m.id = p.staff_id AND m.active
      WHERE w.leader_id IS NULL AND p.role IN ('HEAD', 'SECRETARIAT')
    )
    SELECT 'COLLECTION' AS topic, a.id AS "topicId", a.case_id AS "caseId", a.staff_id AS "staffId", a.note,
           'UNCOLLECTED' AS kind, ${today}::text AS "dueOn", to_char(a.since_on, 'YYYY-MM-DD') AS "sinceOn"
    FROM answers a
    WHERE NOT EXISTS (SELECT FROM reminder r WHERE r.topic = 'COLLECTION' AND r.topic_id = a.id AND r.due_on > ${toldAfter}::date
                        AND a.staff_id IN (r.staff_id, r.instead_of))
    ORDER BY a.id, a.staff_id`;
}
