import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askedTerm, queryOf } from '@/app/_entry/asked-term';
import { requireCtx } from '@/app/_entry/context';
import { Calculator } from '@/components/deadlines/calculator';
import { paths } from '@/lib/core/paths';
import type { Address } from '@/lib/modules/deadlines/rules/term-question';
import { env } from '@/lib/platform/env';

export const metadata: Metadata = { title: 'Kalkulator terminów' };

/**
 * The residents' calculator inside the staff frame. An answer shows the address of the same answer on the resident
 * pages, so that the clerk can give it to the resident.
 */
export default async function CalculatorPage({ searchParams }: { searchParams: Promise<Address> }) {
  const { today } = await requireCtx();
  const address = await searchParams;
  const { read, answered } = await askedTerm(address, today);
  const query = answered && new URLSearchParams(answered.query);
  if (query && `${query}` !== queryOf(address)) redirect(paths.calculator(query));
  return (
    <div className="sheet">
      <div className="part calculator">
        <Calculator
          locale="pl"
          forStaff
          today={today}
          read={read}
          action={paths.calculator()}
          answered={
            answered &&
            query && { answer: answered.answer, address: `${env().OKIENKO_URL}${paths.terms('pl', query)}` }
          }
        />
      </div>
    </div>
  );
}
