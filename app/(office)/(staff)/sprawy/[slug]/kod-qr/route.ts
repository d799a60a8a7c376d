import { route } from '@/app/_entry/route';
import { statusPath } from '@/lib/core/registry-number';
import { getCase } from '@/lib/modules/cases/queries/one';
import { env } from '@/lib/platform/env';
import { qrSvg } from '@/lib/platform/qr';

/** The address of the case's status page as a QR code, for the resident's telephone. */
export const GET = route<{ slug: string }>(async (ctx, _request, { slug }) => {
  const { number } = await getCase(ctx, slug);
  const picture = qrSvg(env().OKIENKO_URL + statusPath(number));
  return new Response(picture, { headers: { 'content-type': 'image/svg+xml' } });
});
