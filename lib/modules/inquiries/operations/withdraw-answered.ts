import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canWithdrawAnswered } from '../policy';
import type { WithdrawAnsweredInput } from '../schema/inquiry';

/**
 * Takes back an answer that was counted by mistake, with a reason. A second call changes nothing. Throws not-found, also
 * for an answer that another person counted or that belongs to a call-back.
 */
export async function withdrawAnswered(ctx: Ctx, { id, reason }: WithdrawAnsweredInput): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`SELECT FROM answered_question WHERE id = ${id} FOR UPDATE`;
    const row = await tx.answeredQuestion.findUnique({ where: { id } });
    if (!row || row.caseId !== null || !canWithdrawAnswered(ctx.actor, { staffId: row.takenById }))
      throw new DomainError('not-found');
    if (row.withdrawnById !== null) return;
    await tx.answeredQuestion.update({
      where: { id },
      data: { withdrawnById: ctx.actor.staffId, withdrawReason: reason },
    });
    record(tx, ctx, { type: 'question.withdrawn', departmentId: null, data: { questionId: id, reason } });
  });
}
