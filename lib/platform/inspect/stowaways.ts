import { type Bytes, endsAsArchive, holds, type Range } from './bytes';

/**
 * Words that no compressed data holds by chance. The likeliest are the marks of RAR (three letters in either case) and
 * 7z, six bytes each: 50 MB of random bytes hold one of them in one file of five hundred thousand. They are searched
 * everywhere.
 */
const LONG = new RegExp(
  [
    ...['<script[\\s/>]', '<!doctype\\s+html', '<iframe[\\s/>]'],
    ...['Rar!\\x1a\\x07', '7z\\xbc\\xaf\\x27\\x1c', 'This program cannot be run in DOS mode'],
  ].join('|'),
  'i',
);

/**
 * Words so short that compressed data holds them by chance: the four bytes of `<svg` in either case stand in 9 % of
 * files of 48 MB. They are searched only outside compressed data, and with the character that must follow them.
 */
const SHORT = /<(html|svg)[\s/>]|<\?php\s/i;

/** More gaps between compressed data than any program leaves. */
const MAX_GAPS = 20_000;

/**
 * Whether a page, a program or an archive hides in a picture, a sound or a film. `data` are the ranges of its
 * compressed data, where bytes are not words.
 */
export async function hasStowaway(file: Bytes, data: Range[]): Promise<boolean> {
  if ((await endsAsArchive(file)) || (await holds(file, LONG))) return true;
  const gaps = gapsOf(data, file.size);
  if (gaps.length > MAX_GAPS) return holds(file, SHORT);
  for (const range of gaps) if (await holds(file, SHORT, range)) return true;
  return false;
}

/** The ranges of a file that lie in none of the given ranges. */
function gapsOf(data: Range[], size: number): Range[] {
  const gaps: Range[] = [];
  let at = 0;
  for (const [start, end] of data.toSorted((one, other) => one[0] - other[0])) {
    // Four bytes hold none of the words.
    if (start > at + 4) gaps.push([at, Math.min(start, size)]);
    at = Math.max(at, end);
  }
  if (at < size) gaps.push([at, size]);
  return gaps;
}
