import type { Ctx } from '@/lib/core/context';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { searchWords } from '@/lib/core/search-words';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { inboxDepartments, sendingDepartments } from '../policy';
import type { HandOverCursor, HandOverItem, HandOverPage, WaitingItem } from '../schema';
import { foundCases } from './inbox';
import { unopenedHandOver } from './inbox-tabs';

/** The most that a list shows at once; the next items appear when these are dealt with. */
export const LIST_LIMIT = 200;

const STRAIGHT = Prisma.sql`coalesce(v.route = 'STRAIGHT_TO_POST', false) AS straight`;

/** The cases that wait in the actor's departments to be handed over, refused ones first. */
export async function listWaiting(ctx: Ctx): Promise<WaitingItem[]> {
  const departments = sendingDepartments(ctx.actor);
  const rows = await dbOf(ctx).$queryRaw<WaitingRow[]>`
    SELECT ${LIST_COLUMNS}, k.department_id AS "departmentId", k.destination_id AS "destinationId", ${STRAIGHT},
           r.decided_by AS "refusedBy", r.department AS "refusedIn", r.refusal_reason AS "refusalReason",
           r.decided_at AS "refusedAt", r.accepted
    FROM "case" k ${LIST_JOINS}
    LEFT JOIN LATERAL (
      SELECT who.name AS decided_by, t.name AS department, h.refusal_reason,
             coalesce(h.sent_back_at, h.decided_at) AS decided_at, h.state = 'SENT_BACK' AS accepted
      FROM hand_over h JOIN department t ON t.id = h.to_department_id
      JOIN staff_member who ON who.id = coalesce(h.sent_back_by_id, h.decided_by_id)
      WHERE k.status = 'RETURNED' AND h.case_id = k.id AND h.state IN ('REFUSED', 'SENT_BACK')
      ORDER BY h.id DESC LIMIT 1
    ) r ON true
    WHERE k.department_id = ANY (${departments}) AND k.status IN ('REGISTERED', 'RETURNED')
    ORDER BY k.status = 'RETURNED' DESC, k.id DESC LIMIT ${LIST_LIMIT}`;
  return rows.map(
    ({
      departmentId,
      destinationId,
      straight,
      refusedBy,
      refusedIn,
      refusalReason,
      refusedAt,
      accepted,
      ...row
    }) => ({
      ...toListItem(row),
      departmentId,
      destinationId,
      straight,
      refusal: refusedAt && {
        by: refusedBy,
        from: refusedIn,
        reason: refusalReason,
        at: refusedAt,
        accepted,
      },
    }),
  );
}

type WaitingRow = ListRow & {
  departmentId: number;
  destinationId: number;
  straight: boolean;
  refusedBy: string;
  refusedIn: string;
  refusalReason: string;
  refusedAt: Date | null;
  accepted: boolean;
};

/** A hand-over and its case, as one row. */
type HandOverRow = ListRow & Omit<HandOverItem, 'id' | 'case'> & { handOverId: number };

const HAND_OVER_COLUMNS = Prisma.sql`
  ${LIST_COLUMNS}, h.id AS "handOverId", h.batch::text AS batch, h.state, f.name AS "from",
  f.symbol AS "fromSymbol", sender.name AS "fromPerson",
  t.name AS "to", h.to_department_id AS "toDepartmentId", h.handed_over_at AS "handedOverAt",
  to_char(target.due_on, 'YYYY-MM-DD') AS "targetOn", h.opened_at AS "openedAt", opener.name AS "openedBy",
  h.decided_at AS "decidedAt", decider.name AS "decidedBy", h.reason, h.refusal_reason AS "refusalReason",
  ${STRAIGHT}`;
const HAND_OVER_JOINS = Prisma.sql`
  hand_over h JOIN "case" k ON k.id = h.case_id ${LIST_JOINS}
  JOIN department f ON f.id = h.from_department_id JOIN department t ON t.id = h.to_department_id
  LEFT JOIN clock target ON target.case_id = h.case_id AND target.purpose = 'HAND_OVER' AND target.closed_at IS NULL
    AND h.state = 'PENDING'
  JOIN staff_member sender ON sender.id = h.from_staff_id
  LEFT JOIN staff_member opener ON opener.id = h.opened_by_id
  LEFT JOIN staff_member decider ON decider.id = h.decided_by_id`;

