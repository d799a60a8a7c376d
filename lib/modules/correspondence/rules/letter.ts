import type { FieldCodes, PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ProcedureRow } from '../../cases/schema/procedure';
import { dayAfter } from '../../deadlines/rules/civil';
import { computeTerm } from '../../deadlines/rules/compute-term';
import type { OfficeTerms } from '../../deadlines/rules/read-terms';
import { takesDays } from '../../deadlines/rules/term-rules';
import { BLANK, type DeliveryWay } from '../../procedure-cards/schema';
import type { MandateScope } from '../../staff/schema';
import { type Addressee, NEEDS_PROOF } from '../schema/acts';
import type { ContentOf, LetterContent } from '../schema/content';
import {
  callOf,
  hasComplaint,
  isFinalAtOnce,
  namesPositions,
  returnBases,
  unconsideredProvision,
} from '../schema/law';
import type { DeliveryProof, LetterCounter, LetterKind, LetterState, SendingWay } from '../schema/letter';
import { addressProblem } from './addressee';

/** The scope of the mandate that a letter of the kind needs. */
export const SCOPE_OF_LETTER: Record<LetterKind, MandateScope> = {
  CALL: 'LETTERS',
  FEE_CALL: 'LETTERS',
  NEW_DATE: 'LETTERS',
  OPINION_REQUEST: 'LETTERS',
  OPINION_NOTICE: 'LETTERS',
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
  TRANSCRIPT: 'CERTIFICATES',
  EXTRACT: 'CERTIFICATES',
  OFFER: 'LETTERS',
};

/** Kinds of letters that go to another authority, not to the client. */
export const TO_AUTHORITY: readonly LetterKind[] = ['OPINION_REQUEST', 'REFERRAL', 'URGING_FORWARD'];

