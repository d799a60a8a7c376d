import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { type Answering, sendReminders } from '../../cases/operations/send-reminders';
import { unopenedSince } from '../../routing/queries/unopened';
import { NOBODY_OPENED } from '../words/values';

/**
 * Tells the heads of an e-mail that nobody of their department has opened for longer than the office allows, once for
 * each e-mail. Without a head, the registry desk is told. Runs only while the office is open. Returns the number of
 * reminders.
 */
export async function remindOfUnopenedMail(now: Date): Promise<number> {
  const { since } = await unopenedSince({ now });
  return sendReminders(now, (today) => unopenedWithHeads(today, since));
}

/** The unopened threads since the moment, each with the people who are told and were not told before. */
function unopenedWithHeads(today: PlainDate, since: Date): Promise<Answering[]> {
  return db().$queryRaw<Answering[]>`
    WITH unopened AS (
      SELECT k.id AS case_id, k.department_id,
             (SELECT min(m.id) FROM mail_message m WHERE m.thread_id = t.id) AS message_id
      FROM mail_thread t JOIN "case" k ON k.id = t.case_id
      WHERE t.first_opened_at IS NULL AND k.status IN ('ACCEPTED', 'IN_PROGRESS')
        AND t.created_at < ${since.toISOString()}::timestamptz
    ), posted AS (
      SELECT p.department_id, p.staff_id, p.role = 'HEAD' AS is_head FROM post p
      JOIN staff_member s ON s.id = p.staff_id AND s.active WHERE p.role IN ('HEAD', 'SECRETARIAT', 'CLERK', 'INFORMATION')
    )
    SELECT DISTINCT 'MAIL' AS topic, u.message_id AS "topicId", u.case_id AS "caseId", p.staff_id AS "staffId",
           'AFTER' AS kind, ${today}::text AS "dueOn", ${NOBODY_OPENED}::text AS note
    FROM unopened u JOIN posted p ON p.department_id = u.department_id
    WHERE (p.is_head OR NOT EXISTS (SELECT FROM posted h WHERE h.department_id = u.department_id AND h.is_head))
      AND NOT EXISTS (SELECT FROM reminder r WHERE r.topic = 'MAIL' AND r.topic_id = u.message_id AND r.kind = 'AFTER'
                        AND p.staff_id IN (r.staff_id, r.instead_of))
    ORDER BY u.message_id, p.staff_id`;
}
