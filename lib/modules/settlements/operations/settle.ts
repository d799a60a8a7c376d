import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, type PlainDate, plainDateOf, toColumn } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { beginClock } from '../../cases/operations/clocks/event';
import { lockCase } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import { tellOfSettledPodanie } from '../../cases/operations/source';
import { canSettleCase } from '../../cases/policy';
import { cardsOfCases } from '../../cases/queries/cards';
import { proceedingsOf } from '../../cases/queries/proceedings';
import type { ProcedureRow } from '../../cases/schema/procedure';
import { staffName } from '../../staff/queries/staff';
import {
  canSettleBy,
  DELIVERY_OF_REMEDY,
  discontinuesWithdrawn,
  knowsOutcome,
  LETTERS_OF_OUTCOMES,
  outcomeFits,
  remediesOf,
} from '../rules/outcomes';
import type { Remedy, SettleCaseInput } from '../schema';

/** The input with the day of the settlement. */
type DatedInput = SettleCaseInput & { settledOn: PlainDate };

/**
 * Settles a case: notes the outcome, the day and the letter; its term and the clocks that depend on it end. The term of
 * a remedy runs from the delivery of a letter made outside, once the day is known. A second call with the same
 * `requestKey` changes nothing. Throws not-found, already-settled (by whom), wrong-state, invalid (fields: outcome,
 * how, settledOn, letterId, remedy, deliveredOn).
 */
export async function settleCase(ctx: Ctx, typed: SettleCaseInput): Promise<void> {
  const input = { ...typed, settledOn: typed.settledOn ?? ctx.today };
  const { caseId, requestKey, outcome, how, settledOn } = input;
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canSettleCase(ctx.actor, caseRow)) throw new DomainError('not-found');
    if (await tx.settlement.findFirst({ where: { requestKey, caseId } })) return;
    if (caseRow.settledAt) await refuseSettledByAnother(tx, ctx, caseId);
    if (settledOn > ctx.today) refuse('settledOn', 'date-in-future');
    if (settledOn < fromColumn(caseRow.receivedOn)) refuse('settledOn', 'settled-before-receipt');
    if (input.outside && !/\d/.test(how)) refuse('how', 'outside-number-missing');
    const { row } = await proceedingsOf(tx, caseId);
    if (!knowsOutcome(outcome, row)) refuse('outcome', 'outcome-not-in-procedure');
    await checkOutcome(tx, ctx, { caseRow, row }, input);
    const letterId = await letterOf(tx, caseRow, input);
    const remedy = remedyOf(ctx, input, row);
    await moveCase(tx, ctx, caseRow, 'settle', { settledAt: ctx.now });
    const { staffId: settledById } = ctx.actor;
    await tx.settlement.create({
      data: {
        caseId,
        requestKey,
        outcome,
        how,
        letterId,
        remedy,
        settledById,
        settledOn: toColumn(settledOn),
        settledAt: ctx.now,
      },
    });
    if (outcome === 'REFERRAL' && letterId !== null) await refer(tx, ctx, input, letterId);
    const { outside, deliveredOn } = input;
    recordOf(tx, ctx, caseRow, 'case.settled', { how, outcome, on: settledOn, letterId, outside, remedy });
    await tellOfSettledPodanie(tx, ctx, caseRow);
    if (remedy === null || remedy === 'NONE' || deliveredOn === null) return;
    const event = DELIVERY_OF_REMEDY[remedy];
    await beginClock(tx, ctx, caseRow, { event, on: deliveredOn, note: how, requestKey });
  });
}

/** Throws already-settled, with the person who settled the case and the moment. */
async function refuseSettledByAnother(tx: Tx, { now }: Ctx, caseId: number): Promise<void> {
  const first = await tx.settlement.findFirst({
    where: { caseId, reopenedAt: null },
    select: { settledById: true, settledAt: true },
  });
  if (!first) return;
  const by = await staffName(first.settledById, tx);
  throw new DomainError('already-settled', { facts: { by, on: momentText(first.settledAt, now) } });
}

