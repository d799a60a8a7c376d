import { AccessibilityPage, accessibilityTitle } from '../../_pages/accessibility';
import { type LocaleParams, localeOf } from '../../_pages/site';

export const generateMetadata = async (props: LocaleParams) => accessibilityTitle(await localeOf(props));

export default async function Page(props: LocaleParams) {
  return <AccessibilityPage locale={await localeOf(props)} />;
}
