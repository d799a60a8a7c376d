import { db, type Tx } from '@/lib/platform/db';
import type { DepartmentContents } from '../schema';

/** The number of cases, people, units and cards that a department holds. One statement. */
export async function departmentContents(
  id: number,
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<DepartmentContents> {
  const [contents] = await tx.$queryRaw<[DepartmentContents]>`
    SELECT (SELECT count(*)::int FROM "case" k WHERE k.department_id = ${id} AND k.settled_at IS NULL) AS cases,
           (SELECT count(*)::int FROM "case" k WHERE k.destination_id = ${id} AND k.department_id <> ${id}
            AND k.settled_at IS NULL) AS coming,
           (SELECT count(DISTINCT s.id)::int FROM post p JOIN staff_member s ON s.id = p.staff_id
            WHERE p.department_id = ${id} AND s.active) AS people,
           (SELECT count(*)::int FROM department d WHERE d.parent_id = ${id} AND d.active) AS units,
           (SELECT count(*)::int FROM procedure_card c WHERE c.department_id = ${id}) AS cards`;
  return contents;
}
