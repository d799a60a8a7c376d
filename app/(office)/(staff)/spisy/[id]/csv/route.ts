import { CSV, download } from '@/app/_entry/download';
import { route } from '@/app/_entry/route';
import { takeRegisterCsv } from '@/lib/modules/filing/operations/take-register';
import { idOf } from '../../id';

/** A spis spraw as a CSV file. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { name, bytes } = await takeRegisterCsv(ctx, idOf(id));
  return download(bytes, name, CSV);
});
