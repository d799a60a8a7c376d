import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { type By, recordOf } from '../../../audit/operations';
import { dayBefore } from '../../../deadlines/rules/civil';
import { replay } from '../../../deadlines/rules/replay';
import { termRule } from '../../../deadlines/rules/term-rules';
import { settlementClock } from '../../queries/clocks/load';
import { CLOCKS_OF_COURSE } from '../../rules/clocks/course';
import type { ClockMoves } from '../../schema/clock';
import { enter } from './enter';
import { refreshCaseClocks } from './recompute';

/**
 * Opens again a clock of a locked case, after the act that ended it was taken back. The history gives the reason with
 * the act that takes it back, and with a date that moves.
 */
export async function reopenClock(
  tx: Tx,
  ctx: Ctx,
  { id: caseId }: Case,
  { clockId, why }: { clockId: number; why: string },
): Promise<ClockMoves> {
  return run(tx, ctx, caseId, { clockId, why });
}

/**
 * Opens again a clock of a locked case, and the pause that ended with it. Returns the moves of the dates. The history
 * gives the reason as with `reopenClock`.
 */
export async function reopenWithPause(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { clockId, why }: { clockId: number; why: string },
): Promise<ClockMoves> {
  const { closedAt } = await tx.clock.findUniqueOrThrow({ where: { id: clockId } });
  const pause = await tx.clockEntry.findFirst({
    where: { clockId, kind: 'PAUSE' },
    orderBy: { id: 'desc' },
    include: {
      answers: { where: { enteredAt: closedAt ?? ctx.now, answers: { none: { kind: 'WITHDRAWAL' } } } },
    },
  });
  for (const { id: answersToId, kind } of pause?.answers ?? []) {
    if (kind === 'PAUSE_END') {
      await enter(tx, ctx, caseRow, { kind: 'WITHDRAWAL', answersToId, basis: why });
    } else if (pause) {
      // The clock ended on its first day, so its pause was withdrawn, and a withdrawal is final.
      const { kind: again, pause: pauseKind, fromOn, toOn, basis } = pause;
      await enter(tx, ctx, caseRow, { clockId, kind: again, pause: pauseKind, fromOn, toOn, basis });
    }
  }
  return run(tx, ctx, caseRow.id, { clockId, why });
}

async function run(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { clockId, why }: { clockId: number; why: string },
): Promise<ClockMoves> {
  await tx.clock.updateMany({
    where: { id: clockId, caseId },
    data: { closedAt: null, closedById: null, version: { increment: 1 } },
  });
  return refreshCaseClocks(tx, ctx, caseId, why);
}

/**
 * Opens again the settlement clock of a reopened, locked case; with `from`, the day on which the case was sent back,
 * the term begins anew on that day. The history names `by` with the moves of the dates, which are returned.
 */
export async function reopenSettlement(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { from, why }: { from: PlainDate | null; why: string },
  by: By = ctx,
): Promise<ClockMoves> {
  await tx.clock.updateMany({
    where: { caseId, purpose: 'SETTLEMENT' },
    data: { closedAt: null, ...(from && { startOn: toColumn(from), cameOn: null }) },
  });
  if (from) await withdrawFormerTerm(tx, ctx, caseId, { from, why });
  return refreshCaseClocks(tx, by, caseId, why);
}

/**
 * Opens again the clocks of a locked case that ended with it at the moment `at`, after the act that ended the case was
 * taken back. The acts of the case's course start their own clocks.
 */
export async function reopenClocksOfCase(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { at, why }: { at: Date; why: string },
  by: By = ctx,
): Promise<ClockMoves> {
  await tx.clock.updateMany({
    where: { caseId, closedAt: at, purpose: { notIn: [...CLOCKS_OF_COURSE] } },
    data: { closedAt: null },
  });
  return reopenSettlement(tx, ctx, caseId, { from: null, why }, by);
}

/**
 * Clears the entries of the former term: withdraws its new dates, and ends its lasting pauses on the day before the new
 * term begins.
 */
async function withdrawFormerTerm(
  tx: Tx,
  ctx: Ctx,
  caseId: number,
  { from, why }: { from: PlainDate; why: string },
): Promise<void> {
  const caseRow = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
  const clock = await settlementClock(tx, caseId);
  const { pauses, extensions } = replay(clock.entries);
  for (const { id, clockId } of extensions) {
    if (clockId !== clock.id) continue;
    const { id: entryId } = await enter(tx, ctx, caseRow, {
      kind: 'WITHDRAWAL',
      answersToId: id,
      basis: why,
    });
    recordOf(tx, ctx, caseRow, 'clock.entry-withdrawn', {
      entryId,
      answersTo: id,
      kind: 'EXTENSION',
      reason: why,
    });
  }
  const restarts = termRule(clock.rule).restarts !== undefined;
  const to = dayBefore(from);
  for (const { id, kind: pause, from: began, to: last, endedBy } of pauses) {
    // A rule whose term begins anew when a call is met stands until the call is met, so such a pause counts as lasting.
    const lasts = last === null || last >= from || (restarts && pause === 'SUPPLEMENT');
    if (began >= from || endedBy !== null || !lasts) continue;
    const { id: entryId } = await enter(tx, ctx, caseRow, {
      kind: 'PAUSE_END',
      answersToId: id,
      toOn: toColumn(to),
      basis: why,
    });
    recordOf(tx, ctx, caseRow, 'clock.pause-ended', { entryId, pause, to, basis: why });
  }
}
