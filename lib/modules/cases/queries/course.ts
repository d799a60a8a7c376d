import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { formatRegistryNumber, type NumberedRow, numberOf } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LOOK_TYPES } from '../../audit/schema';
import { meaningOf } from '../../deadlines/rules/term-rules';
import { canReadCaseFiles, type Sight } from '../policy';
import { TELLABLE_TYPES } from '../rules/tellable';
import { withoutWriting } from '../rules/writing';
import type { CourseEntry } from '../schema/course';
import { NUMBER_COLUMNS } from './list';
import { SIGHT_COLUMNS } from './scope';

type Row = Omit<CourseEntry, 'number' | 'isTarget' | 'withheld'> & NumberedRow & Sight;

/** The number of lines that a page shows; the metryka shows all. */
const SHOWN = 500;

/**
 * The acts in a case that the caller may see, newest first, without the looks at it. A person who may not read the
 * files of the case learns what was done and when, without what people wrote about it. One statement.
 */
export async function courseOfCase(ctx: Ctx, caseId: number): Promise<CourseEntry[]> {
  const rows = await linesOf(ctx, caseId, Prisma.sql`ORDER BY h.id DESC LIMIT ${SHOWN}`);
  return rows.map((row) => readEntry(ctx, row));
}

/**
 * The last act in a case that the caller may see and its party may hear of, as `courseOfCase` gives it; null before any.
 * One statement.
 */
export async function lastToldAct(ctx: Ctx, caseId: number): Promise<CourseEntry | null> {
  const told = Prisma.sql`AND h.type = ANY (${TELLABLE_TYPES})`;
  const [row] = await linesOf(ctx, caseId, Prisma.sql`ORDER BY h.id DESC LIMIT 1`, told);
  return row ? readEntry(ctx, row) : null;
}

const readEntry = ({ actor }: Ctx, row: Row): CourseEntry =>
  canReadCaseFiles(actor, row) ? toEntry(row) : withoutWriting(toEntry(row));

/**
 * All acts in a case, oldest first, for its metryka (KPA art. 66a). One statement. Throws not-found for a person who
 * may not read the files of the case.
 */
export async function actsOfCase(ctx: Ctx, caseId: number): Promise<CourseEntry[]> {
  const rows = await linesOf(ctx, caseId, Prisma.sql`ORDER BY h.id`);
  if (!rows.every((row) => canReadCaseFiles(ctx.actor, row))) throw new DomainError('not-found');
  return rows.map(toEntry);
}

// The ids are taken out of the data first: below a policy PostgreSQL uses no index for a value that it computes from
// JSON.
async function linesOf(ctx: Ctx, caseId: number, order: Prisma.Sql, only = Prisma.empty): Promise<Row[]> {
  return dbOf(ctx).$queryRaw<Row[]>`/* course */
    WITH line AS MATERIALIZED (
      SELECT h.*, (h.data->>'handOverId')::int AS hand_over_id, (h.data->>'assignmentId')::int AS assignment_id,
             (h.data->>'staffId')::int AS staff_id, (h.data->>'entryId')::int AS entry_id,
             (h.data->>'collectionId')::int AS collection_id,
             (h.data->>CASE h.type WHEN 'hand-over.sent' THEN 'to' ELSE 'departmentId' END)::int AS department_id
      FROM history h WHERE h.case_id = ${caseId} AND h.type <> ALL (${LOOK_TYPES}) ${only} ${order}
    )
    SELECT h.id::text AS id, h.at, h.actor_id AS "actorId", h.case_id AS "caseId", h.type, h.data,
           actor.name AS actor, d.name AS "toDepartment", p.name AS person, a.instruction,
           ${NUMBER_COLUMNS}, ${SIGHT_COLUMNS},
           coalesce((h.data->>'documentId')::int, e.document_id) AS "documentId", post.post,
           CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('title', w.title, 'point', at.name) END AS collection
    FROM line h JOIN "case" k ON k.id = h.case_id LEFT JOIN staff_member actor ON actor.id = h.actor_id
    LEFT JOIN hand_over o ON o.id = h.hand_over_id AND h.type <> 'hand-over.sent'
    LEFT JOIN department d ON d.id = coalesce(o.to_department_id, h.department_id)
    LEFT JOIN assignment a ON a.id = h.assignment_id LEFT JOIN staff_member p ON p.id = h.staff_id
    LEFT JOIN clock_entry e ON e.id = h.entry_id
    LEFT JOIN collection w ON w.id = h.collection_id LEFT JOIN service_point at ON at.id = w.point_id
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('role', held.role, 'position', actor.position, 'department', here.name) AS post
      FROM post held JOIN department here ON here.id = held.department_id
      WHERE held.staff_id = h.actor_id
      ORDER BY held.department_id = k.department_id DESC, held.department_id = k.destination_id DESC, held.id LIMIT 1
    ) post ON true
    ${order}`;
}

function toEntry({ registrySeries, registryYear, registryNumber, ...row }: Row): CourseEntry {
  const { departmentId: _, destinationId: __, coDepartmentIds: ___, ...line } = row;
  return {
    ...line,
    number: formatRegistryNumber(numberOf({ registrySeries, registryYear, registryNumber })),
    isTarget: hasTarget(row),
    withheld: false,
  } as CourseEntry;
}

/**
 * Whether a podanie was registered under the office's own target. After reading, the type of a line does not narrow its
 * data.
 */
function hasTarget({ type, data }: Pick<Row, 'type' | 'data'>): boolean {
  return type === 'application.registered' && 'dueRule' in data && meaningOf(data.dueRule) === 'TARGET';
}
