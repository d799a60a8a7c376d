import { type AbstractIntlMessages, createTranslator } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import type { Locale } from '@/lib/core/context';
import en from '@/lib/i18n/messages/en/public.json';
import pl from '@/lib/i18n/messages/pl/public.json';
import uk from '@/lib/i18n/messages/uk/public.json';
import { PolishText, unbroken } from './polish-text';

type Values = Record<string, string | number>;
/** Values of which some are drawn: a name in the language of the page, with a key of its own. */
export type DrawnValues = Record<string, string | number | ReactElement>;

/** The texts of resident pages in one language, set by the rules of that language. */
export type PublicTexts = {
  locale: Locale;
  /** Returns a sentence. */
  t(key: string, values?: Values): string;
  /**
   * Returns a sentence with names of the office in it. A name in `<name>` is Polish in every language; a name that has
   * translations is a drawn value.
   */
  named(key: string, values?: DrawnValues): ReactNode;
};

const made = new Map<string, PublicTexts>();

/**
 * Returns the texts under `public.<part>`. They are made once for all requests, because reading a message costs more
 * than filling it in.
 */
export function publicTexts(locale: Locale, part: string): PublicTexts {
  const key = `${locale}.${part}`;
  const texts = made.get(key) ?? makeTexts(locale, part);
  made.set(key, texts);
  return texts;
}

function makeTexts(locale: Locale, namespace: string): PublicTexts {
  const messages = { pl, en, uk }[locale] as AbstractIntlMessages;
  const texts = createTranslator({ locale, messages, namespace, timeZone: 'Europe/Warsaw' });
  const plain = new Map<string, string>();
  const name = (chunks: ReactNode) => <PolishText on={locale}>{chunks}</PolishText>;
  const set = (key: string, values?: Values) => unbroken(texts(key, values as never), locale);
  const setPart = (part: ReactNode) => (typeof part === 'string' ? unbroken(part, locale) : part);
  return {
    locale,
    t(key, values) {
      if (values) return set(key, values);
      const text = plain.get(key) ?? set(key);
      plain.set(key, text);
      return text;
    },
    named: (key, values) => {
      const parts: ReactNode = texts.rich(key, { ...values, name } as never);
      return Array.isArray(parts) ? parts.map(setPart) : setPart(parts);
    },
  };
}
