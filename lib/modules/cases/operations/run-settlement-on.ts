import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { ClockMoves } from '../schema/clock';
import { refreshCaseClocks } from './clock-entry';

/**
 * The settlement clock of a locked case that was reopened runs again, from a new day when it was sent back. Returns how
 * the dates moved.
 */
export async function runSettlementOn(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { from, why }: { from: PlainDate | null; why: string },
): Promise<ClockMoves> {
  await tx.clock.updateMany({
    where: { caseId, purpose: 'SETTLEMENT' },
    data: { closedAt: null, ...(from && { startOn: toColumn(from), cameOn: null }) },
  });
  return refreshCaseClocks(tx, ctx, caseId, why);
}
