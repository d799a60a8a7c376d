import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { AskedTable, UnansweredTable } from '@/components/inquiries/asked-table';
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
import { mostAsked, unanswered } from '@/lib/modules/inquiries/queries/asked';
import { readPeriod } from '@/lib/modules/inquiries/rules/period';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'O co pytają najczęściej' };

/** The most frequent questions of a period by card and unit, and those that no card answers. */
export default async function AskedPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  if (!canReadAsked(ctx.actor)) notFound();
  const asked = await searchParams;
  const usual = { from: addMonths(ctx.today, -3), to: ctx.today };
  const { period, from, to } = readPeriod({ from: typed(asked.od), to: typed(asked.do) }, usual, ctx.today);
  const [groups, questions] = await Promise.all([mostAsked(ctx, period), unanswered(ctx, period)]);
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
      {questions.length > 0 && <UnansweredTable questions={questions} />}
    </>
  );
}

const typed = (value: string | string[] | undefined) => [value ?? ''].flat()[0].slice(0, 40);
