import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canAdminister, canEndSessionsOf } from '../policy';
import type { SessionEnd } from '../schema';

type Which = { staffId: number; sessionId?: number; keepSessionId?: number | null };

/** Ends live sessions of a person within a running transaction, and returns their number. */
export async function endSessions(tx: Tx, ctx: Ctx, which: Which, reason: SessionEnd): Promise<number> {
  const id = which.sessionId ?? (which.keepSessionId ? { not: which.keepSessionId } : undefined);
  const { count } = await tx.session.updateMany({
    where: { staffId: which.staffId, id, endedAt: null },
    data: { endedAt: ctx.now, endReason: reason },
  });
  if (count > 0) {
    record(tx, ctx, {
      type: 'staff.session-ended',
      departmentId: null,
      data: { staffId: which.staffId, reason },
    });
  }
  return count;
}

/** Ends the actor's own session (sign-out). A second call changes nothing. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { staffId, sessionId } = ctx.actor;
  if (sessionId !== null) await transact((tx) => endSessions(tx, ctx, { staffId, sessionId }, 'signed-out'));
}

/** Ends one session: a person ends their own sessions, an administrator anybody's. Throws `not-found`. */
export async function endSession(ctx: Ctx, sessionId: number): Promise<void> {
  await transact(async (tx) => {
    const found = await tx.session.findUnique({ where: { id: sessionId }, select: { staffId: true } });
    if (!found || !canEndSessionsOf(ctx.actor, found)) throw new DomainError('not-found');
    const reason = found.staffId === ctx.actor.staffId ? 'signed-out' : 'administrator';
    await endSessions(tx, ctx, { staffId: found.staffId, sessionId }, reason);
  });
}

/** Ends all sessions of a person at the wish of an administrator, and returns their number. Throws `not-allowed`. */
export async function endSessionsOf(ctx: Ctx, staffId: number): Promise<number> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return transact((tx) => endSessions(tx, ctx, { staffId }, 'administrator'));
}
