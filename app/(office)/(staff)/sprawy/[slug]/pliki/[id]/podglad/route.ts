import { idOf, pageOf, previewAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { previewOf } from '@/lib/modules/documents/operations';

/** What a picture or a text of the case shows: drawn anew, so that nothing else of the file comes along. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  previewAnswer(await previewOf(await openCaseDocument(ctx, slug, idOf(id), 'drawn'), pageOf(request))),
);
