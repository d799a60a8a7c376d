import type { Locale } from '@/lib/core/context';
import { nameIn, type OfficeName } from '@/lib/core/office-name';
import { PolishText, unbroken } from './polish-text';

interface OfficeNameTextProps {
  name: OfficeName;
  on: Locale;
  /** Inside an English sentence: "the Roads Department". A Polish name has no article. */
  article?: boolean;
}

/** A name of the office in the language of the page; in Polish, and marked so, where the office gave no other. */
export function OfficeNameText({ name, on, article = false }: OfficeNameTextProps) {
  const { text, lang } = nameIn(name, on);
  if (lang !== on) return <PolishText on={on}>{text}</PolishText>;
  return unbroken(article && lang === 'en' ? `the ${text}` : text, lang);
}