function toHandOver(row: HandOverRow): HandOverItem {
  const { handOverId, batch, state, from, fromSymbol, fromPerson, to, toDepartmentId, ...rest } = row;
  const {
    handedOverAt,
    targetOn,
    openedAt,
    openedBy,
    decidedAt,
    decidedBy,
    reason,
    refusalReason,
    straight,
    ...caseRow
  } = rest;
  return {
    id: handOverId,
    batch,
    state,
    from,
    fromSymbol,
    fromPerson,
    to,
    toDepartmentId,
    handedOverAt,
    targetOn,
    openedAt,
    openedBy,
    decidedAt,
    decidedBy,
    reason,
    refusalReason,
    straight,
    case: toListItem(caseRow),
  };
}

/** The pending hand-overs that the actor's departments sent, the longest waiting first. */
export async function listSent(ctx: Ctx): Promise<HandOverItem[]> {
  const rows = await dbOf(ctx).$queryRaw<HandOverRow[]>`
    SELECT ${HAND_OVER_COLUMNS} FROM ${HAND_OVER_JOINS}
    WHERE h.from_department_id = ANY (${sendingDepartments(ctx.actor)}) AND h.state = 'PENDING'
    ORDER BY h.id LIMIT ${LIST_LIMIT}`;
  return rows.map(toHandOver);
}

/** The number of hand-overs on a page: as many as a person accepts at once. */
const PAGE = 100;

/**
 * One page of the hand-overs that the actor's departments have to accept: out of turn first, then the longest waiting.
 * `q` narrows like the search of cases; `slug` asks for one case alone, `unopenedSince` for those that
 * the actor may accept and nobody has opened since this moment.
 */
export async function listToAccept(
  ctx: Ctx,
  {
    after,
    q = '',
    slug,
    unopenedSince,
  }: { after?: HandOverCursor | null; q?: string; slug?: string; unopenedSince?: Date } = {},
): Promise<HandOverPage> {
  const departments = inboxDepartments(ctx.actor);
  const words = searchWords(q);
  const one = slug === undefined ? null : parseRegistryNumber(slug);
  if (slug !== undefined && !one) return { items: [], next: null };
  const found = words.length > 0 ? Prisma.sql`WITH ${foundCases(words, departments)}` : Prisma.empty;
  const rows = await dbOf(ctx).$queryRaw<HandOverRow[]>`
    ${found}
    SELECT ${HAND_OVER_COLUMNS} FROM ${HAND_OVER_JOINS}
    WHERE h.to_department_id = ANY (${departments}) AND h.state = 'PENDING'
      ${words.length > 0 ? Prisma.sql`AND k.id IN (SELECT id FROM found)` : Prisma.empty}
      ${one ? Prisma.sql`AND k.registry_series = ${one.series} AND k.registry_year = ${one.year} AND k.registry_number = ${one.number}` : Prisma.empty}
      ${unopenedSince ? Prisma.sql`AND ${unopenedHandOver(ctx.actor, unopenedSince)}` : Prisma.empty}
      ${after ? Prisma.sql`AND (NOT k.out_of_turn, h.id) > (${after.rank === 1}, ${after.id})` : Prisma.empty}
    ORDER BY NOT k.out_of_turn, h.id LIMIT ${PAGE + 1}`;
  const items = rows.slice(0, PAGE).map(toHandOver);
  const last = rows.length > PAGE ? items[PAGE - 1] : null;
  return { items, next: last && { rank: last.case.outOfTurn ? 0 : 1, id: last.id } };
}

/** The hand-overs of one batch for its printed list; only those of the actor's departments. */
export async function listBatch(ctx: Ctx, batch: string): Promise<HandOverItem[]> {
  const departments = [...sendingDepartments(ctx.actor), ...inboxDepartments(ctx.actor)];
  const rows = await dbOf(ctx).$queryRaw<HandOverRow[]>`
    SELECT ${HAND_OVER_COLUMNS} FROM ${HAND_OVER_JOINS}
    WHERE h.batch = ${batch}::uuid
      AND (h.from_department_id = ANY (${departments}) OR h.to_department_id = ANY (${departments}))
    ORDER BY t.name, h.id`;
  return rows.map(toHandOver);
}
