import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { openClocks } from '../../cases/operations/clocks/open';
import { reopenClocksOfCase } from '../../cases/operations/clocks/reopen';
import { moveCase } from '../../cases/operations/move-case';

/**
 * Brings a locked case of an e-mail back that ended at the moment `at`, with its clocks: it waits for a person again.
 * Throws wrong-state.
 */
export async function restoreMailCase(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  ended: { at: Date; why: string },
): Promise<void> {
  await moveCase(tx, ctx, caseRow, 'restore', { assigneeId: null });
  const waits = { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } as const;
  await openClocks(tx, ctx, [{ caseId: caseRow.id, ...waits, startOn: ctx.today }]);
  await reopenClocksOfCase(tx, ctx, caseRow.id, ended);
}
