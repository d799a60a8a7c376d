import type { PlainDate } from '@/lib/core/plain-date';
import type { Policy, ProofStep, TermRule, TermUnit } from '../schema';
import { addDays, addMonths, addYears, daysBetween } from './civil';
import type { Calendar } from './free-days';
import { nthWorkingDay } from './working-days';

/** The end by the calendar alone (art. 57 § 1-3a KPA, or working days), and its step in the proof. */
export function nominalEnd(
  rule: TermRule,
  start: PlainDate,
  calendar: Calendar,
  policy: Policy,
): { nominal: PlainDate; step: ProofStep } {
  const { code, amount, unit, countingProvision: provision } = rule;
  if (unit === 'WORKING_DAY' || unit === 'WORKING_DAY_BEFORE') {
    const backward = unit === 'WORKING_DAY_BEFORE';
    const from = eventDayIsFirst(rule, policy) ? addDays(start, -1) : start;
    const { day, skipped } = nthWorkingDay(from, amount, backward ? -1 : 1, calendar);
    const counted = { rule: code, amount, backward, skipped };
    return { nominal: day, step: { kind: 'WORKING_DAYS', from: day, to: day, provision, ...counted } };
  }
  const nominal = addUnits(start, amount, unit);
  const days = daysBetween(start, nominal);
  const shortened = (unit === 'MONTH' || unit === 'YEAR') && nominal.slice(8) !== start.slice(8);
  const counted = { rule: code, amount, unit, days, shortened };
  return { nominal, step: { kind: 'NOMINAL', from: nominal, to: nominal, provision, ...counted } };
}

/**
 * Whether the day of the event is the first day counted: only for the office's targets in working days, by its choice
 * (art. 57 § 1).
 */
export function eventDayIsFirst({ unit, meaning }: TermRule, { eventDayCounts }: Policy): boolean {
  return eventDayCounts && unit === 'WORKING_DAY' && meaning === 'TARGET';
}

function addUnits(start: PlainDate, amount: number, unit: Exclude<TermUnit, `WORKING_${string}`>): PlainDate {
  if (unit === 'MONTH') return addMonths(start, amount);
  if (unit === 'YEAR') return addYears(start, amount);
  return addDays(start, unit === 'WEEK' ? amount * 7 : amount);
}
