/**
 * The data of a paper as the JSON for its template, with the texts prepared for paper. `raw` names fields that are no
 * texts.
 */
export function printableJson(data: object, raw: readonly string[] = []): string {
  return JSON.stringify(data, (key, value) =>
    typeof value === 'string' && !raw.includes(key) ? typeset(printable(value)) : value,
  );
}

/** Thrown for a character that none of the fonts can draw, which PDF/UA refuses. */
export class GlyphMissing extends Error {}

/** The compiler's message about such a character. */
export const MISSING = /could not be displayed|disallowed codepoint/;
const BOX = '□';

/**
 * Sets `json` by `set`. Undrawable characters become boxes: first those that the compiler names, then all unusual ones.
 */
export async function withBoxes<T>(json: string, set: (json: string) => T | Promise<T>): Promise<T> {
  let tried = json;
  for (const replaceMissing of [boxNamedIn, boxAllButLatin]) {
    try {
      return await set(tried);
    } catch (error) {
      if (!(error instanceof GlyphMissing)) throw error;
      tried = replaceMissing(tried, error.message);
    }
  }
  return set(tried);
}

/** Replaces the characters that the compiler's message quotes (as `\u{1f469}` or as they are) by visible boxes. */
function boxNamedIn(json: string, message: string): string {
  const named = new Set<string>();
  for (const [, quoted] of message.matchAll(/(?:the text|codepoint) `\\?"(.+?)\\?"`/g)) {
    const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    for (const character of text) named.add(character);
  }
  return json.replace(/[^ -~]/gu, (character) => (named.has(character) ? BOX : character));
}

/** The last attempt: only letters that Source Sans certainly has. */
function boxAllButLatin(json: string): string {
  return json.replace(/[^ -~\u00A0-\u017F\u0400-\u045F\u2013\u2019-\u201E\u2026]/gu, BOX);
}

/**
 * Removes characters without a shape on paper: control characters, joiners, direction marks, half characters. Invisible
 * characters would also spoil the neighbouring letters for programs that read the file aloud or search it.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, '');
}

/**
 * Polish typesetting: one-letter words and abbreviations stay with the next word, units and months with their number.
 */
function typeset(text: string): string {
  return text.replace(GLUED_TO_NEXT, '$1\u00A0').replace(GLUED_TO_NUMBER, '$1\u00A0');
}
const GLUED_TO_NEXT = /((?<![\p{L}\d])(?:[aiouwz]|art\.|ust\.|pkt|nr|ul\.|godz\.|tel\.|pok\.)|§) /giu;
const UNITS = 'm²?|km|zł|dni|dnia';
const MONTHS =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';
const GLUED_TO_NUMBER = new RegExp(`(\\d) (?=(?:${UNITS}|${MONTHS})(?![\\p{L}\\d]))`, 'gu');
