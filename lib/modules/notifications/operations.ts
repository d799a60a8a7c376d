import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import type { MarkReadInput, NewReminder, NewUncollectedReminder } from './schema';

/** Tells people of terms; what somebody was told already is left out. Returns how many were new. One statement. */
export async function tellOfTerms(now: Date, reminders: readonly NewReminder[]): Promise<number> {
  if (reminders.length === 0) return 0;
  return db().$executeRaw`
    INSERT INTO reminder (staff_id, instead_of, clock_id, kind, due_on, created_at)
    SELECT n."staffId", n."insteadOf", n."clockId", n.kind, n."dueOn", ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      AS n ("staffId" int, "insteadOf" int, "clockId" int, kind reminder_kind, "dueOn" date)
    ON CONFLICT (clock_id, due_on, kind, staff_id) DO NOTHING`;
}

/** The same of documents that wait at the counter too long; `today` is the day on which it is told. */
export async function tellOfUncollected(
  { now, today }: { now: Date; today: PlainDate },
  reminders: readonly NewUncollectedReminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  return db().$executeRaw`
    INSERT INTO reminder (staff_id, instead_of, collection_id, kind, due_on, created_at)
    SELECT n."staffId", n."insteadOf", n."collectionId", 'UNCOLLECTED', ${today}::date,
           ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      AS n ("staffId" int, "insteadOf" int, "collectionId" int)
    ON CONFLICT (collection_id, due_on, staff_id) DO NOTHING`;
}

/**
 * Puts away what nobody has to read any more: the term was met, was moved, or stands, the document is at the counter no
 * more, or the same person has been told of it anew.
 */
export async function putAwayOutdated(now: Date): Promise<void> {
  await db().$executeRaw`
    UPDATE reminder r SET read_at = ${now.toISOString()}::timestamptz
    WHERE r.read_at IS NULL
      AND (NOT EXISTS (SELECT FROM reminder_unread u WHERE u.id = r.id)
           OR r.id NOT IN (SELECT max(id) FROM reminder WHERE read_at IS NULL GROUP BY clock_id, collection_id, staff_id))`;
}

/** Notes that the person has read theirs. Those of others, and those read before, are left as they are. */
export async function markRead(ctx: Ctx, { ids }: MarkReadInput): Promise<void> {
  await db().reminder.updateMany({
    where: { id: { in: ids }, staffId: ctx.actor.staffId, readAt: null },
    data: { readAt: ctx.now },
  });
}
