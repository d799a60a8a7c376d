import {
  LIST_ORDERS,
  LIST_TABS,
  type ListAsked,
  ORDER_NAMES,
  readCursor,
  TAB_NAMES,
} from '@/lib/modules/cases/schema/list';

/** The names of the list's query values. */
export type Name =
  | 'q'
  | 'szukaj'
  | 'komorka'
  | 'rok'
  | 'klient'
  | 'kontakty'
  | 'zakladka'
  | 'kolejnosc'
  | 'po'
  | 'pokaz';
export type Query = Partial<Record<Name, string | string[]>>;

/** The values of a query, each once. */
export function valuesOf(query: Query): Partial<Record<Name, string>> {
  const pairs = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));
}

/** The question of an address to the list, without its text and its client. A value that means nothing is left out. */
export function askedOf(values: Partial<Record<Name, string>>): Omit<ListAsked, 'q' | 'clientId'> {
  return {
    tab: LIST_TABS.find((tab) => TAB_NAMES[tab] === values.zakladka),
    order: LIST_ORDERS.find((order) => ORDER_NAMES[order] === values.kolejnosc),
    departmentId: numberIn(values.komorka),
    year: numberIn(values.rok),
    after: readCursor(values.po),
  };
}

const numberIn = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
