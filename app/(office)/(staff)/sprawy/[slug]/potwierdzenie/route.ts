import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printReceipt } from '@/lib/modules/applications/operations/receipt';

/** The receipt. The key is the access code, sealed at registration. It works for the same person, for some minutes. */
export const GET = route<{ slug: string }>(async (ctx, request, { slug }) => {
  const key = request.nextUrl.searchParams.get('klucz') ?? '';
  return pdf(await printReceipt(ctx, { slug, key }), `potwierdzenie-${slug}.pdf`);
});
