import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canContributeToCase } from '../../cases/policy';
import { listWitnesses } from '../queries/viewings';
import type { RecordViewingInput } from '../schema';
import { checkCorrected, checkWhen } from './check-act';

/**
 * Records who saw the file of a case, when and in whose presence (KPA art. 73), also after the case is over. The record
 * never changes: a later record that names it corrects it. A second call with the same `requestKey` changes nothing.
 * Throws not-found, not-allowed, invalid, record-not-here.
 */
export async function recordViewing(ctx: Ctx, input: RecordViewingInput): Promise<{ id: number }> {
  return transact(async (tx) => {
    const { slug, requestKey, viewedOn, ...details } = input;
    const caseRow = await lockCase(tx, ctx, slug);
    if (!canContributeToCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const before = await tx.fileViewing.findUnique({ where: { requestKey } });
    if (before) {
      if (before.caseId !== caseRow.id || before.savedById !== ctx.actor.staffId) {
        throw new DomainError('not-allowed');
      }
      return { id: before.id };
    }
    checkWhen(ctx, caseRow, { on: viewedOn, at: details.fromTime }, { day: 'viewedOn', hour: 'fromTime' });
    checkWhen(ctx, caseRow, { on: viewedOn, at: details.toTime }, { day: 'viewedOn', hour: 'toTime' });
    if (details.toTime <= details.fromTime) refuse('toTime', 'hours-order');
    const witnesses = await listWitnesses(ctx, caseRow, tx);
    if (!witnesses.some(({ id }) => id === details.presentId)) refuse('presentId', 'choose-present');
    if (details.correctsId !== null) {
      checkCorrected(
        await tx.fileViewing.findFirst({ where: { id: details.correctsId, caseId: caseRow.id } }),
      );
    }
    const { id } = await tx.fileViewing.create({
      data: {
        ...details,
        caseId: caseRow.id,
        viewedOn: toColumn(viewedOn),
        requestKey,
        savedById: ctx.actor.staffId,
        savedAt: ctx.now,
      },
    });
    recordOf(tx, ctx, caseRow, 'viewing.recorded', {
      viewingId: id,
      on: viewedOn,
      corrects: details.correctsId,
    });
    return { id };
  });
}
