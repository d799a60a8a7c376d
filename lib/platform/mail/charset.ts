import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/**
 * Declarations that say little: programs write them for whatever they send. Other ones (koi8-u, shift_jis) are believed.
 */
const DOUBTED =
  /^(|us-?ascii|ascii|utf-?8|iso-?8859-?[12]|latin-?[12]|windows-?125[02]|cp-?(125[02]|852)|unknown.*)$/;
/** Charsets of Polish mail, the most probable first. */
const POLISH = ['windows-1250', 'iso-8859-2', 'cp852'];

const LETTERS = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g;
/** Letters in whose place a Western charset has signs, so that no French or German text shows them by accident. */
const SURE_LETTERS = /[ąćłśźżĄĆŁŚŹŻ]/;
/** Controls and replacement marks: a text that shows them is read in a wrong charset. */
const WRONG = /[\u0080-\u009f\ufffd]/g;

/** Whether the bytes go beyond ASCII. */
export const beyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 127);

/**
 * The charset in which the bytes make sense, with the declared one in doubt: UTF-8 when they are valid UTF-8, otherwise
 * the charset that gives the most Polish letters and no controls. Null: nothing to change.
 */
export function likelyCharset(bytes: Uint8Array, declared: string): string | null {
  if (!beyondAscii(bytes)) return null;
  const said = declared.trim().toLowerCase();
  if (!DOUBTED.test(said)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  const isSaid = said !== '' && !/^utf|ascii|unknown/.test(said) && iconv.encodingExists(said);
  const own = isSaid ? judged(bytes, said) : null;
  if (own?.wrong === 0 && /1252|8859-?1|latin-?1/.test(said)) {
    const polish = POLISH.map((name) => judged(bytes, name)).filter(
      ({ wrong, text }) => wrong === 0 && SURE_LETTERS.test(text),
    );
    return best(polish)?.name ?? said;
  }
  const all = [...(own ? [own] : []), ...POLISH.map((name) => judged(bytes, name))];
  return best(all)?.name ?? null;
}

type Judged = { name: string; text: string; letters: number; wrong: number };

function judged(bytes: Uint8Array, name: string): Judged {
  const text = iconv.decode(Buffer.from(bytes), name);
  return { name, text, letters: count(text, LETTERS), wrong: count(text, WRONG) };
}

/** The first of those with the fewest controls and then the most Polish letters. */
function best(all: readonly Judged[]): Judged | undefined {
  return all.toSorted((one, other) => one.wrong - other.wrong || other.letters - one.letters)[0];
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The bytes as text, in the declared charset or the one in which they make sense. */
export function decodeText(bytes: Uint8Array, declared = ''): string {
  const said = declared.trim().toLowerCase();
  const charset =
    likelyCharset(bytes, said) ?? (iconv.encodingExists(said) && !/^utf-?7/.test(said) ? said : 'utf-8');
  return iconv.decode(Buffer.from(bytes), charset);
}

/** An encoded word of a header (RFC 2047): charset, way of coding, content. */
const WORD = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi;

/**
 * A header line, one character for each byte, with raw bytes turned into UTF-8 and the charset of each encoded word set
 * right. Returns the line itself when nothing is wrong.
 */
export function repairHeaderLine(line: string): string {
  const bytes = Buffer.from(line, 'latin1');
  const charset = likelyCharset(bytes, '');
  const plain = charset === null || charset === 'utf-8' ? line : latin1OfUtf8(iconv.decode(bytes, charset));
  return plain.replace(WORD, (word, said: string, way: string, content: string) => {
    if (/^utf-?8$/i.test(said)) return word;
    const meant = likelyCharset(bytesOfWord(way, content), said);
    return meant === null || meant === said.toLowerCase() ? word : `=?${meant}?${way}?${content}?=`;
  });
}

const latin1OfUtf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

function bytesOfWord(way: string, content: string): Buffer {
  if (/b/i.test(way)) return Buffer.from(content, 'base64');
  const plain = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
