import { HomePage, homeTitle } from '../_pages/home';

export const generateMetadata = () => homeTitle('pl');

export default function Page() {
  return <HomePage locale="pl" />;
}
