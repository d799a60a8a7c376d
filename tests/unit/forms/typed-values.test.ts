import { describe, expect, test } from 'vitest';
import {
  readAmount,
  readCount,
  readDay,
  readLines,
  writeAmount,
  writeDay,
} from '@/components/layout/form/typed-values';
import { plainDate } from '@/lib/core/plain-date';

const today = plainDate('2026-11-24');

describe('a day as a form holds it', () => {
  test.each([
    ['2.12', '2026-12-02'],
    ['1 XII 2026 r.', '2026-12-01'],
    [' dziś ', '2026-11-24'],
    ['31.11', '31.11'],
    ['  kiedyś ', 'kiedyś'],
    ['', ''],
    ['   ', ''],
  ])('%j is held as %j', (typed, held) => {
    expect(readDay(typed, today, { none: '', lenient: false })).toBe(held);
  });

  test('an empty optional field is null, and a draft keeps nothing half-typed', () => {
    expect(readDay(' ', today, { none: null, lenient: false })).toBeNull();
    expect(readDay('1.', today, { none: null, lenient: true })).toBeNull();
    expect(readDay('1.12', today, { none: null, lenient: true })).toBe('2026-12-01');
  });

  test('is written in the form in which people type it, and a text that is no day stays unchanged', () => {
    expect(writeDay('2026-12-02')).toBe('02.12.2026');
    expect(writeDay('31.11')).toBe('31.11');
    expect(writeDay(null)).toBe('');
    expect(writeDay(undefined)).toBe('');
  });
});

test.each([
  ['12', 12],
  [' 1 200 ', 1_200],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['1,5', null],
  ['siedem', null],
])('a whole number typed as %j is %j', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

test.each([
  ['82', 8_200],
  ['82,50', 8_250],
  ['82.5', 8_250],
  ['1 082,5 zł', 108_250],
  ['82,505', null],
  ['dużo', null],
  ['', null],
])('an amount typed as %j is %j grosze', (typed, grosze) => {
  expect(readAmount(typed)).toBe(grosze);
});

test.each([8_250, 8_200, 1, 0, 123_456])('an amount of %i grosze is read as it is written', (grosze) => {
  expect(readAmount(writeAmount(grosze))).toBe(grosze);
  expect(writeAmount(null)).toBe('');
});

test('lines are one thing each, without empty ones', () => {
  expect(readLines('Mapa\n\n  Wypis ')).toEqual(['Mapa', 'Wypis']);
  expect(readLines(' \n ')).toEqual([]);
});
