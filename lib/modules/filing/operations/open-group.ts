import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { toColumn, yearOf } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { groupDepartments } from '../policy';
import { formatZnak } from '../rules/znak';
import type { OpenGroupInput } from '../schema/file';
import { classForCases, nextInRegister, type RegisterKey } from './register-entry';

/**
 * Opens a group in the spis of a class (podteczka): the group takes a number there, and its cases get znaki of five
 * parts. A title that exists already returns its group. Throws not-allowed, year-invalid, class-not-found,
 * class-divided, class-makes-no-cases, register-of-another.
 */
export async function openGroup(
  ctx: Ctx,
  { departmentId, symbol, year, title }: OpenGroupInput,
): Promise<{ registerId: number; number: number }> {
  if (!groupDepartments(ctx.actor).includes(departmentId)) throw new DomainError('not-allowed');
  if (year > yearOf(ctx.today)) failAt('year', 'year-invalid');
  return transact(async (tx) => {
    const { symbol: cell } = await tx.department.findUniqueOrThrow({ where: { id: departmentId } });
    const jrwa = await classForCases(tx, ctx.today, symbol);
    const key: RegisterKey = { departmentId, cell, jrwaSymbol: symbol, year };
    await lockCaseRegister(tx, key, jrwa);
    const existing = await tx.caseRegister.findFirst({ where: { ...key, title, groupNumber: { gt: 0 } } });
    if (existing) return { registerId: existing.id, number: existing.groupNumber };
    const { registerId: mainId, number } = await nextInRegister(tx, key, jrwa);
    const group = await tx.caseRegister.create({
      data: { ...key, groupNumber: number, title, category: jrwa.category },
      select: { id: true },
    });
    await tx.caseFile.create({
      data: {
        registerId: mainId,
        number,
        title,
        category: jrwa.category,
        znak: formatZnak({ cell, jrwaSymbol: symbol, groupNumber: 0, number, year, handler: '' }),
        openedOn: toColumn(ctx.today),
        openedById: ctx.actor.staffId,
        openedAt: ctx.now,
      },
    });
    record(tx, ctx, {
      type: 'file.group-opened',
      departmentId,
      data: { registerId: group.id, number },
    });
    return { registerId: group.id, number };
  });
}

/**
 * Creates the main register if it is missing, and locks it: of two people who open the same group, the second finds the
 * group of the first.
 */
async function lockCaseRegister(
  tx: Tx,
  key: RegisterKey,
  { title, category }: { title: string; category: string },
): Promise<void> {
  const { cell, jrwaSymbol, year } = key;
  await tx.caseRegister.createMany({ data: { ...key, title, category }, skipDuplicates: true });
  await tx.$executeRaw`
    SELECT FROM case_register WHERE cell = ${cell} AND jrwa_symbol = ${jrwaSymbol} AND year = ${year}
      AND group_number = 0 FOR UPDATE`;
}
