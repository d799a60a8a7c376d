import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';

/** A file of the case, always as a download: nothing that people bring is shown as a page of ours. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  fileAnswer(request, await openCaseDocument(ctx, slug, idOf(id)), 'attachment'),
);
