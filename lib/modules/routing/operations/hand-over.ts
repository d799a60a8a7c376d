import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { lockCases } from '../../cases/operations/lock-case';
import { moveCases } from '../../cases/operations/move-case';
import { cardsOfCases } from '../../cases/queries/cards';
import { lockDepartments } from '../../staff/operations/hold-departments';
import { canSendFrom } from '../policy';
import type { HandOverInput } from '../schema';

/**
 * Hands cases over to departments, all of them or none; each hand-over is pending until the department accepts it. A
 * case already sent in this batch is left as it is, so the act can be repeated. Throws not-found, wrong-state,
 * department-not-found (out of use, also when the card names it), reason-missing (another department than the card
 * says), same-department.
 */
export async function handOver(ctx: Ctx, input: HandOverInput): Promise<{ batch: string; count: number }> {
  return transact(async (tx) => {
    const ids = [...new Set(input.caseIds)];
    const cases = await lockCases(tx, ids);
    if (cases.length < ids.length) throw new DomainError('not-found');
    const sent = await sentInBatch(tx, ctx, input.batch);
    const fresh = cases.filter(({ id }) => !sent.has(id));
    if (fresh.length === 0) return { batch: input.batch, count: cases.length };

    const cards = await cardsOfCases(
      tx,
      fresh.map(({ id }) => id),
    );
    const going = fresh.map((caseRow) => {
      if (!canSendFrom(ctx.actor, caseRow)) throw new DomainError('not-found');
      const said = cards.get(caseRow.id)?.departmentId ?? caseRow.destinationId;
      const to = input.departmentId ?? said;
      const elsewhere = to !== said;
      if (to === caseRow.departmentId) failAt('departmentId', 'same-department');
      // No card names the department of an e-mail: its reason is a free word for the department.
      const isMail = caseRow.kind === 'EMAIL';
      if (elsewhere && !isMail && input.reason === '') failAt('reason', 'reason-missing');
      return { caseRow, to, reason: elsewhere || isMail ? input.reason : '' };
    });
    await lockDepartments(
      tx,
      going.map(({ to }) => to),
    );

    const destination = new Map(going.map(({ caseRow, to }) => [caseRow.id, to]));
    await moveCases(tx, ctx, fresh, 'handOver', ({ id }) => ({ destinationId: destination.get(id) }));
    const made = await tx.handOver.createManyAndReturn({
      data: going.map(({ caseRow, to, reason }) => ({
        batch: input.batch,
        caseId: caseRow.id,
        fromDepartmentId: caseRow.departmentId,
        fromStaffId: ctx.actor.staffId,
        toDepartmentId: to,
        reason,
        handedOverAt: ctx.now,
      })),
      select: { id: true, caseId: true, toDepartmentId: true, reason: true },
    });
    for (const { id, caseId, toDepartmentId: to, reason } of made) {
      record(tx, ctx, {
        type: 'hand-over.sent',
        departmentId: to,
        caseId,
        data: { handOverId: id, to, reason },
      });
    }
    return { batch: input.batch, count: cases.length };
  });
}

/**
 * The cases already sent in the batch. Throws not-found when the batch is another person's: only its sender may add to
 * its printed list.
 */
async function sentInBatch(tx: Tx, ctx: Ctx, batch: string): Promise<Set<number>> {
  const sent = await tx.handOver.findMany({ where: { batch }, select: { caseId: true, fromStaffId: true } });
  if (sent.some(({ fromStaffId }) => fromStaffId !== ctx.actor.staffId)) throw new DomainError('not-found');
  return new Set(sent.map(({ caseId }) => caseId));
}
