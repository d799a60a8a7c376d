import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { type By, record } from '../../audit/operations';

/** Ends the assignments of locked cases that are over. */
export async function endAssignments(tx: Tx, ctx: Ctx, caseIds: readonly number[]): Promise<void> {
  await tx.assignment.updateMany({
    where: { caseId: { in: [...caseIds] }, endedAt: null },
    data: { endedAt: ctx.now, endedById: ctx.actor.staffId },
  });
}

/**
 * Gives a reopened, locked case back to the people who led it and co-operated when it ended. The internal dates are not
 * restored: they are past. Where the office itself reopens it, the former assigner stays.
 */
export async function restoreAssignments(
  tx: Tx,
  ctx: By,
  caseRow: Pick<Case, 'id' | 'departmentId'>,
): Promise<void> {
  const made = await tx.$queryRaw<{ id: number; staffId: number | null; kind: string }[]>`
    INSERT INTO assignment (case_id, kind, department_id, staff_id, instruction, assigned_by_id, assigned_at)
    SELECT a.case_id, a.kind, a.department_id, a.staff_id, a.instruction,
           coalesce(${ctx.actor.staffId}::int, a.assigned_by_id), ${ctx.now.toISOString()}::timestamptz
    FROM (SELECT max(id) AS id FROM assignment
          WHERE case_id = ${caseRow.id} GROUP BY kind, department_id, staff_id) last
    JOIN assignment a ON a.id = last.id
    JOIN (SELECT id, ended_at FROM assignment WHERE case_id = ${caseRow.id} AND kind = 'LEADING'
          ORDER BY id DESC LIMIT 1) led ON a.ended_at = led.ended_at AND (a.id = led.id OR a.kind = 'COOPERATING')
    ORDER BY a.id
    RETURNING id, staff_id AS "staffId", kind`;
  const leading = made.find(({ kind }) => kind === 'LEADING');
  if (!leading || leading.staffId === null) return;
  record(tx, ctx, {
    type: 'case.assigned',
    departmentId: caseRow.departmentId,
    caseId: caseRow.id,
    data: { staffId: leading.staffId, assignmentId: leading.id, before: leading.staffId },
  });
}
