import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import { enter, UNANSWERED } from './enter';
import { refreshCaseClocks } from './recompute';

// Inside another act: the caller has locked the case and checked the permission.

/**
 * Takes back a clock that a mistaken note started, with its pause. Throws built-upon when the clock has ended since.
 */
export async function takeBackClock(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  clockId: number,
  reason: string,
): Promise<void> {
  const clock = await tx.clock.findFirstOrThrow({ where: { id: clockId, caseId: caseRow.id } });
  if (clock.closedAt) throw new DomainError('built-upon');
  await tx.clock.update({ where: { id: clockId }, data: { closedAt: ctx.now } });
  await tx.callDefect.updateMany({ where: { clockId }, data: { clockId: null } });
  recordOf(tx, ctx, caseRow, 'clock.closed', { clockId, purpose: clock.purpose, on: ctx.today, how: reason });
  const pause = await tx.clockEntry.findFirst({ where: { clockId, kind: 'PAUSE' }, orderBy: { id: 'desc' } });
  if (pause) await takeBackEntry(tx, ctx, caseRow, pause.id, reason);
}

/**
 * Takes back an entry of a mistaken note: a pause, or the end of every suspension that the note ended. The terms for a
 * request to resume, which ended with them, run again. Throws built-upon when a valid entry about it has been made
 * since.
 */
export async function takeBackEntry(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  id: number,
  reason: string,
): Promise<void> {
  const entry = await tx.clockEntry.findFirst({ where: { id, caseId: caseRow.id, ...UNANSWERED } });
  if (!entry || entry.kind === 'WITHDRAWAL') throw new DomainError('built-upon');
  const { kind, enteredAt } = entry;
  const together =
    kind === 'PAUSE_END'
      ? { caseId: caseRow.id, kind, enteredAt, answersTo: { pause: 'SUSPENSION' }, ...UNANSWERED }
      : { id };
  for (const each of await tx.clockEntry.findMany({ where: together, include: { answersTo: true } })) {
    const { id: entryId } = await enter(tx, ctx, caseRow, {
      kind: 'WITHDRAWAL',
      answersToId: each.id,
      basis: reason,
    });
    recordOf(tx, ctx, caseRow, 'clock.entry-withdrawn', { entryId, answersTo: each.id, kind, reason });
    if (!each.answersTo?.fromOn) continue;
    await tx.clock.updateMany({
      where: {
        caseId: caseRow.id,
        purpose: 'RESUMPTION',
        startOn: each.answersTo.fromOn,
        closedAt: enteredAt,
      },
      data: { closedAt: null },
    });
  }
  await refreshCaseClocks(tx, ctx, caseRow.id, reason);
}
