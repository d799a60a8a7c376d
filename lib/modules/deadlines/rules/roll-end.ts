import type { PlainDate } from '@/lib/core/plain-date';
import type { FreeDay, FreeReason, Roll } from '../schema';
import { addDays } from './civil';
import { blocked57, type Calendar, freeDay } from './free-days';
import type { ClosedPause } from './pauses';

/**
 * The day to which an end moves (art. 57 § 4 KPA), and the skipped days, earliest first. A move forward also skips
 * paused days, so that a pause that begins on the day reached by the move still stops the term.
 */
export function rollEnd(end: PlainDate, roll: Roll, calendar: Calendar, pauses: readonly ClosedPause[]) {
  const skipped: FreeDay[] = [];
  if (roll === 'NONE') return { day: end, skipped };
  const forward = roll === 'FORWARD';
  const paused = (day: PlainDate) => forward && pauses.some(({ from, to }) => from <= day && day <= to);
  const why = (day: PlainDate): FreeReason | null =>
    blocked57(day, calendar) ?? (paused(day) ? 'PAUSE' : null);
  let day = end;
  for (let reason = why(day); reason; reason = why(day)) {
    skipped.push(freeDay(day, reason, calendar));
    day = addDays(day, forward ? 1 : -1);
  }
  return { day, skipped: forward ? skipped : skipped.reverse() };
}
