import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { canAssignCase } from '../policy';
import type { AssignCasesInput } from '../schema/assignment';
import { lockCases } from './lock-case';
import { writeAssignments } from './write-assignments';

/**
 * Assigns accepted cases to a person of the department that has them (dekretacja), with the people and departments that
 * co-operate; a case that another person leads needs a reason. Writes all of the cases or none, and leaves an
 * assignment that already stands as it is. Throws not-found, wrong-state, not-in-department, department-not-found,
 * same-department, assigned-already (another person leads the case, and no reason was given), internal-date-past.
 */
export async function assignCases(
  ctx: Ctx,
  { caseIds, ...given }: AssignCasesInput,
): Promise<{ count: number }> {
  return transact(async (tx) => {
    const ids = [...new Set(caseIds)];
    const cases = await lockCases(tx, ids);
    if (cases.length < ids.length || !cases.every((caseRow) => canAssignCase(ctx.actor, caseRow)))
      throw new DomainError('not-found');
    await writeAssignments(tx, ctx, cases, given);
    return { count: cases.length };
  });
}

/** Assigns one case. Throws as `assignCases`. */
export async function assignCase(
  ctx: Ctx,
  { caseId, ...given }: Omit<AssignCasesInput, 'caseIds'> & { caseId: number },
): Promise<void> {
  await assignCases(ctx, { caseIds: [caseId], ...given });
}
