import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { DomainError } from '@/lib/core/errors';
import { printSlip } from '@/lib/modules/settlements/operations/print-slip';
import { slipSchema } from '@/lib/modules/settlements/schema';
import { renderPdf } from '@/lib/platform/pdf';

/**
 * The slip that the recipient signs. ?id= is repeated for each collection; `inna=1` means a recipient other than the
 * client.
 */
export const GET = route(async (ctx, request) => {
  const asked = slipSchema.safeParse({
    collectionIds: request.nextUrl.searchParams.getAll('id'),
    other: request.nextUrl.searchParams.get('inna') === '1',
  });
  if (!asked.success) throw new DomainError('not-found');
  const paper = await printSlip(ctx, asked.data);
  return pdf(await renderPdf('collection-slip', paper), `potwierdzenie-odbioru-${paper.date}.pdf`);
});
