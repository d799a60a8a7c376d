import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import type { TakeBackAttemptInput } from '../schema/inquiry';
import { lockInquiry } from './lock-inquiry';
import { reopen } from './reopen';

/**
 * Takes back an attempt that was noted by mistake, with a reason: it counts no more, and it is time to call again. When
 * it had ended the inquiry, the inquiry is open again. A second call changes nothing. Throws not-found,
 * attempt-not-found, inquiry-became-podanie.
 */
export async function takeBackAttempt(ctx: Ctx, input: TakeBackAttemptInput): Promise<void> {
  const { caseId, attemptId, reason } = input;
  await transact(async (tx) => {
    const caseRow = await lockInquiry(tx, ctx, caseId);
    const attempt = await tx.callAttempt.findFirst({ where: { id: attemptId, caseId } });
    if (!attempt) throw new DomainError('attempt-not-found');
    if (attempt.takenBackAt) return;
    const { result } = attempt;
    if (result === 'ANSWERED' && caseRow.inquiry.ending === 'ANSWERED') {
      await reopen(tx, ctx, caseRow, reason);
    } else if (!caseRow.closedAt) {
      await moveCase(tx, ctx, caseRow, 'take', { assigneeId: caseRow.assigneeId ?? ctx.actor.staffId });
      await tx.inquiry.update({ where: { caseId }, data: { callAt: ctx.now } });
    }
    await tx.callAttempt.update({
      where: { id: attemptId },
      data: { takenBackById: ctx.actor.staffId, takenBackAt: ctx.now, takeBackReason: reason },
    });
    recordOf(tx, ctx, caseRow, 'inquiry.attempt-taken-back', { attemptId, result, reason });
  });
}
