import type { ReactNode } from 'react';
import { Document } from '../_pages/document';

export { residentIcons as metadata, viewport } from '@/components/layout/icons';

/** Every answer has its own nonce in its Content-Security-Policy, so no page is rendered in advance. */
export const dynamic = 'force-dynamic';

/** Resident pages in Polish. Their addresses have no language prefix. */
export default function PolishLayout({ children }: { children: ReactNode }) {
  return <Document locale="pl">{children}</Document>;
}
