import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openMailAttachment } from '@/lib/modules/mail/operations/open-files';

/** A PDF attachment for the browser's viewer in a frame of ours. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  fileAnswer(request, await openMailAttachment(ctx, idOf(id), 'framed'), 'inline'),
);
