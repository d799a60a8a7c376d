import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canAssignCase } from '../policy';
import type { AssignCaseInput } from '../schema/case';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';

/**
 * Gives an accepted case to a person of the department that has it (dekretacja). Again to the same person changes
 * nothing. Throws not-found, not-in-department, wrong-state.
 */
export async function assignCase(ctx: Ctx, { caseId, staffId }: AssignCaseInput): Promise<void> {
  await transact(async (tx) => {
    const before = await lockCase(tx, ctx, caseId);
    if (!canAssignCase(ctx.actor, before)) throw new DomainError('not-found');
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
    await moveCase(tx, ctx, before, 'assign', { assigneeId: staffId });
    record(tx, ctx, {
      type: 'case.assigned',
      departmentId: before.departmentId,
      caseId,
      data: { staffId },
    });
  });
}
