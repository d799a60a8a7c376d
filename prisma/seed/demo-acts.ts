import type { Actor, Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';

/** An act about one podanie, with its moment; acts later than `now` do not happen. */
export type Act = { at: Date; run: () => Promise<Act[]> };

export function contextOf(actor: Actor, now: Date): Ctx {
  return { actor, now, today: plainDateOf(now), locale: 'pl' };
}
