import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { CASE_TRANSITIONS } from '../../cases/rules';
import type { CaseRecord } from '../../cases/schema';
import { canReceiveFor, canSendFrom } from '../policy';
import { HAND_OVER_TRANSITIONS } from '../rules';
import type { AcceptInput, RefuseInput, TakeBackInput } from '../schema';

/**
 * The department's desk accepts: from now on the matter is the department's. Accepting again changes nothing.
 * Throws not-found, wrong-state (refused or taken back meanwhile). All of them or none.
 */
export async function acceptHandOvers(ctx: Ctx, input: AcceptInput): Promise<{ count: number }> {
  return transact(async (tx) => {
    const ids = [...new Set(input.handOverIds)].sort((a, b) => a - b);
    // All cases at once and in the order of handing over, so that the two never wait for each other in a ring.
    await tx.$queryRaw`
      SELECT k.id FROM "case" k JOIN hand_over h ON h.case_id = k.id WHERE h.id = ANY (${ids})
      ORDER BY k.id FOR UPDATE OF k`;
    for (const id of ids) {
      const handOver = await lock(tx, id);
      if (!handOver || !canReceiveFor(ctx.actor, handOver.toDepartmentId)) throw new DomainError('not-found');
      if (handOver.state === 'ACCEPTED') continue;
      await tx.handOver.update({
        where: { id },
        data: {
          state: follow(HAND_OVER_TRANSITIONS, handOver.state, 'accept'),
          decidedAt: ctx.now,
          decidedById: ctx.actor.staffId,
          openedAt: handOver.openedAt ?? ctx.now,
          openedById: handOver.openedById ?? ctx.actor.staffId,
        },
      });
      await tx.case.update({
        where: { id: handOver.caseId },
        data: {
          status: follow(CASE_TRANSITIONS, handOver.case.status, 'accept'),
          departmentId: handOver.toDepartmentId,
          assigneeId: null,
          version: { increment: 1 },
          updatedAt: ctx.now,
        },
      });
      record(tx, ctx, {
        type: 'hand-over.accepted',
        departmentId: handOver.toDepartmentId,
        caseId: handOver.caseId,
        data: { handOverId: id },
      });
    }
    return { count: ids.length };
  });
}

/**
 * Refuses, with a reason that comes back to the sender in front. The same refusal again changes nothing.
 * Throws not-found, wrong-state.
 */
export async function refuseHandOver(ctx: Ctx, input: RefuseInput): Promise<void> {
  await transact(async (tx) => {
    const handOver = await lock(tx, input.handOverId);
    if (!handOver || !canReceiveFor(ctx.actor, handOver.toDepartmentId)) throw new DomainError('not-found');
    if (handOver.state === 'REFUSED' && handOver.refusalReason === input.reason) return;
    await tx.handOver.update({
      where: { id: handOver.id },
      data: {
        state: follow(HAND_OVER_TRANSITIONS, handOver.state, 'refuse'),
        decidedAt: ctx.now,
        decidedById: ctx.actor.staffId,
        openedAt: handOver.openedAt ?? ctx.now,
        openedById: handOver.openedById ?? ctx.actor.staffId,
        refusalReason: input.reason,
      },
    });
    await giveBack(tx, ctx, handOver, follow(CASE_TRANSITIONS, handOver.case.status, 'refuse'));
    record(tx, ctx, {
      type: 'hand-over.refused',
      departmentId: handOver.toDepartmentId,
      caseId: handOver.caseId,
      data: { handOverId: handOver.id, reason: input.reason },
    });
  });
}

/** The sender takes back what nobody has accepted yet. Throws not-found, wrong-state. */
export async function takeBack(ctx: Ctx, input: TakeBackInput): Promise<void> {
  await transact(async (tx) => {
    const handOver = await lock(tx, input.handOverId);
    if (!handOver || !canSendFrom(ctx.actor, handOver.fromDepartmentId)) throw new DomainError('not-found');
    if (handOver.state === 'WITHDRAWN') return;
    await tx.handOver.update({
      where: { id: handOver.id },
      data: {
        state: follow(HAND_OVER_TRANSITIONS, handOver.state, 'takeBack'),
        decidedAt: ctx.now,
        decidedById: ctx.actor.staffId,
      },
    });
    await giveBack(tx, ctx, handOver, follow(CASE_TRANSITIONS, handOver.case.status, 'takeBack'));
    record(tx, ctx, {
      type: 'hand-over.withdrawn',
      departmentId: handOver.toDepartmentId,
      caseId: handOver.caseId,
      data: { handOverId: handOver.id },
    });
  });
}

/**
 * Keeps who of the receiving department opened the matter first, and when: the sender sees it. Costs nothing when
 * there is nothing to keep.
 */
export async function noteOpened(
  ctx: Ctx,
  { id: caseId, pending }: Pick<CaseRecord, 'id' | 'pending'>,
): Promise<void> {
  if (!pending || pending.opened) return;
  if (!ctx.actor.posts.some(({ departmentId }) => departmentId === pending.toDepartmentId)) return;
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

/** The case first, then its hand-over: the same order everywhere. */
async function lock(tx: Tx, handOverId: number) {
  await tx.$queryRaw`
    SELECT k.id FROM "case" k JOIN hand_over h ON h.case_id = k.id WHERE h.id = ${handOverId} FOR UPDATE`;
  return tx.handOver.findUnique({ where: { id: handOverId }, include: { case: true } });
}
type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>;

/** The papers are the sender's again, and so is the move. */
async function giveBack(tx: Tx, ctx: Ctx, handOver: Locked, status: 'RETURNED' | 'REGISTERED') {
  const { card } = await tx.cardVersion.findUniqueOrThrow({
    where: { id: handOver.case.cardVersionId },
    select: { card: { select: { departmentId: true } } },
  });
  await tx.case.update({
    where: { id: handOver.caseId },
    data: {
      status,
      destinationId: card.departmentId,
      assigneeId: handOver.fromStaffId,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
  });
}
