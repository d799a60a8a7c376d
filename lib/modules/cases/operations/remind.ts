import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { TERMS_OF_OTHERS } from '../../deadlines/rules/term-rules';
import { nthWorkingDay } from '../../deadlines/rules/working-days';
import { type Answering, sendReminders } from './send-reminders';

/** The first reminder comes this many working days before the due date. */
const WORKING_DAYS_AHEAD = 3;

/**
 * Reminds of the running terms of the office three working days before the last day, on it, and after it, each once for
 * each date; of a term that binds somebody else once, when it is over. Returns the number of reminders. The recipient
 * answers for the term on that day or is a substitute: the person whose move it is; where nobody has the case, the
 * registry desk and the head of the department; after a term of the office also the head. Writes only while the office
 * is open: a reminder of a free day comes on the next working day.
 */
export function remindOfTerms(now: Date): Promise<number> {
  return sendReminders(now, (today, calendar) => {
    const { day: ahead } = nthWorkingDay(today, WORKING_DAYS_AHEAD, 1, calendar);
    return termsWithRecipients(today, ahead);
  });
}

/**
 * The terms that come near, end today or have passed, each with every person who answers for it and has no such
 * reminder yet. `routine` marks the office's own day for accepting or assigning: its reminder comes on the day, to the
 * desk. Where a department has no head, the nearest head above it answers, up to the City Secretary.
 */
async function termsWithRecipients(today: PlainDate, ahead: PlainDate): Promise<Answering[]> {
  const others = [...TERMS_OF_OTHERS];
  return db().$queryRaw<Answering[]>`
    WITH RECURSIVE due AS (
      SELECT t.id, t.case_id, t.due_on, t.due_on < ${today}::date AND t.rule <> ALL (${others}) AS late, t.purpose IN ('HAND_OVER', 'ASSIGNMENT') AS routine,
             CASE WHEN t.due_on > ${today}::date THEN 'BEFORE' WHEN t.due_on = ${today}::date THEN 'ON'
                  ELSE 'AFTER' END::reminder_kind AS kind,
             CASE WHEN t.purpose NOT IN ('HAND_OVER', 'ASSIGNMENT') THEN a.id END AS person_id,
             CASE t.purpose WHEN 'HAND_OVER' THEN k.destination_id ELSE k.department_id END AS unit_id
      FROM clock t JOIN "case" k ON k.id = t.case_id
      LEFT JOIN staff_member a ON a.id = k.assignee_id AND a.active
        AND EXISTS (SELECT FROM post p WHERE p.staff_id = a.id AND p.department_id = k.department_id)
      WHERE t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on <= ${ahead}::date
        AND (t.due_on <= ${today}::date OR t.purpose NOT IN ('HAND_OVER', 'ASSIGNMENT'))
        AND (t.due_on < ${today}::date OR t.rule <> ALL (${others}))
    ), working AS (
      SELECT p.department_id, p.role, p.staff_id FROM post p JOIN staff_member m ON m.id = p.staff_id AND m.active
    ), above (unit_id, id, parent_id, step) AS (
      SELECT d.id, d.id, d.parent_id, 0 FROM department d
      UNION ALL
      SELECT a.unit_id, d.id, d.parent_id, a.step + 1 FROM above a JOIN department d ON d.id = a.parent_id
    ), heads AS (
      SELECT unit_id, staff_id FROM (
        SELECT a.unit_id, w.staff_id, rank() OVER (PARTITION BY a.unit_id ORDER BY a.step) AS nearest
        FROM above a JOIN working w ON w.department_id = a.id AND w.role IN ('HEAD', 'CITY_SECRETARY')) ranked
      WHERE nearest = 1
    ), desks AS (
      SELECT department_id AS unit_id, staff_id FROM working WHERE role IN ('SECRETARIAT', 'CLERK', 'INFORMATION')
    ), answers AS (
      SELECT id, case_id, due_on, kind, person_id AS staff_id FROM due WHERE person_id IS NOT NULL
      UNION
      SELECT due.id, case_id, due_on, kind, staff_id FROM due JOIN desks USING (unit_id) WHERE person_id IS NULL
      UNION
      SELECT due.id, case_id, due_on, kind, staff_id FROM due JOIN heads USING (unit_id)
      WHERE late OR person_id IS NULL
        AND (NOT routine OR NOT EXISTS (SELECT FROM desks d WHERE d.unit_id = due.unit_id))
    )
    SELECT 'CLOCK' AS topic, a.id AS "topicId", a.case_id AS "caseId", a.kind, to_char(a.due_on, 'YYYY-MM-DD') AS "dueOn", a.staff_id AS "staffId"
    FROM answers a
    WHERE NOT EXISTS (SELECT FROM reminder r WHERE r.topic = 'CLOCK' AND r.topic_id = a.id AND r.due_on = a.due_on AND r.kind = a.kind
                        AND a.staff_id IN (r.staff_id, r.instead_of))
    ORDER BY a.id, a.staff_id`;
}
