import { type CasePage, hasTerms, type ListOrder } from '@/lib/modules/cases/schema/list';

/** The orders to which the list may change: those of its tab that an index serves. */
export function ordersOf({ tab, order, words }: CasePage): ListOrder[] {
  const orders: ListOrder[] = words.length > 0 ? ['best'] : [];
  if (hasTerms(tab)) orders.push('term');
  if (hasTerms(tab) || words.length > 0) orders.push('newest');
  return orders.filter((each) => each !== order);
}

/** The heading of a column: the way to its order, and the direction when the list stands in it. */
export function sorting(
  page: CasePage,
  order: ListOrder,
  sort: 'ascending' | 'descending',
  hrefOf: (order: ListOrder) => string,
) {
  if (page.order === order) return { sort };
  return ordersOf(page).includes(order) ? { href: hrefOf(order) } : {};
}
