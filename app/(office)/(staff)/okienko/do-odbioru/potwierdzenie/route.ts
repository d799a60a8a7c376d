import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { DomainError } from '@/lib/core/errors';
import { printSlip } from '@/lib/modules/settlements/operations/print-slip';
import { slipSchema } from '@/lib/modules/settlements/schema';
import { renderPdf } from '@/lib/platform/pdf';

/** The slip to be signed for what is taken (?id=…, once for each), `inna=1` when somebody else than the client comes. */
export const GET = route(async (ctx, request) => {
  const asked = slipSchema.safeParse({
    collectionIds: request.nextUrl.searchParams.getAll('id'),
    other: request.nextUrl.searchParams.get('inna') === '1',
  });
  if (!asked.success) throw new DomainError('not-found');
  const paper = await printSlip(ctx, asked.data);
  return pdf(await renderPdf('collection-slip', paper), `potwierdzenie-odbioru-${paper.date}.pdf`);
});
