import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printNote } from '@/lib/modules/case-files/operations/print-file';

/** A note of the case file as a PDF. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) =>
  pdf(await printNote(ctx, { slug, id: Number(id) }), `notatka-${Number(id)}.pdf`),
);
