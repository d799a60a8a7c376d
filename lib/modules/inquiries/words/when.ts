import { formatDay, formatHour, weekdayName } from '@/lib/core/date-text';
import { dayNumber, plainDateOf } from '@/lib/core/plain-date';
import type { CallBack, Contact } from '../schema/record';

/** The absence of a person: "do 4 grudnia, zastępuje Joanna Pękala". */
export const awayText = ({ until, substitute }: NonNullable<Contact['away']>): string =>
  `do ${formatDay(until)}, zastępuje ${substitute}`;

type Calling = Pick<CallBack, 'callAt' | 'callUntil'>;

/** When it is time to call: "teraz", "dziś po 13:00", "jutro 8:00–10:00", "piątek po 7:30". */
export function callTimeText({ callAt, callUntil }: Calling, now: Date): string {
  if (callAt <= now) return 'teraz';
  const day = plainDateOf(callAt);
  const ahead = dayNumber(day) - dayNumber(plainDateOf(now));
  const named =
    ahead === 0 ? 'dziś' : ahead === 1 ? 'jutro' : ahead < 7 ? weekdayName(day, 'pl') : formatDay(day);
  const from = formatHour(callAt);
  return callUntil ? `${named} ${from}–${callUntil.replace(/^0/, '')}` : `${named} po ${from}`;
}
