import type { PlainDate } from '@/lib/core/plain-date';
import { dateOf } from '@/lib/core/plain-date';

/** Easter Sunday of the year (Meeus, Jones, Butcher); correct for every Gregorian year. */
export function easterOf(year: number): PlainDate {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((moon + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
