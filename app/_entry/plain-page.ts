import type { Locale } from '@/lib/core/context';

export type PlainContent = {
  title: string;
  /** Empty texts are left out. */
  sentences: readonly string[];
  links: readonly { href: string; label: string }[];
};

/** The tokens of app/styles/tokens.css that a plain page needs; the page cannot link the style sheet of the build. */
const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; padding: 48px 24px; background: light-dark(#f2f4f3, #121518); color: light-dark(#171b1f, #eceff1);
  font: 1.1875rem/1.75rem 'Source Sans 3', 'Segoe UI', system-ui, sans-serif; overflow-wrap: break-word }
main { max-width: 44rem; margin: 0 auto }
h1 { margin: 0 0 16px; font-size: 2rem; line-height: 2.5rem; text-wrap: balance }
p { margin: 0 0 8px }
ul { margin: 24px 0 0; padding: 16px 0 0; border-top: 2px solid; list-style: none }
li { margin: 0 0 8px }
a { color: light-dark(#1d3e8f, #a3bdf7); text-underline-offset: 3px }
a:focus-visible { outline: 3px solid; outline-offset: 2px }`;

/** The style of the page. Without a nonce the security policy of the answer admits no style. */
export const plainStyle = (nonce: string | null): string =>
  nonce ? `<style nonce="${escaped(nonce)}">${STYLE}</style>` : '';

/** The body of the page, readable without scripts. */
export function plainBody({ title, sentences, links }: PlainContent): string {
  const said = sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `<p>${escaped(sentence)}</p>`);
  const ways = links.map(({ href, label }) => `<li><a href="${escaped(href)}">${escaped(label)}</a></li>`);
  return `<main><h1>${escaped(title)}</h1>${said.join('')}<ul>${ways.join('')}</ul></main>`;
}

/** Makes a whole page without Next: for answers of routes, and for failures of Next itself. */
export function plainPage(locale: Locale, content: PlainContent, nonce: string | null): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.title)} · Okienko</title>${plainStyle(nonce)}</head><body>${plainBody(content)}</body></html>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
