import { describe, expect, test } from 'vitest';
import { checkCaseReference } from '@/lib/core/identifiers';
import { plainDate } from '@/lib/core/plain-date';
import { archiveYear, formatZnak, type ZnakParts } from '@/lib/modules/filing/rules/znak';

const parts: ZnakParts = {
  cell: 'DR',
  jrwaSymbol: '7230',
  groupNumber: 0,
  number: 118,
  year: 2026,
  handler: '',
};

describe('znak sprawy', () => {
  test.each([
    [{}, 'DR.7230.118.2026'],
    [{ cell: 'WB1-WOP', jrwaSymbol: '1431', number: 1 }, 'WB1-WOP.1431.1.2026'],
    [{ groupNumber: 78, number: 2 }, 'DR.7230.78.2.2026'],
    [{ groupNumber: 1, number: 1 }, 'DR.7230.1.1.2026'],
    [{ handler: 'JW' }, 'DR.7230.118.2026.JW'],
  ])('%o: %s, and the office reads it as one', (other, znak) => {
    expect(formatZnak({ ...parts, ...other })).toBe(znak);
    expect(checkCaseReference(znak).ok).toBe(true);
  });
});

describe('the archive year of a closed case', () => {
  test.each([
    ['B5', '2026-01-01', 2032],
    ['B5', '2026-12-31', 2032],
    ['BE10', '2026-06-30', 2037],
    ['A', '2026-06-30', 2052],
    ['Bc', '2026-06-30', null],
    ['', '2026-06-30', null],
    ['B', '2026-06-30', null],
  ])('of %s, settled on %s: %s', (category, day, year) => {
    expect(archiveYear(category, plainDate(day))).toBe(year);
  });
});
