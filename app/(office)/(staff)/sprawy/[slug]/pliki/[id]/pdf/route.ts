import { fileAnswer, idOf } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';

/** A PDF for the browser's own viewer, in a frame of the case's page. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  fileAnswer(request, await openCaseDocument(ctx, slug, idOf(id), 'framed'), 'inline'),
);
