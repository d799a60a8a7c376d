import type { Locale } from '@/lib/core/context';

/** The languages of residents' pages, each by its own name. */
export const LANGUAGES: readonly { code: Locale; label: string }[] = [
  { code: 'pl', label: 'Polski' },
  { code: 'en', label: 'English' },
  { code: 'uk', label: 'Українська' },
];

export function isLocale(text: unknown): text is Locale {
  return LANGUAGES.some(({ code }) => code === text);
}

/** The home page of a language, for pages of errors, which load without the table of all addresses. */
export const homeOfLocale = (locale: Locale): string => (locale === 'pl' ? '/' : `/${locale}`);

/** The language of an address by its prefix: '/en/kontakt' → 'en'. An address without a prefix is Polish. */
export function localeOfPath(path: string): Locale {
  const [, prefix] = path.split(/[/?#]/);
  return isLocale(prefix) ? prefix : 'pl';
}

/** The language that the query of a staff page names; Polish when it names none. */
export const languageIn = (named: unknown): Locale => (isLocale(named) ? named : 'pl');

/** The query of a staff page that is shown in the language; Polish is not named. */
export function inLanguage(query: string, locale: Locale): URLSearchParams {
  const named = new URLSearchParams(query);
  named.delete('jezyk');
  if (locale !== 'pl') named.set('jezyk', locale);
  return named;
}
