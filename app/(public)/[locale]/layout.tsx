import type { ReactNode } from 'react';
import { isLocale } from '@/lib/i18n/locales';
import { Document } from '../_pages/document';
import type { LocaleParams } from '../_pages/site';

export { residentIcons as metadata, viewport } from '@/components/layout/icons';

/** Every answer has its own nonce in its Content-Security-Policy, so no page is rendered in advance. */
export const dynamic = 'force-dynamic';

/** Resident pages in another language. The page refuses an unknown language; the page "not found" is then in Polish. */
export default async function LocaleLayout({ params, children }: LocaleParams & { children: ReactNode }) {
  const { locale } = await params;
  return <Document locale={isLocale(locale) ? locale : 'pl'}>{children}</Document>;
}
