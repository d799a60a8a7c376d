import { fileAnswer } from '@/app/_entry/file';
import { route } from '@/app/_entry/route';
import { viewScan } from '@/lib/modules/cases/operations/scans';

/** A PDF from the scanner, before the clerk adds it to the case. */
export const GET = route<{ slug: string; id: string }>(async (ctx, request, { slug, id }) =>
  fileAnswer(request, await viewScan(ctx, slug, id, 'framed'), 'inline'),
);
