// Asks as the office: the client got the information at any counter, in a case of any department.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';

/**
 * The newest version of the RODO information that a client has by their earlier podania and the letters that took it
 * along; null when none is noted. A promised letter that has not gone out does not count.
 */
export async function heldRodoVersion(_ctx: Pick<Ctx, 'now'>, clientId: number): Promise<number | null> {
  const [handed, sent] = await Promise.all([
    db().application.aggregate({
      where: { case: { clientId }, rodoWay: { in: ['ON_PAPER', 'ALOUD', 'ALREADY_HELD'] } },
      _max: { rodoVersion: true },
    }),
    db().letter.aggregate({
      where: { case: { clientId }, toClient: true, state: { in: ['SENT', 'DELIVERED'] } },
      _max: { rodoVersion: true },
    }),
  ]);
  const held = Math.max(handed._max.rodoVersion ?? 0, sent._max.rodoVersion ?? 0);
  return held === 0 ? null : held;
}
