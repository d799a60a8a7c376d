import type { Ctx } from '@/lib/core/context';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import type { CaseRecord } from '../schema/case';

/**
 * Records the first look at a case by the person who leads it, and by each person or department that co-operates. Sends
 * no statement when every such look is recorded already.
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
