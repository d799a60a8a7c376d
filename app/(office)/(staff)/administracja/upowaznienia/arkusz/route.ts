import { route } from '@/app/_entry/route';
import { mandateTable } from '@/lib/modules/staff/operations/print-mandates';
import { mandateFilterSchema } from '@/lib/modules/staff/schema';
import { writeCsv } from '@/lib/platform/csv';

/** The register of mandates as a spreadsheet. ?osoba and ?wazne filter it as on the page. */
export const GET = route(async (ctx, { nextUrl }) => {
  const filter = mandateFilterSchema.parse(Object.fromEntries(nextUrl.searchParams));
  const table = writeCsv(await mandateTable(ctx, filter));
  return new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="upowaznienia-${ctx.today}.csv"`,
    },
  });
});
