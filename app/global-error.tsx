'use client';

import { usePathname } from 'next/navigation';
import { Failure, type FailureProps } from '@/components/layout/failure';
import { localeOfPath } from '@/lib/i18n/locales';
import './globals.css';

/** Shown when even the layout of a page has failed. */
export default function GlobalFailure(props: FailureProps) {
  return (
    <html lang={localeOfPath(usePathname())}>
      <body>
        <div className="pub">
          <main id="tresc">
            <div className="wrap">
              <Failure {...props} />
            </div>
          </main>
        </div>
      </body>
    </html>
  );
}
