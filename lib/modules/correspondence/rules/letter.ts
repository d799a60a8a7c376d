import type { FieldCodes, PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ClockEvent } from '../../cases/schema/clock';
import { dayAfter } from '../../deadlines/rules/civil';
import { computeTerm } from '../../deadlines/rules/compute-term';
import type { OfficeTerms } from '../../deadlines/rules/read-terms';
import type { DeliveryWay } from '../../procedure-cards/schema';
import type { MandateScope } from '../../staff/schema';
import { type Addressee, NEEDS_PROOF } from '../schema/acts';
import { CALL_DAYS, type ContentOf, FEE_DAYS, isFinalAtOnce, type LetterContent } from '../schema/content';
import type { DeliveryProof, LetterKind, SendingWay } from '../schema/letter';
import { addressProblem } from './addressee';

/** The scope of the mandate that a letter of the kind needs. */
export const SCOPE_OF_LETTER: Record<LetterKind, MandateScope> = {
  CALL: 'LETTERS',
  FEE_CALL: 'LETTERS',
  NEW_DATE: 'LETTERS',
  OPINION_REQUEST: 'LETTERS',
  REFERRAL: 'LETTERS',
  REFERRAL_NOTICE: 'LETTERS',
  SEPARATE_MATTERS: 'LETTERS',
  URGING_FORWARD: 'LETTERS',
  LEFT_UNCONSIDERED: 'LETTERS',
  INFORMATION: 'LETTERS',
  SUSPENSION: 'ORDERS',
  RESUMPTION: 'ORDERS',
  RETURN: 'ORDERS',
  ORDER: 'ORDERS',
  DECISION: 'DECISIONS',
  CERTIFICATE: 'CERTIFICATES',
};

/** Kinds of letters that go to another authority, not to the client. */
export const TO_AUTHORITY: readonly LetterKind[] = ['OPINION_REQUEST', 'REFERRAL', 'URGING_FORWARD'];

/** The provision on which the letter rests, in short form. */
export function provisionOf({ kind, content }: LetterContent): string {
  switch (kind) {
    case 'NEW_DATE':
      return content.provision || 'KPA art. 36 § 1';
    case 'SUSPENSION':
    case 'RETURN':
    case 'LEFT_UNCONSIDERED':
    case 'CERTIFICATE':
      return PROVISION_OF_BASIS[content.basis];
    default:
      return PROVISIONS[kind];
  }
}

const PROVISIONS: Record<
  Exclude<LetterKind, 'NEW_DATE' | 'SUSPENSION' | 'RETURN' | 'LEFT_UNCONSIDERED' | 'CERTIFICATE'>,
  string
> = {
  CALL: 'KPA art. 64 § 2',
  FEE_CALL: 'KPA art. 261 § 1',
  RESUMPTION: 'KPA art. 97 § 2',
  OPINION_REQUEST: 'KPA art. 106',
  REFERRAL: 'KPA art. 65 § 1',
  REFERRAL_NOTICE: 'KPA art. 65 § 1',
  SEPARATE_MATTERS: 'KPA art. 66 § 2',
  URGING_FORWARD: 'KPA art. 37 § 4',
  DECISION: 'KPA art. 104',
  ORDER: 'KPA art. 123',
  INFORMATION: 'KPA art. 9',
};
const PROVISION_OF_BASIS = {
  ART_97_1_1: 'KPA art. 97 § 1 pkt 1',
  ART_97_1_2: 'KPA art. 97 § 1 pkt 2',
  ART_97_1_3: 'KPA art. 97 § 1 pkt 3',
  ART_97_1_3A: 'KPA art. 97 § 1 pkt 3a',
  ART_97_1_4: 'KPA art. 97 § 1 pkt 4',
  ART_97_1_5: 'KPA art. 97 § 1 pkt 5',
  ART_98_1: 'KPA art. 98 § 1',
  ART_66_3: 'KPA art. 66 § 3',
  ART_261_2: 'KPA art. 261 § 2',
  ART_64_1: 'KPA art. 64 § 1',
  ART_64_2: 'KPA art. 64 § 2',
  ART_63_1: 'KPA art. 63 § 1',
  ART_37_3A: 'KPA art. 37 § 3a',
  ART_217_2_1: 'KPA art. 217 § 2 pkt 1',
  ART_217_2_2: 'KPA art. 217 § 2 pkt 2',
} as const;

