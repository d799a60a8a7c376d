import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { actSentence } from '@/lib/course-texts';
import { printRecord } from '@/lib/modules/case-files/operations/print-file';

/** The present metryka of the case as a PDF. */
export const GET = route<{ slug: string }>(async (ctx, _request, { slug }) =>
  pdf(await printRecord(ctx, { slug }, actSentence), `metryka-${slug}.pdf`),
);
