import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { dbOf } from '@/lib/platform/db';
import { archiveYear } from '../rules/znak';
import type { ClosingPlace } from '../schema/file';

/**
 * The class, category and archive year that each case gets in its spis when it is closed today, by the id of the case;
 * a case without a line in a spis is left out. `settledOn` is the day of the settlement. One statement.
 */
export async function closingPlaces(
  ctx: Pick<Ctx, 'actor' | 'today'>,
  cases: readonly { id: number; settledOn: PlainDate }[],
): Promise<Map<number, ClosingPlace>> {
  if (cases.length === 0) return new Map();
  const rows = await dbOf(ctx).$queryRaw<(Omit<ClosingPlace, 'archiveYear'> & { caseId: number })[]>`
    SELECT f.case_id AS "caseId", r.jrwa_symbol AS symbol, r.title AS heading,
           coalesce(nullif(c.category, ''), f.category) AS category
    FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS asked (id int, "settledOn" date)
    JOIN case_file f ON f.case_id = asked.id AND f.moved_to_id IS NULL
    JOIN case_register r ON r.id = f.register_id
    LEFT JOIN jrwa_class c ON c.symbol = r.jrwa_symbol AND c.version_id = (
      SELECT v.id FROM jrwa_version v WHERE v.valid_from <= asked."settledOn" ORDER BY v.valid_from DESC, v.id DESC LIMIT 1)`;
  return new Map(
    rows.map(({ caseId, ...place }) => [
      caseId,
      { ...place, archiveYear: archiveYear(place.category, ctx.today) },
    ]),
  );
}
