import { takeFile } from '@/app/_entry/file-upload';
import { route } from '@/app/_entry/route';
import { addMailFile, admitMailFile } from '@/lib/modules/mail/operations/draft-files';
import { mailFileSchema } from '@/lib/modules/mail/schema/drafts';

/** Adds a file to the draft of an e-mail. */
export const POST = route<{ id: string }>((ctx, request, { id }) => {
  const draftId = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  return takeFile(
    request,
    mailFileSchema,
    () => admitMailFile(ctx, draftId),
    ({ fileName }, source) => addMailFile(ctx, draftId, fileName, source),
  );
});
