import type { ReactNode } from 'react';
import { Document } from '../_pages/document';

export { residentIcons as metadata, viewport } from '@/components/layout/icons';

/** Every answer has a nonce of its own in its Content-Security-Policy, so no page is made ahead. */
export const dynamic = 'force-dynamic';

/** Resident pages in Polish: without a prefix. */
export default function PolishLayout({ children }: { children: ReactNode }) {
  return <Document locale="pl">{children}</Document>;
}
