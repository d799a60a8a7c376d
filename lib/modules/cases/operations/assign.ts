import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canAssignCase } from '../policy';
import { CASE_TRANSITIONS } from '../rules';

export const assignCaseSchema = z.object({
  caseId: z.int32(),
  staffId: z.int32('choose-person'),
});

/**
 * Gives an accepted case to a person of the department that has it (dekretacja). Again to the same person changes
 * nothing. Throws not-found, not-in-department, wrong-state.
 */
export async function assignCase(
  ctx: Ctx,
  { caseId, staffId }: z.output<typeof assignCaseSchema>,
): Promise<void> {
  await transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId} FOR UPDATE`;
    const before = await tx.case.findUnique({ where: { id: caseId } });
    if (!before || !canAssignCase(ctx.actor, before)) throw new DomainError('not-found');
    if (before.assigneeId === staffId && before.status === 'IN_PROGRESS') return;
    const post = await tx.post.findFirst({
      where: {
        staffId,
        departmentId: before.departmentId,
        role: { in: ['CASE_WORKER', 'HEAD'] },
        staff: { active: true },
      },
    });
    if (!post) throw new DomainError('not-in-department', { fields: { staffId: 'not-in-department' } });
    await tx.case.update({
      where: { id: caseId },
      data: {
        assigneeId: staffId,
        status: follow(CASE_TRANSITIONS, before.status, 'assign'),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    });
    record(tx, ctx, {
      type: 'case.assigned',
      departmentId: before.departmentId,
      caseId,
      data: { staffId },
    });
  });
}
