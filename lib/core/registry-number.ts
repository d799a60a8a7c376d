import { paths } from './paths';

/** The number of an item in the register of incoming mail: the n-th of the year. */
export type RegistryNumber = { number: number; year: number };

/** As printed and shown: "RPW/4127/2026". */
export function formatRegistryNumber({ number, year }: RegistryNumber): string {
  return `RPW/${number}/${year}`;
}

/** How a case is called: by its znak, or by its registry number while it has none. */
export function caseReference(record: {
  znak: string | null;
  registryNumber: number;
  registryYear: number;
}): string {
  return record.znak ?? formatRegistryNumber({ number: record.registryNumber, year: record.registryYear });
}

/** As part of an address: "rpw-4127-2026". `parseRegistryNumber` reads it back. */
export function registryNumberSlug({ number, year }: RegistryNumber): string {
  return `rpw-${number}-${year}`;
}

/**
 * Reads a number as people type it: any case, spaces, dashes or slashes, with or without "RPW"
 * ("rpw 4127 2026", "4127/2026", "RPW-4127-2026"). Null when it is none.
 */
export function parseRegistryNumber(text: string): RegistryNumber | null {
  const match = /^(?:rpw[\s/.-]*)?0*([1-9]\d{0,8})[\s/.-]+(20\d{2})$/i.exec(text.trim());
  return match ? { number: Number(match[1]), year: Number(match[2]) } : null;
}

/** Where a resident follows the matter: the number stands in the address, the access code never. */
export function statusPath(number: string): string {
  return paths.status('pl', { number: number.replaceAll('/', '-') });
}

/** 32 characters that cannot be taken for one another: no I, L, O, U. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;
const BITS_PER_CHARACTER = 5;
const CODE_BYTES = 7;

/**
 * A resident's access code from 7 random bytes: 10 characters of 5 bits, every code equally likely; the last
 * 6 bits are not used. Throws `RangeError` when there are fewer bytes.
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

/** The code as shown, in two fives: "K7QF3-M9TXA". */
export function formatCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * The code as stored (10 characters, no dash) from what was typed: any case, spaces and dashes anywhere,
 * O read as 0, I and L as 1. Null when it cannot be a code.
 */
export function normalizeCode(text: string): string | null {
  const code = text
    .replace(/[\s–-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))
    ? code
    : null;
}
