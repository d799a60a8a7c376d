import { plainDateOf, weekday } from '@/lib/core/plain-date';
import { addDays } from './civil';
import { type Calendar, isWorkingDay } from './free-days';
import { instantOf } from './hours';

/** From when to when the office works, 'HH:MM', Monday first. */
export type OfficeWeek = readonly { opens: string; closes: string }[];

const HOUR = 3_600_000;

/**
 * The moment since which the office has worked for so many hours: free days, closures and the hours before opening and
 * after closing do not count. What was waiting then has waited that long.
 */
export function officeTimeAgo(now: Date, hours: number, week: OfficeWeek, calendar: Calendar): Date {
  let left = hours * HOUR;
  for (let day = plainDateOf(now); ; day = addDays(day, -1)) {
    const { opens, closes } = week[weekday(day) - 1];
    if (!isWorkingDay(day, calendar) || opens >= closes) continue;
    const opened = instantOf(day, opens);
    const until = Math.min(now.getTime(), instantOf(day, closes));
    const worked = Math.max(0, until - opened);
    if (worked > 0 && worked >= left) return new Date(until - left);
    left -= worked;
  }
}
