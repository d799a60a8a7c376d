import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { InProgress } from '@/components/routing/in-progress';
import { toDepartmentRow, toHandOverRow } from '@/components/routing/rows';
import { ToAccept } from '@/components/routing/to-accept';
import { ToAssign } from '@/components/routing/to-assign';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PrintButton } from '@/components/ui/print-button';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { type Ctx, hasRole } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { momentText } from '@/lib/i18n/moments';
import { capital, plural } from '@/lib/i18n/words';
import { inboxDepartments } from '@/lib/modules/routing/policy';
import {
  countInbox,
  lastAccepted,
  listAssignees,
  listDepartmentCases,
} from '@/lib/modules/routing/queries/inbox';
import { listToAccept } from '@/lib/modules/routing/queries/lists';
import type { InboxCounts } from '@/lib/modules/routing/schema';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { acceptAction, assignAction, loadInProgressAction, refuseAction } from './actions';

export const metadata: Metadata = { title: 'Komórka' };

const TABS = {
  'do-przyjecia': 'Do przyjęcia',
  'do-przydzielenia': 'Do przydzielenia',
  'w-toku': 'W toku',
} as const;
type TabName = keyof typeof TABS;

type Props = {
  searchParams: Promise<{
    zakladka?: string | string[];
    moje?: string | string[];
    sprawa?: string | string[];
  }>;
};

export default async function DepartmentPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const own = inboxDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const { zakladka, moje, sprawa } = await searchParams;
  const tab: TabName = zakladka === 'do-przydzielenia' || zakladka === 'w-toku' ? zakladka : 'do-przyjecia';
  const [departments, counts] = await Promise.all([listDepartments(ctx), countInbox(ctx)]);
  const names = departments.filter(({ id }) => own.includes(id)).map(({ name }) => name);
  const view = { ctx, counts, several: names.length > 1 };
  return (
    <>
      <PageHead title={`Komórka: ${names.join(', ')}`} note={nb(summary(ctx, counts))}>
        {hasRole(ctx.actor, 'HEAD') && (
          <ButtonLink kind="quiet" href="/komorka/zastepstwa">
            Zastępstwa
          </ButtonLink>
        )}
        <PrintButton>Lista do druku</PrintButton>
      </PageHead>
      <div className="sheet">
        <Tabs
          label="Sprawy komórki"
          panel="sprawy-komorki"
          items={[
            { href: addressOf('do-przyjecia'), label: TABS['do-przyjecia'], count: counts.toAccept },
            { href: addressOf('do-przydzielenia'), label: TABS['do-przydzielenia'], count: counts.toAssign },
            { href: addressOf('w-toku'), label: TABS['w-toku'], count: counts.inProgress },
          ].map((item) => ({ ...item, selected: item.href === addressOf(tab) }))}
        />
        <TabPanel id="sprawy-komorki">
          <h2 className="hidden print:block">{TABS[tab]}</h2>
          {tab === 'do-przyjecia' && (
            <ToAcceptTab {...view} asked={typeof sprawa === 'string' ? sprawa : null} />
          )}
          {tab === 'do-przydzielenia' && <ToAssignTab {...view} />}
          {tab === 'w-toku' && <InProgressTab {...view} mine={moje === '1'} />}
        </TabPanel>
      </div>
    </>
  );
}

function addressOf(tab: TabName): string {
  return tab === 'do-przyjecia' ? '/komorka' : `/komorka?zakladka=${tab}`;
}

type View = { ctx: Ctx; counts: InboxCounts; several: boolean };

async function ToAcceptTab({ ctx, counts, several, asked }: View & { asked: string | null }) {
  const [items, last] = await Promise.all([listToAccept(ctx), lastAccepted(ctx)]);
  return (
    <>
      <ToAccept
        rows={items.map((item) => toHandOverRow(item, ctx))}
        several={several}
        preselected={items.find((item) => item.case.slug === asked)?.id ?? null}
        accept={acceptAction}
        refuse={refuseAction}
        empty={
          <Empty title="Nic nie czeka na przyjęcie" action={<NextTab counts={counts} />}>
            {last
              ? nb(`Ostatnie przyjęcie: ${last.by}, ${momentText(last.at, ctx.now)}.`)
              : 'Nikt jeszcze nic tu nie przekazał.'}
          </Empty>
        }
      />
      <Rest shown={items.length} all={counts.toAccept}>
        Następne pokażą się, gdy przyjmiesz te.
      </Rest>
    </>
  );
}

async function ToAssignTab({ ctx, counts, several }: View) {
  const [{ items }, assignees] = await Promise.all([
    listDepartmentCases(ctx, { tab: 'to-assign' }),
    listAssignees(ctx),
  ]);
  return (
    <>
      <ToAssign
        rows={items.map((item) => toDepartmentRow(item, ctx))}
        several={several}
        assignees={assignees}
        assign={assignAction}
        empty={
          <Empty
            title="Każda sprawa ma prowadzącego"
            action={<NextTab counts={{ ...counts, toAssign: 0 }} />}
          >
            Sprawa pojawi się tu zaraz po przyjęciu.
          </Empty>
        }
      />
      <Rest shown={items.length} all={counts.toAssign}>
        Następne pokażą się, gdy przydzielisz te.
      </Rest>
    </>
  );
}

async function InProgressTab({ ctx, counts, several, mine }: View & { mine: boolean }) {
  const page = await listDepartmentCases(ctx, { tab: 'in-progress', mine });
  if (counts.inProgress === 0) {
    return (
      <Empty title="Nic nie jest w toku" action={<NextTab counts={counts} />}>
        Sprawa jest w toku, gdy ktoś ją prowadzi.
      </Empty>
    );
  }
  const href = addressOf('w-toku');
  return (
    <InProgress
      first={{ rows: page.items.map((item) => toDepartmentRow(item, ctx)), next: page.next }}
      total={counts.inProgress}
      mine={mine}
      several={several}
      hrefs={{ all: href, mine: `${href}&moje=1` }}
      load={loadInProgressAction}
    />
  );
}

/** Where there is something to do. */
function NextTab({ counts }: { counts: InboxCounts }) {
  if (counts.toAssign > 0) {
    return (
      <Link href={addressOf('do-przydzielenia')}>Zobacz sprawy do przydzielenia ({counts.toAssign})</Link>
    );
  }
  return counts.inProgress > 0 ? (
    <Link href={addressOf('w-toku')}>Zobacz sprawy w toku ({counts.inProgress})</Link>
  ) : null;
}

function Rest({ shown, all, children }: { shown: number; all: number; children: ReactNode }) {
  if (shown >= all) return null;
  return (
    <p className="part text-ink-2">
      {shown} z {all}. {children}
    </p>
  );
}

/** Today, and what has waited too long: the office's target and the term of the law are two things. */
function summary({ today }: Ctx, { waitingTooLong, pastDue }: InboxCounts): string {
  const late = [
    waitingTooLong > 0 &&
      `${waitingTooLong} ${plural(waitingTooLong, 'przekazanie czeka', 'przekazania czekają', 'przekazań czeka')} dłużej, niż wyznaczył urząd`,
    pastDue > 0 && `${pastDue} ${plural(pastDue, 'sprawa jest', 'sprawy są', 'spraw jest')} po terminie`,
  ].filter((part) => part !== false);
  return `${capital(formatLong(today))}.${late.length > 0 ? ` Uwaga: ${late.join(', ')}.` : ''}`;
}
