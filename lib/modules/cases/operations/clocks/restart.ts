import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { refreshCaseClocks } from './recompute';

// What an act that has locked the case and judged already does to its clocks, in its own transaction.

/** A clock that runs from another day than was first known: its letter came later than it went. */
export async function restartClock(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { clockId, on, why }: { clockId: number; on: PlainDate; why: string },
): Promise<void> {
  const { count } = await tx.clock.updateMany({
    where: { id: clockId, caseId: caseRow.id, closedAt: null },
    data: { startOn: toColumn(on) },
  });
  if (count > 0) await refreshCaseClocks(tx, ctx, caseRow.id, why);
}
