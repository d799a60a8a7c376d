import { pdf } from '@/app/_entry/pdf';
import { route } from '@/app/_entry/route';
import { printInquiryForm } from '@/lib/modules/inquiries/operations/print-form';

/** "Formularz zapytania" (Bieruń, annex 2), with the facts that are known and lines for the rest. */
export const GET = route<{ slug: string }>(async (ctx, _request, { slug }) =>
  pdf(await printInquiryForm(ctx, slug), `zapytanie-${slug}.pdf`),
);
