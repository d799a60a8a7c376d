import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { takeBack } from '../../routing/operations/decide';
import { handOver } from '../../routing/operations/hand-over';
import { sendOn } from '../../routing/operations/send-on';
import type { HandOverMailInput, TakeBackHandOverInput } from '../schema/acts';
import { HAND_OVER_TAKEN_BACK } from '../words/values';

/**
 * Hands a thread over to a department, which accepts it as any case. A second call with the same key changes nothing.
 * Throws not-found, and as `sendOn`.
 */
export async function handOverMail(ctx: Ctx, input: HandOverMailInput): Promise<void> {
  const { threadId, departmentId, note: reason, requestKey } = input;
  const thread = await db().mailThread.findUnique({
    where: { id: threadId },
    select: { case: { select: { id: true, status: true } } },
  });
  if (!thread?.case) throw new DomainError('not-found');
  const { id: caseId, status } = thread.case;
  if (status === 'RETURNED') {
    // A thread that came back is handed over anew; the word stands for the reason of another department.
    await handOver(ctx, { batch: requestKey, caseIds: [caseId], departmentId, reason });
    return;
  }
  await sendOn(ctx, { requestKey, caseId, departmentId, reason });
}

/**
 * Takes the hand-over of a thread back before the department has accepted it. A second call changes nothing. Throws
 * not-found, and wrong-state (accepted or refused meanwhile).
 */
export async function takeBackHandOver(ctx: Ctx, { threadId }: TakeBackHandOverInput): Promise<void> {
  const last = await db().handOver.findFirst({
    where: { case: { mailThread: { id: threadId } } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!last) throw new DomainError('not-found');
  await takeBack(ctx, { handOverId: last.id, reason: HAND_OVER_TAKEN_BACK });
}
