import { randomInt } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { db, transact } from '@/lib/platform/db';
import { hashPassword, verifyPassword } from '@/lib/platform/password-hash';
import { rateLimit } from '@/lib/platform/rate-limit';
import { canAdminister } from '../policy';
import { oneTimePassword } from '../rules/one-time-password';
import { passwordProblem } from '../rules/password-problem';
import type { PasswordChangeInput } from '../schema';
import { endSessions } from './end-sessions';

const ownPassword = rateLimit('own-password', 5, 15 * 60);

/**
 * Checks the actor's password before a change of the sign-in: a screen left open is not enough. Returns the person's
 * record. Throws `wrong-password` at `field`, `sign-in-paused` after five failures.
 */
export async function confirmOwnPassword(ctx: Ctx, password: string, field: string) {
  const key = String(ctx.actor.staffId);
  const { waitMs } = await ownPassword.take(key);
  if (waitMs > 0) throw new DomainError('sign-in-paused', { facts: { minutes: Math.ceil(waitMs / 60_000) } });
  const person = await db().staffMember.findUniqueOrThrow({ where: { id: ctx.actor.staffId } });
  if (!(await verifyPassword(person.passwordHash, password))) failAt(field, 'wrong-password');
  await ownPassword.clear(key);
  return person;
}

/**
 * Changes the actor's password and ends their other sessions. Throws `wrong-password`, `sign-in-paused`, or
 * `password-refused` with the fault of the new password at `next`.
 */
export async function changePassword(ctx: Ctx, { current, next }: PasswordChangeInput): Promise<void> {
  const person = await confirmOwnPassword(ctx, current, 'current');
  const owner = { login: person.login, secondFactor: person.totpSealed !== null };
  const problem = current === next ? 'password-same' : passwordProblem(next, owner);
  if (problem) throw new DomainError('password-refused', { fields: { next: problem } });
  const passwordHash = await hashPassword(next);
  const staffId = person.id;
  await transact(async (tx) => {
    // A reset by an administrator in between wins: the confirmed password is not the person's any more.
    const { count } = await tx.staffMember.updateMany({
      where: { id: staffId, passwordHash: person.passwordHash },
      data: { passwordHash, mustChangePassword: false },
    });
    if (count === 0) failAt('current', 'wrong-password');
    await endSessions(tx, ctx, { staffId, keepSessionId: ctx.actor.sessionId }, 'password-changed');
    record(tx, ctx, { type: 'staff.password-changed', departmentId: null, data: { staffId } });
  });
}

/** A new one-time password with its hash. */
export async function drawPassword(): Promise<{ password: string; passwordHash: string }> {
  const password = oneTimePassword((limit) => randomInt(limit));
  return { password, passwordHash: await hashPassword(password) };
}

/**
 * Gives another person a one-time password, which the administrator sees once, and ends their sessions. Administrators
 * change their own password with the old one, because a screen left open is not enough. Throws `not-allowed`,
 * `not-found`.
 */
export async function resetPassword(ctx: Ctx, staffId: number): Promise<{ password: string }> {
  if (!canAdminister(ctx.actor) || staffId === ctx.actor.staffId) throw new DomainError('not-allowed');
  const { password, passwordHash } = await drawPassword();
  await transact(async (tx) => {
    const { count } = await tx.staffMember.updateMany({
      where: { id: staffId },
      data: { passwordHash, mustChangePassword: true },
    });
    if (count === 0) throw new DomainError('not-found');
    await endSessions(tx, ctx, { staffId }, 'password-changed');
    record(tx, ctx, { type: 'staff.password-changed', departmentId: null, data: { staffId } });
  });
  return { password };
}
