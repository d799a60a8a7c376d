import { download, XLSX } from '@/app/_entry/download';
import { route } from '@/app/_entry/route';
import { exportJrwa } from '@/lib/modules/filing/operations/import-jrwa';

/** The JRWA in force as a sheet whose symbols are texts, so that they keep their zeros. */
export const GET = route(async (ctx) =>
  download(await exportJrwa(ctx, 'xlsx'), `jrwa-${ctx.today}.xlsx`, XLSX),
);
