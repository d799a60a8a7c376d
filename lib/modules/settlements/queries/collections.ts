import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { numbersMeant } from '@/lib/core/registry-number';
import { searchWords, withSpellings } from '@/lib/core/search-words';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { visibleCases } from '../../cases/queries/scope';
import { daysEarlier } from '../../deadlines/rules/civil';
import { getOffice } from '../../staff/queries/office';
import { canHandOut, handingDepartments } from '../policy';
import type { CollectionItem } from '../schema';
import { COLLECTION_COLUMNS, type CollectionJson, toCollection } from './ending';

/** The most collections that a list shows; typing finds the others. */
export const COLLECTIONS_LIMIT = 200;

type Row = ListRow & { collection: CollectionJson; organisation: boolean; uncollected: boolean };

/** The SQL condition of collections that wait at the counter longer than the office allows. */
async function waitsSince(ctx: Ctx): Promise<Prisma.Sql> {
  const { uncollectedDays } = await getOffice();
  const since = daysEarlier(ctx.today, uncollectedDays);
  return Prisma.sql`(w.state = 'AT_COUNTER' AND w.received_at < ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw')`;
}

/**
 * Collections (`w`) that meet the condition, the longest waiting first; `uncollected` marks those that wait too long.
 */
async function list(ctx: Ctx, where: Prisma.Sql, uncollected: Prisma.Sql): Promise<CollectionItem[]> {
  const rows = await dbOf(ctx).$queryRaw<Row[]>`
    SELECT ${LIST_COLUMNS}, ${COLLECTION_COLUMNS} AS collection, coalesce(c.kind = 'ORGANISATION', false) AS organisation,
           ${uncollected} AS uncollected
    FROM collection w JOIN service_point p ON p.id = w.point_id JOIN "case" k ON k.id = w.case_id ${LIST_JOINS}
    WHERE ${where} ORDER BY w.id LIMIT ${COLLECTIONS_LIMIT}`;
  return rows.map(({ collection, organisation, uncollected: late, ...row }) => ({
    ...toCollection(collection),
    organisation,
    uncollected: late,
    case: toListItem(row),
  }));
}

const NEVER = Prisma.sql`false`;

/** Collections at the actor's service point, of visible cases; without a point, at all of them. */
function atActorsPoint({ actor }: Pick<Ctx, 'actor'>): Prisma.Sql {
  const { servicePointId } = actor;
  const point = servicePointId === null ? Prisma.sql`true` : Prisma.sql`w.point_id = ${servicePointId}`;
  return Prisma.sql`${visibleCases(actor)} AND ${point}`;
}

/** Collections that departments have sent and the counter has not confirmed. Throws not-found. */
export async function listToReceive(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  return list(ctx, Prisma.sql`w.state = 'SENT' AND ${atActorsPoint(ctx)}`, NEVER);
}

/** Collections that wait at the counter for the client. Throws not-found. */
export async function listToIssue(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  return list(ctx, Prisma.sql`w.state = 'AT_COUNTER' AND ${atActorsPoint(ctx)}`, await waitsSince(ctx));
}

/** Collections handed out today, so that a clerk can take a wrong hand-out back. Throws not-found. */
export async function listIssuedToday(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  const today = Prisma.sql`w.issued_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'`;
  return list(ctx, Prisma.sql`w.state = 'ISSUED' AND ${atActorsPoint(ctx)} AND ${today}`, NEVER);
}

/** Collections at the counter that match every typed word: number, znak, client. Throws not-found. */
export async function findToIssue(ctx: Ctx, q: string): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  const number = numbersMeant(q);
  const words = searchWords(q);
  if (!number && words.length === 0) return [];
  const match = number
    ? Prisma.sql`k.registry_series = ANY (${[...number.series]}) AND k.registry_number = ${number.number} AND k.registry_year = ${number.year}`
    : Prisma.sql`to_tsvector('simple', k.search_text) @@ search_query(${words.map(withSpellings)})`;
  const here = Prisma.sql`w.state = 'AT_COUNTER' AND ${atActorsPoint(ctx)}`;
  return list(ctx, Prisma.sql`${here} AND ${match}`, await waitsSince(ctx));
}

/**
 * The numbers of collections that the actor's counter has to confirm, hands out, and has had too long; zeros for a
 * person without a counter.
 */
export async function countCollections(
  ctx: Ctx,
): Promise<{ toReceive: number; toIssue: number; uncollected: number }> {
  if (!canHandOut(ctx.actor)) return { toReceive: 0, toIssue: 0, uncollected: 0 };
  const [counts] = await dbOf(ctx).$queryRaw<[{ toReceive: number; toIssue: number; uncollected: number }]>`
    SELECT count(*) FILTER (WHERE w.state = 'SENT')::int AS "toReceive",
           count(*) FILTER (WHERE w.state = 'AT_COUNTER')::int AS "toIssue",
           count(*) FILTER (WHERE ${await waitsSince(ctx)})::int AS uncollected
    FROM collection w JOIN "case" k ON k.id = w.case_id
    WHERE w.state IN ('SENT', 'AT_COUNTER') AND ${atActorsPoint(ctx)}`;
  return counts;
}

/**
 * Collections that wait longer than the office allows: at the actor's counter, and of the departments where the actor
 * works.
 */
export async function listUncollected(ctx: Ctx): Promise<CollectionItem[]> {
  const counter = canHandOut(ctx.actor) ? atActorsPoint(ctx) : Prisma.sql`false`;
  const departments = handingDepartments(ctx.actor);
  const late = await waitsSince(ctx);
  return list(ctx, Prisma.sql`${late} AND (${counter} OR k.department_id = ANY (${departments}))`, late);
}
