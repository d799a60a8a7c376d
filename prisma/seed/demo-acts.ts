import type { Actor, Ctx } from '@/lib/core/context';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';

/** What happens to one podanie, and when; nothing happens after `now`. */
export type Act = { at: Date; run: () => Promise<Act[]> };

export function contextOf(actor: Actor, now: Date): Ctx {
  return { actor, now, today: plainDateOf(now), locale: 'pl' };
}

/** The moment when Warsaw's clocks show so many minutes after midnight of the day. */
export function moment(day: PlainDate, minutes: number): Date {
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const winter = new Date(`${day}T${clock}:00+01:00`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', hour: '2-digit' }).format(
    winter,
  );
  return shown === clock.slice(0, 2) ? winter : new Date(winter.getTime() - 3_600_000);
}
