import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse, requireShown } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Transact, type Tx, transact } from '@/lib/platform/db';
import type { Case, Clock } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../../audit/operations';
import { dayAfter, laterOf } from '../../../deadlines/rules/civil';
import { takesDays } from '../../../deadlines/rules/term-rules';
import { canKeepTerms } from '../../policy';
import { proceedingsOf } from '../../queries/proceedings';
import { CLOCKS_OF_COURSE, isForSettled } from '../../rules/clocks/course';
import { ruleOfEvent } from '../../rules/procedures/row-of';
import {
  CLOCK_EVENTS,
  type ClockEvent,
  type ClockMoves,
  type ClockPurpose,
  type CloseClockInput,
  type NoteEventInput,
} from '../../schema/clock';
import { lockCase } from '../lock-case';
import { endingOf, enter, UNANSWERED } from './enter';
import { nameDefects } from './name-defects';
import { openClocks } from './open';
import { refreshCaseClocks } from './recompute';

type NewEvent = Omit<NoteEventInput, 'event'> & { event: ClockEvent };

/**
 * Notes an event in a case and starts the clock that the law ties to the event; the other clocks leave out the days
 * that the law does not count. Returns the due date of the new clock and the moves of the others; a second call with
 * the same `requestKey` changes nothing. Throws not-found, not-allowed, case-closed, case-settled, invalid (fields: on,
 * days, event, defects).
 */
export async function noteEvent(
  ctx: Ctx,
  input: NewEvent,
  through: Transact = transact,
): Promise<{ dueOn: PlainDate; moves: ClockMoves }> {
  const { caseId, requestKey, event, on, days } = input;
  return through(async (tx) => {
    const caseRow = await lockOpen(tx, ctx, caseId, on);
    const repeated = await tx.clock.findFirst({ where: { requestKey, caseId } });
    if (repeated) return { dueOn: fromColumn(repeated.dueOn), moves: [] };
    if (caseRow.settledAt && !isForSettled(event)) throw new DomainError('case-settled');
    const rule = ruleOfEvent(event, (await proceedingsOf(tx, caseId)).row);
    if (rule === null) return refuse('event', 'event-not-in-procedure');
    if (days !== undefined && !takesDays(rule, days)) refuse('days', 'term-days-invalid');
    const defects = (event === 'CALL_DELIVERED' && input.defects?.filter((text) => text !== '')) || [];
    if (event === 'CALL_DELIVERED' && defects.length === 0) refuse('defects', 'defects-missing');
    const { clockId, dueOn, moves } = await beginClock(tx, ctx, caseRow, input);
    await nameDefects(tx, caseRow, { clockId, defects });
    return { dueOn, moves };
  });
}

/**
 * Starts the clock of an event, with its pause, inside another act. The caller has locked the case and checked the
 * permission. Throws event-not-in-procedure.
 */
export async function beginClock(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { event, on, note, days, requestKey }: Omit<NewEvent, 'caseId' | 'defects'>,
): Promise<{ clockId: number; dueOn: PlainDate; moves: ClockMoves }> {
  const { id: caseId } = caseRow;
  const { purpose, ...rest } = CLOCK_EVENTS[event];
  const rule = ruleOfEvent(event, (await proceedingsOf(tx, caseId)).row);
  if (rule === null) throw new DomainError('event-not-in-procedure');
  const [{ id: clockId, dueOn }] = await openClocks(tx, ctx, [
    { caseId, purpose, rule, startOn: on, amount: days, note, requestKey },
  ]);
  recordOf(tx, ctx, caseRow, 'clock.opened', { clockId, event, purpose, rule, startOn: on, dueOn, note });
  if ('pause' in rest) {
    const { kind: pause, begins, lasts } = rest.pause;
    const fromOn = toColumn(begins === 'THAT_DAY' ? on : dayAfter(on));
    const toOn = lasts === 'AT_MOST_THE_TERM' ? toColumn(dueOn) : null;
    const entry = { clockId, kind: 'PAUSE', pause, fromOn, toOn, basis: note } as const;
    await enter(tx, ctx, caseRow, entry, requestKey);
  }
  if ('answers' in rest) await endAnswered(tx, ctx, caseRow, rest.answers, on);
  return { clockId, dueOn, moves: await refreshCaseClocks(tx, ctx, caseId, note) };
}

