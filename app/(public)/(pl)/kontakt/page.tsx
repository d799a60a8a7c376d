import { ContactPage, contactTitle } from '../../_pages/contact';

export const generateMetadata = () => contactTitle('pl');

export default function Page() {
  return <ContactPage locale="pl" />;
}
