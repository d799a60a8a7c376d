import type { Ctx } from '@/lib/core/context';
import { requireShown } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { endAssignments } from '../../cases/operations/end-assignments';
import { moveCase } from '../../cases/operations/move-case';
import type { PassOnInput } from '../schema/inquiry';
import { holdTarget } from './hold-target';
import { lockInquiry } from './lock-inquiry';

/**
 * Passes an open inquiry to another person or unit, with a reason; its term runs on. A second call with the same target
 * changes nothing. Throws not-found, page-outdated, wrong-state, choose-who-calls, department-not-found.
 */
export async function passOnInquiry(ctx: Ctx, input: PassOnInput): Promise<{ who: string }> {
  const { caseId, version, to, reason } = input;
  return transact(async (tx) => {
    const caseRow = await lockInquiry(tx, ctx, caseId);
    const { departmentId, staffId, who } = await holdTarget(tx, to);
    if (caseRow.departmentId === departmentId && caseRow.assigneeId === staffId) return { who };
    requireShown(caseRow, version);
    await moveCase(tx, ctx, caseRow, staffId === null ? 'passToUnit' : 'passOn', {
      departmentId,
      destinationId: departmentId,
      assigneeId: staffId,
    });
    await endAssignments(tx, ctx, [caseId]);
    recordOf(tx, ctx, { id: caseId, destinationId: departmentId }, 'inquiry.passed-on', {
      departmentId,
      staffId,
      reason,
    });
    return { who };
  });
}
