import { route } from '@/app/_entry/route';
import { openFile } from '@/lib/modules/cases/operations/files';

/** A file of the case, always as a download: nothing that people bring is shown as a page of ours. */
export const GET = route<{ slug: string; id: string }>(async (ctx, _request, { slug, id }) => {
  const { fileName, mediaType, bytes } = await openFile(ctx, slug, /^\d{1,9}$/.test(id) ? Number(id) : 0);
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
});
