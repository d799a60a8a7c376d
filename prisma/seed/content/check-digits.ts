/** Made-up numbers with valid check digits. No number is meant to belong to a real person or organisation. */

function weighted(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/**
 * Makes a PESEL for a birth date ('YYYY-MM-DD', 1900–2099) and a sex, with the serial number 000x. Two people of one
 * sex born on one day would share it, so dates must differ.
 */
export function syntheticPesel(birthDate: string, sex: 'F' | 'M'): string {
  const [year, month, day] = birthDate.split('-').map(Number);
  const monthCode = month + (year >= 2000 ? 20 : 0);
  const two = (value: number) => String(value % 100).padStart(2, '0');
  const body = `${two(year)}${two(monthCode)}${two(day)}000${sex === 'F' ? 0 : 1}`;
  return body + String((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

/** Makes a NIP of nine digits. Throws `RangeError` for nine digits that can have no check digit. */
export function syntheticNip(body: string): string {
  const check = weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  if (check === 10) throw new RangeError(`no NIP begins with ${body}`);
  return body + String(check);
}

/** Makes a REGON of nine digits from eight. */
export function syntheticRegon(body: string): string {
  return body + String((weighted(body, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10);
}
