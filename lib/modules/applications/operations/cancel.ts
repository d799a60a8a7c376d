import type { Ctx } from '@/lib/core/context';
import { DomainError, requireShown } from '@/lib/core/errors';
import { plainDateOf } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { Application, Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { reopenSettlement } from '../../cases/operations/clocks/reopen';
import { moveCase } from '../../cases/operations/move-case';
import { countUnfinished } from '../../cases/queries/unfinished';
import { closeEntryOfCase, reopenEntryOfCase } from '../../filing/operations/close-entry';
import { withdraw } from '../../routing/operations/decide';
import { lockHandOvers } from '../../routing/operations/lock-hand-overs';
import { staffName } from '../../staff/queries/staff';
import { canCancelRegistration } from '../policy';
import { factsOfRegistration, type RegistrationFacts } from '../queries/correction';
import { cancellationHindrance } from '../rules/correction';
import type { CancelInput, RestoreInput } from '../schema/correction';
import { lockApplication } from './lock-application';

/**
 * Cancels a registration that was a mistake, with a reason. Nothing is deleted: the number stays with the case, its
 * clocks end, a hand-over on the way is taken back, its line in a spis is closed. A second call by the same person
 * changes nothing. Throws not-found, not-allowed, already-cancelled (by whom), page-outdated, and the reasons of
 * `cancellationHindrance`.
 */
export async function cancelRegistration(ctx: Ctx, { slug, version, reason }: CancelInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow, application } = await lockApplication(tx, ctx, slug);
    const facts = await factsOfRegistration(tx, caseRow);
    judgePermission(ctx, caseRow, application, facts);
    if (caseRow.status === 'CANCELLED') return refuseCancelledByAnother(tx, ctx, caseRow, application);
    requireShown(caseRow, version);
    const open = await countUnfinished(tx, ctx.today, caseRow.id);
    const hindrance = cancellationHindrance({ ...facts, open });
    if (hindrance) throw new DomainError(hindrance);
    const standing = await withoutHandOver(tx, ctx, caseRow, `Anulowano rejestrację: ${reason}`);
    await moveCase(tx, ctx, standing, 'cancel', {
      settledAt: ctx.now,
      closedAt: ctx.now,
      coDepartmentIds: [],
    });
    await closeEntryOfCase(tx, ctx, {
      caseId: caseRow.id,
      settledOn: ctx.today,
      remarks: `anulowano rejestrację: ${reason}`,
    });
    const { staffId: cancelledById } = ctx.actor;
    await tx.application.update({
      where: { caseId: caseRow.id },
      data: { cancelledById, cancelReason: reason },
    });
    recordOf(tx, ctx, standing, 'application.cancelled', { reason });
  });
}

/**
 * Takes a mistaken cancellation back, with a reason: the case waits to be handed over, or, in the department that it
 * belongs to, to be assigned, and its term runs on. A second call changes nothing. Throws not-found, not-allowed,
 * page-outdated, wrong-state.
 */
export async function restoreRegistration(ctx: Ctx, { slug, version, reason }: RestoreInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow, application } = await lockApplication(tx, ctx, slug);
    judgePermission(ctx, caseRow, application, await factsOfRegistration(tx, caseRow));
    if (caseRow.status !== 'CANCELLED' && (await restoredBy(tx, ctx, caseRow.id))) return;
    requireShown(caseRow, version);
    const { staffId: assigneeId } = ctx.actor;
    await moveCase(tx, ctx, caseRow, 'restore', { settledAt: null, closedAt: null, assigneeId });
    const { id: caseId, departmentId, destinationId } = caseRow;
    await reopenEntryOfCase(tx, ctx, caseId);
    await tx.application.update({ where: { caseId }, data: { cancelledById: null, cancelReason: '' } });
    recordOf(tx, ctx, caseRow, 'application.restored', { reason });
    await reopenSettlement(tx, ctx, caseId, { from: null, why: reason });
    if (departmentId !== destinationId) return;
    const restored = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
    await moveCase(tx, ctx, restored, 'keep', { assigneeId: null });
  });
}

/** Throws not-allowed. */
function judgePermission(
  { actor }: Ctx,
  caseRow: Case,
  { servicePointId: pointId }: Application,
  { accepted }: RegistrationFacts,
): void {
  if (!canCancelRegistration(actor, { ...caseRow, pointId, accepted })) throw new DomainError('not-allowed');
}

/** Throws already-cancelled when another person has cancelled the registration. */
async function refuseCancelledByAnother(
  tx: Tx,
  { actor, now }: Ctx,
  { closedAt }: Case,
  { cancelledById }: Application,
): Promise<void> {
  if (cancelledById === null || cancelledById === actor.staffId) return;
  const by = await staffName(cancelledById, tx);
  throw new DomainError('already-cancelled', {
    facts: { by, on: closedAt ? momentText(closedAt, now) : '' },
  });
}

/** The case after its hand-over on the way, if there is one, was taken back. */
async function withoutHandOver(tx: Tx, ctx: Ctx, caseRow: Case, why: string): Promise<Case> {
  const pending = await tx.handOver.findFirst({ where: { caseId: caseRow.id, state: 'PENDING' } });
  if (!pending) return caseRow;
  const [handOver] = await lockHandOvers(tx, [pending.id]);
  await withdraw(tx, ctx, handOver, why);
  return tx.case.findUniqueOrThrow({ where: { id: caseRow.id } });
}

/** Whether the actor restored the registration today: a second press of the button. */
async function restoredBy(tx: Tx, { actor, today }: Ctx, caseId: number): Promise<boolean> {
  const last = await tx.historyEntry.findFirst({
    where: { caseId, type: 'application.restored', actorId: actor.staffId },
    orderBy: { id: 'desc' },
    select: { at: true },
  });
  return last !== null && plainDateOf(last.at) === today;
}
