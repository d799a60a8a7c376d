import { type PlainDate, weekday, yearOf } from '@/lib/core/plain-date';
import type { CalendarData, FreeDay, FreeReason, Holiday } from '../schema';
import { addDays } from './civil';
import { easterOf } from './easter';

/**
 * Days off by law (act of 18.01.1951, art. 1), each with the years of its validity; Sundays come in addition. A holiday
 * on a Saturday does not move to the Monday.
 */
type FixedHoliday = { holiday: Holiday; on: string; from?: number; until?: number };
const FIXED: readonly FixedHoliday[] = [
  { holiday: 'NEW_YEAR', on: '01-01' },
  { holiday: 'EPIPHANY', on: '01-06', from: 2011 },
  { holiday: 'LABOUR_DAY', on: '05-01' },
  { holiday: 'CONSTITUTION_DAY', on: '05-03' },
  { holiday: 'ASSUMPTION', on: '08-15' },
  { holiday: 'ALL_SAINTS', on: '11-01' },
  { holiday: 'INDEPENDENCE_DAY', on: '11-11' },
  { holiday: 'CENTENARY', on: '11-12', from: 2018, until: 2018 }, // act of 7.11.2018
  { holiday: 'CHRISTMAS_EVE', on: '12-24', from: 2025 }, // Dz.U. 2024 poz. 1965, in force on 1.02.2025
  { holiday: 'CHRISTMAS', on: '12-25' },
  { holiday: 'SECOND_CHRISTMAS', on: '12-26' },
];
const AFTER_EASTER: readonly { holiday: Holiday; days: number }[] = [
  { holiday: 'EASTER', days: 0 },
  { holiday: 'EASTER_MONDAY', days: 1 },
  { holiday: 'PENTECOST', days: 49 },
  { holiday: 'CORPUS_CHRISTI', days: 60 },
];

/** The holidays of a year by their date. */
export function holidaysOf(year: number): ReadonlyMap<PlainDate, Holiday> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    const fixed = FIXED.filter(({ from = year, until = year }) => from <= year && year <= until);
    const easter = easterOf(year);
    holidays = new Map([
      ...fixed.map(({ on, holiday }) => [`${year}-${on}` as PlainDate, holiday] as const),
      ...AFTER_EASTER.map(({ days, holiday }) => [addDays(easter, days), holiday] as const),
    ]);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}
const holidaysByYear = new Map<number, ReadonlyMap<PlainDate, Holiday>>();

/** The days that the office adds to the law, each with its basis or reason, in maps for fast reading. */
export type Calendar = {
  extraFreeDays: ReadonlyMap<PlainDate, string>;
  closures: ReadonlyMap<PlainDate, string>;
};

/** Builds a calendar from the office's days. Build it once, not for each term. */
export function buildCalendar({ extraFreeDays = [], closures = [] }: CalendarData): Calendar {
  return {
    extraFreeDays: new Map(extraFreeDays.map(({ date, basis }) => [date, basis])),
    closures: new Map(closures.map(({ date, reason }) => [date, reason])),
  };
}

/** The days off of Polish law, without additions. */
export const POLISH_CALENDAR: Calendar = buildCalendar({});

/** The calendar without the office's closures: they move the office's targets, never a term set by an act. */
export function withoutClosures(calendar: Calendar): Calendar {
  return calendar.closures.size === 0
    ? calendar
    : { extraFreeDays: calendar.extraFreeDays, closures: POLISH_CALENDAR.closures };
}

/** The reason why the day is off by the law of its year, Sundays included; null when it is not off. */
export function statutoryFree(date: PlainDate, calendar = POLISH_CALENDAR): FreeReason | null {
  const holiday = holidaysOf(yearOf(date)).get(date);
  if (holiday) return holiday;
  if (calendar.extraFreeDays.has(date)) return 'EXTRA';
  return weekday(date) === 7 ? 'SUNDAY' : null;
}

/** The reason why a term cannot end on the day: it is off by law, or a Saturday (art. 57 § 4 KPA). */
export function blocked57(date: PlainDate, calendar = POLISH_CALENDAR): FreeReason | null {
  return statutoryFree(date, calendar) ?? (weekday(date) === 6 ? 'SATURDAY' : null);
}

/** The reason why the day is no working day: as `blocked57`, or a closure of the office. */
export function notWorking(date: PlainDate, calendar = POLISH_CALENDAR): FreeReason | null {
  return blocked57(date, calendar) ?? (calendar.closures.has(date) ? 'CLOSURE' : null);
}

/** Whether the office works on the day. */
export function isWorkingDay(date: PlainDate, calendar = POLISH_CALENDAR): boolean {
  return notWorking(date, calendar) === null;
}

/** A skipped day, with the office's words for an extra free day or a closure. */
export function freeDay(date: PlainDate, reason: FreeReason, calendar: Calendar): FreeDay {
  const basis =
    reason === 'EXTRA'
      ? calendar.extraFreeDays.get(date)
      : reason === 'CLOSURE'
        ? calendar.closures.get(date)
        : undefined;
  return basis ? { date, reason, basis } : { date, reason };
}
