import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { RuleCode } from '../../deadlines/schema';
import type { ClockMoves } from '../schema/clock';
import { refreshSearchOf } from './case-search';
import { refreshCaseClocks } from './clocks/recompute';

/** The facts of a registration that stand on the spine. */
export type CaseFacts = {
  subject: string;
  receivedOn: PlainDate;
  outOfTurn: boolean;
  destinationId: number;
  /** The rule of the settlement term. */
  rule: RuleCode;
};

// Inside another act: the caller has locked the case, checked the permission, and records the act.

/**
 * Corrects the facts of a locked case. The settlement term is computed anew from them: it starts on the corrected day of
 * receipt, unless it began anew when the case was sent back. Returns the moves of the dates.
 */
export async function correctCase(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { subject, receivedOn, outOfTurn, destinationId, rule }: CaseFacts,
  why: string,
): Promise<ClockMoves> {
  const caseId = caseRow.id;
  await tx.case.update({
    where: { id: caseId },
    data: {
      subject,
      outOfTurn,
      destinationId,
      receivedOn: toColumn(receivedOn),
      dueRule: rule,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
  });
  const settlement = { caseId, purpose: 'SETTLEMENT' } as const;
  await tx.clock.updateMany({ where: settlement, data: { rule } });
  await tx.clock.updateMany({
    where: { ...settlement, cameOn: null, startOn: caseRow.receivedOn },
    data: { startOn: toColumn(receivedOn) },
  });
  await refreshSearchOf(tx, [caseId]);
  return refreshCaseClocks(tx, ctx, caseId, why);
}
