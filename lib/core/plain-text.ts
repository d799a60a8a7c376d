/**
 * A text as the database can keep it: without NUL, which PostgreSQL refuses, and with U+FFFD in place of half a
 * character (a lone surrogate). Everything else stays as typed.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** The same for every text in a value, however deep. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plainTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainTexts(each)])) as T;
}
