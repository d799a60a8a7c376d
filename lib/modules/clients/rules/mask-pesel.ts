/** The masked PESEL, with its first and last two digits: '74•••••••18'. */
export function maskPesel(pesel: string): string {
  return `${pesel.slice(0, 2)}•••••••${pesel.slice(-2)}`;
}
