import Link from 'next/link';
import { nb } from '@/components/ui/typography';
import { capital } from '@/lib/core/polish';
import { type CasePage, LIST_TABS, type ListOrder, type ListTab } from '@/lib/modules/cases/schema/list';
import { OTHER_ORDER, orderText, summaryOf, TAB_WORDS, tabCount } from '@/lib/modules/cases/words/listing';
import { ordersOf } from './orders';

type ToolsProps = {
  page: CasePage;
  /** The party by whom the list is narrowed, and the list without it. */
  party: { name: string; without: string } | null;
  orderHref: (order: ListOrder) => string;
};

/** The line above the list: how many cases there are, in which order they stand, and the ways to the other orders. */
export function ListTools({ page, party, orderHref }: ToolsProps) {
  return (
    <div className="tools found-tools">
      <p role="status">{nb(capital(summaryOf(page)))}</p>
      {party && (
        <p>
          Tylko: <b>{party.name}</b> · <Link href={party.without}>wszystkie strony</Link>
        </p>
      )}
      {page.items.length > 1 && (
        <p className="found-tools__order">
          {nb(orderText(page.order, page.tab))}
          {ordersOf(page).map((order) => (
            <span key={order}>
              {' · '}
              <Link href={orderHref(order)} scroll={false} prefetch={false}>
                {nb(OTHER_ORDER[order])}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Hits of the other tabs, below those of this one; the late ones are among the open. */
export function Elsewhere({ page, tabHref }: { page: CasePage; tabHref: (tab: ListTab) => string }) {
  const others = LIST_TABS.filter((tab) => tab !== page.tab && tab !== 'late' && page.counts[tab] > 0);
  if (others.length === 0) return null;
  return (
    <p className="found-end">
      {others.map((tab) => (
        <Link key={tab} href={tabHref(tab)} scroll={false} prefetch={false}>
          {TAB_WORDS[tab]}: {tabCount(page.counts[tab])}
        </Link>
      ))}
    </p>
  );
}
