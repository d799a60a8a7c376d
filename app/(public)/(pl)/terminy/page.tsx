import { TermsPage, type TermsQuery, termsTitle } from '../../_pages/terms';

export const generateMetadata = (query: TermsQuery) => termsTitle('pl', query);

export default function Page(query: TermsQuery) {
  return <TermsPage locale="pl" query={query} />;
}
