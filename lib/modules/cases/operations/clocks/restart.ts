import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { refreshCaseClocks } from './recompute';

// Inside another act: the caller has locked the case and checked the permission.

/** Starts an open clock from another day, because the letter was delivered later than first noted. */
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
