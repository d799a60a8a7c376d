import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openOriginal } from '@/lib/modules/mail/operations/open-files';

/** The e-mail as it came (.eml), always as a download. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  fileAnswer(request, await openOriginal(ctx, idOf(id)), 'attachment'),
);
