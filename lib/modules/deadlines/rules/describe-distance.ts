import type { Locale } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Lapse } from '../schema';
import { daysBetween } from './civil';
import { PROOF_WORDS } from './proof-words';

/** The distance of a date from today; `days` is never negative. `soon` is tomorrow to three days ahead. */
export type Distance = { state: 'late' | 'today' | 'soon' | 'running'; days: number };

const SOON_DAYS = 3;

/** The distance of the due date from today. */
export function describeDistance(due: PlainDate, today: PlainDate): Distance {
  const days = daysBetween(today, due);
  if (days < 0) return { state: 'late', days: -days };
  if (days === 0) return { state: 'today', days };
  return { state: days <= SOON_DAYS ? 'soon' : 'running', days };
}

/**
 * The distance in words: "po terminie 3 dni", "dziś", "jutro", "za 12 dni". "Po terminie" is for a breach of the law by
 * the office alone: a missed target of the office is "po czasie", and the time of anybody else "minął 3 dni temu".
 */
export function distanceInWords(
  { state, days }: Distance,
  locale: Locale = 'pl',
  lapse: Lapse = 'BREACH',
): string {
  const counted = PROOF_WORDS[locale].days(days);
  const words = DISTANCE_WORDS[locale];
  if (state === 'late') return words.late[lapse](counted);
  if (state === 'today') return words.today;
  return days === 1 ? words.tomorrow : words.ahead(counted);
}

type DistanceWords = {
  late: Record<Lapse, (days: string) => string>;
  today: string;
  tomorrow: string;
  ahead: (days: string) => string;
};
const DISTANCE_WORDS: Record<Locale, DistanceWords> = {
  pl: {
    late: {
      BREACH: (days) => `po terminie ${days}`,
      TARGET_MISSED: (days) => `po czasie ${days}`,
      TIME_OVER: (days) => `minął ${days} temu`,
    },
    today: 'dziś',
    tomorrow: 'jutro',
    ahead: (days) => `za ${days}`,
  },
  en: {
    late: {
      BREACH: (days) => `${days} overdue`,
      TARGET_MISSED: (days) => `${days} past the target`,
      TIME_OVER: (days) => `ended ${days} ago`,
    },
    today: 'today',
    tomorrow: 'tomorrow',
    ahead: (days) => `in ${days}`,
  },
  uk: {
    late: {
      BREACH: (days) => `строк сплив: ${days}`,
      TARGET_MISSED: (days) => `понад мету: ${days}`,
      TIME_OVER: (days) => `закінчився ${days} тому`,
    },
    today: 'сьогодні',
    tomorrow: 'завтра',
    ahead: (days) => `через ${days}`,
  },
};
