import type { Ctx } from '@/lib/core/context';
import { transact } from '@/lib/platform/db';
import { writeAssignments } from '../../cases/operations/write-assignments';
import type { TakeThreadInput } from '../schema/acts';
import { lockThread } from './lock-thread';

/**
 * The actor takes a thread that nobody answers yet. A second call changes nothing. Throws not-found, not-allowed,
 * assigned-already.
 */
export async function takeThread(ctx: Ctx, { threadId, requestKey }: TakeThreadInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await lockThread(tx, ctx, threadId);
    const { staffId } = ctx.actor;
    if (caseRow.assigneeId === staffId && caseRow.status === 'IN_PROGRESS') return;
    await writeAssignments(tx, ctx, [caseRow], { staffId }, requestKey);
  });
}
