import { CSV, download } from '@/app/_entry/download';
import { route } from '@/app/_entry/route';
import { exportRegisterCsv } from '@/lib/modules/filing/operations/export-register';
import { idOf } from '../../id';

/** A spis spraw as a CSV file. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { name, bytes } = await exportRegisterCsv(ctx, idOf(id));
  return download(bytes, name, CSV);
});
