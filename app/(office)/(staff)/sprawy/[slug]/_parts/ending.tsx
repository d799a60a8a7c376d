import type { ReactNode } from 'react';
import { Ending } from '@/components/settlements/ending';
import { DeliveryForm, HandToCounterForm, PlainAct, ReopenForm } from '@/components/settlements/ending-acts';
import { SettleForm } from '@/components/settlements/settle-form';
import type { Ctx } from '@/lib/core/context';
import { canKeepTerms, canSettleCase } from '@/lib/modules/cases/policy';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { canCloseCase, canHandToCounter, canReopenCase } from '@/lib/modules/settlements/policy';
import { type Ending as EndingData, endingOfCase } from '@/lib/modules/settlements/queries/ending';
import {
  knowsOutcome,
  LETTERS_OF_OUTCOMES,
  outcomeFits,
  outcomeOfForm,
} from '@/lib/modules/settlements/rules';
import { type CaseLetter, OUTCOMES, type Outcome } from '@/lib/modules/settlements/schema';
import { namesOfServicePoints } from '@/lib/modules/staff/queries/service-points';
import {
  closeAction,
  handToCounterAction,
  noteEventAction,
  reopenAction,
  settleAction,
  withdrawCollectionAction,
} from '../actions';

export type CaseEnding = EndingData & {
  points: { id: number; name: string }[];
  /** The law of the procedure of the case. */
  row: ProcedureRow;
};

/** The facts about the end of a case; null for a case that is not in progress yet. */
export async function loadEnding(ctx: Ctx, record: CaseRecord): Promise<CaseEnding | null> {
  if (!['IN_PROGRESS', 'SETTLED', 'CLOSED'].includes(record.status)) return null;
  const [ending, { row }, points] = await Promise.all([
    endingOfCase(ctx, record.id),
    proceedingsOfCase(ctx, record.id),
    record.status !== 'CLOSED' && canHandToCounter(ctx.actor, record) ? namesOfServicePoints(ctx) : [],
  ]);
  return { ...ending, points, row };
}

type Props = { ctx: Ctx; record: CaseRecord; ending: CaseEnding };

/** The next act towards the end of the case (settle, hand out, close); null when this person has none. */
export function endingAct({ ctx, record, ending }: Props): ReactNode {
  if (record.status === 'IN_PROGRESS' && canSettleCase(ctx.actor, record)) {
    const situation = { ...record, onTheSpot: ending.onTheSpot };
    return (
      <SettleForm
        caseId={record.id}
        today={ctx.today}
        outcomes={OUTCOMES.filter(
          (outcome) =>
            knowsOutcome(outcome, ending.row) && outcomeFits(outcome, situation, ctx.today) === null,
        )}
        likely={likelyOutcome(record, ending)}
        row={ending.row}
        letters={ending.letters}
        main
        settle={settleAction}
      />
    );
  }
  if (record.status !== 'SETTLED') return null;
  if (handsOutNow({ ctx, record, ending })) return <Handing ctx={ctx} record={record} ending={ending} main />;
  if (deliveryIsNext({ ctx, record, ending }))
    return <Delivery ctx={ctx} record={record} ending={ending} main />;
  return mayClose({ ctx, record, ending }) ? <Closing caseId={record.id} main /> : null;
}

/** The outcome of the card, where its procedure knows it; otherwise an answer. */
function likelyOutcome({ application }: CaseRecord, { onTheSpot, row }: CaseEnding): Outcome {
  const likely = onTheSpot ? 'ON_THE_SPOT' : outcomeOfForm(application?.settlementForm ?? '');
  return knowsOutcome(likely, row) ? likely : 'INFORMATION';
}

const mayClose = ({ ctx, record, ending }: Props): boolean =>
  record.status === 'SETTLED' && ending.open.length === 0 && canCloseCase(ctx.actor, record);

function Closing({ caseId, main }: { caseId: number; main?: boolean }) {
  return (
    <PlainAct
      main={main}
      label="Zakończ sprawę"
      done="Sprawa zakończona."
      input={{ caseId }}
      act={closeAction}
    />
  );
}

