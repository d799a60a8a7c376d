import type { PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';

/** When something was said to happen, and between what it may lie; hours as 'HH:MM', Warsaw time. */
export type When = { on: PlainDate; at: string; receivedOn: PlainDate; today: PlainDate; hour: string };

/** What is wrong with a day and an hour of the past, each at its field. A case has no acts before its podanie came. */
export function whenProblems({ on, at, receivedOn, today, hour }: When): {
  day?: PlainCode;
  hour?: PlainCode;
} {
  if (on > today) return { day: 'date-in-future' };
  if (on < receivedOn) return { day: 'before-receipt' };
  return on === today && at > hour ? { hour: 'hour-in-future' } : {};
}
