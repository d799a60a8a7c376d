import type { Ctx } from '@/lib/core/context';
import { dbOf, type Tx } from '@/lib/platform/db';
import { bySurname } from '../../staff/rules/surname';
import type { ViewingItem } from '../schema';

/** To whom the file of a case was shown, newest first. One statement. */
export async function listViewings(ctx: Ctx, caseId: number): Promise<ViewingItem[]> {
  return dbOf(ctx).$queryRaw<ViewingItem[]>`
    SELECT v.id, to_char(v.viewed_on, 'YYYY-MM-DD') AS "viewedOn", v.from_time AS "fromTime", v.to_time AS "toTime",
           v.viewer, v.capacity, v.identity_check AS "identityCheck", p.name AS present, v.scope, v.copies, v.withheld,
           s.name AS "savedBy", v.saved_at AS "savedAt", v.corrects_id AS "correctsId",
           ARRAY (SELECT c.id FROM file_viewing c WHERE c.case_id = v.case_id AND c.corrects_id = v.id ORDER BY c.id)
             AS "correctedBy"
    FROM file_viewing v JOIN staff_member s ON s.id = v.saved_by_id JOIN staff_member p ON p.id = v.present_id
    WHERE v.case_id = ${caseId} ORDER BY v.id DESC`;
}

/**
 * In whose presence the file may be shown (KPA art. 73 § 1a): the people of the departments that keep it, and the caller.
 */
export async function listWitnesses(
  ctx: Ctx,
  caseId: number,
  from: Pick<Tx, '$queryRaw'> = dbOf(ctx),
): Promise<{ id: number; name: string }[]> {
  const people = await from.$queryRaw<{ id: number; name: string }[]>`
    SELECT s.id, s.name FROM staff_member s
    WHERE s.active AND (s.id = ${ctx.actor.staffId} OR EXISTS (
      SELECT FROM post p JOIN "case" k ON k.id = ${caseId}
      WHERE p.staff_id = s.id AND p.role IN ('CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD')
        AND (p.department_id = k.department_id OR p.department_id = ANY (k.co_department_ids))))`;
  return people.sort((a, b) => bySurname(a.name, b.name));
}
