import { Prisma } from '@/lib/platform/generated/prisma/client';
import type { Cooperation, GivenBack, LeadingAssignment } from '../schema/assignment';

/** Columns of one case `k`, as JSON: who leads it, who co-operates, and who gave it back. */
export const ASSIGNMENT_COLUMNS = Prisma.sql`
  (SELECT jsonb_build_object('id', a.id, 'staffId', a.staff_id, 'instruction', a.instruction, 'internalOn', a.internal_on,
     'assignedById', a.assigned_by_id, 'assignedBy', giver.name, 'assignedAt', a.assigned_at, 'openedAt', a.opened_at)
   FROM assignment a JOIN staff_member giver ON giver.id = a.assigned_by_id
   WHERE a.case_id = k.id AND a.kind = 'LEADING' AND a.ended_at IS NULL) AS leading,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'departmentId', a.department_id, 'department', u.name,
     'staffId', a.staff_id, 'person', p.name, 'opened', a.opened_at IS NOT NULL) ORDER BY a.staff_id IS NULL, a.id), '[]')
   FROM assignment a JOIN department u ON u.id = a.department_id LEFT JOIN staff_member p ON p.id = a.staff_id
   WHERE a.case_id = k.id AND a.kind = 'COOPERATING' AND a.ended_at IS NULL) AS cooperation,
  CASE WHEN k.given_back THEN
    (SELECT jsonb_build_object('by', ender.name, 'to', giver.name, 'toId', giver.id, 'at', a.ended_at, 'reason', a.end_reason)
     FROM assignment a JOIN staff_member ender ON ender.id = a.ended_by_id
     JOIN staff_member giver ON giver.id = a.assigned_by_id
     WHERE a.case_id = k.id AND a.given_back ORDER BY a.id DESC LIMIT 1) END AS "givenBack"`;

type AsText<T, Key extends keyof T> = Omit<T, Key> & {
  [K in Key]: string | (null extends T[K] ? null : never);
};
export type AssignmentRow = {
  leading: AsText<LeadingAssignment, 'assignedAt' | 'openedAt'> | null;
  cooperation: Cooperation[];
  givenBack: AsText<GivenBack, 'at'> | null;
};

/** The assignments of a case, with the moments of the JSON as dates. */
export function toAssignments({ leading, cooperation, givenBack }: AssignmentRow) {
  return {
    leading: leading && {
      ...leading,
      assignedAt: new Date(leading.assignedAt),
      openedAt: leading.openedAt === null ? null : new Date(leading.openedAt),
    },
    cooperation,
    givenBack: givenBack && { ...givenBack, at: new Date(givenBack.at) },
  };
}
