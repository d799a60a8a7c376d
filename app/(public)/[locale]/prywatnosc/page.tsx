import { PrivacyPage, privacyTitle } from '../../_pages/privacy';
import { type LocaleParams, localeOf } from '../../_pages/site';

export const generateMetadata = async (props: LocaleParams) => privacyTitle(await localeOf(props));

export default async function Page(props: LocaleParams) {
  return <PrivacyPage locale={await localeOf(props)} />;
}
