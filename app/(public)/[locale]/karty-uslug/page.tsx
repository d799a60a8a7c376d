import { CardsPage, type CardsQuery, cardsTitle } from '../../_pages/cards';
import { type LocaleParams, localeOf } from '../../_pages/site';

export const generateMetadata = async (props: LocaleParams & CardsQuery) =>
  cardsTitle(await localeOf(props), props);

export default async function Page(props: LocaleParams & CardsQuery) {
  return <CardsPage locale={await localeOf(props)} query={props} />;
}
