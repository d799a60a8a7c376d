import { type PlainDate, plainDate } from '@/lib/core/plain-date';
import type { RuleCode, TermRule } from '../schema';
import { addDays, addMonths } from './civil';
import { computeTerm, type TermFacts } from './compute-term';
import { describeDistance } from './describe-distance';
import { POLISH_CALENDAR, withoutClosures } from './free-days';
import { rollEnd } from './roll-end';
import { TERM_RULES } from './term-rules';

/** The provision of the notice that gives a case a new date; null when the term to settle it takes none. */
export function noticeProvision({ notice, meaning }: TermRule): string | null {
  return meaning === 'SETTLEMENT' && notice ? notice.provision : null;
}

/** The last day that a notice of today can set; null when the act sets no limit. */
export function latestNewDate(facts: TermFacts, today: PlainDate): PlainDate | null {
  if (!TERM_RULES[facts.rule].notice?.cap) return null;
  const extensions = [{ to: plainDate('9999-01-01'), on: today }];
  const { proof } = computeTerm({ ...facts, extensions, asOf: today });
  return proof.find(({ kind }) => kind === 'CAP')?.from ?? null;
}

/** Days before the end when a notice is offered: a week; two days for terms of a week or less. */
const LEAD = { long: 7, short: 2 };

/** Whether the term lapses soon or has lapsed, and a notice can move it. */
export function isNearLapse(code: RuleCode, due: PlainDate, today: PlainDate): boolean {
  const rule = TERM_RULES[code];
  if (noticeProvision(rule) === null) return false;
  const short = rule.unit === 'DAY' && rule.amount <= LEAD.long;
  const { state, days } = describeDistance(due, today);
  return state === 'late' || days <= (short ? LEAD.short : LEAD.long);
}

export type ProposedDate = { period: 'TWO_WEEKS' | 'MONTH' | 'LATEST'; date: PlainDate };

/** New dates to offer, counted from the end of the term or, after it, from today. */
export function proposedDates(facts: TermFacts, today: PlainDate): ProposedDate[] {
  const { due } = computeTerm({ ...facts, asOf: today });
  const calendar = withoutClosures(facts.calendar ?? POLISH_CALENDAR);
  const from = due < today ? today : due;
  const latest = latestNewDate(facts, today);
  const working = (date: PlainDate) => rollEnd(date, 'FORWARD', calendar, []).day;
  const proposed: ProposedDate[] = [
    { period: 'TWO_WEEKS', date: working(addDays(from, 14)) },
    { period: 'MONTH', date: working(addMonths(from, 1)) },
  ];
  if (!latest) return proposed;
  const within = proposed.filter(({ date }) => date < latest);
  return latest > from ? [...within, { period: 'LATEST', date: latest }] : [];
}