/** The fields that a finished letter of the kind must have. */
const NEEDED: { readonly [K in LetterKind]: readonly (keyof ContentOf<K>)[] } = {
  CALL: ['defects'],
  FEE_CALL: ['amountGrosze', 'account'],
  NEW_DATE: ['newDate', 'reasons', 'instruction'],
  SUSPENSION: ['reasons', 'instruction'],
  RESUMPTION: ['reasons'],
  OPINION_REQUEST: ['authority', 'basis', 'question'],
  REFERRAL: ['authority', 'reasons'],
  REFERRAL_NOTICE: ['authority', 'reasons'],
  SEPARATE_MATTERS: ['matters'],
  RETURN: ['reasons', 'instruction'],
  URGING_FORWARD: ['authority', 'position'],
  LEFT_UNCONSIDERED: ['reasons'],
  DECISION: ['legalBasis', 'resolution', 'facts', 'law', 'instruction'],
  ORDER: ['legalBasis', 'resolution', 'reasons', 'instruction'],
  CERTIFICATE: ['wording'],
  INFORMATION: ['text'],
};

/** The error code of an empty field. */
const EMPTY_CODES: Readonly<Record<string, PlainCode>> = {
  account: 'account-missing',
  amountGrosze: 'amount-missing',
  authority: 'authority-missing',
  basis: 'legal-basis-missing',
  defects: 'defects-missing',
  facts: 'facts-missing',
  instruction: 'instruction-missing',
  law: 'law-missing',
  legalBasis: 'legal-basis-missing',
  matters: 'matters-missing',
  newDate: 'date-invalid',
  position: 'position-missing',
  question: 'question-missing',
  reasons: 'letter-reasons-missing',
  resolution: 'resolution-missing',
  text: 'letter-text-missing',
  wording: 'wording-missing',
};

/** The fields that a letter lacks, each with its code; empty when the letter is complete. */
export function missingIn(letter: LetterContent): FieldCodes {
  const { kind, content } = letter;
  const given: Record<string, unknown> = content;
  const omitted = mayOmit(letter);
  const missing: FieldCodes = {};
  for (const field of NEEDED[kind]) {
    if (omitted.includes(field) || !isEmpty(given[field])) continue;
    missing[`content.${field}`] =
      kind === 'NEW_DATE' && field === 'reasons' ? 'reasons-missing' : EMPTY_CODES[field];
  }
  if (kind === 'CALL' && !within(content.termDays, CALL_DAYS))
    missing['content.termDays'] = 'call-days-invalid';
  if (kind === 'FEE_CALL' && !within(content.termDays, FEE_DAYS))
    missing['content.termDays'] = 'fee-days-invalid';
  return missing;
}

/**
 * Fields that this letter may omit: its reasons (KPA art. 107 § 4, 124 § 2), and an instruction that no party needs.
 */
function mayOmit(letter: LetterContent): readonly string[] {
  if (isFinalAtOnce(letter)) return ['facts', 'law', 'instruction'];
  return letter.kind === 'ORDER' && !letter.content.complaint ? ['reasons'] : [];
}

const isEmpty = (given: unknown): boolean =>
  Array.isArray(given) ? given.every((each) => each === '') : !given;

const within = (days: number, { min, max }: { min: number; max: number }) => min <= days && days <= max;

/** An effect of a letter on the clocks of its case. */
export type LetterEffect =
  /** The defects that a call names are what the client owes. */
  | { act: 'NAME_DEFECTS'; defects: readonly string[] }
  | { act: 'BEGIN'; event: ClockEvent; days?: number }
  /** The clock that the sending started runs from the delivery instead. */
  | { act: 'RESTART' }
  | { act: 'SUSPEND' }
  | { act: 'RESUME' }
  | { act: 'CLOSE_URGING' };

/** The effects of a letter on the clocks when it is sent, and when it is delivered. */
export function effectsOf(letter: LetterContent, when: 'SENT' | 'DELIVERED'): LetterEffect[] {
  const { kind, content } = letter;
  if (when === 'SENT') {
    if (kind === 'CALL') return [{ act: 'NAME_DEFECTS', defects: content.defects }];
    if (kind === 'OPINION_REQUEST') return [{ act: 'BEGIN', event: 'OPINION_ASKED' }];
    return kind === 'URGING_FORWARD' ? [{ act: 'CLOSE_URGING' }] : [];
  }
  switch (kind) {
    case 'CALL':
      return [{ act: 'BEGIN', event: 'CALL_DELIVERED', days: content.termDays }];
    case 'FEE_CALL':
      return [{ act: 'BEGIN', event: 'FEE_CALL_DELIVERED', days: content.termDays }];
    case 'OPINION_REQUEST':
      return [{ act: 'RESTART' }];
    case 'SUSPENSION':
      return [
        { act: 'SUSPEND' },
        { act: 'BEGIN', event: 'ORDER_DELIVERED' },
        ...(content.basis === 'ART_98_1' ? [{ act: 'BEGIN', event: 'SUSPENDED_ON_REQUEST' } as const] : []),
      ];
    case 'RESUMPTION':
      return [{ act: 'RESUME' }];
    case 'SEPARATE_MATTERS':
      return [{ act: 'BEGIN', event: 'SEPARATE_MATTERS_DELIVERED' }];
    case 'RETURN':
      return [{ act: 'BEGIN', event: 'ORDER_DELIVERED' }];
    case 'DECISION':
      return isFinalAtOnce(letter) ? [] : [{ act: 'BEGIN', event: 'DECISION_DELIVERED' }];
    case 'ORDER':
      return content.complaint ? [{ act: 'BEGIN', event: 'ORDER_DELIVERED' }] : [];
    default:
      return [];
  }
}

