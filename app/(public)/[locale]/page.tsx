import { HomePage, homeTitle } from '../_pages/home';
import { type LocaleParams, localeOf } from '../_pages/site';

export const generateMetadata = async (props: LocaleParams) => homeTitle(await localeOf(props));

export default async function Page(props: LocaleParams) {
  return <HomePage locale={await localeOf(props)} />;
}
