import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openOriginal } from '@/lib/modules/mail/operations/open-files';

/** The e-mail as it came (.eml), or as its copy came by another road, always as a download. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const copy = request.nextUrl.searchParams.get('kopia');
  const file = await openOriginal(ctx, idOf(id), copy === null ? null : idOf(copy));
  return fileAnswer(request, file, 'attachment');
});
