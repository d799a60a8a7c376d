import type { PlainDate } from '@/lib/core/plain-date';
import type { FreeDay } from '../schema';
import { addDays } from './civil';
import { type Calendar, freeDay, notWorking } from './free-days';

/**
 * The n-th working day after the day (before it when `step` is -1), and the skipped days, earliest first. The day
 * itself is not counted.
 */
export function nthWorkingDay(from: PlainDate, amount: number, step: 1 | -1, calendar: Calendar) {
  const skipped: FreeDay[] = [];
  let day = from;
  for (let counted = 0; counted < amount; ) {
    day = addDays(day, step);
    const reason = notWorking(day, calendar);
    if (reason) skipped.push(freeDay(day, reason, calendar));
    else counted += 1;
  }
  return { day, skipped: step === 1 ? skipped : skipped.reverse() };
}
