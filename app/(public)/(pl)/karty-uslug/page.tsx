import { CardsPage, type CardsQuery, cardsTitle } from '../../_pages/cards';

export const generateMetadata = (query: CardsQuery) => cardsTitle('pl', query);

export default function Page(query: CardsQuery) {
  return <CardsPage locale="pl" query={query} />;
}
