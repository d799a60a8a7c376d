import { AccessibilityPage, accessibilityTitle } from '../../_pages/accessibility';

export const generateMetadata = () => accessibilityTitle('pl');

export default function Page() {
  return <AccessibilityPage locale="pl" />;
}
