import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import { lastViewedCases } from '../../audit/queries/viewed';
import type { CaseListItem } from '../schema/case';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from './list';
import { visibleCases } from './scope';

/** The cases that the actor last opened and may still see, the latest first. */
export async function listRecentlyOpened(ctx: Ctx): Promise<CaseListItem[]> {
  const ids = await lastViewedCases(ctx);
  if (ids.length === 0) return [];
  const rows = await dbOf(ctx).$queryRaw<ListRow[]>`
    SELECT ${LIST_COLUMNS} FROM "case" k ${LIST_JOINS}
    WHERE k.id = ANY (${ids}) AND ${visibleCases(ctx.actor)}
    ORDER BY array_position(${ids}::int[], k.id)`;
  return rows.map(toListItem);
}
