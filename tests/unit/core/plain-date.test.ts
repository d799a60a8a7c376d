import { describe, expect, it } from 'vitest';
import {
  dateOfDayNumber,
  dayNumber,
  isPlainDate,
  plainDate,
  plainDateOf,
  weekday,
} from '@/lib/core/plain-date';

describe('plain dates', () => {
  it.each(['2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(dateOfDayNumber(dayNumber(plainDate(text)))).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '0999-01-01',
    '2026-1-1',
    '',
    '2026-11-21T00:00',
  ])('"%s" does not', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it('counts days from 1 January 1970', () => {
    expect(dayNumber(plainDate('1970-01-01'))).toBe(0);
    expect(dayNumber(plainDate('1969-12-31'))).toBe(-1);
    expect(dayNumber(plainDate('2000-03-01'))).toBe(11_017);
    expect(() => dateOfDayNumber(dayNumber(plainDate('9999-12-31')) + 1)).toThrow(RangeError);
    expect(() => dateOfDayNumber(dayNumber(plainDate('1000-01-01')) - 1)).toThrow(RangeError);
  });

  it('have the right weekday, also long ago', () => {
    expect(weekday(plainDate('2026-11-21'))).toBe(6);
    expect(weekday(plainDate('1918-11-11'))).toBe(1);
    expect(weekday(plainDate('1410-07-15'))).toBe(7); // by the Gregorian rules carried back
  });

  it('takes the day in Warsaw, on both sides of midnight and of the change of clocks', () => {
    expect(plainDateOf(new Date('2026-11-20T22:59:59Z'))).toBe('2026-11-20');
    expect(plainDateOf(new Date('2026-11-20T23:00:00Z'))).toBe('2026-11-21');
    expect(plainDateOf(new Date('2026-07-20T22:00:00Z'))).toBe('2026-07-21');
    expect(plainDateOf(new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25');
  });
});
