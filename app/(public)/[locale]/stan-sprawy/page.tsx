import { type LocaleParams, localeOf } from '../../_pages/site';
import { StatusPage, type StatusQuery, statusTitle } from '../../_pages/status';

export const generateMetadata = async (props: LocaleParams & StatusQuery) =>
  statusTitle(await localeOf(props), props);

export default async function Page(props: LocaleParams & StatusQuery) {
  return <StatusPage locale={await localeOf(props)} query={props} />;
}
