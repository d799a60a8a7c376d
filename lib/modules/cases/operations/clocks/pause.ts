import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Transact } from '@/lib/platform/db';
import { recordOf } from '../../../audit/operations';
import type { AddPauseInput, ClockMoves, EndPauseInput, WithdrawEntryInput } from '../../schema/clock';
import { enterAboutClocks, getValidEntry, pauseKindOf } from './enter';

/**
 * Enters a period that the terms of a case leave out (KPA art. 35 § 5, art. 103); `to` null: the period still lasts.
 * The rule of each clock says whether the period stops it; returns the moves of the clocks. Throws not-found,
 * not-allowed, case-settled, invalid (fields: from, to, documentId).
 */
export async function addPause(ctx: Ctx, input: AddPauseInput, through?: Transact): Promise<ClockMoves> {
  const { kind: pause, from, to, basis, documentId } = input;
  return enterAboutClocks(
    ctx,
    input,
    async (tx, caseRow) => {
      if (from > ctx.today) refuse('from', 'date-in-future');
      if (from < fromColumn(caseRow.receivedOn)) refuse('from', 'pause-before-receipt');
      if (to !== null) checkEnd(from, to, ctx.today);
      const known =
        documentId === null ||
        (await tx.document.count({ where: { id: documentId, caseId: caseRow.id } })) > 0;
      if (!known) refuse('documentId', 'document-not-found');
      return {
        row: { kind: 'PAUSE', pause, fromOn: toColumn(from), toOn: to && toColumn(to), basis, documentId },
        recordEntry: (entryId) =>
          recordOf(tx, ctx, caseRow, 'clock.pause-added', { entryId, pause, from, to, basis }),
      };
    },
    through,
  );
}

/** Ends a lasting pause on its last day `to`. Throws as `addPause`, and entry-not-found, pause-ended-already. */
export async function endPause(ctx: Ctx, input: EndPauseInput, through?: Transact): Promise<ClockMoves> {
  const { entryId: endedId, to, basis } = input;
  return enterAboutClocks(
    ctx,
    input,
    async (tx, caseRow) => {
      const began = await getValidEntry(tx, caseRow.id, endedId);
      if (began.kind !== 'PAUSE' || !began.fromOn) throw new DomainError('entry-not-found');
      const ended = await tx.clockEntry.count({
        where: { answersToId: endedId, kind: 'PAUSE_END', answers: { none: { kind: 'WITHDRAWAL' } } },
      });
      if (began.toOn || ended > 0) throw new DomainError('pause-ended-already');
      checkEnd(fromColumn(began.fromOn), to, ctx.today);
      const pause = pauseKindOf(began);
      return {
        row: { kind: 'PAUSE_END', answersToId: endedId, toOn: toColumn(to), basis },
        recordEntry: (entryId) =>
          recordOf(tx, ctx, caseRow, 'clock.pause-ended', { entryId, pause, to, basis }),
      };
    },
    through,
  );
}

/**
 * Withdraws a pause, an end of a pause, or a new date: the entry stays readable and no longer counts. A second call
 * changes nothing. Throws not-found, not-allowed, case-settled, entry-not-found.
 */
export async function withdrawEntry(
  ctx: Ctx,
  input: WithdrawEntryInput,
  through?: Transact,
): Promise<ClockMoves> {
  const { entryId: withdrawnId, reason } = input;
  return enterAboutClocks(
    ctx,
    input,
    async (tx, caseRow) => {
      const { kind } = await getValidEntry(tx, caseRow.id, withdrawnId);
      const withdrawn = { answersTo: withdrawnId, kind, reason };
      return {
        row: { kind: 'WITHDRAWAL', answersToId: withdrawnId, basis: reason },
        recordEntry: (entryId) =>
          recordOf(tx, ctx, caseRow, 'clock.entry-withdrawn', { entryId, ...withdrawn }),
      };
    },
    through,
  );
}

/** The last day of a pause lies between its first day and today: a pause whose end lies ahead still lasts. */
function checkEnd(from: PlainDate, to: PlainDate, today: PlainDate): void {
  if (to < from) refuse('to', 'pause-ends-before-it-begins');
  if (to > today) refuse('to', 'pause-end-in-future');
}
