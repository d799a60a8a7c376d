import Link from 'next/link';
import { MailCounter, OtherWrites } from '@/components/mail/counter';
import { Message } from '@/components/mail/message';
import { MergeThread, SplitThread } from '@/components/mail/thread-merge';
import { TellBip, WriteNote } from '@/components/mail/thread-notes';
import { ThreadTerms } from '@/components/mail/thread-terms';
import { TriagePanel } from '@/components/mail/triage-panel';
import { Badge } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { momentText, sinceText } from '@/lib/i18n/moments';
import { canRegister } from '@/lib/modules/applications/policy';
import { leadingDepartments } from '@/lib/modules/cases/policy';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import { listDocuments } from '@/lib/modules/documents/queries';
import { previewMailBody } from '@/lib/modules/mail/operations/open-files';
import { noteThreadOpened } from '@/lib/modules/mail/operations/open-thread';
import { mergeableThreads } from '@/lib/modules/mail/queries/mergeable';
import { listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { signatureFor } from '@/lib/modules/mail/queries/signature';
import { getThread, type OpenThread } from '@/lib/modules/mail/queries/thread';
import type { DeskRow } from '@/lib/modules/mail/schema/desk';
import { CATEGORY_LAW } from '@/lib/modules/mail/schema/triage';
import { blockedWords, maybeWords, signWords } from '@/lib/modules/mail/words/triage';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import { canSendOn } from '@/lib/modules/routing/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import {
  askToFileAction,
  categoriseAction,
  handOverMailAction,
  mergeThreadAction,
  saveMailDraftAction,
  sendAnswerAction,
  splitThreadAction,
  takeBackAnswerAction,
  takeOverDraftAction,
  takeThreadAction,
  tellBipAction,
  writeMailNoteAction,
} from '../actions';
import { AboutCase, Ours } from './ours';
import { proposedTerm, termsOfThread } from './terms';

const ACTIONS = {
  categorise: categoriseAction,
  saveDraft: saveMailDraftAction,
  takeOverDraft: takeOverDraftAction,
  sendAnswer: sendAnswerAction,
  takeBackAnswer: takeBackAnswerAction,
  askToFile: askToFileAction,
  handOver: handOverMailAction,
  writeNote: writeMailNoteAction,
  tellBip: tellBipAction,
  take: takeThreadAction,
  merge: mergeThreadAction,
  split: splitThreadAction,
};

