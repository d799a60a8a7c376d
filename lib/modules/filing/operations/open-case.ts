import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { setZnak } from '../../cases/operations/set-znak';
import { canClassifyCase } from '../policy';
import { canStandInSpis } from '../rules/acts';
import type { OpenCaseInput } from '../schema/file';
import { createRegisterEntry, currentRegisterEntry, refuseOpenedByAnother } from './register-entry';

/**
 * Opens a case in the spis spraw of the department that has it, under the next number of the class and of the year in
 * which the case began. A second call by the same person with the same class changes nothing. Throws not-found,
 * not-allowed, wrong-state, file-opened-already (with the znak, the person and the moment), and as
 * `createRegisterEntry`.
 */
export async function openCase(
  ctx: Ctx,
  { caseId, symbol, groupNumber }: OpenCaseInput,
): Promise<{ znak: string }> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canClassifyCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const before = await currentRegisterEntry(tx, caseId);
    if (before) {
      const { znak, register, openedById } = before;
      const same = register.jrwaSymbol === symbol && register.groupNumber === groupNumber;
      if (same && openedById === ctx.actor.staffId) return { znak };
      return refuseOpenedByAnother(tx, ctx, before);
    }
    if (!canStandInSpis(caseRow.status)) throw new DomainError('wrong-state');
    const { id, znak } = await createRegisterEntry(tx, ctx, caseRow, { symbol, groupNumber, tied: true });
    await setZnak(tx, ctx, caseRow, { znak, jrwaSymbol: symbol });
    recordOf(tx, ctx, caseRow, 'file.opened', { fileId: id, znak });
    return { znak };
  });
}
