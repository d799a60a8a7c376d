import { idOf, pageOf, previewAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { previewOf } from '@/lib/modules/documents/operations/open';
import { openMailAttachment } from '@/lib/modules/mail/operations/open-files';

/** A preview of an attachment: its picture drawn again, or its text. */
export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  previewAnswer(await previewOf(await openMailAttachment(ctx, idOf(id), 'drawn'), pageOf(request))),
);
