/** The register of outgoing letters, and the beginning of its numbers: 'PW/12/2026'. */
export const OUTGOING_REGISTER = 'PW';
export const outgoingNumber = (year: number, number: number): string =>
  `${OUTGOING_REGISTER}/${number}/${year}`;

/** The number of a letter in this register; null while it has none. */
export function numberInRegister(letter: {
  outgoingYear: number | null;
  outgoingNumber: number | null;
}): string | null {
  const { outgoingYear: year, outgoingNumber: number } = letter;
  return year !== null && number !== null ? outgoingNumber(year, number) : null;
}
