import { dateProblem, parsePolishDate } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import {
  PAUSE_KINDS,
  type PauseKind,
  type Policy,
  type RuleCode,
  type TermResult,
  type TermRule,
} from '../schema';
import { addYears } from './civil';
import { computeTerm } from './compute-term';
import type { Calendar } from './free-days';
import { canBeExtended, isRuleCode, TERM_RULES, termRule } from './term-rules';
import { type TermState, termState } from './term-state';

/**
 * A question about a term in an address: `?regula=KPA_1M&start=2026-11-24&okres1=SUPPLEMENT&od1=…&do1=…&nowy=…
 * &zawiadomienie=…&dzien=…`. The address names no person and no case.
 */
export type TermQuestion = {
  rule: RuleCode;
  start: PlainDate;
  startTime?: string;
  pauses: readonly AskedPause[];
  extension: { to: PlainDate; on: PlainDate } | null;
  /** "Stan na dzień"; null means the day on which the address is opened. */
  day: PlainDate | null;
};
type AskedPause = { kind: PauseKind; from: PlainDate; to: PlainDate | null };

/** The fields of the calculator as typed. `szukaj` is the text by which the person looks for a term. */
export type QuestionForm = Record<(typeof SINGLE)[number] | 'szukaj', string> & {
  periods: readonly PeriodForm[];
};
export type PeriodForm = Record<(typeof OF_PERIOD)[number], string>;

/** An error of a field. `field` is its name in the form; `day` is the day in the sentence of the code. */
export type QuestionProblem = { field: string; code: QuestionProblemCode; day?: PlainDate };
export type QuestionProblemCode =
  | 'rule-missing'
  | 'rule-unknown'
  | 'start-missing'
  | 'date-invalid'
  | 'date-unread'
  | 'date-too-far'
  | 'years-apart'
  | 'before-rule'
  | 'hour-missing'
  | 'kind-missing'
  | 'from-missing'
  | 'to-before-from'
  | 'new-date-missing'
  | 'notice-missing'
  | 'notice-before-start'
  | 'new-date-before-notice'
  | 'not-extendable'
  | 'hours-never-stop'
  | 'too-many-periods';

/**
 * No field is checked yet in two states: `editing`, when a period was just added or removed, and `choosing`, when the
 * person looks for a term.
 */
export type QuestionRead = {
  form: QuestionForm;
  state: 'blank' | 'choosing' | 'editing' | 'wrong' | 'asked';
  question: TermQuestion | null;
  problems: readonly QuestionProblem[];
};

/** Query parameters of a request. */
export type Address = Record<string, string | readonly string[] | undefined>;

export const MOST_PERIODS = 20;
/** The days for which the calendar is sure: its free days follow the act as it stands since 1991. */
export const FIRST_DAY = '1991-01-01' as PlainDate;
export const LAST_DAY = '2099-12-31' as PlainDate;
/** The most years between the beginning of a term and any other day of its question: the engine walks day by day. */
export const MOST_YEARS = 30;

const SINGLE = ['regula', 'start', 'godzina', 'nowy', 'zawiadomienie', 'dzien'] as const;
const OF_PERIOD = ['okres', 'od', 'do'] as const;
const LONGEST = 60;

/**
 * Reads any address: returns the fields as typed, and the question or the errors. Without script the form has one way
 * to be sent: a text that the page has not answered yet (`szukaj` is not `szukano`) looks for a term, and so does the
 * button `szukam`.
 */
export function readQuestion(address: Address, today: PlainDate): QuestionRead {
  const given = new Map(
    Object.entries(address).map(([name, value]) => [
      name,
      (typeof value === 'string' ? value : value?.[0]) ?? '',
    ]),
  );
  const text = (name: string) => (given.get(name) ?? '').trim().slice(0, LONGEST);
  const numbers = [...given.keys()]
    .map((name) => Number(/^(?:okres|od|do)([1-9]\d{0,3})$/.exec(name)?.[1]))
    .filter((number) => number > 0);
  const rows = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .filter((number) => `${number}` !== text('usun'))
    .map(
      (number): PeriodForm => ({
        okres: text(`okres${number}`),
        od: text(`od${number}`),
        do: text(`do${number}`),
      }),
    );
  const periods = rows.slice(0, MOST_PERIODS);
  const editing = given.has('usun') || given.has('dodaj');
  if (given.has('dodaj') && periods.length < MOST_PERIODS) periods.push({ okres: '', od: '', do: '' });

  const form: QuestionForm = {
    szukaj: text('szukaj'),
    regula: text('regula'),
    start: text('start'),
    godzina: text('godzina'),
    nowy: text('nowy'),
    zawiadomienie: text('zawiadomienie'),
    dzien: text('dzien'),
    periods,
  };
  if (editing) return { form, state: 'editing', question: null, problems: [] };
  if (given.has('szukam') || form.szukaj !== text('szukano')) {
    return { form, state: 'choosing', question: null, problems: [] };
  }
  if (!SINGLE.some((name) => given.has(name)) && periods.length === 0) {
    return { form, state: 'blank', question: null, problems: [] };
  }
  const { question, problems } = judge(form, today);
  if (rows.length > MOST_PERIODS) problems.push({ field: `okres${MOST_PERIODS}`, code: 'too-many-periods' });
  return problems.length > 0
    ? { form, state: 'wrong', question: null, problems }
    : { form, state: 'asked', question, problems };
}