/** A letter is ready, and at intake the client chose to collect it. */
const handsOutNow = ({ ctx, record, ending }: Props): boolean =>
  record.application?.deliveryWay === 'COUNTER' &&
  canHandToCounter(ctx.actor, record) &&
  (readyLetters(ending).length > 0 || documentFromOutside(ending) !== '');

/** The remedy that begins with the delivery of a letter made outside; only when the person may note the delivery. */
const remedyToNote = ({ ctx, record, ending }: Props) =>
  canKeepTerms(ctx.actor, record) && ending.open.find((thing) => thing.kind === 'delivery')?.remedy;

/** To note the delivery is the page's main act when no document waits to be handed out. */
const deliveryIsNext = (part: Props): boolean =>
  Boolean(remedyToNote(part)) &&
  !handsOutNow(part) &&
  !part.ending.open.some(({ kind }) => kind === 'collection');

/** Signed letters that were not sent to a counter yet. */
function readyLetters({ letters, collections }: CaseEnding): CaseLetter[] {
  const waits = new Set(
    collections
      .filter(({ state }) => state === 'SENT' || state === 'AT_COUNTER')
      .map((each) => each.letterId),
  );
  return letters.filter(({ id, state }) => state === 'SIGNED' && !waits.has(id));
}

/** The document made outside that settled the case, unless it is at a counter or handed out; else an empty text. */
function documentFromOutside({ settlement, collections }: CaseEnding): string {
  if (!settlement || settlement.letter || LETTERS_OF_OUTCOMES[settlement.outcome].need !== 'NEEDED')
    return '';
  const given = collections.some(
    ({ kind, letterId, state }) =>
      kind === 'DOCUMENT' && letterId === null && state !== 'WITHDRAWN' && state !== 'GIVEN_BACK',
  );
  return given ? '' : settlement.how;
}

function Handing({ record, ending, main }: Props & { main?: boolean }) {
  return (
    <HandToCounterForm
      caseId={record.id}
      letters={readyLetters(ending).map(({ id, title }) => ({ id, title }))}
      points={ending.points}
      pointId={ending.pointId}
      document={documentFromOutside(ending)}
      main={main}
      hand={handToCounterAction}
    />
  );
}

function Delivery({ main, ...part }: Props & { main?: boolean }) {
  const { ctx, record } = part;
  const remedy = remedyToNote(part);
  return remedy ? (
    <DeliveryForm caseId={record.id} today={ctx.today} remedy={remedy} main={main} note={noteEventAction} />
  ) : null;
}

/** Below the head of the case: the outcome, the documents at the counter, and the matters that are still open. */
export function EndingPart({ ctx, record, ending }: Props) {
  const mayHand =
    record.status !== 'CLOSED' &&
    canHandToCounter(ctx.actor, record) &&
    !handsOutNow({ ctx, record, ending });
  const mayReopen = record.status !== 'IN_PROGRESS' && canReopenCase(ctx.actor, record);
  const mayNote = remedyToNote({ ctx, record, ending }) && !deliveryIsNext({ ctx, record, ending });
  // A document made outside may have left by another way than agreed. Then nothing is open, and the case may be closed.
  const endsAlready = handsOutNow({ ctx, record, ending }) && mayClose({ ctx, record, ending });
  if (!ending.settlement && ending.collections.length === 0 && !mayHand) return null;
  return (
    <Ending
      slug={record.slug}
      now={ctx.now}
      settled={record.status === 'SETTLED'}
      settlement={ending.settlement}
      collections={ending.collections}
      open={ending.open}
      withdraw={({ id }) =>
        canHandToCounter(ctx.actor, record) && (
          <div className="acts mt-2">
            <PlainAct
              label="Cofnij przekazanie"
              done="Cofnięto. Dokument jest znów w komórce."
              input={{ collectionId: id }}
              act={withdrawCollectionAction}
            />
          </div>
        )
      }
      acts={
        (mayHand || mayNote || endsAlready || mayReopen) && (
          <>
            {mayNote && <Delivery ctx={ctx} record={record} ending={ending} />}
            {mayHand && <Handing ctx={ctx} record={record} ending={ending} />}
            {endsAlready && <Closing caseId={record.id} />}
            {mayReopen && <ReopenForm caseId={record.id} today={ctx.today} reopen={reopenAction} />}
          </>
        )
      }
    />
  );
}
