import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printRegister } from '@/lib/modules/filing/operations/export-register';
import { renderPdf } from '@/lib/platform/pdf';
import { idOf } from '../../id';

/** A spis spraw as a PDF. A long one is printed in parts; each part begins after the line given in the address. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { name, paper } = await printRegister(ctx, {
    id: idOf(id),
    after: idOf(request.nextUrl.searchParams.get('po') ?? ''),
  });
  return pdf(await renderPdf('case-register', paper), name);
});
