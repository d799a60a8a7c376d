import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printProtocol } from '@/lib/modules/applications/operations/protocol';

/** The protocol of an oral podanie; the first print fixes its text. */
export const GET = route<{ slug: string }>(async (ctx, _request, { slug }) =>
  pdf(await printProtocol(ctx, { slug }), `protokol-${slug}.pdf`),
);
