import type { Ctx } from '@/lib/core/context';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import type { CaseRecord } from '../schema/case';

/**
 * Keeps when the person a case was given to first looked, and the same of who co-operates. Costs nothing when there is
 * nothing to keep.
 */
export async function noteAssignmentOpened(
  ctx: Ctx,
  caseRecord: Pick<CaseRecord, 'id' | 'departmentId' | 'leading' | 'cooperation'>,
): Promise<void> {
  const { staffId, posts } = ctx.actor;
  const mine = caseRecord.cooperation.filter(
    (each) =>
      !each.opened &&
      (each.staffId === null
        ? posts.some(({ departmentId }) => departmentId === each.departmentId)
        : each.staffId === staffId),
  );
  const leads =
    caseRecord.leading?.staffId === staffId && caseRecord.leading.openedAt === null
      ? [caseRecord.leading]
      : [];
  const ids = [...leads, ...mine].map(({ id }) => id);
  if (ids.length === 0) return;
  await transact(async (tx) => {
    const opened = await tx.assignment.updateManyAndReturn({
      where: { id: { in: ids }, openedAt: null, endedAt: null },
      data: { openedAt: ctx.now },
      select: { id: true },
    });
    for (const { id: assignmentId } of opened) {
      record(tx, ctx, {
        type: 'case.assignment-opened',
        departmentId: caseRecord.departmentId,
        caseId: caseRecord.id,
        data: { assignmentId },
      });
    }
  });
}
