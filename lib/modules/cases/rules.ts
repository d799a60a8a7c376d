import { parsePolishDate } from '@/lib/core/date-text';
import type { PlainCode } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import {
  type Checked,
  checkAde,
  checkKrs,
  checkNip,
  checkPesel,
  checkPhone,
  checkPostalCode,
  checkRegon,
} from '@/lib/core/identifiers';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Transitions } from '@/lib/core/transitions';
import { computeTerm, type TermFacts } from '../deadlines/rules/compute-term';
import { isNearLapse } from '../deadlines/rules/new-date';
import { type OfficeTerms, readTerms } from '../deadlines/rules/read-terms';
import { type ReplayedPause, replay } from '../deadlines/rules/replay';
import { termRule } from '../deadlines/rules/term-rules';
import { type RuleCode, ruleCodeSchema, type TermResult } from '../deadlines/schema';
import type { CaseListItem, CaseRecord, CaseStatus } from './schema/case';
import type { ClientInput, ClientRecord } from './schema/client';
import type { ClockFacts, ClockPurpose } from './schema/clock';

/** The life of a case. */
export const CASE_TRANSITIONS = {
  handOver: { from: ['REGISTERED', 'RETURNED'], to: 'HANDED_OVER' },
  accept: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
  refuse: { from: ['HANDED_OVER'], to: 'RETURNED' },
  takeBack: { from: ['HANDED_OVER'], to: 'REGISTERED' },
  assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
  giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
  settle: { from: ['IN_PROGRESS'], to: 'SETTLED' },
  close: { from: ['SETTLED'], to: 'CLOSED' },
  reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
  attach: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ATTACHED' },
  file: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'FILED' },
} as const satisfies Transitions<CaseStatus>;

type CourseClock = { purpose: ClockPurpose; rule: RuleCode };

/** Which clocks an act of a case's life ends, and which it starts, on the day of the act. */
export const CLOCKS_OF_ACTS: Record<
  keyof typeof CASE_TRANSITIONS,
  { closes?: readonly ClockPurpose[] | 'ALL'; opens?: CourseClock }
