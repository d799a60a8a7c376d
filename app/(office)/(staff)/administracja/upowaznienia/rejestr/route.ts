import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printMandates } from '@/lib/modules/staff/operations/print-mandates';
import { mandateFilterSchema } from '@/lib/modules/staff/schema';
import { renderPdf } from '@/lib/platform/pdf';

/** The register of mandates as a PDF. ?osoba and ?wazne filter it as on the page. */
export const GET = route(async (ctx, { nextUrl }) => {
  const filter = mandateFilterSchema.parse(Object.fromEntries(nextUrl.searchParams));
  const paper = await printMandates(ctx, filter);
  return pdf(await renderPdf('mandates', paper), `rejestr-upowaznien-${paper.date}.pdf`);
});
