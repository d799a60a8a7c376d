import { describe, expect, it } from 'vitest';
import {
  checkAde,
  checkCaseReference,
  checkEmail,
  checkKrs,
  checkNip,
  checkNrb,
  checkPesel,
  checkPhone,
  checkPostalCode,
  checkRegon,
  formatPhone,
  phoneWithoutExtension,
} from '@/lib/core/identifiers';
import { plainDate } from '@/lib/core/plain-date';

const TODAY = plainDate('2026-11-30');

describe('PESEL', () => {
  it.each([
    ['44051401359', '1944-05-14', 'MALE'],
    ['26210100004', '2026-01-01', 'FEMALE'],
    ['00222900016', '2000-02-29', 'MALE'],
    ['44 0514-01359', '1944-05-14', 'MALE'],
  ])('%s: born %s, %s', (typed, birthDate, sex) => {
    const pesel = typed.replace(/\D/g, '');
    expect(checkPesel(typed, TODAY)).toEqual({ ok: true, value: { pesel, birthDate, sex } });
  });

  it.each([
    ['00810100000', '1800-01-01'],
    ['00010100000', '1900-01-01'],
    ['00210100000', '2000-01-01'],
    ['00410100000', '2100-01-01'],
    ['00610100000', '2200-01-01'],
  ])('the month of %s tells the century', (pesel, birthDate) => {
    expect(checkPesel(pesel, plainDate('2299-12-31'))).toMatchObject({ ok: true, value: { birthDate } });
  });

  it.each(['85310112345', '26320112349', '26322412340'])(
    '%s of a person not yet born is refused',
    (pesel) => {
      expect(checkPesel(pesel, TODAY)).toEqual({ ok: false, code: 'pesel-future' });
    },
  );

  it('of a person over 120 years old gives a warning, of a child born today none', () => {
    expect(checkPesel('05010100003', TODAY)).toMatchObject({ ok: true, warning: 'pesel-old' });
    expect(checkPesel('26313000003', TODAY)).toMatchObject({ ok: true, value: { birthDate: '2026-11-30' } });
  });

  it('with a wrong check digit gives a warning', () => {
    expect(checkPesel('74021512319', TODAY)).toMatchObject({ ok: true, warning: 'pesel-check-digit' });
    expect(checkPesel('44051401358', TODAY)).toMatchObject({ ok: true, warning: 'pesel-check-digit' });
  });

  it('with a day that does not exist is an error, even with a right check digit', () => {
    expect(checkPesel('99022900014', TODAY)).toEqual({ ok: false, code: 'pesel-date' });
    expect(checkPesel('99130100000', TODAY)).toEqual({ ok: false, code: 'pesel-date' });
    expect(checkPesel('99000100000', TODAY)).toEqual({ ok: false, code: 'pesel-date' });
  });

  it.each(['', '4405140135', '440514013590', '4405140135a', '٤٤٠٥١٤٠١٣٥٩'])('"%s" is no PESEL', (typed) => {
    expect(checkPesel(typed, TODAY)).toEqual({ ok: false, code: 'pesel-shape' });
  });
});

describe('numbers of organisations', () => {
  it('a NIP has ten digits, and a wrong check digit is a warning, as that of a PESEL is', () => {
    expect(checkNip('526-000-12-46')).toEqual({ ok: true, value: '5260001246' });
    expect(checkNip('PL1234563218')).toEqual({ ok: true, value: '1234563218' });
    expect(checkNip('5260001247')).toEqual({ ok: true, value: '5260001247', warning: 'nip-check-digit' });
    expect(checkNip('526000124')).toEqual({ ok: false, code: 'nip-shape' });
  });

  it('NIP with a remainder of 10 has no right last digit', () => {
    const rightEndings = (nine: string) =>
      [...'0123456789'].filter((digit) => isRight(checkNip(nine + digit)));
    function isRight(checked: ReturnType<typeof checkNip>): boolean {
      return checked.ok && checked.warning === undefined;
    }
    expect(rightEndings('020000000')).toEqual([]);
    expect(rightEndings('200000000')).toEqual(['1']);
  });

  it('a REGON has 9 or 14 digits, and wrong check digits are a warning', () => {
    expect(checkRegon('123456785')).toEqual({ ok: true, value: '123456785' });
    expect(checkRegon('12345678512347')).toEqual({ ok: true, value: '12345678512347' });
    expect(checkRegon('12345678512346')).toMatchObject({
      value: '12345678512346',
      warning: 'regon-check-digit',
    });
    expect(checkRegon('12345678412347')).toMatchObject({
      value: '12345678412347',
      warning: 'regon-check-digit',
    });
    expect(checkRegon('123456784')).toMatchObject({ value: '123456784', warning: 'regon-check-digit' });
    expect(checkRegon('1234567851')).toEqual({ ok: false, code: 'regon-shape' });
  });

  it('a KRS number has ten digits and no check digit', () => {
    expect(checkKrs('0000 123456')).toEqual({ ok: true, value: '0000123456' });
    expect(checkKrs('123456')).toEqual({ ok: false, code: 'krs-shape' });
  });
});

