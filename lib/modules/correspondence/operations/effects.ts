import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { startCall } from '../../cases/operations/clocks/call-defects';
import { beginClock, endClock } from '../../cases/operations/clocks/event';
import { nameDefects } from '../../cases/operations/clocks/name-defects';
import { applyNewDate } from '../../cases/operations/clocks/new-date';
import { reopenClock } from '../../cases/operations/clocks/reopen';
import { restartClock } from '../../cases/operations/clocks/restart';
import { resume, suspend } from '../../cases/operations/clocks/suspension';
import { takeBackClock, takeBackEntry } from '../../cases/operations/clocks/take-back';
import { proceedingsOf } from '../../cases/queries/proceedings';
import { isForSettled } from '../../cases/rules/clocks/course';
import { effectsOf } from '../rules/effects';
import { readContent } from '../schema/content';
import { preliminaryText } from '../words/other-authorities';
import { createDraft } from './draft';
import type { LockedLetter } from './lock-letter';

/**
 * The clocks and the entry that a letter has started. The letter keeps their ids, so that a mistaken note can be taken
 * back.
 */
type Begun = { clockId: number | null; secondClockId: number | null; entryId: number | null };

/**
 * Applies to a case the effects of a letter that was sent or delivered on the day. In a settled case only
 * the events that may follow a settlement have effects. Returns the ids that the letter has started so far.
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
  const { row } = await proceedingsOf(tx, caseRow.id);
  for (const effect of effectsOf(readContent(letter.kind, letter.content), when, row)) {
    switch (effect.act) {
      case 'BEGIN': {
        const { event, days } = effect;
        // A letter sent again after its return has a running clock already.
        if ((caseRow.settledAt && !isForSettled(event)) || (when === 'SENT' && begun.clockId)) break;
        // The suspension ended before this copy was delivered, so no clock waits for a request to resume.
        if (event === 'SUSPENDED_ON_REQUEST' && begun.entryId === null) break;
        const clock = { event, on, days, note: title, requestKey: randomUUID() };
        const { clockId } = await beginClock(tx, ctx, caseRow, clock);
        if (begun.clockId === null) begun.clockId = clockId;
        else begun.secondClockId = clockId;
        if (event === 'CALL_DELIVERED') await startCall(tx, ctx, caseRow, { letterId: letter.id, clockId });
        break;
      }
      case 'NAME_DEFECTS':
        await nameDefects(tx, caseRow, { letterId: letter.id, defects: effect.defects });
        break;
      case 'EXTEND':
        // A letter sent again after its return has moved the term already.
        if (letter.state === 'SIGNED') await extend(tx, ctx, { caseRow, letter }, on);
        break;
      case 'RESTART':
        if (begun.clockId) await restartClock(tx, ctx, caseRow, { clockId: begun.clockId, on, why: title });
        break;
      case 'SUSPEND':
        if (!caseRow.settledAt)
          begun.entryId = await suspend(tx, ctx, caseRow, { on, ordered, basis: suspensionBasis(letter) });
        break;
      case 'NOTIFY_PARTY':
        if (!caseRow.settledAt) await notifyParty(tx, ctx, caseRow, effect.content);
        break;
      case 'RESUME':
        // A suspension lasts until the day before the order that lifts it, on whichever day that order is delivered.
        if (!caseRow.settledAt) begun.entryId = await resume(tx, ctx, caseRow, { on: ordered, basis: title });
        break;
      case 'CLOSE_URGING':
        await closeUrging(tx, ctx, { caseRow, letter }, on);
        break;
    }
  }
  return begun;
}

/** The order of a suspension, with what becomes of its preliminary question (KPA art. 100 § 1). */
function suspensionBasis({ kind, title, content: stored }: Letter): string {
  const letter = readContent(kind, stored);
  return [title, letter.kind === 'SUSPENSION' ? preliminaryText(letter.content) : '']
    .filter((text) => text !== '')
    .join('. ');
}

