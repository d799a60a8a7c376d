import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { type By, recordOf } from '../../../audit/operations';
import type { ClockPurpose } from '../../schema/clock';

/**
 * Ends the running clocks of a purpose that no pause stops, after the office itself has done what they wait for. The
 * caller has locked the case or writes nothing else in it.
 */
export async function meetClocks(
  tx: Tx,
  by: By,
  caseRow: Case,
  { purpose, on, how }: { purpose: ClockPurpose; on: PlainDate; how: string },
): Promise<void> {
  const ended = await tx.clock.updateManyAndReturn({
    where: { caseId: caseRow.id, purpose, closedAt: null },
    data: { closedAt: by.now, version: { increment: 1 } },
    select: { id: true },
  });
  for (const { id } of ended) recordOf(tx, by, caseRow, 'clock.closed', { clockId: id, purpose, on, how });
}
