import { formatDigits, parsePolishDate } from '@/lib/core/date-text';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';

/**
 * A day as a form holds it: a `PlainDate`; what cannot be read as it was typed, or null when `lenient`; `none` for an
 * empty field.
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

/** A day as it is typed ("02.12.2026"); what is no day as it stands. */
export function writeDay(day: unknown): string {
  return typeof day === 'string' && isPlainDate(day) ? formatDigits(day) : String(day ?? '');
}

/** A whole number as it is typed: '12', '1 200'; null for what is none. */
export function readCount(typed: string): number | null {
  const digits = typed.replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Złote as they are typed ('82', '82,50', '1 082,50 zł') in grosze; null for what is no amount. */
export function readAmount(typed: string): number | null {
  const [, whole, part = ''] = /^(\d{1,9})(?:[,.](\d{1,2}))?$/.exec(typed.replaceAll(/\s|zł/g, '')) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Grosze as an amount is typed: '82,5'; '' for none. */
export function writeAmount(grosze: unknown): string {
  return typeof grosze === 'number' ? String(grosze / 100).replace('.', ',') : '';
}

/** The lines of a text, without blanks round them and without empty ones. */
export function readLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
