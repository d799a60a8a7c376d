import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { nameCase } from '../../cases/operations/name-case';
import { canKeepFile } from '../policy';
import { canStandInSpis } from '../rules/acts';
import type { OpenFileInput } from '../schema/file';
import { currentLine, takeLine, tellWhoOpened } from './take-line';

/**
 * Opens a case in the spis spraw of the department that has it, under the next number of the class and of the year in
 * which the case began. Again by the same person in the same class changes nothing. Throws not-found, not-allowed,
 * wrong-state, file-opened-already (its znak, by whom and when), and as `takeLine` does.
 */
export async function openFile(
  ctx: Ctx,
  { caseId, symbol, groupNumber }: OpenFileInput,
): Promise<{ znak: string }> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canKeepFile(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const before = await currentLine(tx, caseId);
    if (before) {
      const { znak, register, openedById } = before;
      const same = register.jrwaSymbol === symbol && register.groupNumber === groupNumber;
      if (same && openedById === ctx.actor.staffId) return { znak };
      return tellWhoOpened(tx, ctx, before);
    }
    if (!canStandInSpis(caseRow.status)) throw new DomainError('wrong-state');
    const { id, znak } = await takeLine(tx, ctx, caseRow, { symbol, groupNumber, tied: true });
    await nameCase(tx, ctx, caseRow, { znak, jrwaSymbol: symbol });
    recordOf(tx, ctx, caseRow, 'file.opened', { fileId: id, znak });
    return { znak };
  });
}
