import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printSupplement } from '@/lib/modules/applications/operations/supplement';

/** The confirmation of a supplement, as a PDF. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) =>
  pdf(await printSupplement(ctx, slug, Number(id)), `uzupelnienie-${slug}.pdf`),
);
