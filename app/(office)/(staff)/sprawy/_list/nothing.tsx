import Link from 'next/link';
import { Empty } from '@/components/ui/empty';
import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { type CasePage, LIST_TABS, type ListTab } from '@/lib/modules/cases/schema/list';
import { TAB_WORDS, tabCount } from '@/lib/modules/cases/words/listing';

type Props = {
  ctx: Ctx;
  page: CasePage;
  searching: boolean;
  /** The list without its filters; null when there is none. */
  unfiltered: string | null;
  tabHref: (tab: ListTab) => string;
};

/** Shown in place of an empty list: why it is empty, and where to go. */
export function Nothing({ ctx, page, searching, unfiltered, tabHref }: Props) {
  const other = LIST_TABS.find((tab) => page.counts[tab] > 0);
  if (other) {
    return (
      <Empty
        title={
          page.tab === 'late'
            ? 'Żadna sprawa nie jest po terminie'
            : `Nic nie ma w zakładce „${TAB_WORDS[page.tab]}”`
        }
        action={
          <Link href={tabHref(other)} prefetch={false}>
            Pokaż: {TAB_WORDS[other]} ({tabCount(page.counts[other])})
          </Link>
        }
      />
    );
  }
  const action = unfiltered !== null && (
    <Link href={unfiltered} prefetch={false}>
      Szukaj bez filtrów
    </Link>
  );
  if (searching || unfiltered !== null) {
    return (
      <Empty title="Nic nie znaleziono" action={action}>
        {searching
          ? 'Wpisz mniej słów, samo nazwisko albo sam numer (na przykład 4127 albo RPW/4127/2026).'
          : 'Żadna sprawa nie pasuje do filtrów.'}
        {!caseScope(ctx.actor).all && ' Sprawy innych komórek pokaże Ci BOK.'}
      </Empty>
    );
  }
  return (
    <Empty title="Nie ma tu jeszcze żadnej sprawy">
      Sprawa pojawi się tu po rejestracji podania albo po przekazaniu do Twojej komórki.
    </Empty>
  );
}
