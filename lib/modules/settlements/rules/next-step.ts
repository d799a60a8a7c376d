import type { PlainDate } from '@/lib/core/plain-date';
import { procedureRow } from '../../cases/rules/procedures/row-of';
import type { CaseStatus } from '../../cases/schema/case';
import type { ProcedureRow } from '../../cases/schema/procedure';
import { isCollected } from '../../correspondence/rules/letter';
import type { LetterKind, LetterState } from '../../correspondence/schema/letter';
import type { DeliveryWay, Procedure } from '../../procedure-cards/schema';
import type { NextStep, Outcome } from '../schema';
import { canSettleBy, knowsOutcome, outcomeFits, outcomeOfForm } from './outcomes';

/** A letter of a case, as far as the next step depends on it. */
export type StepLetter = {
  id: number;
  kind: LetterKind;
  state: LetterState;
  /** The provision on which the letter rests, for kinds that have several. */
  basis: string | null;
  /** The letter was signed before the case was reopened: it settles nothing any more. */
  former: boolean;
  /** The letter is not signed, not sent, or its delivery is not noted. */
  open: boolean;
  /** The letter waits at the counter or is on its way there. */
  atCounter: boolean;
  toClient: boolean;
};

/** The facts on which the next step of a case depends. */
export type StepFacts = {
  status: CaseStatus;
  /** The case has a znak. */
  opened: boolean;
  dueOn: PlainDate;
  dueRule: string;
  stoppedOn: PlainDate | null;
  /** The procedure of the case. */
  procedure: Procedure;
  /** The form of settlement by the card; '' without a card. */
  form: string;
  /** The way in which the client wants the answer; null for a case that is no podanie. */
  agreed: DeliveryWay | null;
  /** The card is for settling at the counter at once. */
  onTheSpot: boolean;
  /** Documents that the law demands are missing, and no clerk has marked the podanie as complete. */
  incomplete: boolean;
  /** The open call, to supplement or to pay. */
  call: { dueOn: PlainDate; fee: boolean } | null;
  /** The client has a postal or an electronic address or a representative, or the case names no client. */
  reachable: boolean;
  /** Letters that are not cancelled, newest first. */
  letters: readonly StepLetter[];
  /** The settling document was made outside Okienko, and nobody has given it to the counter. */
  documentOutside: boolean;
  /** The day of delivery of a settling letter made outside is missing. */
  deliveryMissing: boolean;
  /** Something waits at the counter or is on its way there. */
  atCounter: boolean;
  /** The number of things that keep the settled case open. */
  openThings: number;
};

/** The next step of a case in progress or settled; null when nothing is to be done in it now. */
export function nextStep(facts: StepFacts, today: PlainDate): NextStep | null {
  if (facts.status === 'IN_PROGRESS') return stepInProgress(facts, today);
  return facts.status === 'SETTLED' ? stepAfterSettling(facts) : null;
}

function stepInProgress(facts: StepFacts, today: PlainDate): NextStep | null {
  const { letters, call, form } = facts;
  const row = procedureRow(facts.procedure, { urgesPetitions: false }, form);
  const promised = promisedOutcome(form, row);
  if (facts.onTheSpot) return { step: 'SETTLE', outcome: 'ON_THE_SPOT' };
  // Only a case under its znak has letters of its own.
  if (!facts.opened) return { step: 'OPEN_CASE' };
  const draft = letters.find(({ state }) => state === 'DRAFT' || state === 'TO_SIGN');
  if (draft) return aboutLetter(draft);
  const settling = settlingLetter(letters, facts);
  if (settling) return { step: 'SETTLE', outcome: settling.outcome };
  const unsent = letters.find(({ open, atCounter }) => open && !atCounter);
  if (unsent) return aboutLetter(unsent);
  if (letters.some(({ open }) => open)) return { step: 'AWAIT_PICKUP' };
  if (call) {
    return call.dueOn < today ? { step: 'CALL_LAPSED' } : { step: 'AWAIT_CLIENT', fee: call.fee };
  }
  if (outcomeFits('TACIT', { ...facts, discontinues: false }, today) === null)
    return { step: 'SETTLE', outcome: 'TACIT' };
  if (facts.stoppedOn) return { step: 'AWAIT' };
  // Without a provision on missing addresses there is nothing to propose (KPA art. 64 § 1 and its like).
  if (!facts.reachable && row.noAddress) return { step: 'FIND_ADDRESS' };
  const called = letters.some(({ kind, former }) => kind === 'CALL' && !former);
  if (facts.incomplete && row.call && !called) return { step: 'CALL' };
  return { step: 'WRITE', kind: kindOf(promised), form };
}

