import { download, XLSX } from '@/app/_entry/download';
import { route } from '@/app/_entry/route';
import { exportRegisterXlsx } from '@/lib/modules/filing/operations/export-register';
import { idOf } from '../../id';

/** A spis spraw as an XLSX file. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { name, bytes } = await exportRegisterXlsx(ctx, idOf(id));
  return download(bytes, name, XLSX);
});
