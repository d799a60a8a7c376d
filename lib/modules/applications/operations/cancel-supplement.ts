import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { Supplement } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { oweDefects } from '../../cases/operations/clocks/call-defects';
import { listCallDefects } from '../../cases/queries/call-defects';
import { staffName } from '../../staff/queries/staff';
import { canCancelSupplement } from '../policy';
import { broughtBy, defectsOfForm } from '../rules/registration';
import type { CancelSupplementInput } from '../schema/application';
import { lockApplication } from './lock-application';

/**
 * Cancels a supplement that was registered by mistake, with a reason: its documents and defects are owed again, the
 * term of a call that it met runs on, and its confirmation is void. The supplement stays readable. A second call by the
 * same person changes nothing. Throws not-found, case-settled, not-allowed, supplement-cancelled-already (by whom),
 * supplement-letter-after (with the title) when a letter was signed since.
 */
export async function cancelSupplement(
  ctx: Ctx,
  { slug, supplementId, reason }: CancelSupplementInput,
): Promise<void> {
  await transact(async (tx) => {
    const { caseRow } = await lockApplication(tx, ctx, slug);
    const { id: caseId } = caseRow;
    const supplement = await tx.supplement.findFirst({ where: { id: supplementId, caseId } });
    if (!supplement) throw new DomainError('not-found');
    if (caseRow.settledAt) throw new DomainError('case-settled');
    const { registeredById: staffId, servicePointId: pointId } = supplement;
    if (!canCancelSupplement(ctx.actor, { ...caseRow, staffId, pointId }))
      throw new DomainError('not-allowed');
    if (supplement.cancelledAt) return refuseCancelledByAnother(tx, ctx, supplement);
    await requireNoLetterSince(tx, supplement);
    const items = await itemsOf(tx, supplement);
    await oweDefects(tx, ctx, caseRow, { supplementId, why: `Anulowano uzupełnienie: ${reason}` });
    await tx.applicationDocument.updateMany({
      where: { caseId, supplementId },
      data: { supplementId: null },
    });
    await tx.supplement.update({
      where: { id: supplementId },
      data: {
        cancelledById: ctx.actor.staffId,
        cancelledAt: ctx.now,
        cancelReason: reason,
        cancelledItems: items,
      },
    });
    await waitAgain(tx, caseId);
    const on = fromColumn(supplement.receivedOn);
    recordOf(tx, ctx, caseRow, 'application.supplement-cancelled', { supplementId, on, reason });
  });
}

/** Throws supplement-cancelled-already when another person has cancelled the supplement. */
async function refuseCancelledByAnother(
  tx: Tx,
  { actor, now }: Ctx,
  { cancelledById, cancelledAt }: Supplement,
): Promise<void> {
  if (cancelledById === null || cancelledById === actor.staffId) return;
  const by = await staffName(cancelledById, tx);
  throw new DomainError('supplement-cancelled-already', {
    facts: { by, on: cancelledAt ? momentText(cancelledAt, now) : '' },
  });
}

/** A letter that was signed after the supplement may rest on it. */
async function requireNoLetterSince(tx: Tx, { caseId, registeredAt }: Supplement): Promise<void> {
  const letter = await tx.letter.findFirst({
    where: { caseId, signedAt: { gt: registeredAt }, state: { not: 'CANCELLED' } },
    orderBy: { id: 'asc' },
    select: { title: true },
  });
  if (letter) throw new DomainError('supplement-letter-after', { facts: { title: letter.title } });
}

/** The contents of the supplement by name. */
async function itemsOf(tx: Tx, { id, caseId }: Supplement): Promise<string[]> {
  const defects = await listCallDefects(tx, caseId);
  const documents = await tx.applicationDocument.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
  });
  return broughtBy(id, { defects, documents });
}

/** The podanie waits for its formal defects again, unless another supplement has made it complete. */
async function waitAgain(tx: Tx, caseId: number): Promise<void> {
  const complete = await tx.supplement.count({ where: { caseId, complete: true, cancelledAt: null } });
  const documents = await tx.applicationDocument.findMany({ where: { caseId } });
  if (complete > 0 || defectsOfForm(documents).length === 0) return;
  await tx.application.update({ where: { caseId }, data: { supplementCall: 'WAITING' } });
}
