import type { Metadata } from 'next';
import { NotFound } from '@/components/public/not-found';

export const metadata: Metadata = { title: 'Nie ma takiej strony · Okienko' };

/** A prefix that is no language: its page is Polish, as its document is. */
export default function UnknownLanguage() {
  return <NotFound locale="pl" />;
}
