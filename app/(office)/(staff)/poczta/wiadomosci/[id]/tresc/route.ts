import { idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openMailBody } from '@/lib/modules/mail/operations/open-files';

/** The HTML of a message as a document of its own; `securityHeaders` lets it run and load nothing. */
export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { document } = await openMailBody(ctx, idOf(id));
  return new Response(document, { headers: { 'content-type': 'text/html; charset=utf-8' } });
});
