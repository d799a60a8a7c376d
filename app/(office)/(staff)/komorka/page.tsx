import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { TakeNext } from '@/components/routing/take-next';
import { ButtonLink } from '@/components/ui/button-link';
import { PrintButton } from '@/components/ui/print-button';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { type Ctx, hasRole } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { capital, capped, plural, told } from '@/lib/core/polish';
import { leadingDepartments } from '@/lib/modules/cases/policy';
import { inboxDepartments } from '@/lib/modules/routing/policy';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { unopenedSince } from '@/lib/modules/routing/queries/unopened';
import { type InboxCounts, MOST_IN_TAB } from '@/lib/modules/routing/schema';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { CasesTab } from './_tabs/cases';
import { addressOf, TABS, type TabName, tabOf } from './_tabs/tabs';
import { ToAcceptTab } from './_tabs/to-accept';
import { ToAssignTab } from './_tabs/to-assign';
import { takeNextAction } from './actions';

export const metadata: Metadata = { title: 'Komórka' };

type Asked = 'zakladka' | 'moje' | 'sprawa';
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

export default async function DepartmentPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const own = inboxDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const { zakladka, moje, sprawa } = await searchParams;
  const tab = tabOf(zakladka);
  const [departments, unopened] = await Promise.all([listDepartments(ctx), unopenedSince(ctx)]);
  const counts = await countInbox(ctx, unopened.since);
  const names = departments.filter(({ id }) => own.includes(id)).map(({ name }) => name);
  const others = departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
  const view = { ctx, counts, since: unopened.since, several: names.length > 1, departments: others };
  return (
    <>
      <PageHead title={`Komórka: ${names.join(', ')}`} note={nb(summary(ctx, counts, unopened.hours))}>
        {hasRole(ctx.actor, 'HEAD') && (
          <ButtonLink kind="quiet" href={paths.substitutions()}>
            Zastępstwa
          </ButtonLink>
        )}
        <PrintButton>Lista do druku</PrintButton>
        {leadingDepartments(ctx.actor).length > 0 && (
          <TakeNext main={!hasRole(ctx.actor, 'HEAD', 'SECRETARIAT')} take={takeNextAction} />
        )}
      </PageHead>
      <div className="sheet">
        <Tabs
          label="Sprawy komórki"
          panel="sprawy-komorki"
          items={shownTabs(counts, tab).map((name) => ({
            href: addressOf(name),
            label: TABS[name].label,
            count: capped(TABS[name].count(counts), MOST_IN_TAB),
            selected: name === tab,
          }))}
        />
        <TabPanel id="sprawy-komorki">
          <h2 className="hidden print:block">{TABS[tab].label}</h2>
          {tab === 'do-przyjecia' ? (
            <ToAcceptTab {...view} asked={typeof sprawa === 'string' ? sprawa : null} />
          ) : tab === 'do-przydzielenia' ? (
            <ToAssignTab {...view} />
          ) : (
            <CasesTab key={tab} {...view} name={tab} mine={moje === '1'} />
          )}
        </TabPanel>
      </div>
    </>
  );
}

/** The tabs to show. "Współpraca" is hidden from a person who co-operates in no case. */
function shownTabs({ cooperating }: InboxCounts, tab: TabName): TabName[] {
  const all = Object.keys(TABS) as TabName[];
  return all.filter((name) => name !== 'wspolpraca' || cooperating > 0 || tab === name);
}

/** The date, and how many cases are late. The office's own target and the term of the law are counted apart. */
function summary({ today }: Ctx, { waitingTooLong, unopened, pastDue }: InboxCounts, hours: number): string {
  const work = hours === 1 ? 'godziny pracy' : `${hours} godzin pracy`;
  const past = capped(pastDue, MOST_IN_TAB);
  return told(
    capital(formatLong(today)),
    waitingTooLong > 0 &&
      `${waitingTooLong === 1 ? 'Jedno' : waitingTooLong} ${plural(waitingTooLong, 'przekazanie czeka', 'przekazania czekają', 'przekazań czeka')} dłużej, niż wyznaczył urząd`,
    unopened > 0 && `${unopened === 1 ? 'Jednej sprawy' : `${unopened} spraw`} nikt nie otworzył od ${work}`,
    pastDue > 0 &&
      `${pastDue === 1 ? 'Jedna' : past} ${plural(pastDue, 'sprawa jest', 'sprawy są', 'spraw jest')} po terminie`,
  );
}
