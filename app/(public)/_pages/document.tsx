import type { ReactNode } from 'react';
import { fontClass } from '@/components/layout/fonts';
import type { Locale } from '@/lib/core/context';
import '../../globals.css';

/** The HTML document of a resident page. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} className={fontClass}>
      <body>{children}</body>
    </html>
  );
}
