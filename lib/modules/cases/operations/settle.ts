import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canSettleCase } from '../policy';
import type { SettleCaseInput } from '../schema/case';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';

/** Notes that the case is settled, and how. Again changes nothing. Throws not-found, wrong-state. */
export async function settleCase(ctx: Ctx, { caseId, how }: SettleCaseInput): Promise<void> {
  await transact(async (tx) => {
    const before = await lockCase(tx, ctx, caseId);
    if (!canSettleCase(ctx.actor, before)) throw new DomainError('not-found');
    if (before.status === 'SETTLED') return;
    await moveCase(tx, ctx, before, 'settle', { settledAt: ctx.now });
    record(tx, ctx, { type: 'case.settled', departmentId: before.departmentId, caseId, data: { how } });
  });
}
