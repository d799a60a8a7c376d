import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Inquiry } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { reopenSettlement } from '../../cases/operations/clocks/reopen';
import { moveCase } from '../../cases/operations/move-case';
import type { ReopenInquiryInput } from '../schema/inquiry';
import { lockInquiry } from './lock-inquiry';

/**
 * Opens an inquiry again, with a reason: the answer was wrong or the end was a mistake. Its term runs on, and it is time
 * to call. A second call changes nothing. Throws not-found, page-outdated, inquiry-became-podanie.
 */
export async function reopenInquiry(
  ctx: Ctx,
  { caseId, version, reason }: ReopenInquiryInput,
): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockInquiry(tx, ctx, caseId);
    if (!caseRow.closedAt) return;
    requireShown(caseRow, version);
    await reopen(tx, ctx, caseRow, reason);
  });
}

/** Opens a locked inquiry that is over. Throws inquiry-became-podanie while the podanie stands. */
export async function reopen(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case & { inquiry: Inquiry },
  reason: string,
): Promise<void> {
  const { id: caseId } = caseRow;
  const { staffId } = ctx.actor;
  const grown = await tx.case.count({ where: { sourceCaseId: caseId, status: { not: 'CANCELLED' } } });
  if (grown > 0) throw new DomainError('inquiry-became-podanie');
  const assigneeId = caseRow.assigneeId ?? staffId;
  await moveCase(tx, ctx, caseRow, 'callAgain', { settledAt: null, closedAt: null, assigneeId });
  await tx.inquiry.update({
    where: { caseId },
    data: { ending: null, answer: '', endReason: '', endedById: null, endedAt: null, callAt: ctx.now },
  });
  await tx.answeredQuestion.updateMany({
    where: { caseId, withdrawnById: null },
    data: { withdrawnById: staffId, withdrawReason: reason },
  });
  recordOf(tx, ctx, caseRow, 'inquiry.reopened', { reason });
  await reopenSettlement(tx, ctx, caseId, { from: null, why: reason });
}
