// Asks as the office: the policy is asked below.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { mailDepartments } from '../policy';
import type { MailCategory } from '../schema/values';
import { followsThread } from './readers';

/**
 * The thread of a case of an e-mail, or the thread that holds it, as the desk opens it; null for a person without a
 * desk, and for one who may not read it.
 */
export async function threadOfCase(
  { actor }: Pick<Ctx, 'actor'>,
  caseId: number,
): Promise<{ threadId: number; category: MailCategory | null } | null> {
  if (mailDepartments(actor).length === 0) return null;
  const thread = await db().mailThread.findUnique({
    where: { caseId },
    include: { case: true, mailbox: true },
  });
  if (!thread || !followsThread(actor, thread)) return null;
  return { threadId: thread.mergedIntoId ?? thread.id, category: thread.category };
}
