import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { type HistoryEntry, VIEW_TYPES } from '../../audit/schema';

/** A line of a case's course: the history's entry with the names it speaks of. */
export type CourseEntry = HistoryEntry & {
  actor: string | null;
  /** The department a hand-over went to. */
  toDepartment: string | null;
  /** The person a case was given to. */
  person: string | null;
};

/** What happened in a case that the caller may see, newest first, without the looks at it. One statement. */
export async function courseOfCase(_ctx: Ctx, caseId: number): Promise<CourseEntry[]> {
  return db().$queryRaw<CourseEntry[]>`
    SELECT h.id::text AS id, h.at, h.actor_id AS "actorId", h.case_id AS "caseId", h.type, h.data,
           actor.name AS actor, d.name AS "toDepartment", p.name AS person
    FROM history h LEFT JOIN staff_member actor ON actor.id = h.actor_id
    LEFT JOIN hand_over o ON o.id = (h.data->>'handOverId')::int
    LEFT JOIN department d ON d.id = CASE WHEN h.type = 'hand-over.sent' THEN (h.data->>'to')::int ELSE o.to_department_id END
    LEFT JOIN staff_member p ON p.id = (h.data->>'staffId')::int
    WHERE h.case_id = ${caseId} AND h.type <> ALL (${[...VIEW_TYPES]})
    ORDER BY h.id DESC LIMIT 500`;
}