> = {
  handOver: { opens: { purpose: 'HAND_OVER', rule: 'HANDOVER_1WD' } },
  accept: { closes: ['HAND_OVER'], opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  refuse: { closes: ['HAND_OVER'] },
  takeBack: { closes: ['HAND_OVER'] },
  assign: { closes: ['ASSIGNMENT'] },
  giveBack: { opens: { purpose: 'ASSIGNMENT', rule: 'ASSIGNMENT_1WD' } },
  settle: { closes: ['SETTLEMENT', 'ASSIGNMENT', 'SUPPLEMENT', 'OPINION'] },
  // One that runs keeps it from being closed.
  close: { closes: ['APPEAL'] },
  reopen: {},
  attach: { closes: 'ALL' },
  file: { closes: 'ALL' },
};

/** The acts after which nobody has the case in hand any more: settled it is still somebody's, until it is closed. */
export const ENDS_ASSIGNMENTS: readonly (keyof typeof CASE_TRANSITIONS)[] = ['close', 'attach', 'file'];

/** The clocks that the course of a case opens and closes by itself. */
export const CLOCKS_OF_COURSE: readonly ClockPurpose[] = ['SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT'];

/**
 * A call stops the clock no longer than its own term lasts (KPA art. 64 § 2, art. 261 § 1): unanswered, the case goes on
 * after the lapse. A term that begins anew when the call is met stands until it is.
 */
function withinCall(pause: ReplayedPause, restarts: boolean): ReplayedPause {
  const { kind, to, lapsesOn, endedBy } = pause;
  if (lapsesOn === null || to === null) return pause;
  if (restarts && kind === 'SUPPLEMENT') return endedBy === null ? { ...pause, to: null } : pause;
  return to > lapsesOn ? { ...pause, to: lapsesOn } : pause;
}

/** The facts of a clock for the engine; the office's terms are added by whoever computes. */
export function factsOf(clock: ClockFacts): TermFacts {
  const { pauses, extensions } = replay(clock.entries);
  const { restarts = false } = termRule(clock.rule);
  return {
    rule: clock.rule,
    start: clock.startOn,
    cameOn: clock.cameOn,
    amount: clock.amount,
    startTime: clock.startTime ?? undefined,
    pauses: pauses.map((pause) => withinCall(pause, restarts)),
    extensions: extensions.filter(({ clockId }) => clockId === clock.id),
  };
}

/** The date of a clock with its proof, by the office's terms. `asOf`: pauses that last are taken to last through it. */
export function termOfClock(
  clock: ClockFacts,
  { calendar, policy }: OfficeTerms,
  asOf?: PlainDate,
): TermResult {
  return computeTerm({ ...factsOf(clock), calendar, policy, asOf });
}

/**
 * The same by the act alone: the term of art. 35 KPA or of a special provision, without the new date of art. 36. Where an
 * act of its own lets a notice move the term within its limit, that date is one of the special provision.
 */
export function termOfAct(clock: ClockFacts, { calendar, policy }: OfficeTerms, asOf: PlainDate): TermResult {
  const facts = factsOf(clock);
  const extensions = termRule(clock.rule).cap ? facts.extensions : [];
  return computeTerm({ ...facts, extensions, calendar, policy, asOf });
}

/** The term for settling a case, with its proof; pauses that last are taken to last through today while it is open. */
export function settlementTerm(
  record: Pick<CaseRecord, 'clock' | 'terms' | 'settledAt'>,
  today: PlainDate,
): TermResult {
  return termOfClock(record.clock, readTerms(record.terms), record.settledAt ? undefined : today);
}

/** Whether its term runs no more: it has its outcome, or is no case of its own. */
export const isOver = (status: CaseStatus): boolean => nextMove({ status }) === 'nobody';

/** Whether it is time to notify of a new date (KPA art. 36): a notice given earlier has moved the date already. */
export function isNoticeTime(
  record: Pick<CaseListItem, 'dueOn' | 'dueRule' | 'stoppedOn' | 'status'>,
  today: PlainDate,
): boolean {
  if (isOver(record.status) || record.stoppedOn) return false;
  return isNearLapse(ruleCodeSchema.parse(record.dueRule), record.dueOn, today);
}

/** How a client is called in lists: 'Małgorzata Żółkiewska-Błaszczyk', or the organisation's name. */
export function clientLabel(client: Pick<ClientInput, 'kind' | 'firstName' | 'lastName' | 'name'>): string {
  return client.kind === 'PERSON' ? `${client.firstName} ${client.lastName}`.trim() : client.name;
}

/** '' of a client who wrote by e-mail and gave no address. */
export function clientAddress(client: Pick<ClientInput, 'street' | 'postalCode' | 'city'>): string {
  return [client.street, `${client.postalCode} ${client.city}`.trim()].filter(Boolean).join(', ');
}

/** What a client is found by. */
export function clientSearchText(client: ClientInput): string {
  return fold(`${clientLabel(client)} ${clientAddress(client)}`);
}

/** What a case is found by; the number is looked up by itself. Only the head of a very long subject is searched. */
export function caseSearchText(parts: {
  /** The client's own search text. */
  client: string;
  subject: string;
  card: string;
  znak: string | null;
  /** Its numbers in other systems; a new case has none. */
  references?: string;
}): string {
  const { client, card, znak, references = '', subject } = parts;
  return fold(`${client} ${card} ${znak ?? ''} ${references} ${subject.slice(0, 2_000)}`);
}

/**
 * The client's data in the one form in which they are kept: numbers without separators, phone as E.164, dates ISO, what
 * belongs to the other kind of client empty. Two inputs that mean the same come out equal.
 */
export function normalizeClient(client: ClientInput, today: PlainDate): ClientInput {
  const person = client.kind === 'PERSON';
  const kept = (typed: string, check: (text: string) => Checked<string, string, string>) => {
    const checked = typed.trim() === '' ? null : check(typed);
    return checked?.ok ? checked.value : typed.trim();
  };
  const pesel = person && client.pesel !== '' ? checkPesel(client.pesel) : null;
  const birthDate = pesel?.ok ? pesel.value.birthDate : parsePolishDate(client.birthDate, today);
  return {
    kind: client.kind,
    firstName: person ? client.firstName.trim() : '',
    lastName: person ? client.lastName.trim() : '',
    name: person ? '' : client.name.trim(),
    pesel: pesel?.ok ? pesel.value.pesel : '',
    birthDate: (person && birthDate) || '',
    nip: person ? '' : kept(client.nip, checkNip),
    regon: person ? '' : kept(client.regon, checkRegon),
    krs: person ? '' : kept(client.krs, checkKrs),
    street: client.street.trim(),
    postalCode: kept(client.postalCode, checkPostalCode),
    city: client.city.trim(),
    phone: kept(client.phone, checkPhone),
    email: client.email.trim().toLowerCase(),
    adeAddress: kept(client.adeAddress, checkAde),
  };
}

/** A client's data as a form has them; an empty PESEL keeps the one on file. */
export function inputOf({
  id: _id,
  version: _version,
  maskedPesel: _masked,
  ...known
}: ClientRecord): ClientInput {
  return { ...known, pesel: '' };
}

/**
 * A form whose client somebody else has saved meanwhile: fields that were not touched here take what is on file now, what
 * was typed stays. `base` is what the form began from.
 */
export function mergeClient(base: ClientInput, typed: ClientInput, now: ClientInput): ClientInput {
  const fields = (Object.keys(base) as (keyof ClientInput)[]).map((field) => [
    field,
    typed[field] === base[field] ? now[field] : typed[field],
  ]);
  return Object.fromEntries(fields);
}

/** PESEL as it stands on the screen until asked for: '74•••••••18'. */
export function maskPesel(pesel: string): string {
  return `${pesel.slice(0, 2)}•••••••${pesel.slice(-2)}`;
}

export type Finding = { field: keyof ClientInput; code: PlainCode };
export type ClientChecks = { errors: Finding[]; warnings: Finding[] };

/**
 * What a client must give to be answered: a postal address; for what may come by e-mail, that or the e-mail; nothing,
 * where the letter lies there as it came and nobody can be asked (KPA art. 64 § 1).
 */
export type AddressNeed = 'ADDRESS' | 'EMAIL' | 'NONE';

/**
 * What is wrong with the data typed (errors, which stop) and what is worth a second look (warnings, which do not).
 * A person without PESEL is normal. An address is a must (KPA art. 63 § 2), unless `need` says otherwise.
 */
export function checkClient(
  client: ClientInput,
  today: PlainDate,
  { need: needed = 'ADDRESS' }: { need?: AddressNeed } = {},
): ClientChecks {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const need = (field: keyof ClientInput, code: PlainCode) => {
    if (client[field].trim() === '') errors.push({ field, code });
  };
  const named = (field: keyof ClientInput) => {
    if (client[field].trim() !== '' && !/\p{L}/u.test(client[field])) {
      errors.push({ field, code: 'name-without-letters' });
    }
  };
  const check = (
    field: keyof ClientInput,
    verify: (text: string) => Checked<unknown, PlainCode, PlainCode>,
  ) => {
    if (client[field].trim() === '') return;
    const verdict = verify(client[field]);
    if (!verdict.ok) errors.push({ field, code: verdict.code });
    else if (verdict.warning) warnings.push({ field, code: verdict.warning });
  };

  if (client.kind === 'PERSON') {
    need('firstName', 'first-name-missing');
    need('lastName', 'last-name-missing');
    named('firstName');
    named('lastName');
    check('pesel', checkPesel);
    const birth = client.birthDate.trim() === '' ? null : parsePolishDate(client.birthDate, today);
    if (client.birthDate.trim() !== '' && (!birth || birth > today)) {
      errors.push({ field: 'birthDate', code: 'birth-date-invalid' });
    }
  } else {
    need('name', 'name-missing');
    named('name');
    check('nip', checkNip);
    check('regon', checkRegon);
    check('krs', checkKrs);
  }
  const nowhere = `${client.street}${client.postalCode}${client.city}`.trim() === '';
  if (needed === 'EMAIL' && nowhere) {
    need('email', 'email-missing');
    if (client.email.trim() !== '') warnings.push({ field: 'street', code: 'address-not-given' });
  } else if (needed === 'NONE' && nowhere) {
    const begun = `${client.lastName}${client.name}`.trim() !== '';
    if (begun && client.adeAddress.trim() === '') {
      warnings.push({ field: 'street', code: 'podanie-without-address' });
    }
  } else {
    need('street', 'street-missing');
    need('postalCode', 'postal-code-missing');
    need('city', 'city-missing');
  }
  check('postalCode', checkPostalCode);
  check('phone', checkPhone);
  check('email', checkEmail);
  check('adeAddress', checkAde);
  return { errors, warnings };
}

/** An address a message can be tried at: one @, a dot after it, no spaces. */
function checkEmail(text: string): Checked<string, 'email-shape'> {
  const email = text.trim();
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)
    ? { ok: true, value: email }
    : { ok: false, code: 'email-shape' };
}

/** Whose move it is, in the words of a code; the page adds the names. */
export function nextMove(record: { status: CaseStatus }): 'sender' | 'desk' | 'accept' | 'worker' | 'nobody' {
  switch (record.status) {
    case 'REGISTERED':
    case 'RETURNED':
      return 'sender';
    case 'HANDED_OVER':
      return 'accept';
    case 'ACCEPTED':
      return 'desk';
    case 'IN_PROGRESS':
      return 'worker';
    case 'SETTLED':
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
      return 'nobody';
  }
}
