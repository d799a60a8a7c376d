import type { Ctx } from '@/lib/core/context';
import { db, type Tx } from '@/lib/platform/db';
import type { MarkReadInput, NewReminder } from './schema';

/**
 * Writes reminders in one statement and returns the number of new ones. A reminder that the person has already, about
 * the same thing and date, is left out.
 */
export async function keepReminders(
  now: Date,
  reminders: readonly NewReminder[],
  tx: Pick<Tx, '$executeRaw'> = db(),
): Promise<number> {
  if (reminders.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO reminder (staff_id, instead_of, case_id, topic, topic_id, kind, due_on, since_on, note, created_at)
    SELECT n."staffId", n."insteadOf", n."caseId", n.topic, n."topicId", n.kind, n."dueOn", n."sinceOn",
           coalesce(n.note, ''), ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      AS n ("staffId" int, "insteadOf" int, "caseId" int, topic reminder_topic, "topicId" int, kind reminder_kind,
            "dueOn" date, "sinceOn" date, note text)
    ON CONFLICT (topic, topic_id, due_on, kind, staff_id) DO NOTHING`;
}

/**
 * Marks as read the reminders that nobody needs to read: the term was met, was moved, or stands, the document is no
 * longer at the counter, the e-mail is no longer shown to the person, or they have a newer reminder of the same thing.
 */
export async function dismissOutdated(now: Date): Promise<void> {
  await db().$executeRaw`
    UPDATE reminder r SET read_at = ${now.toISOString()}::timestamptz
    WHERE r.read_at IS NULL
      AND (NOT EXISTS (SELECT FROM reminder_unread u WHERE u.id = r.id)
           OR r.id NOT IN (SELECT max(id) FROM reminder WHERE read_at IS NULL GROUP BY topic, topic_id, staff_id))`;
}

/** Marks as read the reminders of everybody about a thing that is taken back. */
export async function putAwayReminders(
  tx: Pick<Tx, 'reminder'>,
  now: Date,
  about: Pick<NewReminder, 'topic' | 'topicId'>,
): Promise<void> {
  await tx.reminder.updateMany({ where: { ...about, readAt: null }, data: { readAt: now } });
}

/** Marks the actor's own reminders as read. Reminders of other people, and those read before, are left as they are. */
export async function markRead(ctx: Ctx, { ids }: MarkReadInput): Promise<void> {
  await db().reminder.updateMany({
    where: { id: { in: ids }, staffId: ctx.actor.staffId, readAt: null },
    data: { readAt: ctx.now },
  });
}
