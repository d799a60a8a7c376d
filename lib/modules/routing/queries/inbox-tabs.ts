import type { Actor } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { meaningOf } from '../../deadlines/rules/term-rules';
import { RULE_CODES } from '../../deadlines/schema';
import { decidingDepartments } from '../policy';
import type { CaseTab, DepartmentCursor, DepartmentItem } from '../schema';

/**
 * The departments as rows `d (id)`. An array in a subquery hides its value from the planner, so a statement is planned
 * once for all callers and not for each: planning an inbox takes longer than reading it.
 */
export const departmentRows = (departments: number[]): Prisma.Sql =>
  Prisma.sql`unnest((SELECT ${departments}::int[])) d (id)`;

/**
 * The people who lead cases of the departments and no longer work there: their cases belong to nobody and are shown so.
 * The query goes from one leader to the next in the index, because a department has few leaders and many cases.
 */
export const leadersWhoLeft = (departments: number[]): Prisma.Sql => Prisma.sql`
  RECURSIVE leader (department_id, staff_id) AS (
    SELECT d.id, (SELECT min(k.assignee_id) FROM "case" k WHERE k.department_id = d.id AND k.status = 'IN_PROGRESS')
    FROM ${departmentRows(departments)}
    UNION ALL
    SELECT l.department_id, (SELECT min(k.assignee_id) FROM "case" k WHERE k.department_id = l.department_id
                             AND k.status = 'IN_PROGRESS' AND k.assignee_id > l.staff_id)
    FROM leader l WHERE l.staff_id IS NOT NULL
  ), gone AS MATERIALIZED (
    SELECT l.department_id, l.staff_id FROM leader l
    WHERE l.staff_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM post p JOIN staff_member s ON s.id = p.staff_id AND s.active
      WHERE p.department_id = l.department_id AND p.staff_id = l.staff_id AND p.role IN ('CASE_WORKER', 'HEAD'))
  )`;

/** The condition for the cases of the department `d` whose leader has not left. */
export const LEADER_STILL_WORKS = Prisma.sql`
  coalesce(k.assignee_id, 0) <> ALL (ARRAY(SELECT g.staff_id FROM gone g WHERE g.department_id = d.id))`;

/**
 * The condition for the cases that wait for the client although the term runs: an open call, for instance after its own
 * term.
 */
export const CLIENT_AWAITED = Prisma.sql`k.stopped_on IS NULL AND k.id = ANY (ARRAY(
  SELECT t.case_id FROM clock t WHERE t.purpose = 'SUPPLEMENT' AND t.closed_at IS NULL))`;

/** The condition for the open assignments `a` of leaders who have not opened their case since the moment. */
export const unopenedAssignment = (since: Date): Prisma.Sql => Prisma.sql`
  a.kind = 'LEADING' AND a.ended_at IS NULL AND a.opened_at IS NULL
  AND a.assigned_at <= ${since.toISOString()}::timestamptz`;

/** The condition for the pending hand-overs `h` that nobody has opened since the moment, and the actor may accept. */
export const unopenedHandOver = (actor: Actor, since: Date): Prisma.Sql => Prisma.sql`
  h.opened_at IS NULL AND h.handed_over_at <= ${since.toISOString()}::timestamptz
  AND h.to_department_id = ANY (${decidingDepartments(actor)})`;

/** The condition for the cases `k` whose leader has not opened them since the moment, and the actor may assign. */
export const unopenedCase = (actor: Actor, since: Date): Prisma.Sql => Prisma.sql`
  k.department_id = ANY (${decidingDepartments(actor)})
  AND EXISTS (SELECT FROM assignment a WHERE a.case_id = k.id AND ${unopenedAssignment(since)})`;

/** The rules of the dates that the office set itself: a missed one is not "po terminie". */
const TARGETS = RULE_CODES.filter((code) => meaningOf(code) === 'TARGET');

