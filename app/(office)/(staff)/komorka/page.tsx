import type { Metadata } from 'next';
import Link from 'next/link';
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

type Asked = 'zakladka' | 'moje' | 'nieotwarte' | 'sprawa';
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

export default async function DepartmentPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const own = inboxDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const { zakladka, moje, nieotwarte, sprawa } = await searchParams;
  const onlyUnopened = nieotwarte === '1';
  const tab = tabOf(zakladka);
  const [departments, unopened] = await Promise.all([listDepartments(ctx), unopenedSince(ctx)]);
  const counts = await countInbox(ctx, unopened.since);
  const names = departments.filter(({ id }) => own.includes(id)).map(({ name }) => name);
  const others = departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
  const view = { ctx, counts, since: unopened.since, several: names.length > 1, departments: others };
  return (
    <>
      <PageHead
        title={`Komórka: ${names.join(', ')}`}
        note={<Summary ctx={ctx} counts={counts} hours={unopened.hours} />}
      >
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
            <ToAcceptTab
              {...view}
              asked={typeof sprawa === 'string' ? sprawa : null}
              unopened={onlyUnopened}
            />
          ) : tab === 'do-przydzielenia' ? (
            <ToAssignTab {...view} />
          ) : (
            <CasesTab key={tab} {...view} name={tab} mine={moje === '1'} unopened={onlyUnopened} />
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

/**
 * The date, and how many cases are late. The office's own target and the term of the law are counted apart. Those that
 * nobody has opened are links to their lists, for a person who can accept or assign them.
 */
function Summary({ ctx, counts, hours }: { ctx: Ctx; counts: InboxCounts; hours: number }) {
  const { waitingTooLong, unopenedToAccept, unopenedInProgress, pastDue } = counts;
  const work = hours === 1 ? 'godziny pracy' : `${hours} godzin pracy`;
  const past = capped(pastDue, MOST_IN_TAB);
  const unopened = [
    unopenedToAccept > 0 && (
      <Link key="do-przyjecia" href={paths.department({ unopened: true })}>
        {nb(`${unopenedToAccept} do przyjęcia`)}
      </Link>
    ),
    unopenedInProgress > 0 && (
      <Link key="w-toku" href={paths.department({ tab: 'w-toku', unopened: true })}>
        {nb(
          `${unopenedInProgress} ${plural(unopenedInProgress, 'przydzielona', 'przydzielone', 'przydzielonych')}`,
        )}
      </Link>
    ),
  ].filter(Boolean);
  return (
    <>
      {nb(
        told(
          capital(formatLong(ctx.today)),
          waitingTooLong > 0 &&
            `${waitingTooLong === 1 ? 'Jedno' : waitingTooLong} ${plural(waitingTooLong, 'przekazanie czeka', 'przekazania czekają', 'przekazań czeka')} dłużej, niż wyznaczył urząd`,
          pastDue > 0 &&
            `${pastDue === 1 ? 'Jedna' : past} ${plural(pastDue, 'sprawa jest', 'sprawy są', 'spraw jest')} po terminie`,
        ),
      )}
      {unopened.length > 0 && (
        <>
          {nb(` Nieotwarte od ${work}: `)}
          {unopened.length > 1 ? [unopened[0], ', ', unopened[1]] : unopened}.
        </>
      )}
    </>
  );
}
