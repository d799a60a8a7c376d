import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadCaseFiles, type Sight } from '../../cases/policy';
import { SIGHT_COLUMNS } from '../../cases/queries/scope';
import { bySurname } from '../../staff/rules/surname';
import type { ViewingItem } from '../schema';

/** The viewings of the file of a case whose files the actor may read, newest first. One statement. */
export async function listViewings(ctx: Ctx, caseId: number): Promise<ViewingItem[]> {
  const viewings = await dbOf(ctx).$queryRaw<(ViewingItem & Sight)[]>`
    SELECT v.id, to_char(v.viewed_on, 'YYYY-MM-DD') AS "viewedOn", v.from_time AS "fromTime", v.to_time AS "toTime",
           v.viewer, v.capacity, v.identity_check AS "identityCheck", p.name AS present, v.scope, v.copies, v.withheld,
           s.name AS "savedBy", v.saved_at AS "savedAt", v.corrects_id AS "correctsId",
           ARRAY (SELECT c.id FROM file_viewing c WHERE c.case_id = v.case_id AND c.corrects_id = v.id ORDER BY c.id)
             AS "correctedBy", ${SIGHT_COLUMNS}
    FROM file_viewing v JOIN "case" k ON k.id = v.case_id JOIN staff_member s ON s.id = v.saved_by_id JOIN staff_member p ON p.id = v.present_id
    WHERE v.case_id = ${caseId} ORDER BY v.id DESC`;
  return viewings.filter((viewing) => canReadCaseFiles(ctx.actor, viewing));
}

/**
 * The people in whose presence the file may be shown (KPA art. 73 § 1a): those of the departments that keep the file,
 * and the actor.
 */
export async function listWitnesses(
  ctx: Ctx,
  { departmentId, coDepartmentIds }: { departmentId: number; coDepartmentIds: readonly number[] },
  from: Pick<ReturnType<typeof dbOf>, 'staffMember'> = dbOf(ctx),
): Promise<{ id: number; name: string }[]> {
  const inKeepingDepartment: Prisma.PostWhereInput = {
    departmentId: { in: [departmentId, ...coDepartmentIds] },
    role: { in: ['CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'] },
  };
  const people = await from.staffMember.findMany({
    where: { active: true, OR: [{ id: ctx.actor.staffId }, { posts: { some: inKeepingDepartment } }] },
    select: { id: true, name: true },
  });
  return people.sort((a, b) => bySurname(a.name, b.name));
}
