import type { PlainDate } from '@/lib/core/plain-date';
import {
  dateOf,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  monthOf,
  yearOf,
} from '@/lib/core/plain-date';

/** The day `days` later, or earlier when negative (art. 57 § 1 KPA: the day of the event is not counted). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The day `days` earlier, for lists that look back; not for terms of the law. */
export function daysEarlier(date: PlainDate, days: number): PlainDate {
  return addDays(date, -days);
}

/** The day `days` later, for waits that the office allows; not for terms of the law. */
export function daysLater(date: PlainDate, days: number): PlainDate {
  return addDays(date, days);
}

/** The number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day with the same number `months` later; the last day of that month when it has no such day (art. 57 § 3 KPA).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The same day `years` later; for 29 February the day before it when that year has none (art. 57 § 3a KPA). */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return dayNumber(a) < dayNumber(b) ? b : a;
}

/** The day before: the end of a period that does not include the day of its event. */
export function dayBefore(day: PlainDate): PlainDate {
  return addDays(day, -1);
}

/** The day after: the beginning of a period that does not include the day of its event. */
export function dayAfter(day: PlainDate): PlainDate {
  return addDays(day, 1);
}
