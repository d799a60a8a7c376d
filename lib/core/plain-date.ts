/**
 * A calendar date without a time or a zone: 'YYYY-MM-DD'. Legal dates always have this type, never `Date` (a `Date`
 * moves by a day when the clocks change or the server is in another zone).
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Whether the text is a date that exists ('2026-02-29' is not). */
export function isPlainDate(text: string): text is PlainDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Returns the text as a `PlainDate`. Throws `RangeError` for a day that does not exist. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** Makes a `PlainDate` of year, month (1-12) and day (1-31). Throws `RangeError` outside the years 1000-9999. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`no such year: ${year}`);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as PlainDate;
}

/** The year, month and day of a date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** The number of days of the month (1-12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Converts a date to days since 1 January 1970, and back. The computed year begins in March, so that the leap day is
 * its last day; `DAYS_TO_1970` counts from 1 March of the year 0. `dateOfDayNumber` throws `RangeError` outside the
 * years 1000-9999.
 */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month < 3 ? 1 : 0);
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    sinceMarch -
    DAYS_TO_1970
  );
}
export function dateOfDayNumber(number: number): PlainDate {
  const days = number + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const inEra = days - era * DAYS_IN_400_YEARS;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const day = inYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  return dateOf(era * 400 + yearInEra + (month < 3 ? 1 : 0), month, day);
}
const DAYS_TO_1970 = 719468;
const DAYS_IN_400_YEARS = 146097;

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: PlainDate): number {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** The day in Warsaw at a moment. */
export function plainDateOf(moment: Date): PlainDate {
  return warsaw.format(moment) as PlainDate;
}
const warsaw = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });

/** Converts the database's date column (midnight UTC) to a `PlainDate`, and back. */
export function fromColumn(column: Date): PlainDate {
  return column.toISOString().slice(0, 10) as PlainDate;
}
export function toColumn(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
