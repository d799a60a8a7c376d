import { describe, expect, it } from 'vitest';
import {
  dateProblem,
  formatDate,
  formatDay,
  formatDigits,
  formatLong,
  formatRange,
  parsePolishDate,
} from '@/lib/core/date-text';
import { plainDate } from '@/lib/core/plain-date';

const date = plainDate('2026-12-28');

describe('dates in words', () => {
  it('have the forms of three languages', () => {
    expect(formatLong(date)).toBe('poniedziałek, 28 grudnia 2026');
    expect(formatLong(date, 'en')).toBe('Monday, 28 December 2026');
    expect(formatLong(date, 'uk')).toBe('понеділок, 28 грудня 2026');
    expect(formatDay(date)).toBe('28 grudnia');
    expect(formatDate(plainDate('2026-03-01'))).toBe('1 marca 2026');
    expect(formatDigits(plainDate('2026-03-01'))).toBe('01.03.2026');
  });

  it('of a period are as short as possible', () => {
    expect(formatRange(date, date)).toBe('28 grudnia');
    expect(formatRange(plainDate('2026-12-25'), plainDate('2026-12-27'))).toBe('25–27 grudnia');
    expect(formatRange(plainDate('2026-11-30'), plainDate('2026-12-02'))).toBe('30 listopada – 2 grudnia');
    expect(formatRange(plainDate('2026-12-30'), plainDate('2027-01-02'), 'pl', true)).toBe(
      '30 grudnia 2026 – 2 stycznia 2027',
    );
  });
});

describe('a date as a clerk types it', () => {
  const today = plainDate('2026-11-24');

  it.each([
    ['24.11.2026', '2026-11-24'],
    ['4.1.2027', '2027-01-04'],
    ['24/11/2026', '2026-11-24'],
    ['24 11 2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24.11.', '2026-11-24'],
    ['1.3', '2027-03-01'],
    ['1.9', '2026-09-01'],
    ['29.02', ''],
    [' Dziś ', '2026-11-24'],
    ['dzis', '2026-11-24'],
    ['wczoraj', '2026-11-23'],
    ['31.11.2026', ''],
    ['24.13.2026', ''],
    ['24.11.0026', ''],
    ['99999999', ''],
    ['24.11.', '2026-11-24'],
    ['1.12', '2026-12-01'],
    ['1/12/26', '2026-12-01'],
    ['24.11.26', '2026-11-24'],
    ['5.03.54', '1954-03-05'],
    ['1.1.46', '2046-01-01'],
    ['1.1.47', '1947-01-01'],
    ['1-12-2026', '2026-12-01'],
    ['1 – 12 – 2026', '2026-12-01'],
    ['1,12,2026', '2026-12-01'],
    ['01122026', '2026-12-01'],
    ['011226', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['2026.12.1', '2026-12-01'],
    ['1 grudnia', '2026-12-01'],
    ['1 grudnia 2026', '2026-12-01'],
    ['1 grudnia 2026 r.', '2026-12-01'],
    ['1 grudnia 2026 roku', '2026-12-01'],
    ['01.12.2026r.', '2026-12-01'],
    ['1.12.2026 R', '2026-12-01'],
    ['1 grudzień 2026', '2026-12-01'],
    ['1 gru 26', '2026-12-01'],
    ['1grudnia2026', '2026-12-01'],
    ['5 mar', '2027-03-05'],
    ['5 maja', '2027-05-05'],
    ['5 pazdziernika 2026', '2026-10-05'],
    ['5 paź. 2026', '2026-10-05'],
    ['30 września', '2026-09-30'],
    ['1 XII 2026', '2026-12-01'],
    ['1.xii.2026 r.', '2026-12-01'],
    ['5 IV', '2027-04-05'],
    ['1 X 26', '2026-10-01'],
    ['wtorek, 1 grudnia 2026', '2026-12-01'],
    ['wt. 1.12', '2026-12-01'],
    ['dnia 1 grudnia 2026 r.', '2026-12-01'],
    ['w dniu 1 grudnia', '2026-12-01'],
    ['z dnia 27 listopada 2026 r.', '2026-11-27'],
    ['27.11.26', '2026-11-27'],
    ['27\u201111\u20112026', '2026-11-27'],
    ['\u202a27.11.2026\u202c', '2026-11-27'],
    ['2026-11-27 00:00:00', '2026-11-27'],
    ['dzisiaj', '2026-11-24'],
    ['przedwczoraj', '2026-11-22'],
    ['jutro', '2026-11-25'],
    ['pojutrze', '2026-11-26'],
    ['1 ma 2026', ''],
    ['1 mmm 2026', ''],
    ['31 listopada 2026', ''],
    ['1 XIII 2026', ''],
    ['1.12.226', ''],
    ['12', ''],
    ['0112', ''],
    ['1 2 3 4', ''],
    ['grudnia 2026', ''],
    ['jutro albo kiedyś', ''],
    ['', ''],
  ])('"%s"', (typed, expected) => {
    expect(parsePolishDate(typed, today)).toBe(expected || null);
  });

  it('a day without a year is the one nearest to today', () => {
    expect(parsePolishDate('30.12', plainDate('2027-01-02'))).toBe('2026-12-30');
    expect(parsePolishDate('2.01', plainDate('2026-12-30'))).toBe('2027-01-02');
    expect(parsePolishDate('29.2', plainDate('2027-06-01'))).toBe('2028-02-29');
  });

  it('"wczoraj" on the first day of March is the last day of February', () => {
    expect(parsePolishDate('wczoraj', plainDate('2028-03-01'))).toBe('2028-02-29');
  });
});

it.each([
  ['31.02.2027', 'date-invalid'],
  ['32.13.2026', 'date-invalid'],
  ['2026-02-29', 'date-invalid'],
  ['kiedyś', 'date-unread'],
  ['maj 2026', 'date-unread'],
  ['12345', 'date-unread'],
])('"%s" is no date, because of %s', (typed, problem) => expect(dateProblem(typed)).toBe(problem));
