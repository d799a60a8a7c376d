import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { easterOf } from '@/lib/modules/deadlines/rules/easter';
import {
  blocked57,
  buildCalendar,
  holidaysOf,
  isWorkingDay,
  notWorking,
  statutoryFree,
} from '@/lib/modules/deadlines/rules/free-days';

const free = (text: string) => statutoryFree(plainDate(text));

/** Gauss's rule, with its two exceptions, for the years 1900-2099. */
function easterByGauss(year: number) {
  const a = year % 19;
  const d = (19 * a + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && a > 10) ? 7 : 0;
  return addDays(plainDate(`${year}-03-22`), d + e - late);
}

describe('days off by law (act of 18.01.1951, art. 1)', () => {
  it.each([
    [2024, '2024-03-31', '2024-05-30'],
    [2025, '2025-04-20', '2025-06-19'],
    [2026, '2026-04-05', '2026-06-04'],
    [2027, '2027-03-28', '2027-05-27'],
    [2028, '2028-04-16', '2028-06-15'],
    [2029, '2029-04-01', '2029-05-31'],
    [2030, '2030-04-21', '2030-06-20'],
  ])('Easter and Corpus Christi of %i', (year, easter, corpusChristi) => {
    expect(easterOf(year)).toBe(easter);
    expect(free(corpusChristi)).toBe('CORPUS_CHRISTI');
  });

  it('Easter agrees with a second rule, 1900-2099', () => {
    for (let year = 1900; year < 2100; year += 1) expect(easterOf(year)).toBe(easterByGauss(year));
  });

  it('hold each day only for the years in which it was off', () => {
    expect(free('2024-12-24')).toBeNull();
    expect(free('2025-12-24')).toBe('CHRISTMAS_EVE');
    expect(free('2010-01-06')).toBeNull();
    expect(free('2011-01-06')).toBe('EPIPHANY');
    expect([free('2018-11-12'), free('2012-11-12'), free('2029-11-12')]).toEqual(['CENTENARY', null, null]);
  });

  it('include every day off of 2026', () => {
    expect([...holidaysOf(2026)].sort()).toEqual([
      ['2026-01-01', 'NEW_YEAR'],
      ['2026-01-06', 'EPIPHANY'],
      ['2026-04-05', 'EASTER'],
      ['2026-04-06', 'EASTER_MONDAY'],
      ['2026-05-01', 'LABOUR_DAY'],
      ['2026-05-03', 'CONSTITUTION_DAY'],
      ['2026-05-24', 'PENTECOST'],
      ['2026-06-04', 'CORPUS_CHRISTI'],
      ['2026-08-15', 'ASSUMPTION'],
      ['2026-11-01', 'ALL_SAINTS'],
      ['2026-11-11', 'INDEPENDENCE_DAY'],
      ['2026-12-24', 'CHRISTMAS_EVE'],
      ['2026-12-25', 'CHRISTMAS'],
      ['2026-12-26', 'SECOND_CHRISTMAS'],
    ]);
  });

  it.each(['2026-04-03', '2026-04-04', '2026-05-02', '2026-06-05', '2026-12-31'])(
    '%s is not off by law',
    (day) => {
      expect(free(day)).toBeNull();
    },
  );
});

describe('three questions about a day that must not be merged', () => {
  const calendar = buildCalendar({
    extraFreeDays: [{ date: plainDate('2026-11-30'), basis: 'rozporządzenie' }],
    closures: [{ date: plainDate('2026-12-01'), reason: 'za święto w sobotę' }],
  });

  it.each([
    ['2026-11-27', null, null, null],
    ['2026-11-28', null, 'SATURDAY', 'SATURDAY'],
    ['2026-11-29', 'SUNDAY', 'SUNDAY', 'SUNDAY'],
    ['2026-11-30', 'EXTRA', 'EXTRA', 'EXTRA'],
    ['2026-12-01', null, null, 'CLOSURE'],
    ['2026-12-25', 'CHRISTMAS', 'CHRISTMAS', 'CHRISTMAS'],
  ])('%s: off by law %s, blocks an end %s, no working day %s', (text, byLaw, blocks, idle) => {
    const day = plainDate(text);
    expect([statutoryFree(day, calendar), blocked57(day, calendar), notWorking(day, calendar)]).toEqual([
      byLaw,
      blocks,
      idle,
    ]);
    expect(isWorkingDay(day, calendar)).toBe(idle === null);
  });
});
