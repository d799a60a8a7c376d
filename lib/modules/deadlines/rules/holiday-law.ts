import { monthOf, type PlainDate, weekday, yearOf } from '@/lib/core/plain-date';
import type { Holiday } from '../schema';
import { holidaysOf } from './free-days';

const ART_1 = 'ustawa z 18.01.1951 art. 1 pkt 1';

/** The place of a holiday in the act, and its years where it was not always one. */
const LAW: Record<Holiday, { provision: string; validity?: string }> = {
  NEW_YEAR: { provision: `${ART_1} lit. a` },
  EPIPHANY: { provision: `${ART_1} lit. b`, validity: 'od 2011 r.' },
  EASTER: { provision: `${ART_1} lit. c` },
  EASTER_MONDAY: { provision: `${ART_1} lit. d` },
  LABOUR_DAY: { provision: `${ART_1} lit. e` },
  CONSTITUTION_DAY: { provision: `${ART_1} lit. f` },
  PENTECOST: { provision: `${ART_1} lit. g` },
  CORPUS_CHRISTI: { provision: `${ART_1} lit. h` },
  ASSUMPTION: { provision: `${ART_1} lit. i` },
  ALL_SAINTS: { provision: `${ART_1} lit. j` },
  INDEPENDENCE_DAY: { provision: `${ART_1} lit. k` },
  CENTENARY: { provision: 'ustawa z 7.11.2018', validity: 'tylko w 2018 r.' },
  CHRISTMAS_EVE: { provision: `${ART_1} lit. ka`, validity: 'od 2025 r. (Dz.U. 2024 poz. 1965)' },
  CHRISTMAS: { provision: `${ART_1} lit. l` },
  SECOND_CHRISTMAS: { provision: `${ART_1} lit. m` },
};

export type LegalHoliday = { date: PlainDate; holiday: Holiday; provision: string; validity?: string };

/** The holidays of a year by date, each with its provision. */
export function legalHolidays(year: number): LegalHoliday[] {
  return [...holidaysOf(year)]
    .map(([date, holiday]) => ({ date, holiday, ...LAW[holiday] }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Holidays of the year on a Saturday: the staff get another day off for each (art. 130 § 2 Kodeksu pracy). */
export function saturdayHolidays(year: number): LegalHoliday[] {
  return legalHolidays(year).filter(({ date }) => weekday(date) === 6);
}

/** The year whose calendar the office should check now: from October on the next year. */
export function yearToCheck(today: PlainDate): number {
  return yearOf(today) + (monthOf(today) >= 10 ? 1 : 0);
}

/** Whether the check is late: the office checks a year by 1 December of the year before. */
export function yearCheckLate(today: PlainDate): boolean {
  return monthOf(today) === 12 || yearToCheck(today) === yearOf(today);
}
