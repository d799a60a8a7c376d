/** The register of outgoing letters, and the beginning of its numbers: 'PW/12/2026'. */
export const OUTGOING_REGISTER = 'PW';
export const outgoingNumber = (year: number, number: number): string =>
  `${OUTGOING_REGISTER}/${number}/${year}`;

/** The number within its year that a person typed or pasted: 'PW/12/2026', 'pw 12', '12' → 12; null for another text. */
export function typedOutgoingNumber(typed: string): number | null {
  const [, number] = /^\s*(?:PW[\s/]*)?(\d{1,9})(?:\s*\/\s*\d{2,4})?[\s.]*$/i.exec(typed) ?? [];
  return number === undefined ? null : Number(number);
}

/** The number of a letter in this register; null while it has none. */
export function numberInRegister(letter: {
  outgoingYear: number | null;
  outgoingNumber: number | null;
}): string | null {
  const { outgoingYear: year, outgoingNumber: number } = letter;
  return year !== null && number !== null ? outgoingNumber(year, number) : null;
}
