import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { type AddressNeed, checkClient } from '@/lib/modules/clients/rules/check-client';
import { clientAddress, clientLabel, clientSearchText } from '@/lib/modules/clients/rules/label';
import { maskPesel } from '@/lib/modules/clients/rules/mask-pesel';
import { inputOf, mergeClient } from '@/lib/modules/clients/rules/merge-client';
import { normalizeClient } from '@/lib/modules/clients/rules/normalize-client';
import type { ClientInput } from '@/lib/modules/clients/schema';
import { organisationInput, personInput } from '@/tests/factories/applications';

const today = plainDate('2026-11-24');
const NOWHERE = { street: '', postalCode: '', city: '' };

describe('a client in lists', () => {
  test('a person has both names, an organisation has its name', () => {
    expect(clientLabel(personInput())).toBe('Małgorzata Żółkiewska-Błaszczyk');
    expect(clientLabel(organisationInput())).toBe('Gazownia Południe S.A.');
  });

  test('the address is one line, and empty when the client gave none', () => {
    expect(clientAddress(personInput())).toBe('ul. Źródlana 8, 00-001 Zalesin');
    expect(clientAddress(personInput(NOWHERE))).toBe('');
  });

  test('the address of a client abroad ends with the country', () => {
    const berlin = { street: 'Chausseestraße 5', postalCode: '10115', city: 'Berlin', country: 'DE' };
    expect(clientAddress(berlin)).toBe('Chausseestraße 5, 10115 Berlin, Niemcy');
    expect(clientAddress({ ...berlin, postalCode: '', country: 'IE' })).toBe(
      'Chausseestraße 5, Berlin, Irlandia',
    );
    // A country alone is no address.
    expect(clientAddress({ ...NOWHERE, country: 'DE' })).toBe('');
  });

  test('the search text has no diacritics', () => {
    expect(clientSearchText(personInput())).toContain('malgorzata zolkiewska');
  });

  test('a masked PESEL shows its first and last two digits', () => {
    expect(maskPesel('44051401359')).toBe('44•••••••59');
  });
});

describe('a client is stored in one form', () => {
  test('PESEL gives the birth date, the phone loses its separators, and the e-mail gets small letters', () => {
    const typed = personInput({ pesel: '44051401359', phone: '600 100 200', email: ' A@B.PL ' });
    expect(normalizeClient(typed, today)).toMatchObject({
      birthDate: '1944-05-14',
      phone: '+48600100200',
      email: 'a@b.pl',
    });
  });

  test('the fields of the other kind of client are empty', () => {
    const both: ClientInput = personInput({ name: 'Firma', nip: '5260001246', krs: '0000000001' });
    expect(normalizeClient(both, today)).toMatchObject({ name: '', nip: '', krs: '' });
    const organisation = normalizeClient({ ...both, kind: 'ORGANISATION', pesel: '44051401359' }, today);
    expect(organisation).toMatchObject({ firstName: '', lastName: '', pesel: '', birthDate: '' });
  });

  test('a normalized client does not change when it is normalized again', () => {
    const once = normalizeClient(personInput({ pesel: '44051401359', phone: '600100200' }), today);
    expect(normalizeClient(once, today)).toEqual(once);
  });
});

describe('a person with one name only', () => {
  const findings = (firstName: string, lastName: string) =>
    checkClient(personInput({ firstName, lastName }), today);

  test.each([
    ['Suharto', '', 'lastName'],
    ['', 'Suharto', 'firstName'],
  ])('is registered, and the empty field says when it may stay empty: %s|%s', (first, last, field) => {
    expect(findings(first, last)).toEqual({ errors: [], warnings: [{ field, code: 'one-name-only' }] });
    expect(clientLabel(personInput({ firstName: first, lastName: last }))).toBe('Suharto');
  });

  test('without any name is refused once', () => {
    expect(findings(' ', '')).toEqual({
      errors: [{ field: 'lastName', code: 'person-name-missing' }],
      warnings: [],
    });
  });
});

describe('a postal code', () => {
  const code = (postalCode: string, country: string) => {
    const client = personInput({ postalCode, country });
    return checkClient(client, today).errors[0]?.code ?? normalizeClient(client, today).postalCode;
  };

  test.each([
    ['10115', 'DE', '10115'],
    ['SW1A 1AA', 'GB', 'SW1A 1AA'],
    ['6641 KN', 'NL', '6641 KN'],
    ['', 'IE', ''],
    [' 1010 ', 'AT', '1010'],
    ['00001', 'PL', '00-001'],
    ['00-001', 'PL', '00-001'],
    ['SW1A 1AA', 'PL', 'polish-code-shape'],
    ['', 'PL', 'postal-code-missing'],
  ])('%j in %s is stored as %j, or refused so', (typed, country, stored) => {
    expect(code(typed, country)).toBe(stored);
  });
});

describe('an address is required (KPA art. 63 § 2)', () => {
  const codes = (client: ClientInput, need?: AddressNeed) => {
    const { errors, warnings } = checkClient(client, today, { need });
    return { errors: errors.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
  };

  test('street, postal code and town are required, unless the need says otherwise', () => {
    expect(codes(personInput())).toEqual({ errors: [], warnings: [] });
    const missing = ['street-missing', 'postal-code-missing', 'city-missing'];
    expect(codes(personInput(NOWHERE)).errors).toEqual(missing);
    expect(codes(personInput({ ...NOWHERE, city: 'Zalesin' }), 'EMAIL').errors).toEqual(missing.slice(0, 2));
  });

  test('an e-mail address is enough for a podanie by e-mail, with a warning', () => {
    expect(codes(personInput(NOWHERE), 'EMAIL').errors).toEqual(['email-missing']);
    const reached = codes(personInput({ ...NOWHERE, email: 'a@b.pl' }), 'EMAIL');
    expect(reached).toEqual({ errors: [], warnings: ['address-not-given'] });
  });

  test('a podanie that gives no address passes with a warning (art. 64 § 1)', () => {
    const left = codes(personInput(NOWHERE), 'NONE');
    expect(left).toEqual({ errors: [], warnings: ['podanie-without-address'] });
  });

  test('a birth date lies in the past', () => {
    expect(codes(personInput({ birthDate: '2026-11-25' })).errors).toEqual(['birth-date-invalid']);
    expect(codes(personInput({ birthDate: '24.11.2026' })).errors).toEqual([]);
  });
});

describe('a client that another person has saved meanwhile', () => {
  test('untouched fields take the values on file, and typed fields stay', () => {
    const base = personInput();
    const typed = { ...base, city: 'Nowe' };
    const now = { ...base, city: 'Inne', street: 'ul. Inna 1' };
    expect(mergeClient(base, typed, now)).toEqual({ ...base, city: 'Nowe', street: 'ul. Inna 1' });
  });

  test('the form begins without the PESEL on file', () => {
    const { pesel: _, ...known } = personInput();
    const record = { ...known, id: 1, version: 3, maskedPesel: '44•••••••59' };
    expect(inputOf(record)).toEqual(personInput());
  });
});
