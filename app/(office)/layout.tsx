import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/globals.css';
import { fontClass } from '@/components/layout/fonts';
import { officeIcons } from '@/components/layout/icons';

export { viewport } from '@/components/layout/icons';

export const metadata: Metadata = {
  title: { default: 'Okienko', template: '%s · Okienko' },
  robots: { index: false, follow: false },
  ...officeIcons,
};

/** Every answer has its own nonce in its Content-Security-Policy, so no page is rendered in advance. */
export const dynamic = 'force-dynamic';

/** The HTML document of every staff page. */
export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="pl" className={fontClass}>
      <body>{children}</body>
    </html>
  );
}
