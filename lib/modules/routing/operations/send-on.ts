import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt, requireShown } from '@/lib/core/errors';
import { follow } from '@/lib/core/transitions';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, HandOver } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { lockCase, lockMovingCases } from '../../cases/operations/lock-case';
import { moveCase } from '../../cases/operations/move-case';
import { cardsOfCases } from '../../cases/queries/cards';
import { countUnfinished } from '../../cases/queries/unfinished';
import { lockDepartments } from '../../staff/operations/hold-departments';
import { canKeepCase, canSendOn } from '../policy';
import { HAND_OVER_TRANSITIONS } from '../rules';
import type { KeepCaseInput, SendBackInput, SendOnInput } from '../schema';

/**
 * Sends a case that the department has accepted by mistake on to another department, with a reason: it is pending there
 * like any hand-over, and its assignments end. A second call with the same key changes nothing. Throws not-found,
 * not-allowed, wrong-state, same-department, department-not-found, send-on-has-open (how many).
 */
export async function sendOn(ctx: Ctx, input: SendOnInput): Promise<void> {
  const { caseId, departmentId: to, reason, requestKey: batch } = input;
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if ((await tx.handOver.count({ where: { batch, caseId, fromStaffId: ctx.actor.staffId } })) > 0) return;
    if (!canSendOn(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (to === caseRow.departmentId) failAt('departmentId', 'same-department');
    await requireNothingOpen(tx, ctx, caseRow);
    await lockDepartments(tx, [to]);
    const { departmentId: fromDepartmentId } = caseRow;
    const { staffId: fromStaffId } = ctx.actor;
    await moveCase(tx, ctx, caseRow, 'sendOn', {
      destinationId: to,
      assigneeId: fromStaffId,
      coDepartmentIds: [],
    });
    const { id: handOverId } = await tx.handOver.create({
      data: {
        batch,
        caseId,
        fromDepartmentId,
        fromStaffId,
        toDepartmentId: to,
        reason,
        sentOn: true,
        handedOverAt: ctx.now,
      },
      select: { id: true },
    });
    const there = { id: caseId, destinationId: to };
    recordOf(tx, ctx, there, 'hand-over.sent', { handOverId, to, reason, sentOn: true });
  });
}

/**
 * Sends a case that the department has accepted by mistake back to the department that handed it over, with a reason,
 * which the sender reads first, as after a refusal. A second call with the same reason changes nothing. Throws
 * not-found, not-allowed, page-outdated, wrong-state, nobody-to-send-back, department-not-found, send-on-has-open (how
 * many).
 */
export async function sendBack(ctx: Ctx, { caseId, version, reason }: SendBackInput): Promise<void> {
  await transact(async (tx) => {
    await lockMovingCases(tx, [caseId]);
    const caseRow = await lockCase(tx, ctx, caseId);
    if (await sentBackAlready(tx, ctx, caseRow, reason)) return;
    if (!canSendOn(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    requireShown(caseRow, version);
    await requireNothingOpen(tx, ctx, caseRow);
    const received = await tx.handOver.findFirst({
      where: { caseId, state: 'ACCEPTED' },
      orderBy: { id: 'desc' },
    });
    if (!received || received.toDepartmentId !== caseRow.departmentId)
      throw new DomainError('nobody-to-send-back');
    await lockDepartments(tx, [received.fromDepartmentId]);
    await tx.handOver.update({
      where: { id: received.id },
      data: {
        state: follow(HAND_OVER_TRANSITIONS, received.state, 'sendBack'),
        refusalReason: reason,
        sentBackAt: ctx.now,
        sentBackById: ctx.actor.staffId,
      },
    });
    const { fromDepartmentId: departmentId } = received;
    const card = (await cardsOfCases(tx, [caseId])).get(caseId);
    await moveCase(tx, ctx, caseRow, 'sendBack', {
      departmentId,
      destinationId: card?.departmentId ?? caseRow.departmentId,
      assigneeId: await stillThere(tx, received),
      coDepartmentIds: [],
    });
    recordOf(tx, ctx, caseRow, 'hand-over.sent-back', { handOverId: received.id, reason });
  });
}

/**
 * Keeps a case that waits to be handed over, or that came back: the department that has its papers is the one that it
 * belongs to. A second call changes nothing. Throws not-found, not-allowed, page-outdated, wrong-state.
 */
export async function keepCase(ctx: Ctx, { caseId, version }: KeepCaseInput): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canKeepCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.status === 'ACCEPTED') return;
    requireShown(caseRow, version);
    const { departmentId: destinationId } = caseRow;
    await moveCase(tx, ctx, caseRow, 'keep', { destinationId, assigneeId: null });
    recordOf(tx, ctx, { id: caseId, destinationId }, 'case.kept', {});
  });
}

/** Throws send-on-has-open while the department has unfinished letters, or documents on the way to the client. */
async function requireNothingOpen(tx: Tx, { today }: Ctx, caseRow: Case): Promise<void> {
  if (caseRow.status !== 'ACCEPTED' && caseRow.status !== 'IN_PROGRESS') return;
  const count = await countUnfinished(tx, today, caseRow.id);
  if (count > 0) throw new DomainError('send-on-has-open', { facts: { count } });
}

/** Whether the actor has just sent the case back with this reason. */
async function sentBackAlready(tx: Tx, { actor }: Ctx, caseRow: Case, reason: string): Promise<boolean> {
  if (caseRow.status !== 'RETURNED') return false;
  const last = await tx.handOver.findFirst({ where: { caseId: caseRow.id }, orderBy: { id: 'desc' } });
  return last?.state === 'SENT_BACK' && last.sentBackById === actor.staffId && last.refusalReason === reason;
}

/** The person who handed the case over, while they still work in that department; otherwise null. */
async function stillThere(tx: Tx, { fromStaffId, fromDepartmentId }: HandOver): Promise<number | null> {
  const posts = await tx.post.count({
    where: { staffId: fromStaffId, departmentId: fromDepartmentId, staff: { active: true } },
  });
  return posts > 0 ? fromStaffId : null;
}
