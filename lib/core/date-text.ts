import type { Locale } from './context';
import type { PlainDate } from './plain-date';
import {
  dateOf,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  isPlainDate,
  monthOf,
  weekday,
  yearOf,
} from './plain-date';

/** The name of the weekday: "poniedziałek". */
export function weekdayName(date: PlainDate, locale: Locale): string {
  return WEEKDAYS[locale][weekday(date) - 1];
}

/** Day and month, for lists where the year is plain: "28 grudnia". */
export function formatDay(date: PlainDate, locale: Locale = 'pl'): string {
  return `${dayOf(date)} ${MONTHS[locale][monthOf(date) - 1]}`;
}

/** The full date: "28 grudnia 2026". */
export function formatDate(date: PlainDate, locale: Locale = 'pl'): string {
  return `${formatDay(date, locale)} ${yearOf(date)}`;
}

/** The legal form, always with its weekday: "poniedziałek, 28 grudnia 2026". */
export function formatLong(date: PlainDate, locale: Locale = 'pl'): string {
  return `${weekdayName(date, locale)}, ${formatDate(date, locale)}`;
}

/** Digits only, for tables and fields: "28.12.2026". */
export function formatDigits(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A period, both ends inclusive: "25–27 grudnia", "30 listopada – 2 grudnia", with years when asked for. */
export function formatRange(from: PlainDate, to: PlainDate, locale: Locale = 'pl', withYear = false): string {
  const format = withYear ? formatDate : formatDay;
  if (from === to) return format(from, locale);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOf(from)}–${format(to, locale)}`;
  return `${format(from, locale)} – ${format(to, locale)}`;
}

/**
 * What a clerk types into a date field, as a date; null when it cannot be read or there is no such day.
 * Takes '24.11.2026' (also with / - or spaces), '24112026', '2026-11-24', 'dziś', 'wczoraj', and '24.11',
 * which is the 24th of November nearest to today: in January '30.12' means last month.
 */
export function parsePolishDate(text: string, today: PlainDate): PlainDate | null {
  const typed = text.trim().toLowerCase();
  if (/^dzi(ś|s|siaj)$/.test(typed)) return today;
  if (typed === 'wczoraj') return dateOfDayNumber(dayNumber(today) - 1);
  if (isPlainDate(typed)) return typed;
  const full =
    /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (full) return existing(Number(full[3]), Number(full[2]), Number(full[1]));
  const short = /^(\d{1,2})[./\s-]+(\d{1,2})\.?$/.exec(typed);
  return short ? nearest(Number(short[2]), Number(short[1]), today) : null;
}

function nearest(month: number, day: number, today: PlainDate): PlainDate | null {
  const distance = (date: PlainDate) => Math.abs(dayNumber(date) - dayNumber(today));
  return [-1, 0, 1]
    .map((shift) => existing(yearOf(today) + shift, month, day))
    .filter((date) => date !== null)
    .reduce<PlainDate | null>((best, date) => (best && distance(best) <= distance(date) ? best : date), null);
}

function existing(year: number, month: number, day: number): PlainDate | null {
  if (year < 1000 || year > 9999) return null;
  const date = dateOf(year, month, day);
  return isPlainDate(date) ? date : null;
}

/** The hour and minutes of a moment in Warsaw: "10:44". */
export function formatHour(at: Date): string {
  return hourFormat.format(at);
}
const hourFormat = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  hour: 'numeric',
  minute: '2-digit',
});

export const WEEKDAYS: Record<Locale, readonly string[]> = {
  pl: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  uk: ['понеділок', 'вівторок', 'середа', 'четвер', "п'ятниця", 'субота', 'неділя'],
};

/** In the genitive where the language asks for it. */
const MONTHS: Record<Locale, readonly string[]> = {
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};
