import type { Ctx } from '@/lib/core/context';
import { toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { moveCase } from '../../cases/operations/move-case';
import type { Outcome } from '../schema';

/**
 * Notes that an act which needs no letter has settled a locked case today, for the module that did the act. The caller
 * has checked the permission and the state; the actor is the person who settled.
 */
export async function noteSettlement(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { requestKey, outcome, how }: { requestKey: string; outcome: Outcome; how: string },
): Promise<void> {
  await moveCase(tx, ctx, caseRow, 'settle', { settledAt: ctx.now });
  await tx.settlement.create({
    data: {
      caseId: caseRow.id,
      requestKey,
      outcome,
      how,
      letterId: null,
      remedy: null,
      settledById: ctx.actor.staffId,
      settledOn: toColumn(ctx.today),
      settledAt: ctx.now,
    },
  });
  const on = ctx.today;
  recordOf(tx, ctx, caseRow, 'case.settled', { how, outcome, on, letterId: null });
}
