import { INCOMING_SERIES, REGISTRY_SERIES } from './case-kinds';
import { paths } from './paths';
import { identifierText } from './plain-text';

/** The number of a case: the n-th of its series in the year. */
export type RegistryNumber = { series: string; number: number; year: number };

/** The columns of a case that hold its number. */
export type NumberedRow = { registrySeries: string; registryYear: number; registryNumber: number };

/** The number in the columns of a case. */
export function numberOf(row: NumberedRow): RegistryNumber {
  return { series: row.registrySeries, number: row.registryNumber, year: row.registryYear };
}

/** The number as printed and shown: "RPW/4127/2026". */
export function formatRegistryNumber({ series, number, year }: RegistryNumber): string {
  return `${series}/${number}/${year}`;
}

/** The name of a case for people: its znak, or its registry number before it has a znak. */
export function caseReference(row: NumberedRow & { znak: string | null }): string {
  return row.znak ?? formatRegistryNumber(numberOf(row));
}

/** The number as a part of an address: "rpw-4127-2026". `parseRegistryNumber` reads it back. */
export function registryNumberSlug({ series, number, year }: RegistryNumber): string {
  return `${series.toLowerCase()}-${number}-${year}`;
}

/** The row of a case, with its number and the slug of its page in place of the columns of the number. */
export function withNumber<Row extends NumberedRow>(
  row: Row,
): Omit<Row, keyof NumberedRow> & { number: string; slug: string } {
  const { registrySeries: series, registryYear: year, registryNumber, ...rest } = row;
  const number = { series, year, number: registryNumber };
  return { ...rest, number: formatRegistryNumber(number), slug: registryNumberSlug(number) };
}

/** Words before a copied number: "nr", "Numer sprawy", "№" (which `identifierText` reads as "No"). */
const BEFORE_THE_NUMBER =
  /^(?:(?:nr|numer|no|number|номер|spraw[ay]|case|справ[аи]|podani[ae]|application|заяв[аи])(?!\p{L})[\s.:#-]*)+/iu;
const BETWEEN = '[\\s/\\\\∕⁄.,:_-]';
const TYPED = new RegExp(
  `^[([]?(?:(${REGISTRY_SERIES.join('|')})${BETWEEN}*)?0*([1-9]\\d{0,8})${BETWEEN}+(20\\d{2}|\\d{2})(?: ?r)?[)\\]]?$`,
  'i',
);

/**
 * Reads a number as it was typed or pasted: any letter case, spaces, dashes or slashes, invisible characters, "nr"
 * before and a full stop behind it ("rpw 4127 2026", "nr RPW-4127-2026."). Without a series the number belongs to the
 * register of incoming mail ("4127/2026"). A year of two digits needs a series ("RPW/4127/26"), unless `shortYear` is
 * set: in a search "4/26" is an address. Null for any other text.
 */
export function parseRegistryNumber(text: string, shortYear = false): RegistryNumber | null {
  const match = TYPED.exec(bareNumber(text));
  if (!match) return null;
  const [, series, number, year] = match;
  if (year.length === 2 && !series && !shortYear) return null;
  return {
    series: (series ?? INCOMING_SERIES).toUpperCase(),
    number: Number(number),
    year: Number(year.padStart(4, '20')),
  };
}

const bareNumber = (text: string) => identifierText(text).replace(BEFORE_THE_NUMBER, '');

const WRITTEN = new RegExp(`\\b(?:${REGISTRY_SERIES.join('|')})/[1-9]\\d{0,8}/20\\d{2}\\b`, 'g');

/** The numbers of cases in a text of the office, as they are written: 'RPW/12/2026'. */
export const numbersIn = (text: string): string[] => text.match(WRITTEN) ?? [];

/** The numbers that the typed text may mean; they differ in their series. */
export type MeantNumbers = { series: readonly string[]; number: number; year: number };

/**
 * The numbers that a search text may mean: of the series in the text, or of every series. Digits alone are a number of
 * `thisYear`, when that is given. Null for a text that is no number.
 */
export function numbersMeant(text: string, thisYear?: number): MeantNumbers | null {
  const typed = text.trim();
  if (thisYear !== undefined && /^\d{1,7}$/.test(typed)) {
    return { series: REGISTRY_SERIES, number: Number(typed), year: thisYear };
  }
  const parsed = parseRegistryNumber(typed);
  if (!parsed) return null;
  return { ...parsed, series: /^\d/.test(bareNumber(typed)) ? REGISTRY_SERIES : [parsed.series] };
}

/** The address where a resident follows the matter: it contains the number, never the access code. */
export function statusPath(number: string): string {
  return paths.status('pl', { number: number.replaceAll('/', '-') });
}

/** 32 characters that look different from one another: no I, L, O, U. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;
const BITS_PER_CHARACTER = 5;
const CODE_BYTES = 7;

/**
 * Makes a resident's access code of 7 random bytes: 10 characters of 5 bits, every code equally likely; the last 6 bits
 * are not used. Throws `RangeError` for fewer bytes.
 */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < CODE_BYTES) throw new RangeError(`an access code takes ${CODE_BYTES} bytes`);
  let code = '';
  for (let bit = 0; bit < CODE_LENGTH * BITS_PER_CHARACTER; bit += BITS_PER_CHARACTER) {
    const pair = (bytes[bit >> 3] << 8) | bytes[(bit >> 3) + 1];
    code += CODE_ALPHABET[(pair >> (16 - BITS_PER_CHARACTER - (bit & 7))) & 31];
  }
  return code;
}

/** The access code as shown, in two groups of five: "K7QF3-M9TXA". */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Words before a copied code. */
const BEFORE_THE_CODE = /^(?:kod(?: dostępu)?|(?:access )?code|код(?: доступу)?)[\s:.-]+/i;

/**
 * Reads an access code, as it was typed or pasted, into its stored form (10 characters, no dash): any letter case,
 * blanks and punctuation anywhere, O read as 0, I and L as 1. Null for a text that cannot be a code.
 */
export function normalizeCode(text: string): string | null {
  const typed = identifierText(text);
  return wholeCode(typed) ?? wholeCode(typed.replace(BEFORE_THE_CODE, ''));
}

function wholeCode(typed: string): string | null {
  const code = typed
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))
    ? code
    : null;
}
