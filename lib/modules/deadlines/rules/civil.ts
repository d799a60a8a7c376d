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

/** How far back a list goes: no term of the law. */
export function daysEarlier(date: PlainDate, days: number): PlainDate {
  return addDays(date, -days);
}

/** Until when something may wait that the office gives so many days: no term of the law. */
export function daysLater(date: PlainDate, days: number): PlainDate {
  return addDays(date, days);
}

/** How many days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month, months later; the last day of that month if it has none (art. 57 § 3 KPA). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** The same day, years later; for 29 February the day before it if that year has none (art. 57 § 3a KPA). */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return dayNumber(a) < dayNumber(b) ? b : a;
}

/** The day before: where a period ends that the day of its event does not belong to. */
export function dayBefore(day: PlainDate): PlainDate {
  return addDays(day, -1);
}

/** The day after: where a period begins that the day of its event does not belong to. */
export function dayAfter(day: PlainDate): PlainDate {
  return addDays(day, 1);
}
