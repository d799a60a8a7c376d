import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { DomainError } from '@/lib/core/errors';
import { printHandOverList } from '@/lib/modules/routing/operations/print-list';
import { printListSchema } from '@/lib/modules/routing/schema';
import { renderPdf } from '@/lib/platform/pdf';

/**
 * The list of one hand-over to one department, as a PDF. ?komorka=id is needed when the act had several departments.
 */
export const GET = route<{ batch: string }>(async (ctx, request, { batch }) => {
  const asked = printListSchema.safeParse({
    batch,
    departmentId: request.nextUrl.searchParams.get('komorka'),
  });
  if (!asked.success) throw new DomainError('not-found');
  const paper = await printHandOverList(ctx, asked.data);
  return pdf(await renderPdf('handover-list', paper), `lista-przekazania-${paper.date}.pdf`);
});
