import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { dayBefore } from '../../deadlines/rules/civil';
import { endingOf, enter, refreshCaseClocks } from './clock-entry';
import { endClock } from './clock-event';

// What an act that has locked the case and judged already does to its clocks, in its own transaction.

/** Proceedings stand from the day on (KPA art. 103). Returns the entry. */
export async function suspend(
  tx: Tx,
  ctx: Ctx,
  of: Case,
  { on, basis }: { on: PlainDate; basis: string },
): Promise<number> {
  const { id: entryId } = await enter(tx, ctx, of, {
    kind: 'PAUSE',
    pause: 'SUSPENSION',
    fromOn: toColumn(on),
    basis,
  });
  recordOf(tx, ctx, of, 'clock.pause-added', { entryId, pause: 'SUSPENSION', from: on, to: null, basis });
  await refreshCaseClocks(tx, ctx, of.id, basis);
  return entryId;
}

/**
 * Proceedings go on again from the day: it is the first that counts. Ends the term of a suspension on request too.
 * Returns the entry. Throws not-suspended.
 */
export async function resume(
  tx: Tx,
  ctx: Ctx,
  of: Case,
  { on, basis }: { on: PlainDate; basis: string },
): Promise<number> {
  const began = await tx.clockEntry.findFirst({
    where: { caseId: of.id, kind: 'PAUSE', pause: 'SUSPENSION', toOn: null, answers: { none: {} } },
    orderBy: { id: 'desc' },
  });
  if (!began?.fromOn) throw new DomainError('not-suspended');
  const term = await tx.clock.findFirst({
    where: { caseId: of.id, purpose: 'RESUMPTION', closedAt: null, startOn: { lte: toColumn(on) } },
  });
  if (term) await endClock(tx, ctx, of, term, { on, how: basis, requestKey: randomUUID() });
  const to = dayBefore(on);
  const ending = endingOf(began.fromOn, to);
  const stillborn = ending.kind === 'WITHDRAWAL';
  const { id: entryId } = await enter(tx, ctx, of, { ...ending, ofId: began.id, basis });
  recordOf(tx, ctx, of, 'clock.pause-ended', {
    entryId,
    pause: 'SUSPENSION',
    to: stillborn ? on : to,
    basis,
  });
  await refreshCaseClocks(tx, ctx, of.id, basis);
  return entryId;
}

/** A clock that runs from another day than was first known: its letter came later than it went. */
export async function restartClock(
  tx: Tx,
  ctx: Ctx,
  of: Case,
  { clockId, on, why }: { clockId: number; on: PlainDate; why: string },
): Promise<void> {
  const { count } = await tx.clock.updateMany({
    where: { id: clockId, caseId: of.id, closedAt: null },
    data: { startOn: toColumn(on) },
  });
  if (count > 0) await refreshCaseClocks(tx, ctx, of.id, why);
}

/** Takes back a clock that a mistaken note had started, with its pause. Throws built-upon when it has been ended since. */
export async function takeBackClock(
  tx: Tx,
  ctx: Ctx,
  of: Case,
  clockId: number,
  reason: string,
): Promise<void> {
  const clock = await tx.clock.findFirstOrThrow({ where: { id: clockId, caseId: of.id } });
  if (clock.closedAt) throw new DomainError('built-upon');
  await tx.clock.update({ where: { id: clockId }, data: { closedAt: ctx.now } });
  recordOf(tx, ctx, of, 'clock.closed', { clockId, purpose: clock.purpose, on: ctx.today, how: reason });
  const pause = await tx.clockEntry.findFirst({ where: { clockId, kind: 'PAUSE' } });
  if (pause) await takeBackEntry(tx, ctx, of, pause.id, reason);
}

/**
 * Takes back a pause or the end of one that a mistaken note had entered; with the end of a suspension, the term that it
 * ended runs again. Throws built-upon when something has been entered about it since.
 */
export async function takeBackEntry(tx: Tx, ctx: Ctx, of: Case, id: number, reason: string): Promise<void> {
  const entry = await tx.clockEntry.findFirstOrThrow({
    where: { id, caseId: of.id },
    include: { of: true, answers: true },
  });
  if (entry.kind === 'WITHDRAWAL' || entry.answers.length > 0) throw new DomainError('built-upon');
  const { id: entryId } = await enter(tx, ctx, of, { kind: 'WITHDRAWAL', ofId: id, basis: reason });
  recordOf(tx, ctx, of, 'clock.entry-withdrawn', { entryId, of: id, kind: entry.kind, reason });
  if (entry.kind === 'PAUSE_END' && entry.of?.fromOn) {
    await tx.clock.updateMany({
      where: { caseId: of.id, purpose: 'RESUMPTION', startOn: entry.of.fromOn, closedAt: entry.enteredAt },
      data: { closedAt: null },
    });
  }
  await refreshCaseClocks(tx, ctx, of.id, reason);
}
