import Link from 'next/link';
import { MailCounter, OtherWrites } from '@/components/mail/counter';
import { TellBip } from '@/components/mail/thread-notes';
import { TakeForPerson, TakeForRobot } from '@/components/mail/thread-robots';
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
import { noteThreadOpened } from '@/lib/modules/mail/operations/open-thread';
import { listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { signatureFor } from '@/lib/modules/mail/queries/signature';
import { signedBy } from '@/lib/modules/mail/queries/signed-by';
import { getThread, type OpenThread } from '@/lib/modules/mail/queries/thread';
import { writesAs } from '@/lib/modules/mail/rules/answerable';
import { type DeskRow, isToTellBip } from '@/lib/modules/mail/schema/desk';
import { CATEGORY_LAW, cameAsPodanie } from '@/lib/modules/mail/schema/triage';
import { NOT_OURS, podanieRequests } from '@/lib/modules/mail/words/answers';
import { ANSWER_ADVICE, maybeWords, signWords } from '@/lib/modules/mail/words/triage';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import { noteOpened } from '@/lib/modules/routing/operations/decide';
import { canSendOn } from '@/lib/modules/routing/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import {
  askToFileAction,
  categoriseAction,
  handOverMailAction,
  sendAnswerAction,
  takeBackAnswerAction,
  takeBackCategoryAction,
  takeForPersonAction,
  takeForRobotAction,
  takeThreadAction,
  tellBipAction,
} from '../actions';
import { DRAFT_ACTIONS } from './draft-actions';
import { InsideLines } from './inside';
import { type AskedMessages, ThreadMessages } from './messages';
import { OnTheWay } from './on-the-way';
import { Ours } from './ours';
import { proposedTerm, termsOfThread } from './terms';
import { ThreadActs } from './thread-acts';

const ACTIONS = {
  categorise: categoriseAction,
  takeBackCategory: takeBackCategoryAction,
  ...DRAFT_ACTIONS,
  sendAnswer: sendAnswerAction,
  takeBackAnswer: takeBackAnswerAction,
  askToFile: askToFileAction,
  handOver: handOverMailAction,
  tellBip: tellBipAction,
  take: takeThreadAction,
};

type OpenedProps = { ctx: Ctx; row: DeskRow } & AskedMessages;

/** The thread below its row: the messages oldest first, its category and terms, and the counter. */
export async function OpenedThread({ ctx, row, asked, hrefOf }: OpenedProps) {
  const thread = await getThread(ctx, row.id, asked);
  await noteThreadOpened(ctx, row.id);
  const pending = thread.handOvers.findLast(({ state }) => state === 'PENDING') ?? null;
  if (row.case) await noteOpened(ctx, { id: row.case.id, pending });
  return (
    <>
      <div className="mail-thread">
        <div className="mail-thread__lines">
          <ThreadMessages ctx={ctx} row={row} thread={thread} asked={asked} hrefOf={hrefOf} />
          <InsideLines thread={thread} now={ctx.now} />
          {thread.othersDraft && <OthersDraft draft={thread.othersDraft} ctx={ctx} />}
          <ThreadActs ctx={ctx} row={row} thread={thread} />
        </div>
        <aside className="mail-side" aria-label="Rodzaj i terminy">
          <Triage thread={thread} row={row} ctx={ctx} />
          {row.case && thread.writtenByPerson && thread.can.answer && !isOver(row.case.status) && (
            <section aria-label="Automat">
              <TakeForRobot threadId={thread.id} take={takeForRobotAction} />
            </section>
          )}
          {row.case && thread.can.viewCase && (
            <Terms ctx={ctx} thread={thread} caseRow={row.case} receivedAt={row.receivedAt} />
          )}
          {isToTellBip(row) && <Bip thread={thread} />}
          {row.case && thread.can.viewCase && canRegister(ctx.actor) && (
            <section aria-label="Podanie">
              <p>
                <Link href={paths.newApplication({ source: row.case.slug })} prefetch={false}>
                  Zarejestruj podanie z tej wiadomości
                </Link>
              </p>
              <p className="text-note text-ink-2">
                {nb(
                  thread.category && cameAsPodanie(thread.category)
                    ? 'Data wpływu to dzień e-maila.'
                    : 'Gdy klient złożył je na piśmie albo przez e-Doręczenia.',
                )}
              </p>
            </section>
          )}
        </aside>
      </div>
      {row.case &&
        (row.case.status === 'HANDED_OVER' ? (
          <OnTheWay ctx={ctx} thread={thread} />
        ) : (
          <Counter ctx={ctx} row={row} caseRow={row.case} thread={thread} />
        ))}
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
  if (!row.case && thread.started)
    return <p className="text-ink-2">{nb('Napisał urząd, więc żaden termin nie biegnie.')}</p>;
  if (!row.case || row.isRobots) return <Robots thread={thread} />;
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
      canTakeBack={thread.can.takeBackCategory}
      actions={ACTIONS}
    />
  );
}

