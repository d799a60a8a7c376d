// Asks as the office: the client got the information at any counter, in a case of any department.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';

/**
 * The newest version of the RODO information that a client has by their earlier podania; null when none is noted. The
 * information that was to go with a letter does not count: nobody noted that it went.
 */
export async function heldRodoVersion(_ctx: Pick<Ctx, 'now'>, clientId: number): Promise<number | null> {
  const { _max } = await db().application.aggregate({
    where: { case: { clientId }, rodoWay: { in: ['ON_PAPER', 'ALOUD', 'ALREADY_HELD'] } },
    _max: { rodoVersion: true },
  });
  return _max.rodoVersion;
}
