/**
 * A text that the database can keep: without NUL, which PostgreSQL refuses, and with U+FFFD in place of half a
 * character (a lone surrogate). All other characters stay as typed.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Applies `plainText` to every text in a value, at any depth. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plainTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainTexts(each)])) as T;
}
