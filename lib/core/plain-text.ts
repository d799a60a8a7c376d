/**
 * A text as the database can keep it: without NUL, which PostgreSQL refuses, and with U+FFFD in place of half a
 * character (a lone surrogate). Everything else stays as typed.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
