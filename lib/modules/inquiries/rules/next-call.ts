import { type PlainDate, plainDateOf, weekday } from '@/lib/core/plain-date';
import { addDays } from '../../deadlines/rules/civil';
import { type Calendar, isWorkingDay } from '../../deadlines/rules/free-days';
import { instantOf } from '../../deadlines/rules/hours';
import type { OfficeWeek } from '../../deadlines/rules/office-time';
import type { CallResult } from '../schema/inquiry';
import type { CallHours } from './wish';

const MINUTE = 60_000;

/** The result of an attempt that reached nobody. */
export type FailedResult = Exclude<CallResult, 'ANSWERED'>;

/** The pause before the next attempt, in minutes: a person who got a message may call by themselves first. */
const PAUSE_AFTER: Record<FailedResult, number> = { NO_ANSWER: 90, MESSAGE_LEFT: 180 };

/** The last call of a day begins this many minutes before the end of the hours. */
const LAST_CALL = 10;

/**
 * The first moment, from `now` on, at which the office works and the caller wants to be called. A wish outside the hours
 * of the office cannot be met; the office's own hours hold then.
 */
export function nextCall(now: Date, hours: CallHours, week: OfficeWeek, calendar: Calendar): Date {
  for (let day = plainDateOf(now); ; day = addDays(day, 1)) {
    const open = isWorkingDay(day, calendar) && callable(day, hours, week);
    if (!open) continue;
    const { from, until } = open;
    if (now.getTime() <= until - LAST_CALL * MINUTE) return new Date(Math.max(now.getTime(), from));
  }
}

/** The moment from which it is time to call: the one that was set, or after it the next within the caller's wish. */
export function timeToCall(
  { callAt, callFrom, callUntil }: { callAt: Date; callFrom: string; callUntil: string },
  now: Date,
  week: OfficeWeek,
  calendar: Calendar,
): Date {
  if (callAt > now) return callAt;
  const next = nextCall(now, { from: callFrom, until: callUntil }, week, calendar);
  return next > now ? next : callAt;
}

/** The moment of the next attempt after a failed one. */
export function callAgain(
  now: Date,
  result: FailedResult,
  hours: CallHours,
  week: OfficeWeek,
  calendar: Calendar,
): Date {
  return nextCall(new Date(now.getTime() + PAUSE_AFTER[result] * MINUTE), hours, week, calendar);
}

/** The hours of the day in which the caller may be called, as moments; null when the office is closed. */
function callable(
  day: PlainDate,
  { from, until }: CallHours,
  week: OfficeWeek,
): { from: number; until: number } | null {
  const { opens, closes } = week[weekday(day) - 1];
  if (opens >= closes) return null;
  const [wishedFrom, wishedUntil] = [from > opens ? from : opens, until && until < closes ? until : closes];
  const met = wishedFrom < wishedUntil;
  return {
    from: instantOf(day, met ? wishedFrom : opens),
    until: instantOf(day, met ? wishedUntil : closes),
  };
}
