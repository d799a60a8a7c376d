import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import { numbersMeant } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { visibleCases } from '../../cases/queries/scope';
import { daysEarlier } from '../../deadlines/rules/civil';
import { getOffice } from '../../staff/queries/office';
import { canHandOut, handingDepartments } from '../policy';
import type { CollectionItem } from '../schema';
import { COLLECTION_COLUMNS, type CollectionJson, toCollection } from './ending';

/** The most that a list shows at once; the others are found by typing. */
export const COLLECTIONS_LIMIT = 200;

type Row = ListRow & { collection: CollectionJson; organisation: boolean; uncollected: boolean };

/** What came to the counter before this day has waited longer than the office lets it. */
async function waitsSince(ctx: Ctx): Promise<Prisma.Sql> {
  const { uncollectedDays } = await getOffice();
  const since = daysEarlier(ctx.today, uncollectedDays);
  return Prisma.sql`(w.state = 'AT_COUNTER' AND w.received_at < ${since}::date::timestamp AT TIME ZONE 'Europe/Warsaw')`;
}

/** Those whose `w` answers to the condition, longest waiting first; `uncollected` marks those of them. */
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

/** What lies at the person's counter, of cases that they see; at all counters for who sits at none. */
function atActorsPoint({ actor }: Pick<Ctx, 'actor'>): Prisma.Sql {
  const { servicePointId } = actor;
  const point = servicePointId === null ? Prisma.sql`true` : Prisma.sql`w.point_id = ${servicePointId}`;
  return Prisma.sql`${visibleCases(actor)} AND ${point}`;
}

/** What departments have sent and the counter has not confirmed yet. Throws not-found. */
export async function listToReceive(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  return list(ctx, Prisma.sql`w.state = 'SENT' AND ${atActorsPoint(ctx)}`, NEVER);
}

/** What waits at the counter for its client. Throws not-found. */
export async function listToIssue(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  return list(ctx, Prisma.sql`w.state = 'AT_COUNTER' AND ${atActorsPoint(ctx)}`, await waitsSince(ctx));
}

/** What was handed out today, so that a wrong click can be mended. Throws not-found. */
export async function listIssuedToday(ctx: Ctx): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  const today = Prisma.sql`w.issued_at >= ${ctx.today}::date::timestamp AT TIME ZONE 'Europe/Warsaw'`;
  return list(ctx, Prisma.sql`w.state = 'ISSUED' AND ${atActorsPoint(ctx)} AND ${today}`, NEVER);
}

/** What waits at the counter and answers to every word typed: number, znak, client. Throws not-found. */
export async function findToIssue(ctx: Ctx, q: string): Promise<CollectionItem[]> {
  if (!canHandOut(ctx.actor)) throw new DomainError('not-found');
  const number = numbersMeant(q);
  const words = fold(q).split(' ').filter(Boolean).slice(0, 12);
  if (!number && words.length === 0) return [];
  const match = number
    ? Prisma.sql`k.registry_series = ANY (${[...number.series]}) AND k.registry_number = ${number.number} AND k.registry_year = ${number.year}`
    : Prisma.sql`to_tsvector('simple', k.search_text) @@ search_query(${words})`;
  const here = Prisma.sql`w.state = 'AT_COUNTER' AND ${atActorsPoint(ctx)}`;
  return list(ctx, Prisma.sql`${here} AND ${match}`, await waitsSince(ctx));
}

/** How many the person's counter is to confirm, hands out, and has had too long. Throws nothing: none without a counter. */
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
 * What nobody has come for longer than the office lets it wait: of the person's counter, and of the cases of the
 * departments that they work in.
 */
export async function listUncollected(ctx: Ctx): Promise<CollectionItem[]> {
  const counter = canHandOut(ctx.actor) ? atActorsPoint(ctx) : Prisma.sql`false`;
  const departments = handingDepartments(ctx.actor);
  const late = await waitsSince(ctx);
  return list(ctx, Prisma.sql`${late} AND (${counter} OR k.department_id = ANY (${departments}))`, late);
}
