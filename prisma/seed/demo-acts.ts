import type { Actor, Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';

/** What happens to one podanie, and when; nothing happens after `now`. */
export type Act = { at: Date; run: () => Promise<Act[]> };

export function contextOf(actor: Actor, now: Date): Ctx {
  return { actor, now, today: plainDateOf(now), locale: 'pl' };
}
