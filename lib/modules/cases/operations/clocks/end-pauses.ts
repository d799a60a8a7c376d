import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import type { ClockPurpose } from '../../schema/clock';
import { endingOf, enter, pauseKindOf, UNANSWERED } from './enter';
import { refreshCaseClocks } from './recompute';

/** What the history says of a pause that ends because what it waited for does not matter any more. */
const WHY = 'Załatwiono sprawę.';

/**
 * Ends today the pauses of locked cases that last as long as a clock of theirs, one that is about to be closed: closed,
 * it would leave nothing to end them by. Those that end with the client's own term end by themselves.
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
