import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { refreshCaseClocks } from './clock-entry';

/**
 * A clock of a locked case that was ended by what is taken back runs on as if it had never been. The history gives the
 * reason with the act that takes it back, and with a date that moves.
 */
export async function runClockAgain(
  tx: Tx,
  ctx: Ctx,
  { id: caseId }: Case,
  { clockId, why }: { clockId: number; why: string },
): Promise<void> {
  await tx.clock.updateMany({ where: { id: clockId, caseId }, data: { closedAt: null } });
  await refreshCaseClocks(tx, ctx, caseId, why);
}
