import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { publicTexts } from '@/components/public/texts';
import type { Locale } from '@/lib/core/context';
import { isLocale } from '@/lib/i18n/locales';
import { getOffice } from '@/lib/modules/staff/queries/office';

/** The office's data. The database is asked once for each page, even when several parts show them. */
export const office = cache(getOffice);

export type LocaleParams = { params: Promise<{ locale: string }> };

/** The language in the address. An unknown prefix, and the prefix of Polish, give the page "not found". */
export async function localeOf({ params }: LocaleParams): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale) || locale === 'pl') notFound();
  return locale;
}

/** The title of a page: its name, then the office's name. `key` is a message under `public.<part>`. */
export async function titled(locale: Locale, part: string, key = 'title', values = {}): Promise<Metadata> {
  const { t } = publicTexts(locale, part);
  const { name } = await office();
  return { title: `${t(key, values)} · ${name}` };
}
