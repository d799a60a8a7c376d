import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { RuleCode } from '../../../deadlines/schema';
import type { ClockMoves } from '../../schema/clock';
import { refreshCaseClocks } from './recompute';

/**
 * Gives the settlement term of a locked case another rule, from the same day, because the matter turned out to be of
 * another kind (KPA art. 222: the content decides). The caller has checked the permission and records the act.
 */
export async function changeSettlementRule(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { rule, why }: { rule: RuleCode; why: string },
): Promise<ClockMoves> {
  const caseId = caseRow.id;
  await tx.clock.updateMany({ where: { caseId, purpose: 'SETTLEMENT' }, data: { rule } });
  await tx.case.update({
    where: { id: caseId },
    data: { dueRule: rule, version: { increment: 1 }, updatedAt: ctx.now },
  });
  return refreshCaseClocks(tx, ctx, caseId, why);
}
