import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { DeskFilter } from '@/components/mail/desk-filter';
import { DeskKeys } from '@/components/mail/desk-keys';
import { DeskMany } from '@/components/mail/desk-many';
import { SelectThreads } from '@/components/mail/desk-selection';
import { DeskTable } from '@/components/mail/desk-table';
import { StrandedDrafts } from '@/components/mail/stranded-drafts';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { TabPanel } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { capital, capped, told } from '@/lib/core/polish';
import { leadingDepartments } from '@/lib/modules/cases/policy';
import { canAnswerMail, mailDepartments } from '@/lib/modules/mail/policy';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import { commonDraft, strandedDrafts } from '@/lib/modules/mail/queries/drafts';
import { listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { MOST_COUNTED } from '@/lib/modules/mail/schema/desk';
import { knowsManyActs, MOST_AT_ONCE } from '@/lib/modules/mail/schema/many';
import {
  countedThreads,
  DESK_EMPTY,
  DESK_TAB_WORDS,
  deskSummary,
  orderWords,
} from '@/lib/modules/mail/words/desk';
import { canSendOn } from '@/lib/modules/routing/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { askedOf, hrefIn, type Query } from './_desk/asked';
import { DeskTabs } from './_desk/desk-tabs';
import { DRAFT_ACTIONS } from './_desk/draft-actions';
import { OpenedThread } from './_desk/opened-thread';
import {
  answerManyAction,
  categoriseManyAction,
  handOverManyAction,
  previewManyAction,
  takeBackCategoriesAction,
  takeBackHandOversAction,
  takeBackManyAction,
  takeManyAction,
} from './_many/actions';
import { deskAddressAction } from './actions';

export const metadata: Metadata = { title: 'Poczta' };

const MANY = {
  preview: previewManyAction,
  answer: answerManyAction,
  takeBack: takeBackManyAction,
  categorise: categoriseManyAction,
  handOver: handOverManyAction,
  take: takeManyAction,
  takeBackCategories: takeBackCategoriesAction,
  takeBackHandOvers: takeBackHandOversAction,
};

export default async function MailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireCtx();
  const own = mailDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const asked = askedOf(ctx, await searchParams);
  const opened = asked.threadId === null ? null : await findDeskRow(ctx, asked.threadId);
  if (asked.threadId !== null && !opened) notFound();
  const tab = asked.tab ?? opened?.tab ?? 'open';
  const [page, common, stranded, saved, departments] = await Promise.all([
    listDesk(ctx, { ...asked.list, tab }),
    commonDraft(ctx),
    strandedDrafts(ctx),
    listSavedAnswers(ctx),
    listDepartments(ctx),
  ]);
  // A thread that the page of the list does not hold stands above it.
  const isListed = page.items.some(({ id }) => id === opened?.row.id);
  const rows = opened && !isListed ? [opened.row, ...page.items] : page.items;
  // Each act judges each thread again; here stand those on which the person may act at all.
  const selectable = rows
    .filter(
      ({ case: caseRow, isRobots }) =>
        caseRow && !isRobots && canAnswerMail(ctx.actor, caseRow) && knowsManyActs(caseRow.status),
    )
    .slice(0, MOST_AT_ONCE);
  const held = selectable.flatMap(({ case: caseRow }) => caseRow ?? []);
  const leads = leadingDepartments(ctx.actor);
  const canTake = held.some(({ departmentId }) => leads.includes(departmentId));
  const canHandOver = held.some(({ departmentId, assignee }) =>
    canSendOn(ctx.actor, {
      departmentId,
      assigneeId: assignee === ctx.actor.name ? ctx.actor.staffId : null,
    }),
  );
  const counted = tab === 'over' ? countedThreads(page.items.length) : capped(page.counts[tab], MOST_COUNTED);
  const narrowed = asked.list.q !== '' || asked.list.mine || asked.list.mailboxId !== undefined;
  const [title, why] = narrowed ? ['Nic nie znaleziono', 'Zmień filtr albo zakładkę.'] : DESK_EMPTY[tab];
  return (
    <>
      <DeskKeys opened={opened && { category: opened.row.category }} />
      <PageHead
        title="Poczta"
        note={nb(told(capital(formatLong(ctx.today)), deskSummary(page.summary).join(', ')))}
      >
        {page.mailboxes.length > 0 && <ButtonLink href={paths.newMail()}>Nowa wiadomość</ButtonLink>}
        <ButtonLink kind="quiet" href={paths.savedAnswers()}>
          Gotowe odpowiedzi
        </ButtonLink>
      </PageHead>
      <StrandedDrafts drafts={stranded} discard={DRAFT_ACTIONS.discardDraft} />
      <div className="sheet">
        <DeskTabs
          counts={page.counts}
          selected={tab}
          hrefOf={(each) => hrefIn(asked, each, { after: null })}
        />
        <TabPanel id="poczta">
          <DeskFilter
            key={tab}
            tab={tab}
            text={asked.list.q}
            mailboxes={page.mailboxes}
            mailboxId={asked.list.mailboxId}
            mine={asked.list.mine}
            summary={orderWords(
              narrowed || tab === 'over' ? countedThreads(page.items.length) : `${counted} razem`,
              tab,
            )}
            addressOf={deskAddressAction}
          />
          {rows.length === 0 ? (
            <Empty title={title}>{why}</Empty>
          ) : (
            <SelectThreads
              threads={selectable.map(({ id, version, subject, category }) => ({
                id,
                version,
                subject,
                category,
              }))}
            >
              <DeskMany
                saved={saved.map(({ id, title: name, text }) => ({ id, title: name, text }))}
                departments={
                  canHandOver
                    ? departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))
                    : []
                }
                canTake={canTake}
                onlyCategory={tab === 'spam'}
                draft={common}
                drafts={DRAFT_ACTIONS}
                actions={MANY}
              />
              <DeskTable
                caption={`E-maile: ${DESK_TAB_WORDS[tab]}`}
                rows={rows}
                now={ctx.now}
                today={ctx.today}
                reader={{ staffId: ctx.actor.staffId, departments: own }}
                openId={opened?.row.id ?? null}
                hrefOf={(row) =>
                  `${hrefIn(asked, tab, { thread: row.id === opened?.row.id ? undefined : row.id })}#watek-${row.id}`
                }
              >
                {opened && (
                  <OpenedThread
                    ctx={ctx}
                    row={opened.row}
                    asked={asked.messages}
                    hrefOf={(changes) => hrefIn(asked, tab, { thread: opened.row.id, ...changes })}
                  />
                )}
              </DeskTable>
            </SelectThreads>
          )}
          {(page.next || asked.list.after) && (
            <div className="tools border-b-0 border-t border-line">
              {page.next && (
                <ButtonLink small href={hrefIn(asked, tab, { after: page.next })}>
                  Pokaż następne
                </ButtonLink>
              )}
              {asked.list.after && (
                <ButtonLink small kind="quiet" href={hrefIn(asked, tab, { after: null })}>
                  Wróć na początek
                </ButtonLink>
              )}
            </div>
          )}
        </TabPanel>
      </div>
    </>
  );
}
