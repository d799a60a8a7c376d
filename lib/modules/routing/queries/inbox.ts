import type { Ctx } from '@/lib/core/context';
import { searchWords, withSpellings } from '@/lib/core/search-words';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { LAST_ID } from '../../cases/schema/list';
import { inboxDepartments } from '../policy';
import type { CaseTab, DepartmentCursor, DepartmentItem, DepartmentPage } from '../schema';
import {
  cooperating,
  cursorOf,
  departmentRows,
  leadersWhoLeft,
  orderOf,
  partsOfTab,
  unopenedCase,
} from './inbox-tabs';

const PAGE = 50;
/**
 * One over PAGE, to know that there are more. The number stands in the SQL text, not in a parameter, so that the
 * planner knows it.
 */
const MOST = Prisma.sql`51`;

type Row = ListRow & Omit<DepartmentItem, keyof ListRow | 'slug' | 'number' | 'givenBack'> & BackRow;
type BackRow = {
  backBy: string | null;
  backTo: string | null;
  backToId: number | null;
  backAt: Date | null;
  backReason: string | null;
};

/**
 * One page of a tab of the actor's inbox. Tab to assign: cases given back, then out of turn, then the nearest term,
 * together with cases whose leader no longer works in the department; tab done: the longest waiting first; other tabs:
 * the nearest term first. `q` narrows like the search of cases; `unopenedSince` to the cases that the actor may assign
 * and whose leader has not opened them since this moment.
 */
export async function listDepartmentCases(
  ctx: Ctx,
  {
    tab,
    after,
    mine = false,
    q = '',
    unopenedSince,
  }: {
    tab: CaseTab;
    after?: DepartmentCursor | null;
    mine?: boolean;
    q?: string;
    unopenedSince?: Date;
  },
): Promise<DepartmentPage> {
  const departments = inboxDepartments(ctx.actor);
  const words = searchWords(q);
  const order = orderOf(tab);
  const narrowing = Prisma.sql`
    ${mine ? Prisma.sql`AND k.assignee_id = ${ctx.actor.staffId}` : Prisma.empty}
    ${words.length > 0 ? Prisma.sql`AND k.id IN (SELECT id FROM found)` : Prisma.empty}
    ${unopenedSince ? Prisma.sql`AND ${unopenedCase(ctx.actor, unopenedSince)}` : Prisma.empty}
    ${after ? Prisma.sql`AND ${order.after(after)}` : Prisma.empty}
    ORDER BY ${order.columns} LIMIT ${MOST}`;
  const parts = partsOfTab(tab, ctx.today, narrowing);
  const first =
    parts.length === 0
      ? Prisma.sql`SELECT k.* FROM "case" k WHERE ${cooperating(departments, ctx.actor.staffId)} ${narrowing}`
      : Prisma.sql`SELECT k.* FROM ${departmentRows(departments)} CROSS JOIN LATERAL (${Prisma.join(parts, ' UNION ALL ')}) k
                   ORDER BY ${order.columns} LIMIT ${MOST}`;
  const rows = await dbOf(ctx).$queryRaw<Row[]>`${words.length > 0 ? Prisma.empty : Prisma.sql`/* inbox */`}
    WITH ${leadersWhoLeft(departments)} ${words.length > 0 ? Prisma.sql`, ${foundCases(words, departments)}` : Prisma.empty}
    SELECT ${LIST_COLUMNS}, k.department_id AS "departmentId", k.settled_at AS "settledAt",
           k.assignee_id AS "assigneeId", a.assigned_at AS "assignedAt", a.opened_at AS "openedAt",
           to_char(a.internal_on, 'YYYY-MM-DD') AS "internalOn", back.*,
           (SELECT max(h.decided_at) FROM hand_over h WHERE h.case_id = k.id AND h.state = 'ACCEPTED') AS "acceptedAt"
    FROM (${first}) k ${LIST_JOINS}
    LEFT JOIN assignment a ON a.case_id = k.id AND a.kind = 'LEADING' AND a.ended_at IS NULL
    LEFT JOIN LATERAL (
      SELECT who.name AS "backBy", giver.name AS "backTo", giver.id AS "backToId", b.ended_at AS "backAt",
             b.end_reason AS "backReason"
      FROM assignment b JOIN staff_member who ON who.id = b.ended_by_id
      JOIN staff_member giver ON giver.id = b.assigned_by_id
      WHERE k.given_back AND b.case_id = k.id AND b.given_back ORDER BY b.id DESC LIMIT 1
    ) back ON true
    ORDER BY ${order.columns}`;
  const items = rows.slice(0, PAGE).map(toItem);
  return { items, next: rows.length > PAGE ? cursorOf(tab, items[PAGE - 1]) : null };
}

function toItem({ backBy, backTo, backToId, backAt, backReason, ...row }: Row): DepartmentItem {
  const back = { by: backBy ?? '', to: backTo ?? '', toId: backToId ?? 0, reason: backReason ?? '' };
  const { departmentId, acceptedAt, settledAt, assigneeId, assignedAt, internalOn, openedAt, ...item } = row;
  return {
    ...toListItem(item),
    departmentId,
    acceptedAt,
    settledAt,
    assigneeId,
    assignedAt,
    internalOn,
    openedAt,
    givenBack: backAt && { ...back, at: backAt },
  };
}

/**
 * The cases that match every word, found once before any order, as `found`: those of the departments, and those in
 * which the departments co-operate. A case's words do not include its number, so digits are tried as a number of any
 * series and year.
 */
export function foundCases(words: string[], departments: number[]): Prisma.Sql {
  const numbers = words.filter((word) => /^\d{1,7}$/.test(word)).map(Number);
  const byNumber = Prisma.sql`
    UNION SELECT k.id FROM registry_counter r
    JOIN "case" k ON k.registry_series = r.register AND k.registry_year = r.year AND k.registry_number = ANY (${numbers})`;
  return Prisma.sql`found AS MATERIALIZED (
    SELECT found_cases(${words.map(withSpellings)}, ${departments}, ${LAST_ID}, ${LAST_ID}) AS id
    ${numbers.length > 0 ? byNumber : Prisma.empty})`;
}
