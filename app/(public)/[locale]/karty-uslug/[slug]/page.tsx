import { CardPage, type CardParams, cardTitle } from '../../../_pages/card';
import { type LocaleParams, localeOf } from '../../../_pages/site';

type Props = { params: Promise<Awaited<LocaleParams['params']> & Awaited<CardParams['params']>> };

export const generateMetadata = async (props: Props) => cardTitle(await localeOf(props), props);

export default async function Page(props: Props) {
  return <CardPage locale={await localeOf(props)} params={props.params} />;
}
