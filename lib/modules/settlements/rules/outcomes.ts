import type { PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Transitions } from '@/lib/core/transitions';
import { issuedBy } from '../../cases/rules/procedures/issued';
import type { ClockEvent } from '../../cases/schema/clock';
import type { ProcedureRow } from '../../cases/schema/procedure';
import type { LetterKind, LetterState } from '../../correspondence/schema/letter';
import type { CaseLetter, CollectionState, Outcome, Remedy } from '../schema';

/**
 * Do odbioru: the department sends, the counter confirms, the client signs. A collection begins as `SENT`.
 * `takeBack`: the hand-out was noted by mistake.
 */
export const COLLECTION_TRANSITIONS = {
  receive: { from: ['SENT'], to: 'AT_COUNTER' },
  withdraw: { from: ['SENT'], to: 'WITHDRAWN' },
  issue: { from: ['AT_COUNTER'], to: 'ISSUED' },
  takeBack: { from: ['ISSUED'], to: 'AT_COUNTER' },
  giveBack: { from: ['AT_COUNTER'], to: 'GIVEN_BACK' },
} as const satisfies Transitions<CollectionState>;

/**
 * The letters that bring an outcome about. NEEDED: the outcome needs a letter. OPTIONAL: an answer may be spoken and
 * noted (KPA art. 14 § 2). NONE: the outcome has no letter. `outside`: a letter made outside Okienko may stand in; not
 * for a referral, whose letter names the authority that gets the podanie (art. 65 § 1).
 */
export const LETTERS_OF_OUTCOMES: Record<
  Outcome,
  { need: 'NEEDED' | 'OPTIONAL' | 'NONE'; kinds: readonly LetterKind[]; outside: boolean }
> = {
  DECISION: { need: 'NEEDED', kinds: ['DECISION'], outside: true },
  CERTIFICATE: { need: 'NEEDED', kinds: ['CERTIFICATE'], outside: true },
  TRANSCRIPT: { need: 'NEEDED', kinds: ['TRANSCRIPT'], outside: true },
  EXTRACT: { need: 'NEEDED', kinds: ['EXTRACT'], outside: true },
  // Art. 104; art. 61a, 219: by a decision or by an order.
  REFUSAL: { need: 'NEEDED', kinds: ['DECISION', 'ORDER'], outside: true },
  ORDER: { need: 'NEEDED', kinds: ['ORDER'], outside: true },
  INFORMATION: { need: 'OPTIONAL', kinds: ['INFORMATION'], outside: true },
  // The case stays open until the applicant answers; an objection reopens it for a decision (art. 41 ust. 3).
  OFFER: { need: 'NEEDED', kinds: ['OFFER'], outside: true },
  REFERRAL: { need: 'NEEDED', kinds: ['REFERRAL'], outside: false },
  RETURNED: { need: 'NEEDED', kinds: ['RETURN', 'ORDER'], outside: true },
  // By an order in tax matters (tax code art. 169 § 4).
  LEFT_UNCONSIDERED: { need: 'NEEDED', kinds: ['LEFT_UNCONSIDERED', 'ORDER'], outside: true },
  DISCONTINUED: { need: 'NEEDED', kinds: ['DECISION'], outside: true },
  // Where the matter ends with a decision, a withdrawal is DISCONTINUED.
  WITHDRAWN: { need: 'NONE', kinds: [], outside: false },
  TACIT: { need: 'NONE', kinds: [], outside: false },
  ON_THE_SPOT: { need: 'NONE', kinds: [], outside: false },
};

/** Whether a procedure knows the outcome: a petition ends with a notice, never with a decision. */
export function knowsOutcome(outcome: Outcome, row: ProcedureRow): boolean {
  switch (outcome) {
    case 'DECISION':
    case 'DISCONTINUED':
      return row.decision !== null;
    case 'CERTIFICATE':
      return row.certificate !== null;
    case 'TRANSCRIPT':
      return row.transcript !== null;
    case 'EXTRACT':
      return row.extract !== null;
    case 'REFUSAL':
      return row.decision !== null || row.order !== null;
    case 'OFFER':
      return row.offer !== null;
    case 'ORDER':
      return row.order !== null;
    case 'REFERRAL':
      return row.referral !== null;
    case 'RETURNED':
      return row.returned !== null;
    case 'LEFT_UNCONSIDERED':
      return row.call !== null || row.noAddress !== null;
    default:
      return true;
  }
}

