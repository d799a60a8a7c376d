import { describe, expect, it } from 'vitest';
import { fieldCodes } from '@/lib/core/field-codes';
import { addressBlock } from '@/lib/modules/status-lookup/rules/address-block';
import { statusPairSchema } from '@/lib/modules/status-lookup/schema/pair';

const read = (number: string, code: string) => {
  const { success, data, error } = statusPairSchema.safeParse({ number, code });
  return success ? [data.number, data.code] : fieldCodes(error.issues);
};

describe('a typed or pasted number and code', () => {
  it.each([
    'RPW/257/2026',
    'nr RPW/257/2026',
    'RPW/257/2026.',
    'RPW/257/26',
    'RPW 257 2026',
    'rpw-257-2026',
    '257/26',
    'nr 257/2026',
    '\u202aRPW/257/2026\u202c',
    'RPW\u200b/257/2026',
    'RPW\u2011257\u20132026',
  ])('%j is understood', (number) => {
    expect(read(number, 'K7QF3-M9TXA.')).toEqual(['RPW/257/2026', 'K7QF3M9TXA']);
  });

  it.each(['k7qf3 m9txa', '\u202aK7QF3\u2011M9TXA\u202c', 'K7QF3\u200bM9TXA', 'kod: K7QF3–M9TXA.'])(
    'code %j is understood',
    (code) => {
      expect(read('RPW/257/2026', code)).toEqual(['RPW/257/2026', 'K7QF3M9TXA']);
    },
  );

  it.each([
    ['', '', { number: 'required', code: 'required' }],
    [' ', 'K7QF3-M9TXA', { number: 'required' }],
    ['nie mam', 'K7QF3-M9TXA', { number: 'number-shape' }],
    ['DR.7230.118.2026', 'K7QF3-M9TXA', { number: 'number-shape' }],
    ['RPW/257', 'K7QF3-M9TXA', { number: 'number-shape' }],
    ['RPW/0/2026', '…', { number: 'number-shape', code: 'access-code-shape' }],
    ['RPW/257/2026', 'K7QF3-M9TX', { code: 'access-code-shape' }],
    ['9'.repeat(10_000), 'x'.repeat(10_000), { number: 'number-shape', code: 'access-code-shape' }],
  ])('%j and %j of a wrong shape are told at their fields', (number, code, told) => {
    expect(read(number, code)).toEqual(told);
  });
});

describe('the addresses whose failures are counted together', () => {
  it.each([
    ['192.0.2.10', '192.0.2.10'],
    ['::ffff:192.0.2.10', '192.0.2.10'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s → %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
