/** PESEL as it stands on the screen until asked for: '74•••••••18'. */
export function maskPesel(pesel: string): string {
  return `${pesel.slice(0, 2)}•••••••${pesel.slice(-2)}`;
}
