import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { AlikeTable, AskedTable } from '@/components/inquiries/asked-table';
import { PeriodForm } from '@/components/inquiries/period-form';
import { PageHead } from '@/components/layout/page-head';
import { Empty } from '@/components/ui/empty';
import { PrintButton } from '@/components/ui/print-button';
import { nb } from '@/components/ui/typography';
import { formatRange } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { addMonths } from '@/lib/modules/deadlines/rules/civil';
import { canReadAsked } from '@/lib/modules/inquiries/policy';
import { alikeQuestions, MOST_GROUPED, mostAsked } from '@/lib/modules/inquiries/queries/asked';
import { readPeriod } from '@/lib/modules/inquiries/rules/period';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The groups of questions that each table shows. */
const SHOWN = 50;

export const metadata: Metadata = { title: 'O co pytają najczęściej' };

/** The most frequent questions of a period by card and unit, and those that no card answers. */
export default async function AskedPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  if (!canReadAsked(ctx.actor)) notFound();
  const asked = await searchParams;
  const usual = { from: addMonths(ctx.today, -3), to: ctx.today };
  const { period, from, to } = readPeriod({ from: typed(asked.od), to: typed(asked.do) }, usual, ctx.today);
  const [groups, alike] = await Promise.all([mostAsked(ctx, period), alikeQuestions(ctx, period)]);
  const lacking = alike.filter((group) => group.lacking > 0).toSorted((a, b) => b.lacking - a.lacking);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHead
        title="O co pytają najczęściej"
        crumbs={[{ label: 'Oddzwonienia', href: paths.callBacks() }, { label: 'O co pytają najczęściej' }]}
        note={nb(
          `${formatRange(period.from, period.to, 'pl', true)}: ${counted(all, 'odpowiedź', 'odpowiedzi', 'odpowiedzi')}. Liczymy pytania, nie osoby.`,
        )}
      >
        <PrintButton>Drukuj</PrintButton>
      </PageHead>
      <div className="sheet">
        <PeriodForm action={paths.askedMost()} from={from} to={to} />
        {groups.length > 0 ? (
          <AskedTable groups={groups} />
        ) : (
          <Empty title="W tym czasie nikt nie zapisał odpowiedzi">
            Pytanie liczy się, gdy zapiszesz „Odpowiedziano od razu”, „Rozmowę przełączono” albo oddzwonienie.
          </Empty>
        )}
      </div>
      {alike.length > 0 && (
        <>
          <p className="mt-6 text-note text-ink-2">
            Razem liczymy pytania z tych samych słów o tę samą kartę albo komórkę. Nie mają znaczenia:
            wielkość liter, polskie znaki, przecinki, kolejność słów i drobne słowa, jak „czy” albo „jak”.
            {all > MOST_GROUPED && ` Z tego czasu grupujemy ${MOST_GROUPED} ostatnich pytań.`}
          </p>
          <AlikeTable id="podobne" title="Najczęstsze pytania" groups={alike.slice(0, SHOWN)} />
        </>
      )}
      {lacking.length > 0 && (
        <AlikeTable id="bez-odpowiedzi" title="Czego nie ma w kartach" groups={lacking.slice(0, SHOWN)} />
      )}
    </>
  );
}

const typed = (value: string | string[] | undefined) => [value ?? ''].flat()[0].slice(0, 40);
