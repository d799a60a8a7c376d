import type { Ctx } from '@/lib/core/context';
import { fold } from '@/lib/core/fold';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { meaningOf } from '../../deadlines/rules/term-rules';
import { RULE_CODES } from '../../deadlines/schema';
import { inboxDepartments } from '../policy';
import type {
  Assignee,
  DepartmentCursor,
  DepartmentItem,
  DepartmentPage,
  DepartmentTab,
  InboxCounts,
} from '../schema';

const PAGE = 50;

/**
 * Cases of the person's departments: to assign (accepted, or left by somebody who works there no more), or in progress;
 * the nearest term first, by keyset. `q` narrows as the search of cases does.
 */
export async function listDepartmentCases(
  ctx: Ctx,
  {
    tab,
    after,
    mine = false,
    q = '',
  }: { tab: DepartmentTab; after?: DepartmentCursor; mine?: boolean; q?: string },
): Promise<DepartmentPage> {
  const departments = inboxDepartments(ctx.actor);
  const held = inHands(departments);
  const words = fold(q).split(' ').filter(Boolean).slice(0, 12);
  const rows = await db().$queryRaw<(ListRow & Pick<DepartmentItem, 'departmentId' | 'acceptedAt'>)[]>`
    SELECT ${LIST_COLUMNS}, k.department_id AS "departmentId",
           (SELECT max(h.decided_at) FROM hand_over h WHERE h.case_id = k.id AND h.state = 'ACCEPTED') AS "acceptedAt"
    FROM "case" k ${LIST_JOINS}
    WHERE k.department_id = ANY (${departments}) AND k.settled_at IS NULL
      AND ${tab === 'to-assign' ? Prisma.sql`(k.status = 'ACCEPTED' OR k.status = 'IN_PROGRESS' AND NOT ${held})` : Prisma.sql`k.status = 'IN_PROGRESS' AND ${held}`}
      ${mine ? Prisma.sql`AND k.assignee_id = ${ctx.actor.staffId}` : Prisma.empty}
      ${words.length > 0 ? matching(words) : Prisma.empty}
      ${after ? Prisma.sql`AND (k.due_on, k.id) > (${after.dueOn}::date, ${after.id})` : Prisma.empty}
    ORDER BY k.due_on, k.id LIMIT ${PAGE + 1}`;
  const items = rows.slice(0, PAGE).map(({ departmentId, acceptedAt, ...row }) => ({
    ...toListItem(row),
    departmentId,
    acceptedAt,
  }));
  const last = items[PAGE - 1];
  return { items, next: rows.length > PAGE ? { dueOn: last.dueOn, id: last.id } : null };
}

/** Whether the person who was given the case still works in its department: else it is nobody's, and shown as such. */
function inHands(departments: number[]): Prisma.Sql {
  return Prisma.sql`(k.department_id, k.assignee_id) IN (
    SELECT p.department_id, p.staff_id FROM post p JOIN staff_member s ON s.id = p.staff_id AND s.active
    WHERE p.department_id = ANY (${departments}) AND p.role IN ('CASE_WORKER', 'HEAD'))`;
}

/** The registry number is not among the words of a case, so the digits of one are tried as such too. */
function matching(words: string[]): Prisma.Sql {
  const numbers = words.filter((word) => /^\d{1,7}$/.test(word)).map(Number);
  return Prisma.sql`AND (to_tsvector('simple', k.search_text) @@ search_query(${words})
    OR k.registry_number = ANY (${numbers}))`;
}

/** Rules of dates that the office set itself: missed, they are not "po terminie". */
const TARGETS = RULE_CODES.filter((code) => meaningOf(code) === 'TARGET');

/** How many wait in each tab of the department's inbox, and how many too long. One statement. */
export async function countInbox(ctx: Ctx): Promise<InboxCounts> {
  const departments = inboxDepartments(ctx.actor);
  const held = inHands(departments);
  const [counts] = await db().$queryRaw<InboxCounts[]>`
    SELECT w.pending AS "toAccept", w.late AS "waitingTooLong",
           count(*) FILTER (WHERE k.status = 'ACCEPTED' OR k.status = 'IN_PROGRESS' AND NOT ${held})::int AS "toAssign",
           count(*) FILTER (WHERE k.status = 'IN_PROGRESS' AND ${held})::int AS "inProgress",
           count(*) FILTER (WHERE k.status IN ('ACCEPTED', 'IN_PROGRESS') AND k.due_on < ${ctx.today}::date
                            AND k.stopped_on IS NULL AND k.due_rule <> ALL (${TARGETS}))::int AS "pastDue"
    FROM (SELECT count(*)::int AS pending, count(*) FILTER (WHERE t.due_on < ${ctx.today}::date)::int AS late
          FROM hand_over h
          LEFT JOIN clock t ON t.case_id = h.case_id AND t.purpose = 'HAND_OVER' AND t.closed_at IS NULL
          WHERE h.to_department_id = ANY (${departments}) AND h.state = 'PENDING') w
    LEFT JOIN "case" k ON k.department_id = ANY (${departments}) AND k.settled_at IS NULL
    GROUP BY w.pending, w.late`;
  return counts;
}

/** Who accepted last in the person's departments, and when; null when nobody ever did. */
export async function lastAccepted(ctx: Ctx): Promise<{ by: string; at: Date } | null> {
  const rows = await db().$queryRaw<{ by: string; at: Date }[]>`
    SELECT s.name AS by, last.at FROM unnest(${inboxDepartments(ctx.actor)}::int[]) department (id)
    CROSS JOIN LATERAL (
      SELECT h.decided_by_id, h.decided_at AS at FROM hand_over h
      WHERE h.to_department_id = department.id AND h.state = 'ACCEPTED' ORDER BY h.decided_at DESC LIMIT 1
    ) last JOIN staff_member s ON s.id = last.decided_by_id
    ORDER BY last.at DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Everybody who may be given cases of the person's departments, by name; the roles are those `assignCase` takes. */
export async function listAssignees(ctx: Ctx): Promise<Assignee[]> {
  return db().$queryRaw<Assignee[]>`
    SELECT p.department_id AS "departmentId", s.id, s.name,
           (SELECT count(*)::int FROM "case" k WHERE k.department_id = p.department_id AND k.status = 'IN_PROGRESS'
            AND k.assignee_id = s.id) AS open
    FROM (SELECT DISTINCT staff_id, department_id FROM post
          WHERE department_id = ANY (${inboxDepartments(ctx.actor)}) AND role IN ('CASE_WORKER', 'HEAD')) p
    JOIN staff_member s ON s.id = p.staff_id AND s.active
    ORDER BY s.name COLLATE "pl-x-icu", s.id`;
}