/**
 * The ways in which a letter of the kind may be sent: a letter whose delivery has an effect by law needs a way that
 * leaves a proof.
 */
export function waysOf(kind: LetterKind): readonly SendingWay[] {
  const proved: readonly SendingWay[] = ['POST_REGISTERED', 'EDELIVERY', 'ACCOUNT', 'COUNTER', 'OWN_STAFF'];
  if ((NEEDS_PROOF as readonly LetterKind[]).includes(kind)) return proved;
  return kind === 'INFORMATION' ? [...proved, 'POST', 'EMAIL'] : [...proved, 'POST'];
}

/** The letters that may be the answer to a podanie: the client who agreed to come for the answer comes for these. */
const ANSWERS: readonly LetterKind[] = ['DECISION', 'CERTIFICATE', 'ORDER', 'INFORMATION'];

/** Whether the client comes to the counter for the letter. Nobody waits there for a call. */
export const isCollected = (kind: LetterKind, agreed: DeliveryWay | null): boolean =>
  agreed === 'COUNTER' && ANSWERS.includes(kind);

/**
 * The way in which a letter starts to be sent: the way that the client agreed to, or the first other one for which the
 * addressee has an address.
 */
export function firstWay(kind: LetterKind, agreed: DeliveryWay | null, addressee: Addressee): SendingWay {
  const ways = waysOf(kind).filter((way) => addressProblem(addressee, way) === null);
  const wanted = agreed && (agreed !== 'COUNTER' || isCollected(kind, agreed)) && WAY_OF_ANSWER[agreed];
  return ways.find((way) => way === wanted) ?? ways[0] ?? waysOf(kind)[0];
}

const WAY_OF_ANSWER: Record<DeliveryWay, SendingWay> = {
  COUNTER: 'COUNTER',
  POST: 'POST_REGISTERED',
  EDELIVERY: 'EDELIVERY',
  EMAIL: 'EMAIL',
};

/** The proofs of delivery that each way allows. */
export const PROOFS_OF_WAY: Record<SendingWay, readonly DeliveryProof[]> = {
  POST_REGISTERED: ['RECEIVED', 'REFUSED', 'DEPOSIT'],
  OWN_STAFF: ['RECEIVED', 'REFUSED', 'DEPOSIT'],
  COUNTER: ['RECEIVED', 'REFUSED'],
  EDELIVERY: ['RECEIVED', 'EDELIVERY_LAPSE'],
  ACCOUNT: ['RECEIVED'],
  POST: ['RECEIVED'],
  EMAIL: ['RECEIVED'],
};

/**
 * The day of delivery by its proof: the day itself, or the day of a fiction (KPA art. 44 § 4; u.d.e. art. 42). `from`
 * is the first day on which the delivery can be noted.
 */
export function deliveryOf(
  proof: DeliveryProof,
  on: PlainDate,
  { calendar, policy }: OfficeTerms,
): { deliveredOn: PlainDate; from: PlainDate } {
  if (proof === 'RECEIVED' || proof === 'REFUSED') return { deliveredOn: on, from: on };
  const rule = proof === 'DEPOSIT' ? 'KPA_44_14D' : 'EDOR_42_FIKCJA';
  const { due } = computeTerm({ rule, start: on, calendar, policy });
  // A deposit delivers with the lapse of the last of the fourteen days; e-delivery delivers on the day after.
  return { deliveredOn: due, from: proof === 'DEPOSIT' ? dayAfter(due) : due };
}

/** Organ wyższego stopnia of a gmina, unless an act names another (KPA art. 17 pkt 1). */
export const HIGHER_AUTHORITY = 'Samorządowe Kolegium Odwoławcze';
