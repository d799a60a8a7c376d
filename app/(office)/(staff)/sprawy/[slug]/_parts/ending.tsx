import { Ending } from '@/components/settlements/ending';
import { CloseForm, DeliveryForm, HandToCounterForm, ReopenForm } from '@/components/settlements/ending-acts';
import { SettleForm } from '@/components/settlements/settle-form';
import { TakeBackIssueForm, WithdrawCollectionForm } from '@/components/settlements/take-back';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { yearOf } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import { canKeepTerms, canSettleCase } from '@/lib/modules/cases/policy';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import { knowsAct } from '@/lib/modules/cases/rules/transitions';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { overText } from '@/lib/modules/cases/words/clocks';
import { closingPlaces } from '@/lib/modules/filing/queries/closing-places';
import {
  canCloseCase,
  canHandOutThis,
  canHandToCounter,
  canReopenCase,
} from '@/lib/modules/settlements/policy';
import { type Ending as EndingData, endingOfCase } from '@/lib/modules/settlements/queries/ending';
import {
  discontinuesWithdrawn,
  knowsOutcome,
  LETTERS_OF_OUTCOMES,
  outcomeFits,
} from '@/lib/modules/settlements/rules/outcomes';
import {
  type CaseLetter,
  type CollectionRecord,
  type NextStep,
  OUTCOMES,
  type Outcome,
} from '@/lib/modules/settlements/schema';
import { namesOfServicePoints } from '@/lib/modules/staff/queries/service-points';
import { takeBackIssueAction } from '../../../okienko/do-odbioru/actions';
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

/** The facts about the end of a case; null for a case that is not in progress yet, and for a kind that is never settled. */
export async function loadEnding(ctx: Ctx, record: CaseRecord): Promise<CaseEnding | null> {
  if (!knowsAct(record.kind, 'settle')) return null;
  if (!['IN_PROGRESS', 'SETTLED', 'CLOSED'].includes(record.status)) return null;
  const [ending, { row }, points] = await Promise.all([
    endingOfCase(ctx, record.id),
    proceedingsOfCase(ctx, record.id),
    record.status !== 'CLOSED' && canHandToCounter(ctx.actor, record) ? namesOfServicePoints(ctx) : [],
  ]);
  return { ...ending, points, row };
}

type Props = { ctx: Ctx; record: CaseRecord; ending: CaseEnding };

type ActProps = Props & { main?: boolean };

/** Settling: as the one act of the page, by what settles the case; otherwise in another way. */
export function Settling({ ctx, record, ending, main = false, known }: ActProps & { known: Outcome | null }) {
  const { onTheSpot, row } = ending;
  const discontinues = discontinuesWithdrawn(row, record.application?.settlementForm ?? '');
  const situation = { ...record, onTheSpot, discontinues };
  return (
    <SettleForm
      caseId={record.id}
      today={ctx.today}
      outcomes={OUTCOMES.filter(
        (outcome) => knowsOutcome(outcome, row) && outcomeFits(outcome, situation, ctx.today) === null,
      )}
      known={known}
      row={row}
      letters={ending.letters}
      main={main}
      settle={settleAction}
    />
  );
}

const mayClose = ({ ctx, record, ending }: Props): boolean =>
  record.status === 'SETTLED' && ending.open.length === 0 && canCloseCase(ctx.actor, record);

/** Closing, which first shows the class and the category under which the files go to the archive. */
export async function Closing({ ctx, record, ending, main }: ActProps) {
  const settledOn = ending.settlement?.settledOn ?? ctx.today;
  const places = await closingPlaces(ctx, [{ id: record.id, settledOn }]);
  return (
    <CloseForm
      caseId={record.id}
      filing={paths.case(record.slug, { tab: 'akta' })}
      year={yearOf(ctx.today)}
      place={places.get(record.id) ?? null}
      main={main}
      close={closeAction}
    />
  );
}

/** The remedy that begins with the delivery of a letter made outside; only when the person may note the delivery. */
const remedyToNote = ({ ctx, record, ending }: Props) =>
  canKeepTerms(ctx.actor, record) && ending.open.find((thing) => thing.kind === 'delivery')?.remedy;

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

