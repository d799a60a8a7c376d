import { ContactPage, contactTitle } from '../../_pages/contact';
import { type LocaleParams, localeOf } from '../../_pages/site';

export const generateMetadata = async (props: LocaleParams) => contactTitle(await localeOf(props));

export default async function Page(props: LocaleParams) {
  return <ContactPage locale={await localeOf(props)} />;
}