/** The thread below its row: the messages oldest first, its category and terms, and the counter. */
export async function OpenedThread({ ctx, row }: { ctx: Ctx; row: DeskRow }) {
  const thread = await getThread(ctx, row.id);
  await noteThreadOpened(ctx, row.id);
  const messages = await Promise.all(
    thread.messages.map(async (message) => {
      const { blocked, height } = message.hasHtml
        ? await previewMailBody(ctx, message.id)
        : { blocked: 0, height: 0 };
      return { message, height, blocked: blocked > 0 ? blockedWords(blocked) : null };
    }),
  );
  const others =
    thread.can.answer && row.case && !isOver(row.case.status) ? await mergeableThreads(ctx, thread) : [];
  const marked = thread.category === null ? (thread.suggestion?.words ?? []) : [];
  const original = thread.messages.findLast(
    ({ direction, hasOriginal }) => direction === 'IN' && hasOriginal,
  );
  return (
    <>
      <div className="mail-thread">
        <div className="mail-thread__lines">
          {messages.map((shown) => (
            <Message key={shown.message.id} shown={shown} now={ctx.now} marked={marked} />
          ))}
          {thread.notes.map(({ id, by, at, text }) => (
            <div key={id} className="mail-line">
              <p className="mail-when">
                <b>{nb(momentText(at, ctx.now))}</b> uwaga
              </p>
              <div>
                <p>
                  <b>{by}:</b> {text}
                </p>
                <p className="text-note text-ink-2">Nadawca tego nie widzi.</p>
              </div>
            </div>
          ))}
          {thread.othersDraft && <OthersDraft draft={thread.othersDraft} ctx={ctx} />}
          <div className="mail-line">
            <p className="mail-when" />
            <div className="acts">
              {thread.can.answer && <WriteNote threadId={row.id} write={ACTIONS.writeNote} />}
              {others.length > 0 && (
                <MergeThread
                  threadId={row.id}
                  version={thread.version}
                  others={others}
                  merge={ACTIONS.merge}
                />
              )}
              {thread.can.answer &&
                thread.merged.map(({ id, subject }) => (
                  <SplitThread key={id} threadId={id} subject={subject || NO_SUBJECT} split={ACTIONS.split} />
                ))}
              {original && <a href={paths.mailOriginal(original.id)}>Oryginał (.eml)</a>}
              <AboutCase thread={thread} />
              {row.case && thread.can.viewCase && (
                <Link href={paths.case(row.case.slug)} prefetch={false}>
                  Sprawa {row.case.znak ?? row.case.number}
                </Link>
              )}
            </div>
          </div>
        </div>
        <aside className="mail-side" aria-label="Rodzaj i terminy">
          <Triage thread={thread} row={row} ctx={ctx} />
          {row.case && <Terms ctx={ctx} thread={thread} caseRow={row.case} receivedAt={row.receivedAt} />}
          {row.purpose === 'BIP' && row.case && <Bip thread={thread} />}
          {row.case && thread.can.viewCase && canRegister(ctx.actor) && (
            <section aria-label="Podanie">
              <p>
                <Link href={paths.newApplication({ source: row.case.slug })} prefetch={false}>
                  Zarejestruj podanie z tej wiadomości
                </Link>
              </p>
              <p className="text-note text-ink-2">
                {nb('Gdy klient złożył je na piśmie albo przez e-Doręczenia.')}
              </p>
            </section>
          )}
        </aside>
      </div>
      {row.case && <Counter ctx={ctx} row={row} caseRow={row.case} thread={thread} />}
      {!row.case && thread.started && <Ours ctx={ctx} thread={thread} />}
    </>
  );
}

function OthersDraft({ draft, ctx }: { draft: NonNullable<OpenThread['othersDraft']>; ctx: Ctx }) {
  return (
    <div className="mail-line">
      <p className="mail-when">
        <b>{nb(momentText(draft.since, ctx.now))}</b> szkic
      </p>
      <div>
        <p className="mail-from">
          <Badge kind="new">{draft.name} odpowiada</Badge>
          <span>zapisano {sinceText(draft.at, ctx.now)}</span>
        </p>
        <section className="mail-draft" aria-label={`Szkic: ${draft.name}, tylko do odczytu`}>
          {draft.text}
        </section>
      </div>
    </div>
  );
}

function Triage({ thread, row, ctx }: { thread: OpenThread; row: DeskRow; ctx: Ctx }) {
  const { suggestion, category, categoryBy, categoryAt } = thread;
  if (!row.case) {
    const why = thread.started
      ? 'Napisał urząd, więc żaden termin nie biegnie.'
      : 'Wysłał to program, więc nikt nie musi odpowiadać.';
    return <p className="text-ink-2">{nb(why)}</p>;
  }
  return (
    <TriagePanel
      thread={{
        id: thread.id,
        version: thread.version,
        category,
        decided:
          categoryBy && categoryAt ? `Ustalono: ${categoryBy}, ${momentText(categoryAt, ctx.now)}.` : '',
      }}
      suggestion={
        suggestion && {
          category: suggestion.category,
          signs: signWords(suggestion),
          maybe: suggestion.maybe?.category ?? null,
          maybeText: maybeWords(suggestion),
        }
      }
      canDecide={thread.can.answer && (!isOver(row.case.status) || row.case.status === 'CANCELLED')}
      categorise={ACTIONS.categorise}
    />
  );
}

type CaseOfRow = NonNullable<DeskRow['case']>;
type TermsProps = { ctx: Ctx; thread: OpenThread; caseRow: CaseOfRow; receivedAt: Date };

