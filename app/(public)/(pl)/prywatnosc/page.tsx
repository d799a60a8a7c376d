import { PrivacyPage, privacyTitle } from '../../_pages/privacy';

export const generateMetadata = () => privacyTitle('pl');

export default function Page() {
  return <PrivacyPage locale="pl" />;
}