/**
 * Begins the notice that tells the party of a request to another authority (KPA art. 106 § 2), unless the case names no
 * party or has such a notice already.
 */
async function notifyParty(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  content: { authority: string; basis: string },
): Promise<void> {
  if (caseRow.clientId === null) return;
  const notices = await tx.letter.findMany({
    where: { caseId: caseRow.id, kind: 'OPINION_NOTICE', state: { not: 'CANCELLED' } },
    select: { content: true },
  });
  const told = notices.some((notice) => {
    const known = readContent('OPINION_NOTICE', notice.content);
    return known.kind === 'OPINION_NOTICE' && known.content.authority === content.authority;
  });
  if (told) return;
  await createDraft(tx, ctx, caseRow, {
    kind: 'OPINION_NOTICE',
    content,
    addressee: null,
    requestKey: randomUUID(),
  });
}

/**
 * Gives the term the date of the notice (KPA art. 36), which moves it on the day of its sending. Throws case-settled,
 * and notice-outdated when the term has changed since the signature so that the date does not fit any more.
 */
async function extend(tx: Tx, ctx: Ctx, { caseRow, letter }: LockedLetter, on: PlainDate): Promise<void> {
  const { kind, content } = readContent(letter.kind, letter.content);
  if (kind !== 'NEW_DATE' || content.clockId === null || content.newDate === null) return;
  const { clockId, newDate, reasons } = content;
  const { documentId } = letter;
  try {
    await applyNewDate(tx, ctx, caseRow, { clockId, newDate, on, reasons, documentId });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid') throw new DomainError('notice-outdated');
    throw error;
  }
}

/** Ends the seven days of the ponaglenie that the letter passes on (KPA art. 37 § 4). */
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
 * Takes back the effects of a letter's delivery on the clocks; a clock that the sending started runs from the sending
 * again. Throws built-upon when a later entry rests on them.
 */
export async function takeBackEffects(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  sentOn: PlainDate,
  reason: string,
): Promise<Begun> {
  const kept: Begun = { clockId: null, secondClockId: null, entryId: null };
  const { row } = await proceedingsOf(tx, caseRow.id);
  const begunBySending = effectsOf(readContent(letter.kind, letter.content), 'DELIVERED', row).some(
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
 * Takes back what the sending of a cancelled letter, or a mistaken sending, did to the clocks: its new date (KPA art.
 * 36 § 1), its request for a position (art. 106), its passing on of a ponaglenie (art. 37 § 4). Later entries that rest
 * on them stay.
 */
export async function takeBackCancelled(
  tx: Tx,
  ctx: Ctx,
  { caseRow, letter }: LockedLetter,
  reason: string,
): Promise<void> {
  const { id: caseId } = caseRow;
  const { documentId } = letter;
  if (letter.kind === 'NEW_DATE' && documentId !== null) {
    const entry = await tx.clockEntry.findFirst({
      where: { caseId, documentId, kind: 'EXTENSION', answers: { none: {} } },
    });
    if (entry) await takeBackEntry(tx, ctx, caseRow, entry.id, reason);
  }
  if (letter.kind === 'OPINION_REQUEST' && letter.clockId !== null) {
    const { clockId } = letter;
    const open = await tx.clock.count({ where: { id: clockId, closedAt: null } });
    const lasts = await tx.clockEntry.findFirst({ where: { clockId, kind: 'PAUSE', answers: { none: {} } } });
    if (open > 0) await takeBackClock(tx, ctx, caseRow, clockId, reason);
    // The settlement closed the clock, but its pause would still count.
    else if (lasts) await takeBackEntry(tx, ctx, caseRow, lasts.id, reason);
  }
  if (letter.kind === 'URGING_FORWARD') await openUrging(tx, ctx, { caseRow, letter }, reason);
}

/** Reopens the seven days of the ponaglenie, if the sending of this letter ended them. */
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
