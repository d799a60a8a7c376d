import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { beginClock, endClock, isForSettled } from '../../cases/operations/clocks/event';
import { reopenClock } from '../../cases/operations/clocks/reopen';
import { restartClock } from '../../cases/operations/clocks/restart';
import { resume, suspend } from '../../cases/operations/clocks/suspension';
import { takeBackClock, takeBackEntry } from '../../cases/operations/clocks/take-back';
import { effectsOf } from '../rules/letter';
import { readContent } from '../schema/content';
import type { LockedLetter } from './lock-letter';

/** What a letter has begun: kept with it, so that a mistaken note can be taken back. */
type Begun = { clockId: number | null; secondClockId: number | null; entryId: number | null };

/**
 * Does to the clocks of a case what follows from its letter being sent, or delivered, on the day. A settled case knows
 * only what may still come of its outcome. Returns what the letter has begun by now.
 */
export async function applyEffects(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  when: 'SENT' | 'DELIVERED',
  on: PlainDate,
): Promise<Begun> {
  const { title, clockId, secondClockId, entryId } = letter;
  const begun: Begun = { clockId, secondClockId, entryId };
  const ordered = letter.signedAt ? plainDateOf(letter.signedAt) : on;
  for (const effect of effectsOf(readContent(letter.kind, letter.content), when)) {
    switch (effect.act) {
      case 'BEGIN': {
        const { event, days } = effect;
        // Sent again after it came back: its clock runs already.
        if ((caseRow.settledAt && !isForSettled(event)) || (when === 'SENT' && begun.clockId)) break;
        // Lifted before this copy of it came: nobody waits to have it lifted.
        if (event === 'SUSPENDED_ON_REQUEST' && begun.entryId === null) break;
        const clock = { event, on, days, note: title, requestKey: randomUUID() };
        const { clockId } = await beginClock(tx, ctx, caseRow, clock);
        if (begun.clockId === null) begun.clockId = clockId;
        else begun.secondClockId = clockId;
        break;
      }
      case 'RESTART':
        if (begun.clockId) await restartClock(tx, ctx, caseRow, { clockId: begun.clockId, on, why: title });
        break;
      case 'SUSPEND':
        if (!caseRow.settledAt)
          begun.entryId = await suspend(tx, ctx, caseRow, { on, ordered, basis: title });
        break;
      case 'RESUME':
        // A suspension lasts until the day before the order that lifts it, whenever that is delivered.
        if (!caseRow.settledAt) begun.entryId = await resume(tx, ctx, caseRow, { on: ordered, basis: title });
        break;
      case 'CLOSE_URGING':
        await closeUrging(tx, ctx, { caseRow, letter }, on);
        break;
    }
  }
  return begun;
}

/** The ponaglenie that the letter takes on has been passed on: its seven days are over (KPA art. 37 § 4). */
async function closeUrging(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  on: PlainDate,
): Promise<void> {
  const urging = await tx.urgingNotice.findFirst({ where: { letterId: letter.id } });
  if (!urging?.clockId) return;
  const clock = await tx.clock.findUniqueOrThrow({ where: { id: urging.clockId } });
  await endClock(tx, ctx, caseRow, clock, { on, how: letter.title, requestKey: randomUUID() });
}

/**
 * Takes back what a letter's delivery did to the clocks, to the day it was sent. Throws built-upon when something has
 * been entered about it since.
 */
export async function takeBackEffects(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  sentOn: PlainDate,
  reason: string,
): Promise<Begun> {
  const kept: Begun = { clockId: null, secondClockId: null, entryId: null };
  const begunBySending = effectsOf(readContent(letter.kind, letter.content), 'DELIVERED').some(
    ({ act }) => act === 'RESTART',
  );
  if (begunBySending) {
    kept.clockId = letter.clockId;
    if (letter.clockId)
      await restartClock(tx, ctx, caseRow, { clockId: letter.clockId, on: sentOn, why: reason });
    return kept;
  }
  for (const id of [letter.clockId, letter.secondClockId]) {
    if (id !== null) await takeBackClock(tx, ctx, caseRow, id, reason);
  }
  if (letter.entryId !== null) await takeBackEntry(tx, ctx, caseRow, letter.entryId, reason);
  return kept;
}

/**
 * Takes back what a letter that is cancelled has done to the clocks: nobody was notified of its new date (KPA art. 36
 * § 1), asked for their position (art. 106), or got the ponaglenie (art. 37 § 4). What somebody entered about it since
 * stays.
 */
export async function takeBackCancelled(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  reason: string,
): Promise<void> {
  const { id: caseId } = caseRow;
  if (letter.kind === 'NEW_DATE') {
    const { requestKey } = letter;
    const entry = await tx.clockEntry.findFirst({
      where: { caseId, requestKey, kind: 'EXTENSION', answers: { none: {} } },
    });
    if (entry) await takeBackEntry(tx, ctx, caseRow, entry.id, reason);
  }
  if (letter.kind === 'OPINION_REQUEST' && letter.clockId !== null) {
    const { clockId } = letter;
    const open = await tx.clock.count({ where: { id: clockId, closedAt: null } });
    const lasts = await tx.clockEntry.findFirst({ where: { clockId, kind: 'PAUSE', answers: { none: {} } } });
    if (open > 0) await takeBackClock(tx, ctx, caseRow, clockId, reason);
    // Settled meanwhile: its clock is over, its pause would still count.
    else if (lasts) await takeBackEntry(tx, ctx, caseRow, lasts.id, reason);
  }
  if (letter.kind === 'URGING_FORWARD') await openUrging(tx, ctx, { caseRow, letter }, reason);
}

/** The ponaglenie is to be passed on again, unless its seven days were ended by something else than this letter. */
async function openUrging(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  reason: string,
): Promise<void> {
  const [ended] = await tx.$queryRaw<{ clockId: number }[]>`
    SELECT t.id AS "clockId" FROM urging_notice u JOIN clock t ON t.id = u.clock_id
    WHERE u.letter_id = ${letter.id} AND EXISTS (
      SELECT FROM history h
      WHERE h.case_id = u.case_id AND h.type = 'letter.sent' AND h.at = t.closed_at
        AND (h.data->>'letterId')::int = ${letter.id})`;
  if (ended) await reopenClock(tx, ctx, caseRow, { clockId: ended.clockId, why: reason });
}
