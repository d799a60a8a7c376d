import { failAt } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';

/**
 * Locks departments that are in use, so that none is taken out of use before the transaction ends. Throws
 * department-not-found, at the field of the first department that is not in use.
 */
export async function lockDepartments(
  tx: Tx,
  ids: readonly number[],
  fieldOf: (id: number) => string = () => 'departmentId',
): Promise<void> {
  const held = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM department WHERE id = ANY (${[...ids]}) AND active ORDER BY id FOR KEY SHARE`;
  const gone = ids.find((id) => !held.some((each) => each.id === id));
  if (gone !== undefined) failAt(fieldOf(gone), 'department-not-found');
}
