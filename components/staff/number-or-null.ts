/** The value of a <select> whose options are ids, with '' for none. */
export function numberOrNull(value: unknown): number | null {
  return value === '' || value === null || value === undefined ? null : Number(value);
}
