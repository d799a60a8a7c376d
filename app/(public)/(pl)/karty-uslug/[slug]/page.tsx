import { CardPage, type CardParams, cardTitle } from '../../../_pages/card';

export const generateMetadata = (props: CardParams) => cardTitle('pl', props);

export default function Page(props: CardParams) {
  return <CardPage locale="pl" params={props.params} />;
}
