import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import { wouldCircle } from '../rules/department-tree';
import type { DepartmentInput } from '../schema';
import { changedFields, lockSetup, onlyOne, unchanged } from './save';

/**
 * Makes or changes a department; returns its id. Throws `not-allowed`, `changed-meanwhile`; `invalid` with the field
 * when the symbol is taken, the parent stands below it, or people and units still belong to one taken out of use.
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
      if (before && wouldCircle(all, before.id, data.parentId)) {
        throw new DomainError('invalid', { fields: { parentId: 'department-circle' } });
      }
      if (before?.active && !data.active) await refuseInUse(tx, before.id);
      const saved = before
        ? await tx.department.update({
            where: { id: before.id },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.department.create({ data });
      const changed = changedFields(before, data);
      record(tx, ctx, {
        type: 'department.saved',
        departmentId: null,
        data: { departmentId: saved.id, changed },
      });
      return { id: saved.id };
    }),
  );
}

async function refuseInUse(tx: Tx, id: number): Promise<void> {
  const people = await tx.post.count({ where: { departmentId: id, staff: { active: true } } });
  const units = await tx.department.count({ where: { parentId: id, active: true } });
  if (people + units > 0) throw new DomainError('invalid', { fields: { active: 'department-in-use' } });
}
