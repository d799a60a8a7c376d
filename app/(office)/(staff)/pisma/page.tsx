import type { Metadata } from 'next';
import Link from 'next/link';
import { requireCtx } from '@/app/_entry/context';
import { RegisterTable } from '@/components/correspondence/register-table';
import { ToSignTable } from '@/components/correspondence/to-sign-table';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PrintButton } from '@/components/ui/print-button';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/core/paths';
import { yearOf } from '@/lib/core/plain-date';
import { searchedText } from '@/lib/modules/cases/queries/search-address';
import { listOutgoing, listToSign } from '@/lib/modules/correspondence/queries/register';
import { registerQuerySchema } from '@/lib/modules/correspondence/schema/acts';
import { narrowLetters } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Pisma' };

/** The register of outgoing letters by year, and the letters that wait for the person's signature. */
export default async function LettersPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const asked = await searchParams;
  const signing = asked.zakladka === 'do-podpisu';
  const year = yearOf(ctx.today);
  const sealed = one(asked.szukaj);
  const q = searchedText(ctx, { q: one(asked.q), sealed });
  const query = registerQuerySchema.catch({ year, before: null, q, way: null }).parse({
    year: asked.rok ?? String(year),
    before: asked.przed,
    q,
    way: asked.sposob ?? null,
  });
  const [waiting, register] = await Promise.all([listToSign(ctx), signing ? null : listOutgoing(ctx, query)]);
  const kept = new URLSearchParams({
    rok: String(query.year),
    sposob: query.way ?? '',
    ...(q === '' ? {} : sealed ? { szukaj: sealed } : { q }),
  });

  return (
    <>
      <PageHead title="Pisma" note="Rejestr pism wychodzących i to, co czeka na podpis.">
        {register && (
          <>
            <PrintButton>Drukuj</PrintButton>
            <ButtonLink plain href={paths.outgoingRegister(kept)}>
              Rejestr (CSV)
            </ButtonLink>
          </>
        )}
      </PageHead>
      <div className="sheet">
        <Tabs
          label="Pisma"
          panel="pisma"
          items={[
            { href: paths.letters(), label: 'Rejestr wychodzących', selected: !signing },
            {
              href: paths.letters({ tab: 'do-podpisu' }),
              label: 'Do podpisu',
              count: waiting.length,
              selected: signing,
            },
          ]}
        />
        <TabPanel id="pisma" className="part">
          {register ? (
            <RegisterTable
              lines={register.lines}
              query={query}
              narrow={narrowLetters}
              thisYear={year}
              next={
                register.more
                  ? paths.letters(new URLSearchParams([...kept, ['przed', String(register.more)]]))
                  : null
              }
            />
          ) : waiting.length === 0 ? (
            <Empty
              title="Nic nie czeka na Twój podpis"
              action={<Link href={paths.letters()}>Rejestr pism</Link>}
            >
              Stoją tu pisma oddane do podpisu, które obejmuje Twoje upoważnienie.
            </Empty>
          ) : (
            <ToSignTable lines={waiting} />
          )}
        </TabPanel>
      </div>
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
