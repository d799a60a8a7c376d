import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import { IDLE_MINUTES } from '../rules/session';

/** A live session. `current`: the session of the actor's request. */
export type SessionRow = {
  id: number;
  staffId: number;
  login: string;
  name: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** "Firefox, Windows"; empty when unknown. */
  browser: string;
  current: boolean;
};

/** All live sessions, the last used first. Throws `not-allowed` for all but administrators. */
export async function listSessions(ctx: Ctx): Promise<SessionRow[]> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return liveSessions(ctx, undefined);
}

/** The actor's own live sessions. */
export async function listOwnSessions(ctx: Ctx): Promise<SessionRow[]> {
  return liveSessions(ctx, ctx.actor.staffId);
}

async function liveSessions(ctx: Ctx, staffId: number | undefined): Promise<SessionRow[]> {
  const idleSince = new Date(ctx.now.getTime() - IDLE_MINUTES * 60_000);
  const found = await db().session.findMany({
    where: { staffId, endedAt: null, expiresAt: { gt: ctx.now }, lastSeenAt: { gt: idleSince } },
    include: { staff: { select: { login: true, name: true } } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return found.map(({ id, staffId: owner, staff, createdAt, lastSeenAt, browser }) => ({
    id,
    staffId: owner,
    ...staff,
    createdAt,
    lastSeenAt,
    browser,
    current: id === ctx.actor.sessionId,
  }));
}
