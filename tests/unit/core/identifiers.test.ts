import { describe, expect, it } from 'vitest';
import {
  checkAde,
  checkCaseReference,
  checkKrs,
  checkNip,
  checkNrb,
  checkPesel,
  checkPhone,
  checkPostalCode,
  checkRegon,
} from '@/lib/core/identifiers';

describe('PESEL', () => {
  it.each([
    ['44051401359', '1944-05-14', 'MALE'],
    ['02070803628', '1902-07-08', 'FEMALE'],
    ['00222900016', '2000-02-29', 'MALE'],
    ['44 0514-01359', '1944-05-14', 'MALE'],
  ])('%s: born %s, %s', (typed, birthDate, sex) => {
    const pesel = typed.replace(/\D/g, '');
    expect(checkPesel(typed)).toEqual({ ok: true, value: { pesel, birthDate, sex } });
  });

  it.each([
    ['00810100000', '1800-01-01'],
    ['00010100000', '1900-01-01'],
    ['00210100000', '2000-01-01'],
    ['00410100000', '2100-01-01'],
    ['00610100000', '2200-01-01'],
  ])('the month of %s tells the century', (pesel, birthDate) => {
    expect(checkPesel(pesel)).toMatchObject({ ok: true, value: { birthDate } });
  });

  it('with a wrong check digit gives a warning', () => {
    expect(checkPesel('74021512319')).toMatchObject({ ok: true, warning: 'pesel-check-digit' });
    expect(checkPesel('44051401358')).toMatchObject({ ok: true, warning: 'pesel-check-digit' });
  });

  it('with a day that does not exist is an error, even with a right check digit', () => {
    expect(checkPesel('99022900014')).toEqual({ ok: false, code: 'pesel-date' });
    expect(checkPesel('99130100000')).toEqual({ ok: false, code: 'pesel-date' });
    expect(checkPesel('99000100000')).toEqual({ ok: false, code: 'pesel-date' });
  });

  it.each(['', '4405140135', '440514013590', '4405140135a', '٤٤٠٥١٤٠١٣٥٩'])('"%s" is no PESEL', (typed) => {
    expect(checkPesel(typed)).toEqual({ ok: false, code: 'pesel-shape' });
  });
});

describe('numbers of organisations', () => {
  it('a NIP has ten digits with a right check digit', () => {
    expect(checkNip('526-000-12-46')).toEqual({ ok: true, value: '5260001246' });
    expect(checkNip('PL1234563218')).toEqual({ ok: true, value: '1234563218' });
    expect(checkNip('5260001247')).toEqual({ ok: false, code: 'nip-check-digit' });
    expect(checkNip('526000124')).toEqual({ ok: false, code: 'nip-shape' });
  });

  it('NIP with a remainder of 10 has no right last digit', () => {
    const rightEndings = (nine: string) => [...'0123456789'].filter((digit) => checkNip(nine + digit).ok);
    expect(rightEndings('020000000')).toEqual([]);
    expect(rightEndings('200000000')).toEqual(['1']);
  });

  it('a REGON has 9 or 14 digits with right check digits', () => {
    expect(checkRegon('123456785')).toEqual({ ok: true, value: '123456785' });
    expect(checkRegon('12345678512347')).toEqual({ ok: true, value: '12345678512347' });
    expect(checkRegon('12345678512346')).toEqual({ ok: false, code: 'regon-check-digit' });
    expect(checkRegon('12345678412347')).toEqual({ ok: false, code: 'regon-check-digit' });
    expect(checkRegon('123456784')).toEqual({ ok: false, code: 'regon-check-digit' });
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