/** The condition for the cases past a term of the law. */
export const pastDue = (today: PlainDate): Prisma.Sql => Prisma.sql`
  k.settled_at IS NULL AND k.status IN ('ACCEPTED', 'IN_PROGRESS') AND k.due_on < ${today}::date
  AND k.stopped_on IS NULL AND k.due_rule <> ALL (${TARGETS})`;

/** The condition for the cases in which one of the departments co-operates, or the person does. */
export const cooperating = (departments: number[], staffId: number): Prisma.Sql => Prisma.sql`
  k.settled_at IS NULL AND (k.co_department_ids && ${departments}::int[] OR k.id = ANY (ARRAY(
    SELECT a.case_id FROM assignment a WHERE a.staff_id = ${staffId} AND a.kind = 'COOPERATING' AND a.ended_at IS NULL)))`;

/** The order of a tab, by the columns of its index. */
const BY_DUE = { columns: Prisma.sql`k.due_on, k.id`, after: byDue };
const BY_SETTLED = {
  columns: Prisma.sql`k.settled_at, k.id`,
  after: ({ on, id }: DepartmentCursor) => Prisma.sql`(k.settled_at, k.id) > (${on}::timestamptz, ${id})`,
};
const BY_URGENCY = {
  columns: Prisma.sql`NOT k.given_back, NOT k.out_of_turn, k.due_on, k.id`,
  after: ({ rank, on, id }: DepartmentCursor) => Prisma.sql`
    (NOT k.given_back, NOT k.out_of_turn, k.due_on, k.id) > (${rank >= 2}, ${rank % 2 === 1}, ${on}::date, ${id})`,
};

function byDue({ on, id }: DepartmentCursor): Prisma.Sql {
  return Prisma.sql`(k.due_on, k.id) > (${on}::date, ${id})`;
}

/** The order of a tab, and the condition for the rows after a cursor. */
export const orderOf = (tab: CaseTab) =>
  tab === 'to-assign' ? BY_URGENCY : tab === 'done' ? BY_SETTLED : BY_DUE;

export function cursorOf(tab: CaseTab, item: DepartmentItem): DepartmentCursor {
  const { id, dueOn, settledAt, givenBack, outOfTurn } = item;
  if (tab === 'done') return { rank: 0, on: settledAt?.toISOString() ?? dueOn, id };
  const rank = tab === 'to-assign' ? (givenBack ? 0 : 2) + (outOfTurn ? 0 : 1) : 0;
  return { rank, on: dueOn, id };
}

/**
 * The cases of a tab, as parts that one index finds each; `narrowing` adds conditions, the order and the limit. `d` is
 * the department.
 */
export function partsOfTab(tab: CaseTab, today: PlainDate, narrowing: Prisma.Sql): Prisma.Sql[] {
  const those = (where: Prisma.Sql) =>
    Prisma.sql`(SELECT k.* FROM "case" k WHERE k.department_id = d.id AND ${where} ${narrowing})`;
  const inProgress = Prisma.sql`k.status = 'IN_PROGRESS'`;
  switch (tab) {
    case 'to-assign':
      return [
        those(Prisma.sql`k.status = 'ACCEPTED'`),
        // One leader who has left after another, so that the index of leaders is used.
        Prisma.sql`(SELECT left_behind.* FROM gone g CROSS JOIN LATERAL (
          SELECT k.* FROM "case" k WHERE k.department_id = g.department_id AND k.assignee_id = g.staff_id
            AND ${inProgress} ${narrowing}) left_behind WHERE g.department_id = d.id)`,
      ];
    case 'in-progress':
      return [those(Prisma.sql`${inProgress} AND ${LEADER_STILL_WORKS}`)];
    case 'waiting':
      return [
        those(Prisma.sql`${inProgress} AND k.stopped_on IS NOT NULL`),
        those(Prisma.sql`${inProgress} AND ${CLIENT_AWAITED}`),
      ];
    case 'done':
      return [those(Prisma.sql`k.status = 'SETTLED'`)];
    case 'past-due':
      return [those(pastDue(today))];
    case 'cooperating':
      return [];
  }
}
