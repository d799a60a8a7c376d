import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { lockCases } from '../../cases/operations/lock-case';
import { canTakeBackInquiry } from '../policy';
import type { TakeBackInquiryInput } from '../schema/inquiry';
import { TAKEN_BACK } from '../words/values';
import { endAs } from './end';

/**
 * Takes back a call-back that its own clerk has saved by mistake, in whatever unit it is, as long as nobody has called:
 * its number stays, as one that was saved by mistake. A second call changes nothing. Throws not-found, called-already,
 * wrong-state.
 */
export async function takeBackInquiry(ctx: Ctx, { caseId }: TakeBackInquiryInput): Promise<void> {
  await transact(async (tx) => {
    const [caseRow] = await lockCases(tx, [caseId]);
    const inquiry = await tx.inquiry.findUnique({
      where: { caseId },
      include: { _count: { select: { attempts: true } } },
    });
    if (!caseRow || !inquiry || !canTakeBackInquiry(ctx.actor, { staffId: caseRow.registeredById }))
      throw new DomainError('not-found');
    if (inquiry.ending === 'MISTAKE') return;
    if (inquiry._count.attempts > 0) throw new DomainError('called-already');
    await endAs(tx, ctx, caseRow, { ending: 'MISTAKE', reason: TAKEN_BACK });
  });
}
