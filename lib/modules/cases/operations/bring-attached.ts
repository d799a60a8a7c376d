import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';

/**
 * Brings the cases that are attached to locked cases along to the department which has got these, and those attached to
 * them too: attached papers lie in the file of the other case. The history of each names the department.
 */
export async function bringAttached(tx: Tx, ctx: Ctx, movedIds: readonly number[]): Promise<void> {
  const brought = await tx.$queryRaw<{ id: number; destinationId: number }[]>`
    WITH RECURSIVE along AS (
      SELECT a.id, k.department_id FROM "case" k JOIN "case" a ON a.attached_to_id = k.id WHERE k.id = ANY (${[...movedIds]})
      UNION SELECT a.id, along.department_id FROM along JOIN "case" a ON a.attached_to_id = along.id
    )
    UPDATE "case" k SET department_id = along.department_id, destination_id = along.department_id,
      version = k.version + 1, updated_at = ${ctx.now.toISOString()}::timestamptz
    FROM along WHERE k.id = along.id
    RETURNING k.id, k.destination_id AS "destinationId"`;
  for (const caseRow of brought)
    recordOf(tx, ctx, caseRow, 'case.moved-along', { departmentId: caseRow.destinationId });
}
