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
import { identifierText } from './plain-text';

/** The name of the weekday: "poniedziałek". */
export function weekdayName(date: PlainDate, locale: Locale): string {
  return WEEKDAYS[locale][weekday(date) - 1];
}

/** Day and month, for lists in which the year is obvious: "28 grudnia". */
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

/** The date in digits, for tables and fields: "28.12.2026". */
export function formatDigits(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A period with both ends inclusive: "25–27 grudnia", "30 listopada – 2 grudnia", with years on request. */
export function formatRange(from: PlainDate, to: PlainDate, locale: Locale = 'pl', withYear = false): string {
  const format = withYear ? formatDate : formatDay;
  if (from === to) return format(from, locale);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOf(from)}–${format(to, locale)}`;
  return `${format(from, locale)} – ${format(to, locale)}`;
}

/**
 * Reads a date as people write it in Polish; null for text that is no date and for a day that does not exist. Reads
 * '24.11.2026' (also with * / - or spaces), '24.11.26', '24112026', '2026-11-24', '24 listopada 2026 r.', '24 XI 2026',
 * 'wtorek, 24.11', 'dziś' and 'wczoraj'. A day without a year is the one nearest to today: in January '30.12' means
 * last month.
 */
export function parsePolishDate(text: string, today: PlainDate): PlainDate | null {
  const typed = identifierText(text).toLowerCase();
  const shift = DAYS_FROM_TODAY[typed];
  if (shift !== undefined) return dateOfDayNumber(dayNumber(today) + shift);
  for (const { day, month, year } of readings(typed)) {
    const date = year ? existing(fullYear(year, today), month, day) : nearest(month, day, today);
    if (date) return date;
  }
  return null;
}

/** Why `parsePolishDate` gives null: the text names a day that does not exist ('31.02.2027'), or it cannot be read. */
export function dateProblem(text: string): 'date-invalid' | 'date-unread' {
  return readings(identifierText(text).toLowerCase()).length > 0 ? 'date-invalid' : 'date-unread';
}

/** The ways to read a text as day, month and perhaps year; the day need not exist. */
function readings(typed: string): { day: number; month: number; year?: string }[] {
  const bare = typed.replace(BEFORE_THE_DATE, '').replace(AFTER_THE_DATE, '');
  return SHAPES.flatMap((shape) => {
    const { d, m, y } = shape.exec(bare)?.groups ?? {};
    const month = m === undefined ? 0 : monthNumber(m);
    return month > 0 ? [{ day: Number(d), month, year: y }] : [];
  });
}

const DAYS_FROM_TODAY: Record<string, number | undefined> = {
  przedwczoraj: -2,
  wczoraj: -1,
  dziś: 0,
  dzis: 0,
  dzisiaj: 0,
  jutro: 1,
  pojutrze: 2,
};
/** Words before the date: "wtorek, ", "wt. ", "dnia ". */
const BEFORE_THE_DATE =
  /^(?:(?:z|we?)\s+)?(?:(?:pn|pon|wt|śr|sr|cz|pt|pi|so|n)\p{L}*[.,]*\s+)?(?:(?:z\s+)?(?:dni[au]\s+|dn\.\s*))?/u;
/** Words after the year: " r.", " roku". */
const AFTER_THE_DATE = /(?:(?<=[\d\s.])\s*r(?:\.|oku)?|[ t]00:00(?::00(?:\.0+)?)?z?)$/;
const SHAPES = [
  /^(?<y>\d{4})[.,/\s–-]+(?<m>\d{1,2})[.,/\s–-]+(?<d>\d{1,2})$/,
  /^(?<d>\d{1,2})[.,/\s–-]+(?<m>\d{1,2})(?:[.,/\s–-]+(?<y>\d{4}|\d{2}))?[.\s]*$/,
  /^(?<d>\d{1,2})(?:-?(?:go|tego|ego)\s)?[.,/\s–-]*(?<m>\p{L}+)[.,/\s–-]*(?<y>\d{4}|\d{2})?[.\s]*$/u,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>(?:19|20)\d{2}|\d{2})$/,
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})$/,
];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const NOMINATIVE =
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
    ' ',
  );

/** The month (1-12) of '12', 'XII', 'grudnia', 'grudzień' or 'gru', with Polish letters or without; 0 for none. */
function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const roman = ROMAN.indexOf(written) + 1;
  if (roman > 0 || written.length < 3) return roman;
  const begins = (name: string) => withoutMarks(name).startsWith(withoutMarks(written));
  return MONTHS.pl.findIndex((genitive, place) => begins(genitive) || begins(NOMINATIVE[place])) + 1;
}

const withoutMarks = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

/** The year of two digits, at most twenty years ahead: '26' is 2026, '54' is 1954. */
function fullYear(written: string, today: PlainDate): number {
  const year = Number(written);
  if (written.length === 4) return year;
  const century = yearOf(today) - (yearOf(today) % 100);
  return century + year > yearOf(today) + 20 ? century + year - 100 : century + year;
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

/** The names of the months, in the genitive in languages that need it after a day. */
const MONTHS: Record<Locale, readonly string[]> = {
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};
