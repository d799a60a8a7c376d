import { route } from '@/app/_entry/route';
import { getCase } from '@/lib/modules/cases/queries/one';
import { openDocument } from '@/lib/modules/documents/operations';

/** A file of the case, always as a download: nothing that people bring is shown as a page of ours. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) => {
  const of = await getCase(ctx, slug);
  const { fileName, mediaType, bytes } = await openDocument(ctx, of, /^\d{1,9}$/.test(id) ? Number(id) : 0);
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
});
