import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { showProtocol } from '@/lib/modules/applications/operations/protocol';
import { protocolNumberSchema } from '@/lib/modules/applications/schema/protocol';

/** A protocol of an oral podanie, to look at: without a number the newest. Looking prints nothing. */
export const GET = route<{ slug: string }>(async (ctx, request, { slug }) => {
  const number = protocolNumberSchema.parse(request.nextUrl.searchParams.get('nr'));
  return pdf(await showProtocol(ctx, { slug, number }), `protokol-${slug}.pdf`);
});
