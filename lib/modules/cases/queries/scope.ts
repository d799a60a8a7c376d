import { caseScope } from '@/lib/core/case-scope';
import { type Actor, departmentsOf } from '@/lib/core/context';
import { Prisma } from '@/lib/platform/generated/prisma/client';

/** The condition for the cases `k` that the actor may see. */
export function visibleCases(actor: Actor): Prisma.Sql {
  const scope = caseScope(actor);
  if (scope.all) return Prisma.sql`true`;
  const ids = [...scope.departmentIds];
  return Prisma.sql`(k.department_id = ANY (${ids}) OR k.destination_id = ANY (${ids})
    OR k.co_department_ids && ${ids}::int[])`;
}

/** The condition for the cases `k` whose files the actor may read: `canReadCaseFiles` in SQL. */
export function readableCases(actor: Actor): Prisma.Sql {
  const posts = actor.posts.filter(({ role }) => role !== 'INFORMATION');
  const ids = departmentsOf(actor, 'INFORMATION');
  return Prisma.sql`(${visibleCases({ ...actor, posts })} OR k.department_id = ANY (${[...ids]}::int[]))`;
}

/** The columns of the case `k` by which the policies judge who sees it and reads its files. */
export const SIGHT_COLUMNS = Prisma.sql`
  k.department_id AS "departmentId", k.destination_id AS "destinationId", k.co_department_ids AS "coDepartmentIds"`;
