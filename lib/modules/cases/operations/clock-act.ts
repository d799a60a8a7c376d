import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { dayBefore, laterOf } from '../../deadlines/rules/civil';
import { endingOf, enter, refreshCaseClocks, UNANSWERED } from './clock-entry';
import { endClock } from './clock-event';

// What an act that has locked the case and judged already does to its clocks, in its own transaction.

/**
 * Proceedings stand from the day on (KPA art. 103), by an order made on `ordered`. One that has been lifted already does
 * not stop them again when the copy for another party comes late. Returns the entry, null when there is none.
 */
export async function suspend(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { on, ordered, basis }: { on: PlainDate; ordered: PlainDate; basis: string },
): Promise<number | null> {
  const lifted = await tx.clockEntry.count({
    where: {
      caseId: caseRow.id,
      kind: 'PAUSE_END',
      answersTo: { pause: 'SUSPENSION' },
      toOn: { gte: toColumn(ordered) },
      ...UNANSWERED,
    },
  });
  if (lifted > 0) return null;
  const { id: entryId } = await enter(tx, ctx, caseRow, {
    kind: 'PAUSE',
    pause: 'SUSPENSION',
    fromOn: toColumn(on),
    basis,
  });
  recordOf(tx, ctx, caseRow, 'clock.pause-added', {
    entryId,
    pause: 'SUSPENSION',
    from: on,
    to: null,
    basis,
  });
  await refreshCaseClocks(tx, ctx, caseRow.id, basis);
  return entryId;
}

/**
 * Proceedings go on again from the day: it is the first that counts. Ends every suspension that lasts (each party's copy
 * of the order has made one), and the terms of those on request. Returns an entry of it; null when all were ended before.
 * Throws not-suspended.
 */
export async function resume(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { on, basis }: { on: PlainDate; basis: string },
): Promise<number | null> {
  const suspension = { caseId: caseRow.id, kind: 'PAUSE', pause: 'SUSPENSION' } as const;
  const standing = { ...suspension, answers: { none: { kind: 'WITHDRAWAL' } } } as const;
  if ((await tx.clockEntry.count({ where: standing })) === 0) throw new DomainError('not-suspended');
  const terms = await tx.clock.findMany({
    where: { caseId: caseRow.id, purpose: 'RESUMPTION', closedAt: null },
    orderBy: { id: 'asc' },
  });
  for (const term of terms) {
    const end = { on: laterOf(on, fromColumn(term.startOn)), how: basis, requestKey: randomUUID() };
    await endClock(tx, ctx, caseRow, term, end);
  }
  const to = dayBefore(on);
  const lasting = await tx.clockEntry.findMany({
    where: { ...suspension, toOn: null, ...UNANSWERED },
    orderBy: { id: 'asc' },
  });
  let ended: number | null = null;
  let withdrawn: number | null = null;
  for (const { id: answersToId, fromOn } of lasting) {
    if (!fromOn) continue;
    const ending = endingOf(fromOn, to);
    const { id: entryId } = await enter(tx, ctx, caseRow, { ...ending, answersToId, basis });
    if (ending.kind === 'PAUSE_END') ended ??= entryId;
    else withdrawn ??= entryId;
    const last = ending.kind === 'PAUSE_END' ? to : on;
    recordOf(tx, ctx, caseRow, 'clock.pause-ended', { entryId, pause: 'SUSPENSION', to: last, basis });
  }
  if (lasting.length > 0) await refreshCaseClocks(tx, ctx, caseRow.id, basis);
  return ended ?? withdrawn;
}

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

/** Takes back a clock that a mistaken note had started, with its pause. Throws built-upon when it has been ended since. */
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
  recordOf(tx, ctx, caseRow, 'clock.closed', { clockId, purpose: clock.purpose, on: ctx.today, how: reason });
  const pause = await tx.clockEntry.findFirst({ where: { clockId, kind: 'PAUSE' } });
  if (pause) await takeBackEntry(tx, ctx, caseRow, pause.id, reason);
}

/**
 * Takes back a pause, or the end of a suspension with all that it ended, which a mistaken note had entered; the terms on
 * request that it ended run again. Throws built-upon when something that stands has been entered about it since.
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
