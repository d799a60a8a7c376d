import type { Metadata } from 'next';
import { Catalogue } from '@/components/procedure-cards/catalogue';
import { PublicFrame } from '@/components/public/public-frame';
import { StaticHtml } from '@/components/ui/static-html';
import type { Locale } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { plainText } from '@/lib/core/plain-text';
import { statutoryFree } from '@/lib/modules/deadlines/rules/free-days';
import { listCatalogue } from '@/lib/modules/procedure-cards/queries';
import { listPublicPoints } from '@/lib/modules/staff/queries/public-directory';
import { publicCtx } from '../../_entry/context';
import { office, titled } from './site';

/** `szukaj`: the words of the resident. */
export type CardsQuery = { searchParams: Promise<{ szukaj?: string | string[] }> };

/** A longer text is cut: nobody describes a matter in more words, and the search would read them all. */
const MOST_LETTERS = 120;

async function typedIn({ searchParams }: CardsQuery): Promise<string> {
  const { szukaj } = await searchParams;
  return typeof szukaj === 'string' ? plainText(szukaj).trim().slice(0, MOST_LETTERS) : '';
}

export async function cardsTitle(locale: Locale, query: CardsQuery): Promise<Metadata> {
  const typed = await typedIn(query);
  const title = await (typed ? titled(locale, 'cards', 'titleOf', { typed }) : titled(locale, 'cards'));
  return { ...title, robots: { index: typed === '' } };
}

/** The catalogue of cards: found by the resident's own words, or read by department. */
export async function CardsPage({ locale, query }: { locale: Locale; query: CardsQuery }) {
  const ctx = await publicCtx(locale);
  const [typed, facts, cards, points] = await Promise.all([
    typedIn(query),
    office(),
    listCatalogue(ctx),
    listPublicPoints(),
  ]);
  const asked = paths.cards(locale, { typed }).split('?')[1];
  return (
    <PublicFrame locale={locale} page={paths.cards} query={asked} office={facts}>
      <StaticHtml>
        <Catalogue
          locale={locale}
          typed={typed}
          cards={cards}
          office={facts}
          points={points}
          today={ctx.today}
          dayOff={statutoryFree(ctx.today) !== null}
        />
      </StaticHtml>
    </PublicFrame>
  );
}
