import { expect, test } from 'vitest';
import { writeAmount } from '@/components/layout/form/typed-values';
import { zlotyText } from '@/lib/core/money';
import { plainDate } from '@/lib/core/plain-date';
import { courtFeeText, feeText } from '@/lib/modules/procedure-cards/words/values';

const fees = (...amounts: number[]) =>
  amounts.map((amountGrosze) => ({
    name: 'Opłata',
    amountGrosze,
    legalBasis: '',
    validFrom: plainDate('2026-01-01'),
    note: '',
  }));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('an amount of money is written in one way: with grosze', () => {
  expect([150, 8200, 123_450].map((grosze) => plain(zlotyText(grosze)))).toEqual([
    '1,50 zł',
    '82,00 zł',
    '1234,50 zł',
  ]);
  expect(plain(feeText({ fees: fees(150, 1700) }))).toBe('opłaty od 1,50 zł');
  expect(plain(feeText({ fees: fees(1700) }))).toBe('opłata 17,00 zł');
  expect(feeText({ fees: fees(0) })).toBe('bez opłat');
  expect([plain(courtFeeText(20_000)), courtFeeText(null)]).toEqual(['200,00 zł', 'stosunkowy']);
});

test('a field holds an amount as people type it: whole złote, or two digits of grosze', () => {
  expect([8200, 8250, 150].map(writeAmount)).toEqual(['82', '82,50', '1,50']);
});
