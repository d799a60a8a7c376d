import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { refreshSearchOf } from '../../cases/operations/case-search';
import { lockCase } from '../../cases/operations/lock-case';
import { canContributeToCase } from '../../cases/policy';
import type { AddReferenceInput, WithdrawReferenceInput } from '../schema';

/**
 * Adds the number of the case in another system; the search finds the case by this number. A number that the case has
 * already changes nothing. Throws not-found, not-allowed, invalid when the system is out of use.
 */
export async function addReference(ctx: Ctx, input: AddReferenceInput): Promise<{ id: number }> {
  const { slug, systemId, reference } = input;
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canContributeToCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const existing = await tx.externalReference.findFirst({
      where: { caseId: caseRow.id, systemId, reference, withdrawnAt: null },
    });
    if (existing) return { id: existing.id };
    const system = await tx.externalSystem.findFirst({ where: { id: systemId, active: true } });
    if (!system) refuse('systemId', 'choose-system');
    const { id } = await tx.externalReference.create({
      data: { caseId: caseRow.id, systemId, reference, addedById: ctx.actor.staffId, addedAt: ctx.now },
    });
    await refreshSearchOf(tx, [caseRow.id]);
    recordOf(tx, ctx, caseRow, 'reference.added', { referenceId: id, system: system.name, reference });
    return { id };
  });
}

/**
 * Withdraws the number of a case in another system, with the reason: people still read the number, and the search does
 * not find it. A second call changes nothing. Throws not-found, not-allowed.
 */
export async function withdrawReference(ctx: Ctx, input: WithdrawReferenceInput): Promise<void> {
  const { slug, referenceId, reason } = input;
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canContributeToCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const existing = await tx.externalReference.findFirst({
      where: { id: referenceId, caseId: caseRow.id },
      include: { system: true },
    });
    if (!existing) throw new DomainError('not-found');
    if (existing.withdrawnAt) return;
    await tx.externalReference.update({
      where: { id: referenceId },
      data: { withdrawnAt: ctx.now, withdrawnById: ctx.actor.staffId, withdrawReason: reason },
    });
    await refreshSearchOf(tx, [caseRow.id]);
    recordOf(tx, ctx, caseRow, 'reference.withdrawn', {
      referenceId,
      system: existing.system.name,
      reference: existing.reference,
      reason,
    });
  });
}
