import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { readPeriod } from '@/lib/modules/inquiries/rules/period';

const today = plainDate('2026-11-24');
const usual = { from: plainDate('2026-08-24'), to: today };
const read = (from: string, to: string) => readPeriod({ from, to }, usual, today);

describe('the period of an address', () => {
  test('is read as people write days, and written back in digits', () => {
    expect(read('1.09', 'wczoraj')).toEqual({
      period: { from: '2026-09-01', to: '2026-11-23' },
      from: { text: '01.09.2026', error: null },
      to: { text: '23.11.2026', error: null },
    });
    expect(read('2026-09-01', '').period).toEqual({ from: '2026-09-01', to: today });
  });

  test('is the usual one when nothing is typed', () => {
    expect(read('', ' ').period).toEqual(usual);
  });

  test.each([
    ['jutrzejszy', '', 'date-unread'],
    ['31.02.2026', '', 'date-invalid'],
  ])('keeps %s as typed, says what is wrong, and counts the usual days', (from, to, error) => {
    expect(read(from, to)).toMatchObject({ period: usual, from: { text: from, error }, to: { error: null } });
  });

  test('that ends before it begins is refused at its end', () => {
    expect(read('2.11', '1.11')).toMatchObject({
      period: usual,
      from: { text: '02.11.2026', error: null },
      to: { text: '01.11.2026', error: 'period-ends-before-it-begins' },
    });
  });
});
