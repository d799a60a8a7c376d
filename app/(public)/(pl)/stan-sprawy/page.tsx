import { StatusPage, type StatusQuery, statusTitle } from '../../_pages/status';

export const generateMetadata = (query: StatusQuery) => statusTitle('pl', query);

export default function Page(query: StatusQuery) {
  return <StatusPage locale="pl" query={query} />;
}
