import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import { departmentContents } from '../queries/department-contents';
import { wouldCircle } from '../rules/department-tree';
import type { DepartmentInput } from '../schema';
import { contentsText } from '../words/values';
import { lockDepartments } from './hold-departments';
import { changesOf, lockSetup, onlyOne, unchanged } from './save';

/**
 * Creates or changes a department, and returns its id. Throws `not-allowed`, `not-found`, `changed-meanwhile`;
 * `invalid` with the field when the symbol is taken, the parent stands below the department, or a department taken out
 * of use is not empty; `department-not-found` when the parent is out of use.
 */
export async function saveDepartment(
  ctx: Ctx,
  { id, version, ...data }: DepartmentInput,
): Promise<{ id: number }> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return onlyOne('symbol', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const all = await tx.department.findMany();
      const before = id === null ? null : unchanged(all.find((each) => each.id === id) ?? null, version);
      if (before && wouldCircle(all, before.id, data.parentId)) refuse('parentId', 'department-circle');
      if (before?.active && !data.active) await refuseInUse(tx, before.id);
      if (data.active && data.parentId !== null) await lockDepartments(tx, [data.parentId], () => 'parentId');
      const saved = before
        ? await tx.department.update({
            where: { id: before.id },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.department.create({ data });
      const changes = changesOf(before, data);
      record(tx, ctx, {
        type: 'department.saved',
        departmentId: null,
        data: { departmentId: saved.id, changes },
      });
      return { id: saved.id };
    }),
  );
}

/**
 * Throws invalid when the department is not empty. The lock lets a person who sends a case to the department wait for
 * this save, or this save for them: see `lockDepartments`.
 */
async function refuseInUse(tx: Tx, id: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM department WHERE id = ${id} FOR UPDATE`;
  const what = contentsText(await departmentContents(id, tx));
  if (what) refuse('active', 'department-in-use', { what });
}
