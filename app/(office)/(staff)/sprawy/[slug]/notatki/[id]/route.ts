import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printNote } from '@/lib/modules/case-files/operations/print-file';

/** A note in the file of the case, on paper. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) =>
  pdf(await printNote(ctx, { slug, id: Number(id) }), `notatka-${Number(id)}.pdf`),
);
