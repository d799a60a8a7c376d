import type { PlainCode } from '@/lib/core/errors';
import { fold } from '@/lib/core/fold';
import { COMMON_PASSWORDS } from './common-passwords';

/** The shortest password without and with a second factor, in characters. */
export const SHORTEST = 15;
export const SHORTEST_WITH_FACTOR = 8;

/**
 * Why a new password is refused, as a code, or null. A password must be long and hard to guess: neither common nor
 * containing the person's login. There are no rules about digits or signs, and no forced change.
 */
export function passwordProblem(
  password: string,
  owner: { login: string; secondFactor: boolean },
): PlainCode | null {
  const shortest = owner.secondFactor ? SHORTEST_WITH_FACTOR : SHORTEST;
  if ([...password].length < shortest) return owner.secondFactor ? 'password-under-8' : 'password-under-15';
  const bare = lettersAndDigits(password);
  const login = lettersAndDigits(owner.login);
  if (login.length >= 3 && bare.includes(login)) return 'password-has-login';
  return isCommon(bare) ? 'password-common' : null;
}

/**
 * Whether the password is a common one, also doubled or with up to four digits behind it, or a repeated short group.
 */
function isCommon(bare: string): boolean {
  const word = bare.replace(/\d{1,4}$/, '');
  const half = bare.slice(0, bare.length / 2);
  const repeated = /^(.{1,4}?)\1+.?$/.test(bare);
  return (
    repeated ||
    [bare, word, half === bare.slice(bare.length / 2) ? half : ''].some((each) => COMMON_PASSWORDS.has(each))
  );
}

const lettersAndDigits = (text: string) => fold(text).replaceAll(' ', '');
