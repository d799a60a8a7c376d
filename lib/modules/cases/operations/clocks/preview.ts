import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { runAndRollBack, type Transact, type Tx, within } from '@/lib/platform/db';
import { officeTerms } from '../../../deadlines/queries';
import { settlementClock } from '../../queries/clocks/load';
import { termOfClock } from '../../rules/clocks/term';
import type { ClockMoves, PreviewInput, TermsPreview } from '../../schema/clock';
import { markComplex } from './complex';
import { closeClock, noteEvent } from './event';
import { tryNewDate } from './new-date';
import { addPause, endPause, withdrawEntry } from './pause';
import { takeBackClosing } from './take-back-closing';

/**
 * The moves of the dates that an act would cause. Does the act itself and rolls it back, so the preview always agrees
 * with saving. Throws the errors of the act.
 */
export async function previewTerms(ctx: Ctx, input: PreviewInput): Promise<TermsPreview> {
  return runAndRollBack(async (tx) => {
    const through = within(tx);
    if (input.act === 'event') {
      const event = { ...placeholders, ...input, requestKey: randomUUID() };
      const { dueOn: starts, moves } = await noteEvent(ctx, event, through);
      return { moves, starts, why: null };
    }
    const moves = await doAct(ctx, input, through);
    const why = input.act === 'pause' && moves.length === 0 ? await whyUnmoved(tx, ctx, input) : null;
    return { moves, starts: null, why };
  });
}

/** Values for the fields that are not typed yet, or that do not change the dates. */
const placeholders = {
  basis: '',
  reason: '',
  note: '',
  how: '',
  reasons: '',
  instruction: '',
  documentId: null,
  defects: ['…'],
};

function doAct(
  ctx: Ctx,
  input: Exclude<PreviewInput, { act: 'event' }>,
  through: Transact,
): Promise<ClockMoves> {
  const key = { requestKey: randomUUID() };
  switch (input.act) {
    case 'pause':
      return addPause(ctx, { ...placeholders, ...input, ...key }, through);
    case 'end-pause':
      return endPause(ctx, { ...placeholders, ...input, ...key }, through);
    case 'withdraw':
      return withdrawEntry(ctx, { ...placeholders, ...input, ...key }, through);
    case 'close':
      return closeClock(ctx, { ...placeholders, ...input, ...key }, through);
    case 'take-back-closing':
      return takeBackClosing(ctx, { ...placeholders, ...input }, through);
    case 'new-date':
      return tryNewDate(ctx, { ...placeholders, ...input, ...key }, through);
    case 'complex':
      return markComplex(ctx, { ...placeholders, ...input }, through);
  }
}

/** The reason why a pause moves no date, from the proof of the settlement term. */
async function whyUnmoved(
  tx: Tx,
  { today }: Ctx,
  { caseId, kind, from }: Extract<PreviewInput, { act: 'pause' }>,
): Promise<TermsPreview['why']> {
  const clock = await settlementClock(tx, caseId);
  const { proof } = termOfClock(clock, await officeTerms(tx), today);
  const step = proof.find((each) => 'pause' in each && each.pause === kind && each.from === from);
  if (step?.kind === 'NOT_APPLIED') return step.why;
  return step?.kind === 'NOT_COUNTED' && step.days === 0 ? 'COVERED' : 'ABSORBED';
}