/** The remedies against a letter made outside Okienko in a procedure, the likeliest first; none for other outcomes. */
export function remediesOf(outcome: Outcome, row: ProcedureRow): readonly Remedy[] {
  if (outcome === 'LEFT_UNCONSIDERED') return row.call?.lapse === 'ORDER' ? ['COMPLAINT', 'NONE'] : [];
  return (REMEDIES_OF_OUTCOMES[outcome] ?? []).filter((remedy) =>
    remedy === 'APPEAL' ? row.decision !== null : remedy !== 'COMPLAINT' || row.order !== null,
  );
}

/**
 * The remedies by outcome; an outcome is missing where the law gives no remedy (a certificate; a podanie left
 * unconsidered, art. 64).
 */
const REMEDIES_OF_OUTCOMES: Partial<Record<Outcome, readonly Remedy[]>> = {
  DECISION: ['APPEAL', 'NONE'], // art. 127 § 1; none where it grants all and gives no reasons (§ 1a)
  REFUSAL: ['APPEAL', 'COMPLAINT', 'NONE'], // art. 61a § 2, art. 219: by an order
  ORDER: ['COMPLAINT', 'NONE'], // art. 141 § 1: where the code says so
  RETURNED: ['COMPLAINT'], // art. 66 § 3, art. 261 § 3
  DISCONTINUED: ['APPEAL', 'NONE'],
};

/** The event that the delivery of a letter with this remedy is for the clocks; the procedure sets the days. */
export const DELIVERY_OF_REMEDY = {
  APPEAL: 'DECISION_DELIVERED',
  COMPLAINT: 'ORDER_DELIVERED',
} as const satisfies Record<Exclude<Remedy, 'NONE'>, ClockEvent>;

/** The states of a signed letter: its contents are final. */
const SIGNED: readonly LetterState[] = ['SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED'];

/**
 * Whether the letter can bring the outcome about. A letter about a premature ponaglenie leaves the podanie unsettled
 * (art. 37 § 3a); an order leaves a podanie unconsidered only when this is its matter.
 */
export const canSettleBy = (
  outcome: Outcome,
  { kind, state, basis }: Pick<CaseLetter, 'kind' | 'state' | 'basis'>,
): boolean =>
  SIGNED.includes(state) &&
  LETTERS_OF_OUTCOMES[outcome].kinds.includes(kind) &&
  basis !== 'ART_37_3A' &&
  (outcome !== 'LEFT_UNCONSIDERED' || kind !== 'ORDER' || basis === 'LEFT_UNCONSIDERED');

/**
 * Rules under which silence settles a case (KPA art. 122a): the term of the law, not the office's earlier safe date.
 */
const TACIT_RULES: readonly string[] = ['KPA_122A_1M'];

type Situation = {
  dueRule: string;
  dueOn: PlainDate;
  stoppedOn: PlainDate | null;
  onTheSpot: boolean;
  /** A withdrawal is answered by a decision. */
  discontinues: boolean;
};

/**
 * Whether a withdrawn podanie ends with a decision that discontinues the proceedings (KPA art. 105, tax code art. 208):
 * in matters of these codes that the card ends with a decision. Elsewhere a withdrawal needs no letter.
 */
export const discontinuesWithdrawn = ({ decision }: ProcedureRow, settlementForm: string): boolean =>
  (decision?.provision.act === 'KPA' || decision?.provision.act === 'OP') &&
  outcomeOfForm(settlementForm) === 'DECISION';

/**
 * Returns why a case cannot end with the outcome, or null. Silence settles only where the law says so and after the
 * lapse of the term (art. 122c § 1); a settlement on the spot needs a card for it; a withdrawal that a decision answers
 * is a discontinuance.
 */
export function outcomeFits(outcome: Outcome, situation: Situation, today: PlainDate): PlainCode | null {
  if (outcome === 'TACIT') {
    if (!TACIT_RULES.includes(situation.dueRule)) return 'tacit-not-here';
    return situation.stoppedOn !== null || situation.dueOn >= today ? 'tacit-too-early' : null;
  }
  if (outcome === 'WITHDRAWN') return situation.discontinues ? 'withdrawn-by-decision' : null;
  return outcome === 'ON_THE_SPOT' && !situation.onTheSpot ? 'on-the-spot-not-here' : null;
}

/** The outcome that fits the card's form of settlement (forma załatwienia). */
export function outcomeOfForm(settlementForm: string): Outcome {
  const form = settlementForm.toLowerCase();
  if (form.includes('decyzj')) return 'DECISION';
  const issued = issuedBy(form);
  if (issued !== null) return issued;
  if (form.includes('zaświadczen') || form.includes('odpis') || form.includes('wypis')) return 'CERTIFICATE';
  return form.includes('postanowien') ? 'ORDER' : 'INFORMATION';
}
