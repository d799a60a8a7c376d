import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/core/context';
import { actorOfSession, tokenHash } from '@/lib/modules/staff/queries/actor-of-session';
import { absoluteEnd } from '@/lib/modules/staff/rules/session';
import { db } from '@/lib/platform/db';

/** Starts a session of the person as a sign-in does; returns its token and the person as a request would know them. */
export async function startSession(staffId: number, moment: Date): Promise<{ token: string; actor: Actor }> {
  const token = randomBytes(32).toString('base64url');
  await db().session.create({
    data: {
      tokenHash: tokenHash(token),
      staffId,
      createdAt: moment,
      lastSeenAt: moment,
      expiresAt: absoluteEnd(moment),
      addressKey: new Uint8Array(32),
    },
  });
  const session = await actorOfSession(token, moment);
  if (session.state !== 'live') throw new Error(`the session of ${staffId} is ${session.state}`);
  return { token, actor: session.actor };
}
