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
