import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { moveCase, moveCases } from '../../cases/operations/move-case';
import { cardsOfCases } from '../../cases/queries/cards';
import type { CaseRecord } from '../../cases/schema/case';
import { canReceiveFor, canRefuse, canSendFrom, inboxDepartments } from '../policy';
import { HAND_OVER_TRANSITIONS } from '../rules';
import type { Accepted, AcceptInput, RefuseInput, TakeBackInput } from '../schema';
import { type LockedHandOver, lockHandOvers } from './lock-hand-overs';

/**
 * Accepts hand-overs at the receiving department's desk, all of them or none: the cases belong to the department from
 * then on. A second call changes nothing; hand-overs that a colleague accepted before are counted apart. Throws
 * not-found, wrong-state (refused or taken back meanwhile).
 */
export async function acceptHandOvers(ctx: Ctx, input: AcceptInput): Promise<Accepted> {
  return transact(async (tx) => {
    const all = await lockHandOvers(tx, input.handOverIds);
    if (!all.every((handOver) => canReceiveFor(ctx.actor, handOver))) throw new DomainError('not-found');
    const fresh = all.filter(({ state }) => state !== 'ACCEPTED');
    if (fresh.length > 0) await accept(tx, ctx, fresh);
    const { staffId } = ctx.actor;
    const before = all.filter(({ state, decidedById }) => state === 'ACCEPTED' && decidedById !== staffId);
    return { count: all.length - before.length, before: await acceptedByColleagues(tx, before) };
  });
}

/** The number of hand-overs that colleagues accepted before, and their names. Sends no statement when there is none. */
async function acceptedByColleagues(tx: Tx, before: readonly LockedHandOver[]): Promise<Accepted['before']> {
  if (before.length === 0) return null;
  const ids = before.flatMap(({ decidedById }) => decidedById ?? []);
  const people = await tx.staffMember.findMany({
    where: { id: { in: ids } },
    select: { name: true },
    orderBy: { id: 'asc' },
  });
  return { count: before.length, by: people.map(({ name }) => name).join(', ') };
}

/**
 * Accepts locked hand-overs: the cases belong to the receiving departments and wait for a person. Throws wrong-state.
 */
export async function accept(tx: Tx, ctx: Ctx, handOvers: readonly LockedHandOver[]): Promise<void> {
  await decide(tx, ctx, handOvers, 'accept');
  const to = new Map(handOvers.map(({ caseId, toDepartmentId }) => [caseId, toDepartmentId]));
  const cases = handOvers.map((handOver) => handOver.case);
  await moveCases(tx, ctx, cases, 'accept', ({ id }) => ({ departmentId: to.get(id), assigneeId: null }));
}

/**
 * Refuses a hand-over with a reason, which the sender sees first. A second call with the same reason changes nothing.
 * Throws not-found, wrong-state.
 */
export async function refuseHandOver(ctx: Ctx, { handOverId, reason }: RefuseInput): Promise<void> {
  await transact(async (tx) => {
    const [handOver] = await lockHandOvers(tx, [handOverId]);
    if (!canRefuse(ctx.actor, handOver)) throw new DomainError('not-found');
    if (handOver.state === 'REFUSED' && handOver.refusalReason === reason) return;
    await decide(tx, ctx, [handOver], 'refuse', reason);
    await giveBack(tx, ctx, handOver, 'refuse');
  });
}

/**
 * Takes back a hand-over that nobody has accepted yet, with a reason. A second call changes nothing. Throws not-found,
 * wrong-state.
 */
export async function takeBack(ctx: Ctx, { handOverId, reason }: TakeBackInput): Promise<void> {
  await transact(async (tx) => {
    const [handOver] = await lockHandOvers(tx, [handOverId]);
    if (!canSendFrom(ctx.actor, { departmentId: handOver.fromDepartmentId }))
      throw new DomainError('not-found');
    if (handOver.state === 'WITHDRAWN') return;
    await withdraw(tx, ctx, handOver, reason);
  });
}

