import { pageOf, previewAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { viewScan } from '@/lib/modules/cases/operations/scans';
import { previewOf } from '@/lib/modules/documents/operations/open';

/** A preview of a picture or text from the scanner, before the clerk adds it to the case. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  previewAnswer(await previewOf(await viewScan(ctx, slug, id, 'drawn'), pageOf(request))),
);
