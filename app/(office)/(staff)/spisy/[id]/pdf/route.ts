import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printRegister } from '@/lib/modules/filing/operations/take-register';
import { renderPdf } from '@/lib/platform/pdf';
import { idOf } from '../../id';

/** A spis spraw as a paper. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { name, paper } = await printRegister(ctx, idOf(id));
  return pdf(await renderPdf('case-register', paper), name);
});
