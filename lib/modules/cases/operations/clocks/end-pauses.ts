import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import type { ClockPurpose } from '../../schema/clock';
import { endingOf, enter, pauseKindOf, UNANSWERED } from './enter';
import { refreshCaseClocks } from './recompute';

/** The reason in the history of a pause that ends with the settlement. */
const WHY = 'Załatwiono sprawę.';

/**
 * Ends today the pauses of locked cases that last as long as a clock that the caller is about to close: no act could
 * end them after that. A pause with a last day of its own (the client's term) ends by itself.
 */
export async function endPausesOf(
  tx: Tx,
  ctx: Ctx,
  cases: readonly Case[],
  purposes: readonly ClockPurpose[],
): Promise<void> {
  if (!purposes.includes('OPINION')) return;
  const byId = new Map(cases.map((caseRow) => [caseRow.id, caseRow]));
  const lasting = await tx.clockEntry.findMany({
    where: {
      caseId: { in: [...byId.keys()] },
      kind: 'PAUSE',
      toOn: null,
      ...UNANSWERED,
      clock: { closedAt: null, purpose: { in: [...purposes] } },
    },
    orderBy: { id: 'asc' },
  });
  const touched = new Set<number>();
  for (const begun of lasting) {
    const { id, caseId, fromOn } = begun;
    const caseRow = byId.get(caseId);
    if (!caseRow || !fromOn) continue;
    const { id: entryId } = await enter(tx, ctx, caseRow, {
      ...endingOf(fromOn, ctx.today),
      answersToId: id,
      basis: WHY,
    });
    recordOf(tx, ctx, caseRow, 'clock.pause-ended', {
      entryId,
      pause: pauseKindOf(begun),
      to: ctx.today,
      basis: WHY,
    });
    touched.add(caseId);
  }
  for (const caseId of touched) await refreshCaseClocks(tx, ctx, caseId, WHY);
}
