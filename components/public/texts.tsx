import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/core/context';
import { Polish, unbroken } from './polish';

type Values = Record<string, string | number>;

/** The texts of resident pages in one language, set as that language is set. */
export type PublicTexts = {
  locale: Locale;
  /** A sentence. */
  t(key: string, values?: Values): string;
  /** A sentence with names of the office in it (`<name>` in the text): they are Polish in every language. */
  named(key: string, values?: Values): ReactNode;
};

/** The texts under `public.<part>`. */
export async function publicTexts(locale: Locale, part: string): Promise<PublicTexts> {
  const texts = await getTranslations({ locale, namespace: `public.${part}` });
  const name = (chunks: ReactNode) => <Polish on={locale}>{chunks}</Polish>;
  return {
    locale,
    t: (key, values) => unbroken(texts(key, values), locale),
    named: (key, values) => texts.rich(key, { ...values, name }),
  };
}