/** The fields that a finished letter of the kind must have. */
const NEEDED: { readonly [K in LetterKind]: readonly (keyof ContentOf<K>)[] } = {
  CALL: ['defects'],
  FEE_CALL: ['amountGrosze', 'account'],
  NEW_DATE: ['newDate', 'reasons', 'instruction'],
  SUSPENSION: ['reasons', 'instruction'],
  RESUMPTION: ['reasons'],
  OPINION_REQUEST: ['authority', 'basis', 'question'],
  OPINION_NOTICE: ['authority', 'basis'],
  REFERRAL: ['authority', 'reasons'],
  REFERRAL_NOTICE: ['authority', 'reasons'],
  SEPARATE_MATTERS: ['matters'],
  RETURN: ['reasons', 'instruction'],
  URGING_FORWARD: ['authority', 'position'],
  LEFT_UNCONSIDERED: ['reasons'],
  DECISION: ['legalBasis', 'resolution', 'facts', 'law', 'instruction', 'finalInstruction'],
  ORDER: ['legalBasis', 'resolution', 'reasons', 'instruction', 'finalInstruction'],
  CERTIFICATE: ['wording'],
  TRANSCRIPT: ['issued'],
  EXTRACT: ['issued'],
  OFFER: [],
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
  finalInstruction: 'instruction-missing',
  instruction: 'instruction-missing',
  issued: 'issued-missing',
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
export function missingIn(letter: LetterContent, row: ProcedureRow): FieldCodes {
  const { kind, content } = letter;
  const given: Record<string, unknown> = content;
  const omitted = mayOmit(letter, row);
  const missing: FieldCodes = {};
  for (const field of NEEDED[kind]) {
    if (omitted.includes(field)) continue;
    const value = given[field];
    if (isEmpty(value))
      missing[`content.${field}`] =
        kind === 'NEW_DATE' && field === 'reasons' ? 'reasons-missing' : EMPTY_CODES[field];
    // The office has not entered the seat of an authority.
    else if (typeof value === 'string' && value.includes(BLANK)) missing[`content.${field}`] = 'blank-left';
  }
  if (kind === 'CALL' || kind === 'FEE_CALL') {
    const days = callOf(kind, row)?.days;
    if (!days || !within(content.termDays, days))
      missing['content.termDays'] = kind === 'CALL' ? 'call-days-invalid' : 'fee-days-invalid';
  }
  if (kind === 'OPINION_REQUEST' || kind === 'OPINION_NOTICE') {
    const { otherDays, otherBasis } = content;
    const rule = row.opinion?.rule;
    if (otherDays !== null && !(rule && takesDays(rule, otherDays)))
      missing['content.otherDays'] = 'opinion-days-invalid';
    if (otherDays !== null && otherBasis === '') missing['content.otherBasis'] = 'opinion-term-basis-missing';
    if (otherDays === null && otherBasis !== '') missing['content.otherDays'] = 'opinion-days-missing';
  }
  if (kind === 'SUSPENSION' && content.basis === null)
    missing['content.basis'] = 'suspension-basis-not-chosen';
  if (kind === 'SUSPENSION' && content.basis === 'ART_97_1_4') {
    const { preliminary, preliminaryAt, preliminaryDays } = content;
    if (preliminary === null) missing['content.preliminary'] = 'preliminary-missing';
    else if (preliminaryAt === '') missing['content.preliminaryAt'] = 'preliminary-authority-missing';
    if (preliminary === 'PARTY_CALLED' && !(preliminaryDays && within(preliminaryDays, PRELIMINARY_DAYS)))
      missing['content.preliminaryDays'] = 'preliminary-days-invalid';
  }
  if (kind === 'DECISION' || kind === 'CERTIFICATE' || kind === 'EXTRACT')
    Object.assign(missing, missingInDuty(content));
  if (kind === 'LEFT_UNCONSIDERED' && content.basis === 'REPEATED' && content.former === '')
    missing['content.former'] = 'former-settlement-missing';
  if (kind === 'OFFER' && content.conditions + content.fees + content.otherForm === '')
    missing['content.conditions'] = 'offer-empty';
  if (kind === 'DECISION' && namesPositions(content, row) && isEmpty(content.positions))
    missing['content.positions'] = 'positions-missing';
  if (kind === 'DECISION' && namesPositions(content, row)) {
    if (content.protects === null) missing['content.protects'] = 'protected-not-chosen';
    if (content.protects && isEmpty(content.protected)) missing['content.protected'] = 'protected-missing';
  }
  if (kind === 'ORDER' && content.about === 'OTHER') {
    if (content.complaint === null) missing['content.complaint'] = 'complaint-not-chosen';
    if (content.complaint && content.complaintBasis === '')
      missing['content.complaintBasis'] = 'complaint-basis-missing';
  }
  const unknown =
    (kind === 'LEFT_UNCONSIDERED' && unconsideredProvision(content.basis, row) === null) ||
    (kind === 'RETURN' && !returnBases(row).includes(content.basis));
  if (unknown) missing['content.basis'] = 'basis-not-in-procedure';
  return missing;
}

/** The missing parts of an annotation about the stamp duty. */
function missingInDuty({
  duty,
  dutyGrosze,
  dutyPaidOn,
  dutyReceipt,
  dutyBasis,
}: Pick<ContentOf<'CERTIFICATE'>, keyof ContentOf<'EXTRACT'> & `duty${string}`>): FieldCodes {
  const missing: FieldCodes = {};
  if (duty === 'PAID') {
    if (!dutyGrosze) missing['content.dutyGrosze'] = 'amount-missing';
    if (dutyPaidOn === null) missing['content.dutyPaidOn'] = 'date-invalid';
    if (dutyReceipt === '') missing['content.dutyReceipt'] = 'duty-receipt-missing';
  } else if (duty !== null && dutyBasis === '') missing['content.dutyBasis'] = 'legal-basis-missing';
  return missing;
}

/**
 * Fields that this letter may omit: its reasons (KPA art. 107 § 4, 124 § 2), the instruction that is not printed, and
 * the remedy against a late authority in a procedure that has none.
 */
function mayOmit(letter: LetterContent, row: ProcedureRow): readonly string[] {
  const { kind, content } = letter;
  switch (kind) {
    case 'DECISION':
      return isFinalAtOnce(letter, row) ? ['facts', 'law', 'instruction'] : ['finalInstruction'];
    case 'ORDER':
      if (hasComplaint(content)) return ['finalInstruction'];
      return content.complaint === null
        ? ['reasons', 'instruction', 'finalInstruction']
        : ['reasons', 'instruction'];
    case 'NEW_DATE':
      return row.urging === null && row.remedy === 'NONE' ? ['instruction'] : [];
    default:
      return [];
  }
}

const isEmpty = (given: unknown): boolean =>
  Array.isArray(given) ? given.every((each) => each === '') : !given;

/** The act leaves the term to the authority (KPA art. 100 § 1). */
const PRELIMINARY_DAYS = { min: 1, max: 365 };

const within = (days: number, { min, max }: { min: number; max: number }) => min <= days && days <= max;

/** Calls and notices, which go by e-mail where the act asks for no delivery with a proof. */
const NOTICES: readonly LetterKind[] = ['CALL', 'NEW_DATE', 'LEFT_UNCONSIDERED', 'REFERRAL_NOTICE', 'OFFER'];

/**
 * The ways in which a letter of the kind may be sent in a procedure: a letter whose delivery has an effect by law needs
 * a way that leaves a proof. The term of a call sent by e-mail runs from the day on which its addressee confirmed the
 * receipt.
 */
export function waysOf(
  kind: LetterKind,
  { notifiesByEmail }: Pick<ProcedureRow, 'notifiesByEmail'>,
): readonly SendingWay[] {
  const ways: SendingWay[] = ['POST_REGISTERED', 'EDELIVERY', 'ACCOUNT', 'COUNTER', 'OWN_STAFF'];
  if (!(NEEDS_PROOF as readonly LetterKind[]).includes(kind)) ways.push('POST');
  if (kind === 'INFORMATION' || (notifiesByEmail && NOTICES.includes(kind))) ways.push('EMAIL');
  return ways;
}

/** The letters that may be the answer to a podanie: the client who agreed to come for the answer comes for these. */
const ANSWERS: readonly LetterKind[] = [
  'DECISION',
  'CERTIFICATE',
  'TRANSCRIPT',
  'EXTRACT',
  'ORDER',
  'OFFER',
  'INFORMATION',
];

/** Whether the client comes to the counter for the letter. Nobody waits there for a call. */
export const isCollected = (kind: LetterKind, agreed: DeliveryWay | null): boolean =>
  agreed === 'COUNTER' && ANSWERS.includes(kind);

/**
 * The way in which a letter starts to be sent: the way that the client agreed to, an address for e-delivery before the
 * post (KPA art. 39 § 1, tax code art. 144), or the post; undefined where the addressee has no address for them, because
 * then a person says how it went.
 */
export function firstWay(
  kind: LetterKind,
  agreed: DeliveryWay | null,
  addressee: Addressee,
  row: Pick<ProcedureRow, 'notifiesByEmail'>,
): SendingWay | undefined {
  const known = waysOf(kind, row);
  const ways = known.filter((way) => addressProblem(addressee, way) === null);
  const asked = agreed && (agreed !== 'COUNTER' || isCollected(kind, agreed)) && WAY_OF_ANSWER[agreed];
  const wanted = asked && known.includes(asked) ? asked : null;
  const byPost = wanted === null || wanted === 'POST_REGISTERED';
  if (byPost && ways.includes('EDELIVERY')) return 'EDELIVERY';
  return ways.find((way) => way === wanted) ?? ways.find((way) => way === 'POST_REGISTERED');
}

/** Whether a letter goes by post or by hand though its addressee has an address for e-delivery. */
export const passesEDelivery = (way: SendingWay, addressee: Addressee): boolean =>
  (way === 'POST_REGISTERED' || way === 'POST' || way === 'OWN_STAFF') &&
  addressProblem(addressee, 'EDELIVERY') === null;

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

/**
 * The notes that people may make of the delivery of a letter on its page: that it was delivered or came back, or that
 * such a note was a mistake. Null where the counter alone makes them, which has the letter or handed it out.
 */
export function deliveryAct(letter: {
  state: LetterState;
  counter: LetterCounter | null;
}): 'NOTE' | 'TAKE_BACK' | null {
  if (letter.counter) return null;
  return letter.state === 'SENT' ? 'NOTE' : letter.state === 'DELIVERED' ? 'TAKE_BACK' : null;
}