/** Whether the counter can get something to hand out: a signed letter, or a document made outside Okienko. */
const hasToHand = (ending: CaseEnding): boolean =>
  readyLetters(ending).length > 0 || documentFromOutside(ending) !== '';

export function Handing({ record, ending, main, originalsOnly }: ActProps & { originalsOnly?: boolean }) {
  return (
    <HandToCounterForm
      caseId={record.id}
      letters={originalsOnly ? [] : readyLetters(ending).map(({ id, title }) => ({ id, title }))}
      points={ending.points}
      pointId={ending.pointId}
      document={originalsOnly ? '' : documentFromOutside(ending)}
      originalsOnly={originalsOnly}
      main={main}
      hand={handToCounterAction}
    />
  );
}

export function Delivery({ main, ...part }: ActProps) {
  const { ctx, record } = part;
  const remedy = remedyToNote(part);
  return remedy ? (
    <DeliveryForm caseId={record.id} today={ctx.today} remedy={remedy} main={main} note={noteEventAction} />
  ) : null;
}

type TakeBackProps = Pick<Props, 'ctx' | 'record'> & { collection: CollectionRecord };

/** The act that takes a collection back: the department does on its way, the counter once it was handed out. */
function TakeBack({ ctx, record, collection }: TakeBackProps) {
  const { id, pointId, state, issuedAt } = collection;
  if (state === 'SENT' && canHandToCounter(ctx.actor, record)) {
    return (
      <div className="acts mt-2">
        <WithdrawCollectionForm collectionId={id} withdraw={withdrawCollectionAction} />
      </div>
    );
  }
  // A closed case is reopened first.
  const mayTakeBack = record.status !== 'CLOSED' && canHandOutThis(ctx.actor, { pointId, case: record });
  return state === 'ISSUED' && issuedAt && mayTakeBack ? (
    <div className="acts mt-2">
      <TakeBackIssueForm collectionId={id} issuedAt={issuedAt} takeBack={takeBackIssueAction} />
    </div>
  ) : null;
}

/** Below the head of the case: the outcome, the documents at the counter, and the matters that are still open. */
export function EndingPart({ ctx, record, ending, step }: Props & { step: NextStep | null }) {
  const part = { ctx, record, ending };
  const next = step?.step;
  const mayHand =
    record.status !== 'CLOSED' && canHandToCounter(ctx.actor, record) && hasToHand(ending) && next !== 'HAND';
  const maySettle = record.status === 'IN_PROGRESS' && canSettleCase(ctx.actor, record) && next !== 'SETTLE';
  const mayReopen = record.status !== 'IN_PROGRESS' && canReopenCase(ctx.actor, record);
  const mayNote = remedyToNote(part) && next !== 'DATE_DELIVERY';
  // A document made outside may have left by another way than agreed. Then nothing is open, and the case may be closed.
  const endsAlready = next === 'HAND' && mayClose(part);
  if (!ending.settlement && ending.collections.length === 0 && !mayHand && !maySettle) return null;
  return (
    <Ending
      slug={record.slug}
      now={ctx.now}
      settled={record.status === 'SETTLED'}
      settlement={ending.settlement}
      row={ending.row}
      collections={ending.collections}
      open={ending.open}
      unused={ending.unused.flatMap(({ rule, dueOn }) => capital(overText(rule, dueOn)?.words ?? '') || [])}
      takeBack={(collection) => <TakeBack ctx={ctx} record={record} collection={collection} />}
      acts={
        (mayHand || mayNote || endsAlready || maySettle || mayReopen) && (
          <>
            {mayNote && <Delivery {...part} />}
            {mayHand && <Handing {...part} />}
            {endsAlready && <Closing {...part} />}
            {maySettle && <Settling {...part} known={null} />}
            {mayReopen && (
              <ReopenForm
                caseId={record.id}
                version={record.version}
                today={ctx.today}
                reopen={reopenAction}
              />
            )}
          </>
        )
      }
    />
  );
}
