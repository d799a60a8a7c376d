import { dateOf, isPlainDate, type PlainDate, yearOf } from './plain-date';
import { identifierText } from './plain-text';

/**
 * The result of a validator. An error (`ok: false`) prevents saving; a warning does not, because such numbers exist on
 * real papers. The codes are keys of `ERRORS` in `words.ts`.
 */
export type Checked<Value, Code extends string, Warning extends string = never> =
  | { ok: true; value: Value; warning?: Warning }
  | { ok: false; code: Code };

export type Pesel = { pesel: string; birthDate: PlainDate; sex: 'FEMALE' | 'MALE' };

/** The greatest age in years that passes without a warning. */
const OLDEST = 120;

/**
 * Checks a PESEL: 11 digits with a date of birth that exists and is not after `today`. A wrong check digit gives a
 * warning, because such numbers were issued; so does an age over 120 years.
 */
export function checkPesel(
  text: string,
  today: PlainDate,
): Checked<Pesel, 'pesel-shape' | 'pesel-date' | 'pesel-future', 'pesel-check-digit' | 'pesel-old'> {
  const pesel = withoutSeparators(text, 'PESEL');
  if (!/^\d{11}$/.test(pesel)) return { ok: false, code: 'pesel-shape' };
  const birthDate = birthDateOf(pesel);
  if (!birthDate) return { ok: false, code: 'pesel-date' };
  if (birthDate > today) return { ok: false, code: 'pesel-future' };
  const value: Pesel = { pesel, birthDate, sex: Number(pesel[9]) % 2 === 1 ? 'MALE' : 'FEMALE' };
  const right = (10 - (weighted(pesel, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(pesel[10]);
  if (!right) return { ok: true, value, warning: 'pesel-check-digit' };
  return yearOf(today) - yearOf(birthDate) > OLDEST
    ? { ok: true, value, warning: 'pesel-old' }
    : { ok: true, value };
}

/** The month of a PESEL contains the century: +80 for 18xx, 0 for 19xx, +20, +40, +60 for the next three. */
function birthDateOf(pesel: string): PlainDate | null {
  const shifted = Number(pesel.slice(2, 4));
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(shifted / 20)];
  const date = dateOf(century + Number(pesel.slice(0, 2)), shifted % 20, Number(pesel.slice(4, 6)));
  return isPlainDate(date) ? date : null;
}

/**
 * Checks a NIP: 10 digits, modulo 11; a remainder of 10 is never issued. A wrong check digit gives a warning, as that of
 * a PESEL does. A leading "PL" is dropped.
 */
export function checkNip(text: string): Checked<string, 'nip-shape', 'nip-check-digit'> {
  const nip = withoutSeparators(text, 'NIP').replace(/^PL/i, '');
  if (!/^\d{10}$/.test(nip)) return { ok: false, code: 'nip-shape' };
  const right = weighted(nip, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(nip[9]);
  return right ? { ok: true, value: nip } : { ok: true, value: nip, warning: 'nip-check-digit' };
}

/**
 * Checks a REGON of 9 or 14 digits, modulo 11 (10 counts as 0); the longer number begins with a valid shorter one. Some
 * registers write the shorter number with 00000 after it: it is read as the shorter one. A wrong check digit gives a
 * warning.
 */
export function checkRegon(text: string): Checked<string, 'regon-shape', 'regon-check-digit'> {
  const regon = withoutSeparators(text, 'REGON').replace(/^(\d{9})00000$/, '$1');
  if (!/^(\d{9}|\d{14})$/.test(regon)) return { ok: false, code: 'regon-shape' };
  const nine = (weighted(regon, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === Number(regon[8]);
  const fourteen =
    regon.length === 9 ||
    (weighted(regon, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === Number(regon[13]);
  const right = nine && fourteen;
  return right ? { ok: true, value: regon } : { ok: true, value: regon, warning: 'regon-check-digit' };
}

/** Checks a KRS number: 10 digits with leading zeros; it has no check digit. */
export function checkKrs(text: string): Checked<string, 'krs-shape'> {
  const krs = withoutSeparators(text, 'KRS');
  return /^\d{10}$/.test(krs) ? { ok: true, value: krs } : { ok: false, code: 'krs-shape' };
}

/** Reads a kod pocztowy as "00-000"; five digits without the dash are accepted. */
export function checkPostalCode(text: string): Checked<string, 'postal-code-shape'> {
  const match = /^(\d{2})[ -]*(\d{3})$/.exec(identifierText(text));
  return match ? { ok: true, value: `${match[1]}-${match[2]}` } : { ok: false, code: 'postal-code-shape' };
}

/**
 * Reads a telephone number as E.164, with an extension as RFC 3966 writes it ("+48322164031;ext=12"). Nine digits are
 * Polish, also after 48 or after the 0 of the old trunk code; a foreign number begins with + or 00.
 */
export function checkPhone(text: string): Checked<string, 'phone-shape'> {
  const [, typed, extension] = PHONE.exec(identifierText(text)) ?? [];
  if (typed === undefined) return { ok: false, code: 'phone-shape' };
  const bare = typed
    .replace(/\(0\)/, '')
    .replace(/[ ().,/-]/g, '')
    .replace(/^00/, '+');
  const polish = /^(?:\+?48|0)?([1-9]\d{8})$/.exec(bare);
  if (!polish && !/^\+(?!48)[1-9]\d{6,14}$/.test(bare)) return { ok: false, code: 'phone-shape' };
  const number = polish ? `+48${polish[1]}` : bare;
  return { ok: true, value: extension ? `${number}${EXTENSION}${extension}` : number };
}
const PHONE =
  /^(?:(?:tel|telefon|kom|fax|faks)\b[.: ]*)*([+\d (][\d ().,/-]+?)(?:[ ,]*(?:w|wew|wewn|wewnętrzny|ext|x)[. ]*(\d{1,6}))?$/i;
const EXTENSION = ';ext=';

/** The telephone number that `checkPhone` has read, without its extension. */
export function phoneWithoutExtension(phone: string): string {
  return phone.split(EXTENSION)[0];
}

/**
 * A stored telephone number in groups: '+48600000000' → '600 000 000', a landline with its area code apart:
 * '+48322164031;ext=12' → '32 216 40 31 wew. 12'. A foreign number stays unchanged.
 */
export function formatPhone(phone: string): string {
  return phone
    .replace(MOBILE, '$1 $2 $3')
    .replace(/^\+48(\d{2})(\d{3})(\d{2})(\d{2})/, '$1 $2 $3 $4')
    .replace(EXTENSION, ' wew. ');
}
/** The beginnings of Polish mobile numbers (the national numbering plan). */
const MOBILE = /^\+48((?:45|5[0137]|6[069]|7[2389]|88)\d)(\d{3})(\d{3})/;

/** Reads an e-mail address as people paste it ("mailto:jan@example.pl", "Jan Kowalski <jan@example.pl>"). */
export function checkEmail(text: string): Checked<string, 'email-shape'> {
  const typed = identifierText(text);
  const email = (/<([^<>]+)$/.exec(typed)?.[1] ?? typed).replace(/^mailto:\s*/i, '').replace(/\?.*$/, '');
  return /^[^\s@,;<>]+@[^\s@.,;<>]+(\.[^\s@.,;<>]+)+$/.test(email)
    ? { ok: true, value: email.toLowerCase() }
    : { ok: false, code: 'email-shape' };
}

/**
 * Checks an adres do doręczeń elektronicznych ("AE:PL-98765-43210-SFVYC-19"). The last two digits are usually the digit
 * sum of |letters − (first + second group)|, but no act says so: a wrong sum gives a warning.
 */
export function checkAde(text: string): Checked<string, 'ade-shape', 'ade-check-digits'> {
  const ade = identifierText(text).replace(/ /g, '').toUpperCase();
  const match = /^AE:PL-(\d{5})-(\d{5})-([A-Z]{5})-(\d{2})$/.exec(ade);
  if (!match) return { ok: false, code: 'ade-shape' };
  const letters = [...match[3]].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const digits = [...String(Math.abs(letters - Number(match[1]) - Number(match[2])))].map(Number);
  const right = digits.reduce((sum, digit) => sum + digit, 0) === Number(match[4]);
  return right ? { ok: true, value: ade } : { ok: true, value: ade, warning: 'ade-check-digits' };
}

/** Checks a bank account (NRB): 26 digits, modulo 97 as in IBAN. A leading "PL" is dropped. */
export function checkNrb(text: string): Checked<string, 'nrb-shape' | 'nrb-check-digits'> {
  const nrb = withoutSeparators(text, 'NRB').replace(/^PL/i, '');
  if (!/^\d{26}$/.test(nrb)) return { ok: false, code: 'nrb-shape' };
  const right = BigInt(`${nrb.slice(2)}2521${nrb.slice(0, 2)}`) % 97n === 1n;
  return right ? { ok: true, value: nrb } : { ok: false, code: 'nrb-check-digits' };
}

/**
 * Reads a znak sprawy ("DR.7230.118.2026", "WB1-WOP.1431.1.2020"): unit, class, number, year, and sometimes the
 * handler.
 */
export function checkCaseReference(text: string): Checked<string, 'case-reference-shape'> {
  const reference = identifierText(text)
    .replace(/^(?:znak(?: sprawy)?|nr|numer)[.: ]+/i, '')
    .toUpperCase();
  return CASE_REFERENCE.test(reference)
    ? { ok: true, value: reference }
    : { ok: false, code: 'case-reference-shape' };
}
const CASE_REFERENCE =
  /^[A-ZĄĆĘŁŃÓŚŹŻ0-9]+(-[A-ZĄĆĘŁŃÓŚŹŻ0-9]+)*\.\d{1,5}\.\d+(\.\d+)?\.20\d{2}(\.[A-ZĄĆĘŁŃÓŚŹŻ0-9]+)?$/;

/** The typed number without blanks, dashes and its own name before it ("NIP: 526-000-12-46"). */
function withoutSeparators(text: string, name: string): string {
  return identifierText(text)
    .replace(new RegExp(`^${name}(?![a-z])[\\s.:]*`, 'i'), '')
    .replace(/[\s-]/g, '');
}

/** The sum of the first digits, each multiplied by its weight. */
function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
