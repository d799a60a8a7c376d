import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from '../../cases/queries/list';
import { settledDepartments } from '../policy';
import { MOST_SETTLED, type OpenThing, type SettledItem, type SettlementRecord } from '../schema';
import { SETTLEMENT } from './ending';
import { openThings } from './open-things';

const PAGE = 100;

export type SettledPage = { items: SettledItem[]; next: number | null };

/**
 * Settled, not yet closed cases of the actor's departments, by id, after the id `after`, each with its open things.
 * With `ready` only cases without open things. Throws not-found for an actor without such departments.
 */
export async function listSettled(
  ctx: Ctx,
  { ready, after = 0 }: { ready: boolean; after?: number },
): Promise<SettledPage> {
  const departments = settledDepartments(ctx.actor);
  if (departments.length === 0) throw new DomainError('not-found');
  const rows = await dbOf(ctx).$queryRaw<(ListRow & { settlement: SettlementRecord; open: OpenThing[] })[]>`
    SELECT ${LIST_COLUMNS}, settlement.told AS settlement, things.open
    FROM "case" k ${LIST_JOINS}
    CROSS JOIN LATERAL (SELECT ${SETTLEMENT} AS told) settlement
    CROSS JOIN LATERAL (SELECT ${openThings(ctx.today)} AS open) things
    WHERE k.status = 'SETTLED' AND k.department_id = ANY (${departments}) AND k.id > ${after}
      ${ready ? Prisma.sql`AND things.open = '[]'` : Prisma.empty}
    ORDER BY k.id LIMIT ${PAGE + 1}`;
  const items = rows.slice(0, PAGE).map(({ settlement, open, ...row }) => ({
    ...toListItem(row),
    settlement,
    open,
  }));
  return { items, next: rows.length > PAGE ? items[PAGE - 1].id : null };
}

/**
 * The number of settled, not yet closed cases of the actor's departments, and of those that are ready to be closed. The
 * count stops at one over MOST_SETTLED, and `ready` is null then.
 */
export async function countSettled(ctx: Ctx): Promise<{ all: number; ready: number | null }> {
  const departments = settledDepartments(ctx.actor);
  const [counts] = await dbOf(ctx).$queryRaw<[{ all: number; ready: number }]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${openThings(ctx.today)} = '[]')::int AS ready
    FROM (SELECT * FROM "case" k WHERE k.status = 'SETTLED' AND k.department_id = ANY (${departments})
          LIMIT ${MOST_SETTLED + 1}) k`;
  return { all: counts.all, ready: counts.all > MOST_SETTLED ? null : counts.ready };
}
