import { z } from 'zod';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import type { CaseListItem, MoveFacts } from './case';
import { text } from './typed';

/**
 * The tabs of the list: open cases, those of them past a term of the law, cases with something that waits at a counter,
 * and cases that are over.
 */
export const LIST_TABS = ['open', 'late', 'at-counter', 'over'] as const;
export type ListTab = (typeof LIST_TABS)[number];

/** Whether the cases of the tab have terms that run, so that the nearest comes first. */
export const hasTerms = (tab: ListTab): boolean => tab === 'open' || tab === 'late';

/**
 * The orders of the list. `best`: cases with every typed word, then those with words spelled alike, each group by term.
 * `term`: the nearest term first, stopped terms last. `newest`: the latest registered first.
 */
export const LIST_ORDERS = ['best', 'term', 'newest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** The words of the list in addresses. */
export const TAB_NAMES = {
  open: 'w-toku',
  late: 'po-terminie',
  'at-counter': 'do-odbioru',
  over: 'zakonczone',
} as const;
export const ORDER_NAMES = { best: 'trafienie', term: 'termin', newest: 'najnowsze' } as const;

/** Cases are counted up to this number, and then told of as "ponad 1000". */
export const MOST_COUNTED = 1_000;

/** The last row of a page, after which the next page begins. */
export type ListCursor = { similar: boolean; stopped: boolean; dueOn: PlainDate; id: number };

/** The filters beside the search; a year is that of the registry number. */
export type ListFilters = { departmentId?: number; year?: number; clientId?: number };

/** A question to the list. Without `tab` a search shows the first tab in which it finds something. */
export type ListAsked = ListFilters & { q: string; tab?: ListTab; order?: ListOrder; after?: ListCursor };

/** The text and the filters of the search form. */
export const searchSchema = z.object({
  q: text(200),
  department: z.string().max(20).optional(),
  year: z.string().max(20).optional(),
  tab: z.string().max(20).optional(),
});
export type SearchInput = z.input<typeof searchSchema>;

/** The texts of a case that a row does not show, and in which typed words may stand. */
export type HitFacts = {
  representative: string;
  references: string[];
  address: string;
  /** The person may see the address. */
  addressShown: boolean;
};

/** The texts of a case in which a typed word may stand, in the order in which they explain a hit. */
export const HIT_PARTS = [
  'party',
  'title',
  'matter',
  'representative',
  'address',
  'reference',
  'znak',
  'identifier',
  'rest',
] as const;
export type HitPart = (typeof HIT_PARTS)[number];

/** Where the typed words stand. `alike`: a word is spelled otherwise there; `missing` words stand nowhere. */
export type Hits = { parts: HitPart[]; alike: boolean; missing: string[] };

/** A found case, with whose move it is. */
export type FoundCase = CaseListItem &
  MoveFacts & {
    departmentSymbol: string;
    /** Null without a typed text. */
    hit: HitFacts | null;
    /** The case lacks a typed word as it was spelled. */
    similar: boolean;
  };

export type TabCounts = Record<ListTab, number>;

/** The meaning of a typed text. `identifier`: words that are also a NIP, REGON, KRS or telephone number. */
export type SearchMeaning = 'nothing' | 'words' | 'identifier' | 'number' | 'znak';

export type CasePage = {
  items: FoundCase[];
  next: ListCursor | null;
  tab: ListTab;
  order: ListOrder;
  counts: TabCounts;
  /** The number of cases of the tab that have every word as it was spelled. */
  exact: number;
  meaning: SearchMeaning;
  /** No case has every word, so the list holds those with one of them. */
  relaxed: boolean;
  /** The typed words, folded. */
  words: string[];
  /** The choices of the filters. */
  departments: { id: number; name: string }[];
  years: number[];
};

/** The greatest possible id. */
export const LAST_ID = 2_147_483_647;

const CURSOR = /^([01])([01])-(\d{4}-\d\d-\d\d)-(\d{1,10})$/;

/** The cursor as an address carries it. */
export const cursorText = ({ similar, stopped, dueOn, id }: ListCursor): string =>
  `${Number(similar)}${Number(stopped)}-${dueOn}-${id}`;

/** Reads a cursor; undefined for any other text. */
export function readCursor(typed: string | undefined): ListCursor | undefined {
  const [, similar, stopped, dueOn, id] = CURSOR.exec(typed ?? '') ?? [];
  if (!isPlainDate(dueOn ?? '') || Number(id) > LAST_ID) return undefined;
  return { similar: similar === '1', stopped: stopped === '1', dueOn: dueOn as PlainDate, id: Number(id) };
}
