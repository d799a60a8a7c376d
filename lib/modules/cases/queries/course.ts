import type { Ctx } from '@/lib/core/context';
import { formatRegistryNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { VIEW_TYPES } from '../../audit/schema';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { CourseEntry } from '../schema/course';

type Row = Omit<CourseEntry, 'number' | 'isTarget'> & { year: number; registryNumber: number };

/** What a page shows of a very long course; the metryka has it all. */
const SHOWN = 500;

/** What happened in a case that the caller may see, newest first, without the looks at it. One statement. */
export function courseOfCase(ctx: Ctx, caseId: number): Promise<CourseEntry[]> {
  return linesOf(ctx, caseId, Prisma.sql`ORDER BY h.id DESC LIMIT ${SHOWN}`);
}

/** The same whole, in the order in which it happened: for the metryka of the case (KPA art. 66a). One statement. */
export function actsOfCase(ctx: Ctx, caseId: number): Promise<CourseEntry[]> {
  return linesOf(ctx, caseId, Prisma.sql`ORDER BY h.id`);
}

async function linesOf(ctx: Ctx, caseId: number, order: Prisma.Sql): Promise<CourseEntry[]> {
  const rows = await dbOf(ctx).$queryRaw<Row[]>`/* course */
    SELECT h.id::text AS id, h.at, h.actor_id AS "actorId", h.case_id AS "caseId", h.type, h.data,
           actor.name AS actor, d.name AS "toDepartment", p.name AS person, a.instruction,
           k.registry_year AS year, k.registry_number AS "registryNumber",
           coalesce((h.data->>'documentId')::int, e.document_id) AS "documentId", post.post,
           CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('title', w.title, 'point', at.name) END AS collection
    FROM history h JOIN "case" k ON k.id = h.case_id LEFT JOIN staff_member actor ON actor.id = h.actor_id
    LEFT JOIN hand_over o ON o.id = (h.data->>'handOverId')::int
    LEFT JOIN department d ON d.id = CASE WHEN h.type = 'hand-over.sent' THEN (h.data->>'to')::int
      ELSE coalesce(o.to_department_id, (h.data->>'departmentId')::int) END
    LEFT JOIN assignment a ON a.id = (h.data->>'assignmentId')::int
    LEFT JOIN staff_member p ON p.id = (h.data->>'staffId')::int
    LEFT JOIN clock_entry e ON e.id = (h.data->>'entryId')::int
    LEFT JOIN collection w ON w.id = (h.data->>'collectionId')::int LEFT JOIN service_point at ON at.id = w.point_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('role', held.role, 'department', here.name) AS post
      FROM post held JOIN department here ON here.id = held.department_id
      WHERE held.staff_id = h.actor_id
      ORDER BY held.department_id = k.department_id DESC, held.department_id = k.destination_id DESC, held.id LIMIT 1
    ) post ON true
    WHERE h.case_id = ${caseId} AND h.type <> ALL (${[...VIEW_TYPES]}) ${order}`;
  return rows.map(({ year, registryNumber, ...row }) => ({
    ...row,
    number: formatRegistryNumber({ year, number: registryNumber }),
    isTarget: hasTarget(row),
  })) as CourseEntry[];
}

/** Registered under the office's own target. Read back, a line's type does not narrow its data. */
function hasTarget({ type, data }: Pick<Row, 'type' | 'data'>): boolean {
  return type === 'application.registered' && 'dueRule' in data && meaningOf(data.dueRule) === 'TARGET';
}
