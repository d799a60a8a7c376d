import { type LocaleParams, localeOf } from '../../_pages/site';
import { TermsPage, type TermsQuery, termsTitle } from '../../_pages/terms';

export const generateMetadata = async (props: LocaleParams & TermsQuery) =>
  termsTitle(await localeOf(props), props);

export default async function Page(props: LocaleParams & TermsQuery) {
  return <TermsPage locale={await localeOf(props)} query={props} />;
}
