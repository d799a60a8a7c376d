import { capped, counted, plural } from '@/lib/core/polish';
import {
  type CasePage,
  type HitPart,
  type Hits,
  type ListOrder,
  type ListTab,
  MOST_COUNTED,
} from '../schema/list';

export const TAB_WORDS: Record<ListTab, string> = {
  open: 'W toku',
  late: 'Po terminie',
  'at-counter': 'Do odbioru',
  over: 'Zakończone',
};

/** The order in which a tab stands; `ranked`: it begins with the cases that have every word. */
export function orderText(order: ListOrder, tab: ListTab): string {
  if (order === 'best') return `najpierw najlepsze trafienie, potem ${INSIDE[tab]}`;
  if (order === 'newest') return 'od najnowszych';
  return tab === 'late' ? 'od najdłużej spóźnionej' : 'od najbliższego terminu, wstrzymane na końcu';
}

const INSIDE: Record<ListTab, string> = {
  open: 'najbliższy termin',
  late: 'najdłużej spóźnione',
  'at-counter': 'najnowsze',
  over: 'najnowsze',
};

/** The link to an order, as it follows the present order. */
export const OTHER_ORDER: Record<ListOrder, string> = {
  best: 'po najlepszym trafieniu',
  term: 'po samym terminie',
  newest: 'od najnowszych',
};

const cases = (count: number): string =>
  count > MOST_COUNTED
    ? `ponad ${MOST_COUNTED.toLocaleString('pl-PL')} spraw`
    : counted(count, 'sprawa', 'sprawy', 'spraw');

/** The sentence above the list: '6 spraw: 4 z oboma słowami, 2 podobne.' */
export function summaryOf(
  page: Pick<CasePage, 'tab' | 'counts' | 'exact' | 'meaning' | 'relaxed' | 'words'>,
): string {
  const { tab, counts, exact, meaning, relaxed, words } = page;
  const all = counts[tab];
  const told = cases(all);
  if (meaning === 'nothing' || meaning === 'number' || meaning === 'znak' || all === 0) return `${told}.`;
  if (relaxed) return `${told} z jednym ze słów. Żadna sprawa nie ma wszystkich.`;
  if (all > MOST_COUNTED) return `${told}. Dopisz słowo, żeby zawęzić.`;
  const alike = all - exact;
  const every =
    words.length === 1 ? 'z tym słowem' : words.length === 2 ? 'z oboma słowami' : 'ze wszystkimi słowami';
  if (alike === 0) return `${told} ${every}.`;
  if (exact === 0)
    return `${counted(alike, 'podobna sprawa', 'podobne sprawy', 'podobnych spraw')}, żadna ${every}.`;
  return `${told}: ${exact} ${every}, ${alike} ${plural(alike, 'podobna', 'podobne', 'podobnych')}.`;
}

/** The number beside a tab. */
export const tabCount = (count: number): string => capped(count, MOST_COUNTED);

/** The name of a text in which words stand. */
export const HIT_WORDS: Record<HitPart, string> = {
  party: 'strona',
  title: 'tytuł',
  matter: 'rodzaj sprawy',
  representative: 'pełnomocnik',
  address: 'adres',
  reference: 'numer w innym systemie',
  znak: 'znak',
  identifier: 'NIP, REGON, KRS albo telefon',
  rest: 'dalsza treść',
};

/** The difference of a similar case: 'inna pisownia', 'bez słowa „kowalska”'. */
export function lackText({ alike, missing }: Pick<Hits, 'alike' | 'missing'>): string {
  const without =
    missing.length > 0 &&
    `bez ${plural(missing.length, 'słowa', 'słów', 'słów')} ${missing.map((word) => `„${word}”`).join(', ')}`;
  return [alike && 'inna pisownia', without].filter(Boolean).join(', ');
}