async function Terms({ ctx, thread, caseRow, receivedAt }: TermsProps) {
  const { clocks } = await termsOfCase(ctx, caseRow.id);
  const terms = termsOfThread(clocks);
  const rule =
    thread.category === null && thread.suggestion ? CATEGORY_LAW[thread.suggestion.category].rule : null;
  const proposed = rule ? [await proposedTerm(rule, plainDateOf(receivedAt))] : [];
  return (
    <ThreadTerms
      terms={[...proposed, ...terms]}
      today={ctx.today}
      href={paths.case(caseRow.slug, { tab: 'terminy' })}
    />
  );
}

/** The mailbox of the BIP: whether its desk knows how another department answered. */
function Bip({ thread }: { thread: OpenThread }) {
  return (
    <section aria-label="BIP">
      <h2>BIP</h2>
      {thread.bipToldAt ? (
        <Badge kind="done">powiadomiono BIP</Badge>
      ) : (
        <>
          <p className="text-note text-ink-2">
            {nb('Przyszło na adres BIP. Komórka, która odpowie, powiadamia o tym BIP.')}
          </p>
          {thread.can.answer && (
            <TellBip threadId={thread.id} version={thread.version} tell={ACTIONS.tellBip} />
          )}
        </>
      )}
    </section>
  );
}

type CounterProps = { ctx: Ctx; row: DeskRow; caseRow: CaseOfRow; thread: OpenThread };

async function Counter({ ctx, row, caseRow, thread }: CounterProps) {
  const waiting = waitingAnswer(ctx, thread);
  if (!thread.can.answer || (isOver(caseRow.status) && !waiting)) return null;
  if (caseRow.status === 'HANDED_OVER') {
    return (
      <div className="mail-counter">
        <p>{nb(`Wątek czeka na przyjęcie: ${caseRow.destination}.`)}</p>
      </div>
    );
  }
  if (thread.othersDraft && !thread.ownDraft) {
    return <OtherWrites threadId={row.id} name={thread.othersDraft.name} actions={ACTIONS} />;
  }
  const [signature, saved, documents, departments] = await Promise.all([
    signatureFor(ctx, caseRow.departmentId),
    listSavedAnswers(ctx),
    listDocuments(ctx, caseRow.id),
    listDepartments(ctx),
  ]);
  const assigned = caseRow.assignee === ctx.actor.name ? ctx.actor.staffId : null;
  return (
    <MailCounter
      facts={{
        threadId: row.id,
        to: thread.correspondentAddress,
        draft: thread.ownDraft?.text ?? '',
        signature: signature.lines,
        saved,
        documents: documents.map(({ id, title }) => ({ id, title })),
        data: {
          numer: caseRow.znak ?? caseRow.number,
          temat: thread.subject || NO_SUBJECT,
          termin: formatDate(caseRow.dueOn),
          nadawca: thread.correspondentName || thread.correspondentAddress,
        },
        mayRefuse: thread.category === 'PUBLIC_INFORMATION' || thread.category === 'QUESTION',
      }}
      departments={departments
        .filter(({ active, id }) => active && id !== caseRow.departmentId)
        .map(({ id, name }) => ({ id, name }))}
      asksToFile={thread.category === 'APPLICATION'}
      canTake={
        caseRow.assignee === null &&
        caseRow.status === 'ACCEPTED' &&
        leadingDepartments(ctx.actor).includes(caseRow.departmentId)
      }
      canHandOver={canSendOn(ctx.actor, { departmentId: caseRow.departmentId, assigneeId: assigned })}
      waiting={waiting}
      actions={ACTIONS}
    />
  );
}

/** The actor's answer that has not gone yet. */
function waitingAnswer(ctx: Ctx, { messages }: OpenThread): { messageId: number; seconds: number } | null {
  const last = messages.findLast(
    ({ delivery }) =>
      delivery?.state === 'QUEUED' && (delivery.kind === 'ANSWER' || delivery.kind === 'TEMPLATE'),
  );
  if (!last?.delivery || last.writtenBy !== ctx.actor.name) return null;
  const seconds = Math.round((last.delivery.notBefore.getTime() - ctx.now.getTime()) / 1_000);
  return seconds > 0 ? { messageId: last.id, seconds } : null;
}
