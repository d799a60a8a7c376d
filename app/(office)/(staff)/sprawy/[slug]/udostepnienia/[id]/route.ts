import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printViewing } from '@/lib/modules/case-files/operations/print-file';

/** The record of a viewing of the case file, as a PDF. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) =>
  pdf(await printViewing(ctx, { slug, id: Number(id) }), `udostepnienie-akt-${Number(id)}.pdf`),
);
