import { plainDateOf, weekday } from '@/lib/core/plain-date';
import { addDays } from './civil';
import { type Calendar, isWorkingDay } from './free-days';
import { instantOf } from './hours';

/** The office's hours by weekday, 'HH:MM', Monday first. */
export type OfficeWeek = readonly { opens: string; closes: string }[];

const HOUR = 3_600_000;

/**
 * The moment since which the office has worked for `hours` hours. Free days, closures and the time outside the office's
 * hours do not count.
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
