import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openMailAttachment } from '@/lib/modules/mail/operations/open-files';

/** An attachment of an e-mail, always as a download: a file from outside must not run as a page of the office. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  fileAnswer(request, await openMailAttachment(ctx, idOf(id), 'downloaded'), 'attachment'),
);
