import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';

/** A file of the case, always as a download: a file from outside must not run as a page of the office. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  fileAnswer(request, await openCaseDocument(ctx, slug, idOf(id)), 'attachment'),
);
