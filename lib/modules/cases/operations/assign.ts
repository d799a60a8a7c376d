import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { canAssignCase } from '../policy';
import type { AssignCasesInput } from '../schema/assignment';
import { lockCases } from './lock-case';
import { writeAssignments } from './write-assignments';

/**
 * Gives accepted cases to a person of the department that has them (dekretacja), with who co-operates; gives to another
 * those that somebody leads already, with a reason. All of them or none. What stands as asked is left as it is, so again
 * changes nothing. Throws not-found, wrong-state, not-in-department, department-not-found, same-department,
 * assigned-already (somebody leads, and no reason was given), internal-date-past.
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

/** The same for one case. */
export async function assignCase(
  ctx: Ctx,
  { caseId, ...given }: Omit<AssignCasesInput, 'caseIds'> & { caseId: number },
): Promise<void> {
  await assignCases(ctx, { caseIds: [caseId], ...given });
}
