import type { Metadata } from 'next';
import { connection } from 'next/server';
import { residentIcons } from '@/components/layout/icons';
import { NotFound } from '@/components/public/not-found';
import { Document } from './(public)/_pages/document';

export { viewport } from '@/components/layout/icons';

export const metadata: Metadata = { ...residentIcons, title: 'Nie ma takiej strony · Okienko' };

/** An address that is no page. Rendered for each request, since its scripts carry the request's nonce. */
export default async function GlobalNotFound() {
  await connection();
  return (
    <Document locale="pl">
      <NotFound />
    </Document>
  );
}
