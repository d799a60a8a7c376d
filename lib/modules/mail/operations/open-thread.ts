import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { canAnswerMail } from '../policy';

/** Notes the first time that a person of the department which has the thread opens it. */
export async function noteThreadOpened(ctx: Ctx, threadId: number): Promise<void> {
  const thread = await db().mailThread.findUnique({
    where: { id: threadId },
    select: { firstOpenedAt: true, case: { select: { departmentId: true } } },
  });
  if (!thread?.case || thread.firstOpenedAt || !canAnswerMail(ctx.actor, thread.case)) return;
  await db().mailThread.updateMany({
    where: { id: threadId, firstOpenedAt: null },
    data: { firstOpenedAt: ctx.now, firstOpenedById: ctx.actor.staffId },
  });
}