async function checkOutcome(
  tx: Tx,
  { today }: Ctx,
  { caseRow, row }: { caseRow: Case; row: ProcedureRow },
  input: DatedInput,
): Promise<void> {
  const card = (await cardsOfCases(tx, [caseRow.id])).get(caseRow.id);
  const dates = {
    dueOn: fromColumn(caseRow.dueOn),
    stoppedOn: caseRow.stoppedOn && fromColumn(caseRow.stoppedOn),
  };
  const situation = {
    ...dates,
    dueRule: caseRow.dueRule,
    onTheSpot: card?.route === 'ON_THE_SPOT',
    discontinues: discontinuesWithdrawn(row, card?.settlementForm ?? ''),
  };
  const refusal = outcomeFits(input.outcome, situation, today);
  if (refusal) refuse('outcome', refusal);
  // The day after the lapse, or a later day on which the lapse was noted (KPA art. 122c § 1).
  if (input.outcome === 'TACIT' && input.settledOn <= dates.dueOn) {
    refuse('settledOn', 'tacit-before-lapse', { due: formatDate(dates.dueOn) });
  }
}

/**
 * The id of the settling letter: a signed letter of the case, not signed after the settlement; null when none settles
 * it. Throws invalid (fields: letterId, settledOn).
 */
async function letterOf(tx: Tx, caseRow: Case, input: DatedInput): Promise<number | null> {
  const { need, outside } = LETTERS_OF_OUTCOMES[input.outcome];
  if (need === 'NONE' || (input.outside && outside)) return null;
  if (input.letterId === null) {
    if (need === 'NEEDED') refuse('letterId', 'settling-letter-missing');
    return null;
  }
  const letter = await tx.letter.findFirst({ where: { id: input.letterId, caseId: caseRow.id } });
  if (!letter || !canSettleBy(input.outcome, { ...letter, basis: basisOf(letter) })) {
    return refuse('letterId', 'settling-letter-unfit');
  }
  if (letter.signedAt && input.settledOn < plainDateOf(letter.signedAt)) {
    refuse('settledOn', 'settled-before-letter', { signed: formatDate(plainDateOf(letter.signedAt)) });
  }
  return letter.id;
}

/**
 * The remedy against a letter made outside, chosen where there is a choice; otherwise null. Throws invalid (fields:
 * remedy, deliveredOn).
 */
function remedyOf(
  { today }: Ctx,
  { outcome, outside, settledOn, ...given }: DatedInput,
  row: ProcedureRow,
): Remedy | null {
  const possible = outside ? remediesOf(outcome, row) : [];
  if (possible.length === 0) return null;
  const remedy = possible.length === 1 ? possible[0] : given.remedy;
  if (remedy === null || !possible.includes(remedy)) return refuse('remedy', 'choose-remedy');
  if (given.deliveredOn && given.deliveredOn > today) refuse('deliveredOn', 'date-in-future');
  if (given.deliveredOn && given.deliveredOn < settledOn) refuse('deliveredOn', 'delivered-before-settled');
  return remedy;
}

/** The ground on which a letter rests, or the matter of an order, for kinds that have several; otherwise null. */
function basisOf({ content }: Letter): string | null {
  if (content === null || typeof content !== 'object') return null;
  if ('basis' in content) return String(content.basis);
  return 'about' in content ? String(content.about) : null;
}

/** Przekazanie według właściwości (KPA art. 65): records the authority and the notice to the client. */
async function refer(tx: Tx, ctx: Ctx, input: SettleCaseInput, letterId: number): Promise<void> {
  const { caseId, requestKey, how: reasons } = input;
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { addresseeName: true },
  });
  const notice = await tx.letter.findFirst({
    where: { caseId, kind: 'REFERRAL_NOTICE', state: { not: 'CANCELLED' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const { staffId: referredById } = ctx.actor;
  await tx.referral.create({
    data: {
      caseId,
      requestKey,
      reasons,
      letterId,
      noticeId: notice?.id ?? null,
      authority: letter.addresseeName,
      referredById,
      referredAt: ctx.now,
    },
  });
}
