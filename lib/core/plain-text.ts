/**
 * A name or a free text that the database can keep: without control characters other than a tab and a line break
 * (PostgreSQL refuses NUL), and with U+FFFD in place of half a character (a lone surrogate). All other characters stay
 * as typed.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(CONTROL, '');
}
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Applies `plainText` to every text in a value, at any depth. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plainTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainTexts(each)])) as T;
}

/**
 * A number, a date, a code or an address as it was meant, however it was pasted: without invisible characters and the
 * punctuation around it, each dash as "-", each blank as one space, wide and raised characters as plain ones. Never for
 * names, in which such characters have a meaning.
 */
export function identifierText(text: string): string {
  return plainText(text)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASH, '-')
    .replace(/\s+/g, ' ')
    .replace(AROUND, '');
}
/** Marks of direction, joiners, soft hyphens, the byte order mark, selectors of glyphs. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const DASH = /[\p{Pd}\u2212]/gu;
const AROUND = /^[\s<"'„”“’«»,;:.]+|[\s>"'„”“’«»,;:.]+$/gu;
