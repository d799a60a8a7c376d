import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { Calculator } from '@/components/deadlines/calculator';
import { PublicFrame } from '@/components/public/public-frame';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { officeTerms } from '@/lib/modules/deadlines/queries';
import {
  type Address,
  answerQuestion,
  questionAddress,
  readQuestion,
} from '@/lib/modules/deadlines/rules/term-question';
import { env } from '@/lib/platform/env';
import { publicCtx } from '../../_entry/context';
import { office, titled } from './site';

/** What the office adds to the law, asked once for the title and the page. */
const termsNow = cache(() => officeTerms());

/** The question, as it stands in the address. */
export type TermsQuery = { searchParams: Promise<Address> };

/** What was asked, and the answer when it can be given. */
async function asked(locale: Locale, { searchParams }: TermsQuery) {
  const [address, { today }] = await Promise.all([searchParams, publicCtx(locale)]);
  const read = readQuestion(address, today);
  const { question } = read;
  return {
    address,
    today,
    read,
    answered: question && {
      query: questionAddress(question),
      answer: answerQuestion(question, today, await termsNow()),
    },
  };
}

export async function termsTitle(locale: Locale, query: TermsQuery): Promise<Metadata> {
  const { read, answered } = await asked(locale, query);
  const title = await (answered
    ? titled(locale, 'terms', 'titleOf', { day: formatDate(answered.answer.result.due, locale) })
    : titled(locale, 'terms', read.state === 'wrong' ? 'titleWrong' : 'title'));
  return { ...title, robots: { index: read.state === 'blank' } };
}

/**
 * The calculator of terms. Everything asked stands in the address, and a question has one address: a form sent as it was
 * typed leads on to it.
 */
export async function TermsPage({ locale, query }: { locale: Locale; query: TermsQuery }) {
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

/** The address again, to be compared and to be kept in another language. */
function queryOf(address: Address): string {
  const pairs = Object.entries(address).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return `${new URLSearchParams(pairs)}`;
}
