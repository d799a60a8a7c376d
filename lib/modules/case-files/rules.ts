import type { PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';

/** The day and hour of an act, and the limits between which they lie; hours are 'HH:MM', Warsaw time. */
export type When = { on: PlainDate; at: string; receivedOn: PlainDate; today: PlainDate; hour: string };

/**
 * The errors of a day and an hour of the past, each at its field. A case has no acts before the receipt of its podanie.
 */
export function whenProblems({ on, at, receivedOn, today, hour }: When): {
  day?: PlainCode;
  hour?: PlainCode;
} {
  if (on > today) return { day: 'date-in-future' };
  if (on < receivedOn) return { day: 'before-receipt' };
  return on === today && at > hour ? { hour: 'hour-in-future' } : {};
}
