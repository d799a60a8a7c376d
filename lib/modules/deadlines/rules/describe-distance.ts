import type { Locale } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Meaning } from '../schema';
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
 * The distance in words: "po terminie 3 dni", "dziś", "jutro", "za 12 dni". A missed target of the office is "po
 * czasie", because "po terminie" is for the law alone.
 */
export function distanceInWords(
  { state, days }: Distance,
  locale: Locale = 'pl',
  meaning: Meaning = 'ACT',
): string {
  const counted = PROOF_WORDS[locale].days(days);
  const words = DISTANCE_WORDS[locale];
  if (state === 'late') return meaning === 'TARGET' ? words.targetMissed(counted) : words.late(counted);
  if (state === 'today') return words.today;
  return days === 1 ? words.tomorrow : words.ahead(counted);
}

type DistanceWords = {
  late: (days: string) => string;
  targetMissed: (days: string) => string;
  today: string;
  tomorrow: string;
  ahead: (days: string) => string;
};
const DISTANCE_WORDS: Record<Locale, DistanceWords> = {
  pl: {
    late: (days) => `po terminie ${days}`,
    targetMissed: (days) => `po czasie ${days}`,
    today: 'dziś',
    tomorrow: 'jutro',
    ahead: (days) => `za ${days}`,
  },
  en: {
    late: (days) => `${days} overdue`,
    targetMissed: (days) => `${days} past the target`,
    today: 'today',
    tomorrow: 'tomorrow',
    ahead: (days) => `in ${days}`,
  },
  uk: {
    late: (days) => `строк сплив: ${days}`,
    targetMissed: (days) => `понад мету: ${days}`,
    today: 'сьогодні',
    tomorrow: 'завтра',
    ahead: (days) => `через ${days}`,
  },
};