/** The address of a question. Dates are written as days, so that "dziś" and "24.11" mean the same tomorrow. */
export function questionAddress({ rule, start, startTime, pauses, extension, day }: TermQuestion): string {
  const query = new URLSearchParams({ regula: rule, start });
  // A colon would become %3A.
  if (startTime) query.set('godzina', startTime.replace(':', '.'));
  pauses.forEach(({ kind, from, to }, place) => {
    query.set(`okres${place + 1}`, kind);
    query.set(`od${place + 1}`, from);
    if (to) query.set(`do${place + 1}`, to);
  });
  if (extension) {
    query.set('nowy', extension.to);
    query.set('zawiadomienie', extension.on);
  }
  if (day) query.set('dzien', day);
  return `${query}`;
}

/** `rule` is the row with the office's choices. */
export type TermAnswer = { day: PlainDate; rule: TermRule; result: TermResult; state: TermState };

/** The term of the question with its proof, and its state on the day. */
export function answerQuestion(
  question: TermQuestion,
  today: PlainDate,
  { calendar, policy }: { calendar: Calendar; policy: Policy },
): TermAnswer {
  const { rule, start, startTime, pauses, extension } = question;
  const day = question.day ?? today;
  const extensions = extension ? [extension] : [];
  const facts = { rule, start, startTime, pauses, extensions, calendar, policy };
  const result = computeTerm({ ...facts, asOf: day });
  return { day, rule: termRule(rule, policy), result, state: termState(facts, day) };
}

function judge(form: QuestionForm, today: PlainDate) {
  const problems: QuestionProblem[] = [];
  const wrong = (field: string, code: QuestionProblemCode, day?: PlainDate) => {
    problems.push(day ? { field, code, day } : { field, code });
    return null;
  };
  /** The day in a field; null when the field is empty or wrong, and then the error is noted. */
  const dayIn = (field: string, typed: string, missing?: QuestionProblemCode): PlainDate | null => {
    if (typed === '') return missing ? wrong(field, missing) : null;
    const date = parsePolishDate(typed, today);
    if (!date || !isPlainDate(date)) return wrong(field, dateProblem(typed));
    if (date < FIRST_DAY || LAST_DAY < date) return wrong(field, 'date-too-far');
    return start && areApart(start, date) ? wrong(field, 'years-apart') : date;
  };

  let start: PlainDate | null = null;
  const rule = isRuleCode(form.regula)
    ? TERM_RULES[form.regula]
    : wrong('regula', form.regula ? 'rule-unknown' : 'rule-missing');
  start = dayIn('start', form.start, 'start-missing');
  if (rule?.validFrom && start && start < rule.validFrom) wrong('start', 'before-rule', rule.validFrom);
  const inHours = rule?.unit === 'HOUR';
  const startTime = inHours ? hourOf(form.godzina) : '';
  if (startTime === null) wrong('godzina', 'hour-missing');

  const pauses: AskedPause[] = [];
  form.periods.forEach((period, place) => {
    if (period.od === '' && period.do === '') return;
    const field = (name: string) => `${name}${place + 1}`;
    const kind = PAUSE_KINDS.find((each) => each === period.okres) ?? wrong(field('okres'), 'kind-missing');
    const from = dayIn(field('od'), period.od, 'from-missing');
    const to = dayIn(field('do'), period.do);
    if (from && to && to < from) wrong(field('do'), 'to-before-from', from);
    // Two equal periods count as one.
    const listed = pauses.some((each) => each.kind === kind && each.from === from && each.to === to);
    if (kind && from && !listed) pauses.push({ kind, from, to });
  });
  if (inHours && pauses.length > 0) wrong('okres1', 'hours-never-stop');

  const named = form.nowy !== '' || form.zawiadomienie !== '';
  const to = named ? dayIn('nowy', form.nowy, 'new-date-missing') : null;
  const on = named ? dayIn('zawiadomienie', form.zawiadomienie, 'notice-missing') : null;
  if (rule && named && !canBeExtended(rule)) wrong('nowy', 'not-extendable');
  else if (on && start && on < start) wrong('zawiadomienie', 'notice-before-start', start);
  else if (to && on && to < on) wrong('nowy', 'new-date-before-notice', on);
  const day = dayIn('dzien', form.dzien);
  if (problems.length === 0 && day === null && start && areApart(start, today)) {
    // These two questions alone walk the days between the start and the day on which the address is opened.
    const backward = rule?.unit === 'WORKING_DAY_BEFORE' && start > today;
    const lasting = pauses.some((pause) => pause.to === null) && start < today;
    if (backward || lasting) wrong('start', 'years-apart');
  }

  const question: TermQuestion | null =
    rule && start
      ? {
          rule: rule.code,
          start,
          ...(startTime ? { startTime } : {}),
          pauses,
          extension: to && on ? { to, on } : null,
          day,
        }
      : null;
  return { question, problems };
}

function areApart(one: PlainDate, other: PlainDate): boolean {
  const [earlier, later] = one < other ? [one, other] : [other, one];
  return addYears(earlier, MOST_YEARS) < later;
}

/** "9:30", "09.30" or "9" as "09:30"; null for an hour that no clock shows. */
function hourOf(typed: string): string | null {
  const [, hour, minutes = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return null;
  return `${hour.padStart(2, '0')}:${minutes}`;
}