function stepAfterSettling(facts: StepFacts): NextStep | null {
  const { agreed, documentOutside } = facts;
  const collected = facts.letters.some(
    ({ kind, state, atCounter, toClient }) =>
      state === 'SIGNED' && toClient && !atCounter && isCollected(kind, agreed),
  );
  if (collected || (documentOutside && agreed === 'COUNTER')) return { step: 'HAND' };
  const open = facts.letters.find((letter) => letter.open && !letter.atCounter);
  if (open) return aboutLetter(open);
  if (facts.atCounter) return { step: 'AWAIT_PICKUP' };
  if (facts.deliveryMissing) return { step: 'DATE_DELIVERY' };
  return facts.openThings === 0 ? { step: 'CLOSE' } : null;
}

const STEP_OF_STATE = {
  DRAFT: 'FINISH',
  TO_SIGN: 'SIGN',
  SIGNED: 'SEND',
  UNDELIVERED: 'SEND',
} as const satisfies Partial<Record<LetterState, string>>;

function aboutLetter({ id, kind, state }: StepLetter): NextStep {
  const step = (STEP_OF_STATE as Partial<Record<LetterState, 'FINISH' | 'SIGN' | 'SEND'>>)[state];
  return { step: step ?? 'NOTE_DELIVERY', id, kind };
}

/**
 * The newest signed letter that settles a case of the card, and the outcome that it brings about; null without one.
 * `letters` are newest first.
 */
export function settlingLetter<L extends SettlingLetter>(
  letters: readonly L[],
  { form, procedure }: Pick<StepFacts, 'form' | 'procedure'>,
): { letter: L; outcome: Outcome } | null {
  const promised = promisedOutcome(form, procedureRow(procedure, { urgesPetitions: false }, form));
  const letter = letters.find((each) => settles(each, promised));
  return letter ? { letter, outcome: outcomeOf(letter, promised) } : null;
}

type SettlingLetter = Pick<StepLetter, 'kind' | 'state' | 'basis' | 'former'>;

/** The outcome that the card promises, where the procedure knows it; otherwise an answer. */
function promisedOutcome(form: string, row: ProcedureRow): Outcome {
  const outcome = outcomeOfForm(form);
  return knowsOutcome(outcome, row) ? outcome : 'INFORMATION';
}

/** The kind of letter in which a case of the card ends. */
const kindOf = (promised: Outcome): LetterKind =>
  LETTER_OUTCOMES.find((each) => each === promised) ?? 'INFORMATION';

/** Outcomes with a kind of letter of the same name. */
const LETTER_OUTCOMES = ['DECISION', 'CERTIFICATE', 'TRANSCRIPT', 'EXTRACT', 'ORDER'] as const;

/**
 * The outcome that the signed letter brings about: the one that the card promises, or what the kind of letter says by
 * itself. An order on leaving a filing leaves it; another one gives what a card promises by an order, and else refuses
 * (KPA art. 219). A decision in a matter of civil status refuses the odpis (Prawo o aktach stanu cywilnego art. 2 ust.
 * 6).
 */
function outcomeOf({ kind, basis }: Pick<StepLetter, 'kind' | 'basis'>, promised: Outcome): Outcome {
  switch (kind) {
    case 'DECISION':
      return promised === 'TRANSCRIPT' ? 'REFUSAL' : kind;
    case 'LEFT_UNCONSIDERED':
    case 'REFERRAL':
    case 'CERTIFICATE':
    case 'TRANSCRIPT':
    case 'EXTRACT':
    case 'OFFER':
      return kind;
    default:
  }
  if (kind === 'RETURN') return 'RETURNED';
  if (kind === 'ORDER' && basis === 'LEFT_UNCONSIDERED') return basis;
  if (kind === 'ORDER') return promised === 'ORDER' ? 'ORDER' : 'REFUSAL';
  return 'INFORMATION';
}

/**
 * Whether the signed letter settles a case of the card. An order or an ordinary letter may be one of many on the way: it
 * settles only what the card ends so, and an order also refuses a certificate or an extract.
 */
function settles(letter: SettlingLetter, promised: Outcome): boolean {
  const outcome = outcomeOf(letter, promised);
  if (letter.former || !canSettleBy(outcome, letter)) return false;
  if (outcome === 'LEFT_UNCONSIDERED') return true;
  if (letter.kind === 'ORDER')
    return promised === 'ORDER' || promised === 'CERTIFICATE' || promised === 'EXTRACT';
  return letter.kind !== 'INFORMATION' || promised === 'INFORMATION';
}
