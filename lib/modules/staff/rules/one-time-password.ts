/** Letters and digits that nobody confuses when they are read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/**
 * A password for one sign-in, 99 bits, in four groups of five. `draw(n)` returns an unbiased random number from 0 to n
 * − 1.
 */
export function oneTimePassword(draw: (limit: number) => number): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[draw(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
