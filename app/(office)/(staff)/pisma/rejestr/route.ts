import { route } from '@/app/_entry/route';
import { yearOf } from '@/lib/core/plain-date';
import { searchedText } from '@/lib/modules/cases/queries/search-address';
import { exportOutgoing } from '@/lib/modules/correspondence/operations/export-register';
import { registerQuerySchema } from '@/lib/modules/correspondence/schema/acts';

/** The letters of a year that the person may see in the register, as a spreadsheet. */
export const GET = route(async (ctx, request) => {
  const asked = request.nextUrl.searchParams;
  const year = yearOf(ctx.today);
  const q = searchedText(ctx, {
    q: asked.get('q') ?? undefined,
    sealed: asked.get('szukaj') ?? undefined,
  });
  const query = registerQuerySchema
    .catch({ year, before: null, q, way: null })
    .parse({ year: asked.get('rok') ?? String(year), q, way: asked.get('sposob') });
  return new Response(await exportOutgoing(ctx, query), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rejestr-pism-wychodzacych-${query.year}.csv"`,
    },
  });
});
