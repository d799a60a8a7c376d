import { CSV, download } from '@/app/_entry/download';
import { route } from '@/app/_entry/route';
import { exportJrwa } from '@/lib/modules/filing/operations/import-jrwa';

/** The JRWA in force as a CSV file, which the office can import again. */
export const GET = route(async (ctx) => download(await exportJrwa(ctx, 'csv'), `jrwa-${ctx.today}.csv`, CSV));
