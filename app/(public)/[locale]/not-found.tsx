import type { Metadata } from 'next';
import { NotFound } from '@/components/public/not-found';

export const metadata: Metadata = { title: 'Nie ma takiej strony · Okienko' };

/** For a prefix that is no language. The page is Polish, like the document around it. */
export default function UnknownLanguage() {
  return <NotFound locale="pl" />;
}
