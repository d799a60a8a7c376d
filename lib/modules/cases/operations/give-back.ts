import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { canGiveBackCase } from '../policy';
import type { GiveBackCaseInput } from '../schema/assignment';
import { lockCase } from './lock-case';
import { moveCase } from './move-case';

/**
 * Gives a wrong assignment back, with a reason, to the person who made it, never to a third one (Instrukcja,
 * dekretacja). The case waits for a person again, and the co-operating people stay; a second call with the same reason
 * changes nothing. Throws not-found, not-allowed, not-leading (the case was given to another person meanwhile),
 * page-outdated, wrong-state.
 */
export async function giveBackCase(ctx: Ctx, { caseId, version, reason }: GiveBackCaseInput): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    const { staffId } = ctx.actor;
    const leading = await tx.assignment.findMany({
      where: { caseId, kind: 'LEADING' },
      orderBy: { id: 'desc' },
    });
    const [last] = leading;
    if (caseRow.givenBack && last?.endedById === staffId && last.endReason === reason) return;
    if (!canGiveBackCase(ctx.actor, caseRow) || !last) {
      const led = leading.some((each) => each.staffId === staffId);
      throw new DomainError(led ? 'not-leading' : 'not-allowed');
    }
    requireShown(caseRow, version);
    await moveCase(tx, ctx, caseRow, 'giveBack', { assigneeId: null });
    await tx.assignment.updateMany({
      where: { caseId, kind: 'LEADING', endedAt: null },
      data: { endedAt: ctx.now, endedById: staffId, endReason: reason, givenBack: true },
    });
    record(tx, ctx, {
      type: 'case.assignment-given-back',
      departmentId: caseRow.departmentId,
      caseId,
      data: { assignmentId: last.id, staffId: last.assignedById, reason },
    });
  });
}
