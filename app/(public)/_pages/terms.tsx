import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Calculator } from '@/components/deadlines/calculator';
import { PublicFrame } from '@/components/public/public-frame';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { inLanguage } from '@/lib/i18n/locales';
import type { Address } from '@/lib/modules/deadlines/rules/term-question';
import { env } from '@/lib/platform/env';
import { askedTerm, queryOf } from '../../_entry/asked-term';
import { leadStaffTo, publicCtx } from '../../_entry/context';
import { office, titled } from './site';

/** The parameters of the address: the question. */
export type TermsQuery = { searchParams: Promise<Address> };

/** The question, and its answer when there is one. */
async function asked(locale: Locale, { searchParams }: TermsQuery) {
  const [address, { today }] = await Promise.all([searchParams, publicCtx(locale)]);
  return { address, today, ...(await askedTerm(address, today)) };
}

export async function termsTitle(locale: Locale, query: TermsQuery): Promise<Metadata> {
  const { read, answered } = await asked(locale, query);
  const title = await (answered
    ? titled(locale, 'terms', 'titleOf', { day: formatDate(answered.answer.result.due, locale) })
    : titled(locale, 'terms', read.state === 'wrong' ? 'titleWrong' : 'title'));
  return { ...title, robots: { index: read.state === 'blank' } };
}

/**
 * The calculator of terms. The whole question stands in the address, and each question has exactly one address: a form
 * with a differently typed question is redirected to it.
 */
export async function TermsPage({ locale, query }: { locale: Locale; query: TermsQuery }) {
  // The staff keep their own frame, whatever road leads here, and in it the language of the client at the counter.
  await leadStaffTo(paths.calculator(inLanguage(queryOf(await query.searchParams), locale)));
  const [{ address, today, read, answered }, facts] = await Promise.all([asked(locale, query), office()]);
  const here = answered && paths.terms(locale, new URLSearchParams(answered.query));
  if (here && answered.query !== queryOf(address)) redirect(here);
  return (
    <PublicFrame locale={locale} page={paths.terms} query={queryOf(address)} office={facts}>
      <Calculator
        locale={locale}
        today={today}
        read={read}
        action={paths.terms(locale)}
        answered={answered && { answer: answered.answer, address: `${env().OKIENKO_URL}${here}` }}
      />
    </PublicFrame>
  );
}
