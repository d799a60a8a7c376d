import { pageOf, previewAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { viewScan } from '@/lib/modules/cases/operations/scans';
import { previewOf } from '@/lib/modules/documents/operations';

/** What a picture or a text of the scanner shows, before it is taken into the case. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  previewAnswer(await previewOf(await viewScan(ctx, slug, id, 'drawn'), pageOf(request))),
);
