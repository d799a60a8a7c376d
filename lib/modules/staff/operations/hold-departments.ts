import { failAt } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';

/**
 * Makes sure that departments are in use, and stay so until the transaction ends: whoever takes one out of use waits.
 * Throws department-not-found, at the field where the first that is not was chosen.
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