/**
 * Ends the term to appeal that a received appeal answers: the term of the decision; where none runs, the term of the
 * order (KPA art. 144).
 * The decision does not become final while the appeal waits.
 */
async function endAnswered(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  purpose: ClockPurpose,
  on: PlainDate,
): Promise<void> {
  const [clock] = await tx.clock.findMany({
    where: { caseId: caseRow.id, purpose, closedAt: null },
    // The rule of a decision stands before the rule of an order.
    orderBy: [{ rule: 'asc' }, { id: 'desc' }],
    take: 1,
  });
  if (!clock) return;
  const day = laterOf(on, fromColumn(clock.startOn));
  const how = 'Wpłynęło odwołanie.';
  await endClock(tx, ctx, caseRow, clock, { on: day, how, requestKey: randomUUID(), byHand: true });
}

/**
 * Ends a clock that an event started, and on the same day the pause that lasts with the clock. A second call changes
 * nothing. Throws not-found, not-allowed, case-closed, page-outdated, clock-not-found
 * (also for a clock that the course of the case ends by itself), invalid (fields: on).
 */
export async function closeClock(
  ctx: Ctx,
  { caseId, requestKey, clockId, version = 0, on, how }: CloseClockInput,
  through: Transact = transact,
): Promise<ClockMoves> {
  return through(async (tx) => {
    const caseRow = await lockOpen(tx, ctx, caseId, on);
    const clock = await tx.clock.findFirst({
      where: { id: clockId, caseId, purpose: { notIn: [...CLOCKS_OF_COURSE] } },
    });
    if (!clock) throw new DomainError('clock-not-found');
    if (!clock.closedAt) requireShown({ version: clock.version ?? 0 }, version);
    return endClock(tx, ctx, caseRow, clock, { on, how, requestKey, byHand: true });
  });
}

/**
 * Ends a clock, with its pause, inside another act. The caller has locked the case and checked the permission. `byHand`:
 * no other act can undo this end, so `takeBackClosing` undoes it.
 */
export async function endClock(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  clock: Clock,
  {
    on,
    how,
    requestKey,
    byHand = false,
  }: Pick<CloseClockInput, 'on' | 'how' | 'requestKey'> & {
    byHand?: boolean;
  },
): Promise<ClockMoves> {
  if (clock.closedAt) return [];
  if (on < fromColumn(clock.startOn)) refuse('on', 'clock-ends-before-it-begins');
  const { id: clockId, caseId, purpose } = clock;
  await tx.clock.update({
    where: { id: clockId },
    data: {
      closedAt: ctx.now,
      closedById: byHand ? ctx.actor.staffId : null,
      version: (clock.version ?? 0) + 1,
    },
  });
  recordOf(tx, ctx, caseRow, 'clock.closed', { clockId, purpose, on, how });
  const lasting = await tx.clockEntry.findFirst({
    where: { clockId, kind: 'PAUSE', ...UNANSWERED },
  });
  if (!lasting?.fromOn) return [];
  await enter(
    tx,
    ctx,
    caseRow,
    { ...endingOf(lasting.fromOn, on), answersToId: lasting.id, basis: how },
    requestKey,
  );
  return refreshCaseClocks(tx, ctx, caseId, how);
}

/**
 * Locks a case that is not closed and whose dates the actor may keep; `on` lies between the receipt and today. Throws
 * not-found, not-allowed, case-closed, invalid (fields: on).
 */
async function lockOpen(tx: Tx, ctx: Ctx, caseId: number, on: PlainDate): Promise<Case> {
  const caseRow = await lockCase(tx, ctx, caseId);
  if (!canKeepTerms(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  if (caseRow.closedAt) throw new DomainError('case-closed');
  if (on > ctx.today) refuse('on', 'date-in-future');
  if (on < fromColumn(caseRow.receivedOn)) refuse('on', 'event-before-receipt');
  return caseRow;
}
