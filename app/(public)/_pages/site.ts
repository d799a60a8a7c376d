import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { publicTexts } from '@/components/public/texts';
import type { Locale } from '@/lib/core/context';
import { isLocale } from '@/lib/i18n/locales';
import { getOffice } from '@/lib/modules/staff/queries/office';

/** The office, asked once for a page however many parts show it. */
export const office = cache(getOffice);

export type LocaleParams = { params: Promise<{ locale: string }> };

/** The language in the address; anything else, and Polish with a prefix, is no page. */
export async function localeOf({ params }: LocaleParams): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale) || locale === 'pl') notFound();
  return locale;
}

/** The title of a page: its own name, then the office's. `key` is under `public.<part>`. */
export async function titled(locale: Locale, part: string, key = 'title', values = {}): Promise<Metadata> {
  const { t } = publicTexts(locale, part);
  const { name } = await office();
  return { title: `${t(key, values)} · ${name}` };
}
