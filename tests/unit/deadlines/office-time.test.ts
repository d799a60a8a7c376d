import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { buildCalendar, POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { type OfficeWeek, officeTimeAgo } from '@/lib/modules/deadlines/rules/office-time';

/** 7:30 to 15:30; on Wednesdays to 17:00. */
const WEEK: OfficeWeek = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  opens: '07:30',
  closes: day === 3 ? '17:00' : '15:30',
}));

const ago = (now: string, hours: number, calendar = POLISH_CALENDAR, week = WEEK) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Warsaw',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(officeTimeAgo(new Date(now), hours, week, calendar));

describe('the moment since which the office has worked for some hours', () => {
  test.each<[string, string, number, string]>([
    ['the same day', '2026-11-24T11:30:00+01:00', 3, '2026-11-24 08:30'],
    ['from the opening on: the whole of today', '2026-11-24T11:30:00+01:00', 4, '2026-11-24 07:30'],
    ['over the night', '2026-11-24T09:30:00+01:00', 8, '2026-11-23 09:30'],
    ['over the weekend: Friday afternoon', '2026-11-23T09:00:00+01:00', 2, '2026-11-20 15:00'],
    ['asked on a Sunday', '2026-11-22T12:00:00+01:00', 1, '2026-11-20 14:30'],
    ['asked at night, after closing', '2026-11-24T23:00:00+01:00', 1, '2026-11-24 14:30'],
    ['asked before opening', '2026-11-24T06:00:00+01:00', 1, '2026-11-23 14:30'],
    ['over 11 November, a Wednesday', '2026-11-12T08:30:00+01:00', 2, '2026-11-10 14:30'],
    ['a longer day counts as it is', '2026-11-26T08:30:00+01:00', 2, '2026-11-25 16:00'],
    [
      'over Christmas Eve, free since 2025, and the days after it',
      '2026-12-28T08:30:00+01:00',
      2,
      '2026-12-23 16:00',
    ],
    ['over the night when clocks go back', '2026-10-26T08:30:00+01:00', 2, '2026-10-23 14:30'],
    ['over the night when clocks go forward', '2026-03-30T08:30:00+02:00', 2, '2026-03-27 14:30'],
    ['many days', '2026-11-24T15:30:00+01:00', 40, '2026-11-18 09:00'],
    ['no hours at all: now', '2026-11-24T11:30:00+01:00', 0, '2026-11-24 11:30'],
  ])('%s', (_, now, hours, expected) => {
    expect(ago(now, hours)).toBe(expected);
  });

  test('the night of the clock change counts nothing, because it is free also in an office open round the clock', () => {
    const always: OfficeWeek = WEEK.map(() => ({ opens: '00:00', closes: '23:59' }));
    expect(ago('2026-10-26T00:01:00+01:00', 1, POLISH_CALENDAR, always)).toBe('2026-10-23 23:00');
  });

  test('a closure of the office and an extra free day count nothing', () => {
    const calendar = buildCalendar({
      closures: [{ date: plainDate('2026-11-23'), reason: 'dezynfekcja' }],
      extraFreeDays: [{ date: plainDate('2026-11-20'), basis: 'rozporządzenie' }],
    });
    expect(ago('2026-11-24T08:30:00+01:00', 2, calendar)).toBe('2026-11-19 14:30');
  });

  test('a day without hours counts nothing', () => {
    const week = WEEK.map((hours, index) => (index === 0 ? { opens: '09:00', closes: '09:00' } : hours));
    expect(ago('2026-11-24T08:30:00+01:00', 2, POLISH_CALENDAR, week)).toBe('2026-11-20 14:30');
  });
});