/** A thread that only robots wrote, and the way back for one that was taken for theirs by mistake. */
function Robots({ thread }: { thread: OpenThread }) {
  const mayTake = thread.can.takeForPerson && (thread.caseId === null || thread.can.answer);
  return (
    <section aria-label="Rodzaj">
      <p className="text-ink-2">Wysłał to program, więc nikt nie musi odpowiadać.</p>
      {mayTake && (
        <div className="mt-3">
          <TakeForPerson threadId={thread.id} take={takeForPersonAction} />
        </div>
      )}
    </section>
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
  const isAgain = writesAs(caseRow.status) === 'again';
  if (!thread.can.answer || (isOver(caseRow.status) && !isAgain && !waiting)) return null;
  if (thread.othersDraft && !thread.ownDraft) {
    return <OtherWrites threadId={row.id} name={thread.othersDraft.name} actions={ACTIONS} />;
  }
  const [signature, saved, documents, departments, signed] = await Promise.all([
    signatureFor(ctx, caseRow.departmentId),
    listSavedAnswers(ctx),
    listDocuments(ctx, caseRow.id),
    listDepartments(ctx),
    signedBy(),
  ]);
  const law = thread.category && CATEGORY_LAW[thread.category];
  const assigned = caseRow.assignee === ctx.actor.name ? ctx.actor.staffId : null;
  return (
    <MailCounter
      facts={{
        threadId: row.id,
        to: thread.correspondentAddress,
        draft: thread.ownDraft,
        writes: thread.othersDraft && { name: thread.othersDraft.name, since: thread.othersDraft.since },
        isAgain,
        signature: signature.lines,
        saved: thread.category === 'NOT_FOR_US' ? [{ id: 0, ...NOT_OURS }, ...saved] : saved,
        documents: documents.map(({ id, title }) => ({ id, title })),
        data: {
          numer: caseRow.znak ?? caseRow.number,
          temat: thread.subject || NO_SUBJECT,
          termin: formatDate(caseRow.dueOn),
          nadawca: thread.correspondentName || thread.correspondentAddress,
        },
        refusal: law?.refusal ?? null,
        settles: !law?.rule,
        advice: (thread.category && ANSWER_ADVICE[thread.category]) ?? '',
      }}
      departments={departments
        .filter(({ active, id }) => active && id !== caseRow.departmentId)
        .map(({ id, name }) => ({ id, name }))}
      requests={isAgain ? [] : podanieRequests(thread.category, signed)}
      isDecided={thread.category !== null && !isAgain}
      canTake={
        caseRow.assignee === null &&
        caseRow.status === 'ACCEPTED' &&
        leadingDepartments(ctx.actor).includes(caseRow.departmentId)
      }
      canHandOver={
        !isAgain && canSendOn(ctx.actor, { departmentId: caseRow.departmentId, assigneeId: assigned })
      }
      waiting={waiting}
      actions={ACTIONS}
    />
  );
}

/** The actor's answer that has not gone yet. */
function waitingAnswer(ctx: Ctx, { messages }: OpenThread): { messageId: number; seconds: number } | null {
  const last = messages.findLast(
    ({ delivery }) =>
      delivery?.state === 'QUEUED' && ['ANSWER', 'TEMPLATE', 'MESSAGE'].includes(delivery.kind),
  );
  if (!last?.delivery || last.writtenBy !== ctx.actor.name) return null;
  const seconds = Math.round((last.delivery.notBefore.getTime() - ctx.now.getTime()) / 1_000);
  return seconds > 0 ? { messageId: last.id, seconds } : null;
}
