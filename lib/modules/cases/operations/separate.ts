import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { ClockMoves } from '../schema/clock';
import { refreshCaseClocks } from './clocks/recompute';

/**
 * Ties a locked case to the first podanie, or unties it (`firstId` null): the settlement clock starts on `startOn` and
 * keeps `cameOn`, the day on which the podanie came, where the two differ. A term that began anew when the case was
 * sent back keeps its start. The caller has checked the law; returns the moves of the dates.
 */
export async function separateFrom(
  tx: Tx,
  ctx: Ctx,
  caseRow: Pick<Case, 'id' | 'receivedOn'>,
  {
    firstId,
    startOn,
    cameOn,
    why,
  }: {
    firstId: number | null;
    startOn: PlainDate;
    cameOn: PlainDate | null;
    why: string;
  },
): Promise<ClockMoves> {
  await tx.case.update({
    where: { id: caseRow.id },
    data: { separatedFromId: firstId, version: { increment: 1 }, updatedAt: ctx.now },
  });
  await tx.clock.updateMany({
    where: {
      caseId: caseRow.id,
      purpose: 'SETTLEMENT',
      OR: [{ cameOn: { not: null } }, { startOn: caseRow.receivedOn }],
    },
    data: { startOn: toColumn(startOn), cameOn: cameOn && toColumn(cameOn) },
  });
  return refreshCaseClocks(tx, ctx, caseRow.id, why);
}
