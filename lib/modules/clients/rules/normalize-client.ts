import { parsePolishDate } from '@/lib/core/date-text';
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
import { storedCode } from './check-address';

/**
 * The client's data in the one form in which they are stored: numbers without separators, phone as E.164, dates ISO,
 * the fields of the other kind of client empty. Two inputs of the same meaning give equal results.
 */
export function normalizeClient(client: ClientInput, today: PlainDate): ClientInput {
  const person = client.kind === 'PERSON';
  const kept = (typed: string, check: (text: string) => Checked<string, string, string>) => {
    const checked = typed.trim() === '' ? null : check(typed);
    return checked?.ok ? checked.value : typed.trim();
  };
  const pesel = person && client.pesel !== '' ? checkPesel(client.pesel, today) : null;
  const birthDate = pesel?.ok ? pesel.value.birthDate : parsePolishDate(client.birthDate, today);
  return {
    kind: client.kind,
    firstName: person ? client.firstName.trim() : '',
    lastName: person ? client.lastName.trim() : '',
    name: person ? '' : client.name.trim(),
    pesel: pesel?.ok ? pesel.value.pesel : '',
    birthDate: (person && birthDate) || '',
    nip: person ? '' : kept(client.nip, checkNip),
    regon: person ? '' : kept(client.regon, checkRegon),
    krs: person ? '' : kept(client.krs, checkKrs),
    street: client.street.trim(),
    postalCode: storedCode(client),
    city: client.city.trim(),
    country: client.country,
    phone: kept(client.phone, checkPhone),
    email: kept(client.email, checkEmail),
    adeAddress: kept(client.adeAddress, checkAde),
  };
}