describe('contact', () => {
  it.each([
    ['43-150', '43-150'],
    [' 43150 ', '43-150'],
    ['43 150', '43-150'],
  ])('postal code "%s"', (typed, value) => expect(checkPostalCode(typed)).toEqual({ ok: true, value }));
  it.each(['4-3150', '43-15', '43-1500', '43_150', ''])('"%s" is no postal code', (typed) => {
    expect(checkPostalCode(typed)).toEqual({ ok: false, code: 'postal-code-shape' });
  });

  it.each([
    ['600 700 800', '+48600700800'],
    ['(32) 216-40-16', '+48322164016'],
    ['+48 600-700-800', '+48600700800'],
    ['0048600700800', '+48600700800'],
    ['+380 44 123 45 67', '+380441234567'],
  ])('telephone "%s"', (typed, value) => expect(checkPhone(typed)).toEqual({ ok: true, value }));
  it.each(['60070080', '060070080', '+4860070080', '+0123456789', '+1234567890123456', 'brak', ''])(
    'no telephone: "%s"',
    (typed) => {
      expect(checkPhone(typed)).toEqual({ ok: false, code: 'phone-shape' });
    },
  );

  it('an address for electronic delivery with wrong check digits gives a warning', () => {
    expect(checkAde('ae:pl-98765-43210-sfvyc-19')).toEqual({ ok: true, value: 'AE:PL-98765-43210-SFVYC-19' });
    expect(checkAde('AE:PL-98765-43210-SFVYC-18')).toMatchObject({ ok: true, warning: 'ade-check-digits' });
    expect(checkAde('AE:PL-98765-43210-SFVY-19')).toEqual({ ok: false, code: 'ade-shape' });
  });
});

describe('what is pasted with a number', () => {
  it.each([
    ['phone between marks of direction', '\u202a600\u2011700\u2011800\u202c', checkPhone, '+48600700800'],
    [
      'PESEL after a zero-width space',
      '\u200b44051401359',
      (text: string) => checkPesel(text, TODAY),
      '44051401359',
    ],
    ['PESEL with its name', 'PESEL: 44051401359.', (text: string) => checkPesel(text, TODAY), '44051401359'],
    ['NIP with its name and other dashes', 'NIP: 526\u2013000\u201212\u221246', checkNip, '5260001246'],
    ['REGON', '\ufeffREGON 123456785', checkRegon, '123456785'],
    ['KRS', 'KRS: 0000123456', checkKrs, '0000123456'],
    ['postal code', '43\u2011150', checkPostalCode, '43-150'],
    ['ADE', '„AE:PL\u201198765\u201143210\u2011SFVYC\u201119”.', checkAde, 'AE:PL-98765-43210-SFVYC-19'],
    ['znak', 'znak sprawy: DR.7230.118.2026.', checkCaseReference, 'DR.7230.118.2026'],
    ['e-mail of a link', 'mailto:jan@example.pl', checkEmail, 'jan@example.pl'],
    ['e-mail of a head line', 'Jan Kowalski <Jan@Example.pl>', checkEmail, 'jan@example.pl'],
    ['digits of full width', '６００７００８００', checkPhone, '+48600700800'],
  ] as const)('%s', (_, typed, check, value) => {
    const checked = check(typed);
    expect(checked.ok && (typeof checked.value === 'string' ? checked.value : checked.value.pesel)).toBe(
      value,
    );
  });

  it('a REGON of nine digits with 00000 after it is the nine', () => {
    expect(checkRegon('61018820100000')).toEqual({ ok: true, value: '610188201' });
  });

  it.each([
    ['32 216 40 31 wew. 12', '+48322164031;ext=12', '32 216 40 31 wew. 12'],
    ['(32) 216 40 31 w. 5', '+48322164031;ext=5', '32 216 40 31 wew. 5'],
    ['32/216-40-31', '+48322164031', '32 216 40 31'],
    ['0-32 216 40 31', '+48322164031', '32 216 40 31'],
    ['48 600 700 800', '+48600700800', '600 700 800'],
    ['+48 (0) 32 216 40 31', '+48322164031', '32 216 40 31'],
    ['tel. kom.: 600 700 800', '+48600700800', '600 700 800'],
  ])('telephone "%s" is read and shown', (typed, phone, shown) => {
    expect(checkPhone(typed)).toEqual({ ok: true, value: phone });
    expect(formatPhone(phone)).toBe(shown);
    expect(checkPhone(shown)).toEqual({ ok: true, value: phone });
  });

  it('an extension is no part of the number by which a client is found', () => {
    expect(phoneWithoutExtension('+48322164031;ext=12')).toBe('+48322164031');
  });
});

describe('bank account and znak sprawy', () => {
  it('a bank account (NRB) has 26 digits with right check digits', () => {
    expect(checkNrb('61 1090 1014 0000 0712 1981 2874')).toEqual({
      ok: true,
      value: '61109010140000071219812874',
    });
    expect(checkNrb('PL61109010140000071219812874').ok).toBe(true);
    expect(checkNrb('62109010140000071219812874')).toEqual({ ok: false, code: 'nrb-check-digits' });
    expect(checkNrb('6110901014000007121981287')).toEqual({ ok: false, code: 'nrb-shape' });
  });

  it.each([
    ['DR.7230.118.2026', 'DR.7230.118.2026'],
    [' wb1-wop.1431.1.2020 ', 'WB1-WOP.1431.1.2020'],
    ['OŚ.6220.12.3.2026', 'OŚ.6220.12.3.2026'],
    ['GN.6831.41.2026.MŻ', 'GN.6831.41.2026.MŻ'],
  ])('znak "%s"', (typed, value) => expect(checkCaseReference(typed)).toEqual({ ok: true, value }));
  it.each(['DR.7230.118', 'DR.7230.118.1999', 'DR-.7230.1.2026', 'DR.123456.1.2026', 'RPW/1/2026', ''])(
    'no znak: "%s"',
    (typed) => {
      expect(checkCaseReference(typed)).toEqual({ ok: false, code: 'case-reference-shape' });
    },
  );
});
