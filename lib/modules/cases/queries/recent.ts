import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import type { CaseListItem } from '../schema/case';
import { LIST_COLUMNS, LIST_JOINS, type ListRow, toListItem } from './list';
import { visibleCases } from './scope';

/** How many are offered. */
const MOST = 20;

/**
 * The cases that the caller last opened and may still see, the latest first. The history keeps one view of a case a
 * day for each person, so more views are read than cases are offered.
 */
export async function listRecentlyOpened(ctx: Ctx): Promise<CaseListItem[]> {
  const rows = await dbOf(ctx).$queryRaw<ListRow[]>`/* recent */
    WITH view AS MATERIALIZED (
      SELECT h.case_id, h.id FROM history h
      WHERE h.actor_id = ${ctx.actor.staffId} AND h.type = 'case.viewed' ORDER BY h.id DESC LIMIT 60
    ), opened AS (SELECT case_id, max(id) AS last FROM view GROUP BY case_id)
    SELECT ${LIST_COLUMNS} FROM opened o JOIN "case" k ON k.id = o.case_id ${LIST_JOINS}
    WHERE ${visibleCases(ctx.actor)} ORDER BY o.last DESC LIMIT ${MOST}`;
  return rows.map(toListItem);
}
