import { idOf, pageOf, previewAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { previewOf } from '@/lib/modules/documents/operations/open';

/** A preview of a picture or text file. It is drawn again, so that no hidden part of the file reaches the browser. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  previewAnswer(await previewOf(await openCaseDocument(ctx, slug, idOf(id), 'drawn'), pageOf(request))),
);
