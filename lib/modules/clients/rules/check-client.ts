import { parsePolishDate } from '@/lib/core/date-text';
import type { PlainCode } from '@/lib/core/errors';
import {
  type Checked,
  checkAde,
  checkEmail,
  checkKrs,
  checkNip,
  checkPesel,
  checkPhone,
  checkRegon,
} from '@/lib/core/identifiers';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ClientInput } from '../schema';
import { checkAddress, isNowhere } from './check-address';

export type Finding = { field: keyof ClientInput; code: PlainCode };
export type ClientChecks = { errors: Finding[]; warnings: Finding[] };

/**
 * The address that a client must give for an answer: a postal address; for a podanie by e-mail, that or the e-mail
 * address; nothing, when the podanie has come without one: it is registered all the same (KPA art. 64 § 1).
 */
export type AddressNeed = 'ADDRESS' | 'EMAIL' | 'NONE';

/**
 * Checks the typed data: errors stop the saving, warnings do not. A person without PESEL is normal, and an address is
 * required (KPA art. 63 § 2) unless `need` says otherwise.
 */
export function checkClient(
  client: ClientInput,
  today: PlainDate,
  { need: needed = 'ADDRESS' }: { need?: AddressNeed } = {},
): ClientChecks {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  const need = (field: keyof ClientInput, code: PlainCode) => {
    if (client[field].trim() === '') errors.push({ field, code });
  };
  const named = (field: keyof ClientInput) => {
    if (client[field].trim() !== '' && !/\p{L}/u.test(client[field])) {
      errors.push({ field, code: 'name-without-letters' });
    }
  };
  const check = (
    field: keyof ClientInput,
    verify: (text: string) => Checked<unknown, PlainCode, PlainCode>,
  ) => {
    if (client[field].trim() === '') return;
    const verdict = verify(client[field]);
    if (!verdict.ok) errors.push({ field, code: verdict.code });
    else if (verdict.warning) warnings.push({ field, code: verdict.warning });
  };

  if (client.kind === 'PERSON') {
    // Some people have one name: either field is enough.
    if (`${client.firstName}${client.lastName}`.trim() === '') {
      errors.push({ field: 'lastName', code: 'person-name-missing' });
    } else if (client.firstName.trim() === '') warnings.push({ field: 'firstName', code: 'one-name-only' });
    else if (client.lastName.trim() === '') warnings.push({ field: 'lastName', code: 'one-name-only' });
    named('firstName');
    named('lastName');
    check('pesel', (typed) => checkPesel(typed, today));
    const birth = client.birthDate.trim() === '' ? null : parsePolishDate(client.birthDate, today);
    if (client.birthDate.trim() !== '' && (!birth || birth > today)) {
      errors.push({ field: 'birthDate', code: 'birth-date-invalid' });
    }
  } else {
    need('name', 'name-missing');
    named('name');
    check('nip', checkNip);
    check('regon', checkRegon);
    check('krs', checkKrs);
  }
  const nowhere = isNowhere(client);
  if (needed === 'EMAIL' && nowhere) {
    need('email', 'email-missing');
    if (client.email.trim() !== '') warnings.push({ field: 'street', code: 'address-not-given' });
  } else if (needed === 'NONE' && nowhere) {
    if (client.adeAddress.trim() === '') {
      warnings.push({ field: 'street', code: 'podanie-without-address' });
    }
  } else errors.push(...checkAddress(client));
  check('phone', checkPhone);
  check('email', checkEmail);
  check('adeAddress', checkAde);
  return { errors, warnings };
}
