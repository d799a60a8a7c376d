import { formatDigits, parsePolishDate } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';

/**
 * Reads a typed day as a `PlainDate`. A text that is no day is returned as typed, or as null with `lenient`; an empty
 * field gives `none`.
 */
export function readDay(
  typed: string,
  today: PlainDate,
  { none, lenient }: { none: '' | null; lenient: boolean },
): string | null {
  const bare = typed.trim();
  if (bare === '') return none;
  return parsePolishDate(bare, today) ?? (lenient ? null : bare);
}

/** Writes a day as it is typed ("02.12.2026"); a value that is no day is returned unchanged. */
export function writeDay(day: unknown): string {
  return typeof day === 'string' && isPlainDate(day) ? formatDigits(day) : String(day ?? '');
}

/** Reads a typed whole number ('12', '1 200'); null when the text is none. */
export function readCount(typed: string): number | null {
  const digits = typed.replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Reads typed złote ('82', '82,50', '1 082,50 zł') as grosze; null when the text is no amount. */
export function readAmount(typed: string): number | null {
  const [, whole, part = ''] = /^(\d{1,9})(?:[,.](\d{1,2}))?$/.exec(typed.replaceAll(/\s|zł/g, '')) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Writes grosze as an amount is typed: '82', '82,50'; '' for a value that is no amount. */
export function writeAmount(grosze: unknown): string {
  if (typeof grosze !== 'number') return '';
  return (grosze / 100).toFixed(grosze % 100 === 0 ? 0 : 2).replace('.', ',');
}

/** Returns the lines of a text, trimmed, without empty ones. */
export function readLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