/**
 * Takes back a locked hand-over, with a reason: the case waits to be handed over again, or, when its department had
 * accepted it before, to be assigned. Throws wrong-state.
 */
export async function withdraw(tx: Tx, ctx: Ctx, handOver: LockedHandOver, reason: string): Promise<void> {
  await decide(tx, ctx, [handOver], 'takeBack', reason);
  if (!handOver.sentOn) return giveBack(tx, ctx, handOver, 'takeBack');
  const { fromDepartmentId: destinationId } = handOver;
  await moveCase(tx, ctx, handOver.case, 'regain', { destinationId, assigneeId: null });
}

/** Writes a decision about pending hand-overs and its author, in one statement, and records it. Throws wrong-state. */
async function decide(
  tx: Tx,
  ctx: Ctx,
  handOvers: readonly LockedHandOver[],
  act: 'accept' | 'refuse' | 'takeBack',
  reason = '',
): Promise<void> {
  for (const { state } of handOvers) follow(HAND_OVER_TRANSITIONS, state, act);
  const [now, by] = [ctx.now.toISOString(), ctx.actor.staffId];
  // A decision on the receiving side counts as opening the hand-over.
  const opens = act !== 'takeBack';
  const refusalReason = act === 'refuse' ? reason : '';
  await tx.$executeRaw`
    UPDATE hand_over SET state = ${HAND_OVER_TRANSITIONS[act].to}::hand_over_state, refusal_reason = ${refusalReason},
      decided_at = ${now}::timestamptz, decided_by_id = ${by},
      opened_by_id = CASE WHEN ${opens} AND opened_at IS NULL THEN ${by} ELSE opened_by_id END,
      opened_at = CASE WHEN ${opens} THEN coalesce(opened_at, ${now}::timestamptz) ELSE opened_at END
    WHERE id = ANY (${handOvers.map(({ id }) => id)})`;
  for (const { id, caseId, toDepartmentId: departmentId } of handOvers) {
    if (act === 'accept') {
      record(tx, ctx, { type: 'hand-over.accepted', departmentId, caseId, data: { handOverId: id } });
    } else {
      const type = act === 'refuse' ? 'hand-over.refused' : 'hand-over.withdrawn';
      record(tx, ctx, { type, departmentId, caseId, data: { handOverId: id, reason } });
    }
  }
}

/**
 * Gives the papers and the move back to the sender; the destination is again the department of the card, if there is a
 * card.
 */
async function giveBack(tx: Tx, ctx: Ctx, handOver: LockedHandOver, act: 'refuse' | 'takeBack') {
  const { id, destinationId } = handOver.case;
  const card = (await cardsOfCases(tx, [id])).get(id);
  await moveCase(tx, ctx, handOver.case, act, {
    destinationId: card?.departmentId ?? destinationId,
    assigneeId: handOver.fromStaffId,
  });
}

/**
 * Records who in the receiving department opened the case first, and when: the sender sees it. Sends no statement when
 * it is recorded already.
 */
export async function noteOpened(
  ctx: Ctx,
  {
    id: caseId,
    pending,
  }: {
    id: number;
    pending: Pick<NonNullable<CaseRecord['pending']>, 'id' | 'toDepartmentId' | 'opened'> | null;
  },
): Promise<void> {
  if (!pending || pending.opened) return;
  if (!inboxDepartments(ctx.actor).includes(pending.toDepartmentId)) return;
  await transact(async (tx) => {
    const { count } = await tx.handOver.updateMany({
      where: { id: pending.id, openedAt: null, state: 'PENDING' },
      data: { openedAt: ctx.now, openedById: ctx.actor.staffId },
    });
    if (count === 0) return;
    record(tx, ctx, {
      type: 'hand-over.opened',
      departmentId: pending.toDepartmentId,
      caseId,
      data: { handOverId: pending.id },
    });
  });
}
