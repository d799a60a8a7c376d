import { Children, type ReactNode } from 'react';
import { nb } from '@/components/ui/typography';
import type { Locale } from '@/lib/core/context';

const JOINER = '\u2060';
const NBSP = '\u00a0';

/** Words of the office that stay Polish on a page of another language. */
export function PolishText({ on, children }: { on: Locale; children: ReactNode }) {
  const set = Children.map(children, (part) => (typeof part === 'string' ? withWholeCodes(part) : part));
  return on === 'pl' ? set : <span lang="pl">{set}</span>;
}

/** The text set as Polish, its postal codes kept in one line: a joiner inside one would be copied with the code. */
function withWholeCodes(text: string): ReactNode {
  const parts = unbroken(text, 'pl').split(/(\b\d{2}-\d{3}\b)/);
  if (parts.length === 1) return parts[0];
  return parts.map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}

/** Sets the text by the rules of its language; "e-mail", "GP-8" and a telephone number never break. */
export function unbroken(text: string, locale: Locale): string {
  const joined = text
    .replace(/(?<![\p{L}\d])(e-)(?=\p{L})/giu, `$1${JOINER}`)
    .replace(/(?<=\p{Lu}-)(?=\d)/gu, JOINER)
    .replace(/(?<=\d) (?=\d{2,3}(?!\d))/g, NBSP);
  return locale === 'pl' ? nb(joined) : joined;
}
