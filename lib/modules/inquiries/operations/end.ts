import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import { ATTEMPTS, failedAttempts } from '../rules/inquiry';
import type { EndInquiryInput } from '../schema/inquiry';
import { lockInquiry } from './lock-inquiry';
import { tellTaker } from './tell-taker';

/**
 * Ends an inquiry without a talk, with a reason: by letter or without an answer after three failed attempts, or because
 * it was written down by mistake. A second call with the same ending changes nothing. Throws not-found, page-outdated,
 * wrong-state, attempts-left.
 */
export async function endInquiry(ctx: Ctx, input: EndInquiryInput): Promise<void> {
  const { caseId, version, ending, reason } = input;
  await transact(async (tx) => {
    const caseRow = await lockInquiry(tx, ctx, caseId);
    if (caseRow.inquiry.ending === ending) return;
    requireShown(caseRow, version);
    if (ending !== 'MISTAKE') await requireAttempts(tx, caseId);
    await endAs(tx, ctx, caseRow, { ending, reason });
  });
}

/** Ends a locked inquiry without a talk, and tells the person who took it. Throws wrong-state. */
export async function endAs(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { ending, reason }: Pick<EndInquiryInput, 'ending' | 'reason'>,
): Promise<void> {
  const over = { settledAt: ctx.now, closedAt: ctx.now };
  await moveCase(tx, ctx, caseRow, ending === 'MISTAKE' ? 'cancel' : 'giveUp', over);
  await tx.inquiry.update({
    where: { caseId: caseRow.id },
    data: { ending, endReason: reason, endedById: ctx.actor.staffId, endedAt: ctx.now },
  });
  recordOf(tx, ctx, caseRow, 'inquiry.ended', { ending, reason });
  await tellTaker(tx, ctx, caseRow, ending);
}

async function requireAttempts(tx: Tx, caseId: number): Promise<void> {
  const attempts = await tx.callAttempt.findMany({ where: { caseId } });
  const failed = failedAttempts(
    attempts.map(({ result, takenBackAt }) => ({ result, takenBack: takenBackAt })),
  );
  if (failed < ATTEMPTS) throw new DomainError('attempts-left', { facts: { left: ATTEMPTS - failed } });
}
