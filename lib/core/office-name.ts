import type { Locale } from './context';

/** A name that the office gave in Polish, and in the other languages of residents where it did ('' where it did not). */
export type OfficeName = { name: string; nameEn: string; nameUk: string };

/** The name in a language. `lang` is the language of the text: Polish where the office gave no other name. */
export function nameIn({ name, nameEn, nameUk }: OfficeName, locale: Locale): { text: string; lang: Locale } {
  const text = { pl: name, en: nameEn, uk: nameUk }[locale];
  return text === '' ? { text: name, lang: 'pl' } : { text, lang: locale };
}
