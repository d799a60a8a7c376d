import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askedTerm, queryOf } from '@/app/_entry/asked-term';
import { requireCtx } from '@/app/_entry/context';
import { Calculator } from '@/components/deadlines/calculator';
import { ClientLanguage } from '@/components/deadlines/client-language';
import { paths } from '@/lib/core/paths';
import { inLanguage, languageIn } from '@/lib/i18n/locales';
import type { Address } from '@/lib/modules/deadlines/rules/term-question';
import { env } from '@/lib/platform/env';

export const metadata: Metadata = { title: 'Kalkulator terminów' };

/**
 * The residents' calculator inside the staff frame, in Polish or in the language of the client at the counter. An
 * answer shows the address of the same answer on the resident pages, so that the clerk can give it to the resident.
 */
export default async function CalculatorPage({ searchParams }: { searchParams: Promise<Address> }) {
  const { today } = await requireCtx();
  const address = await searchParams;
  const locale = languageIn(address.jezyk);
  const { read, answered } = await askedTerm(address, today);
  const query = answered && inLanguage(answered.query, locale);
  if (query && `${query}` !== queryOf(address)) redirect(paths.calculator(query));
  return (
    <>
      <ClientLanguage
        locale={locale}
        hrefOf={(other) => paths.calculator(inLanguage(queryOf(address), other))}
      />
      <div className="sheet" lang={locale}>
        <div className="part calculator">
          <Calculator
            locale={locale}
            forStaff
            today={today}
            read={read}
            action={paths.calculator(inLanguage('', locale))}
            answered={
              answered && {
                answer: answered.answer,
                address: `${env().OKIENKO_URL}${paths.terms(locale, new URLSearchParams(answered.query))}`,
              }
            }
          />
        </div>
      </div>
    </>
  );
}
