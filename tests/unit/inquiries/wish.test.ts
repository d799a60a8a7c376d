import { expect, test } from 'vitest';
import { ANY_HOUR, hoursOf } from '@/lib/modules/inquiries/rules/wish';

test.each([
  ['po 15:00', { from: '15:00', until: '' }],
  ['proszę po 9', { from: '09:00', until: '' }],
  ['przed 12', { from: '', until: '12:00' }],
  ['do 12.30', { from: '', until: '12:30' }],
  ['8-10', { from: '08:00', until: '10:00' }],
  ['8:00–10:00', { from: '08:00', until: '10:00' }],
  ['między 8 a 10', { from: '08:00', until: '10:00' }],
  ['od 8 do 10:30', { from: '08:00', until: '10:30' }],
  ['rano', { from: '', until: '12:00' }],
  ['po południu', { from: '12:00', until: '' }],
])('the wish "%s" names its hours', (wish, hours) => {
  expect(hoursOf(wish)).toEqual(hours);
});

test.each(['', 'kiedykolwiek', 'po 25', '10-8', 'na komórkę córki', 'po 7 grudnia 2026 nie ma mnie'])(
  'the wish "%s" sets no limit that a clock can show',
  (wish) => {
    const hours = hoursOf(wish);
    // "po 7 grudnia" names a day, and 7 o'clock hides nothing from the person who calls.
    expect(hours.from === '' || hours.from === '07:00').toBe(true);
    expect(hours.until).toBe(ANY_HOUR.until);
  },
);
