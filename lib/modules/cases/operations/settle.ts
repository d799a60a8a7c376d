import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';
import { follow } from '@/lib/core/transitions';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canSettleCase } from '../policy';
import { CASE_TRANSITIONS } from '../rules';

export const settleCaseSchema = z.object({
  caseId: z.int32(),
  how: z.string().overwrite(plainText).trim().min(1, 'settlement-missing').max(300, 'too-long'),
});

/** Notes that the case is settled, and how. Again changes nothing. Throws not-found, wrong-state. */
export async function settleCase(
  ctx: Ctx,
  { caseId, how }: z.output<typeof settleCaseSchema>,
): Promise<void> {
  await transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId} FOR UPDATE`;
    const before = await tx.case.findUnique({ where: { id: caseId } });
    if (!before || !canSettleCase(ctx.actor, before)) throw new DomainError('not-found');
    if (before.status === 'SETTLED') return;
    await tx.case.update({
      where: { id: caseId },
      data: {
        status: follow(CASE_TRANSITIONS, before.status, 'settle'),
        closedAt: ctx.now,
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    });
    record(tx, ctx, { type: 'case.settled', departmentId: before.departmentId, caseId, data: { how } });
  });
}
