import { Secret, TOTP } from 'otpauth';
import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { db, transact } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { seal, unseal } from '@/lib/platform/secrets';
import { canAdminister } from '../policy';
import { passwordProblem } from '../rules/password-problem';
import { needsSecondFactor } from '../rules/session';
import type { SecondFactorOnInput } from '../schema';
import { endSessions } from './end-sessions';
import { confirmOwnPassword } from './password';

const PERIOD = 30;

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Okienko', label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

/** The 30-second step to which the code belongs (now, one before or one after), or null. */
function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** Whether the code is right and unused; marks it as used. Of two uses at once, one is accepted. */
export async function acceptCode(
  staffId: number,
  sealed: Uint8Array,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = stepOf(unseal('totp', sealed), code.replace(/\s/g, ''), now);
  if (step === null) return false;
  const { count } = await db().staffMember.updateMany({
    where: { id: staffId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

/**
 * Begins a second factor: returns a key for the phone application, as text and as an address for a QR code. Nothing is
 * stored: the first code comes back together with `pending` (sealed). Throws `second-factor-already-on`.
 */
export async function startSecondFactor(ctx: Ctx): Promise<{ pending: string; secret: string; uri: string }> {
  const { staffId, login } = ctx.actor;
  const person = await db().staffMember.findUniqueOrThrow({ where: { id: staffId } });
  if (person.totpSealed) throw new DomainError('second-factor-already-on');
  const secret = new Secret({ size: 20 }).base32;
  const pending = Buffer.from(seal('totp', `${staffId}\n${secret}`)).toString('base64url');
  return { pending, secret, uri: totp(secret, login).toString() };
}

/**
 * Turns the second factor on and ends the person's other sessions. Throws `wrong-password`, `sign-in-paused`,
 * `second-factor-refused`, `second-factor-already-on`.
 */
export async function confirmSecondFactor(ctx: Ctx, input: SecondFactorOnInput): Promise<void> {
  const person = await confirmOwnPassword(ctx, input.password, 'password');
  const secret = pendingSecret(ctx, input.pending);
  const step = secret ? stepOf(secret, input.code, ctx.now) : null;
  if (!secret || step === null) failAt('code', 'second-factor-refused');
  await transact(async (tx) => {
    const { count } = await tx.staffMember.updateMany({
      where: { id: person.id, totpSealed: null },
      data: { totpSealed: seal('totp', secret), totpLastStep: step },
    });
    if (count === 0) throw new DomainError('second-factor-already-on');
    await endSessions(tx, ctx, { staffId: person.id, keepSessionId: ctx.actor.sessionId }, 'second-factor');
    record(tx, ctx, { type: 'staff.second-factor-on', departmentId: null, data: { staffId: person.id } });
  });
}

function pendingSecret(ctx: Ctx, pending: string): string | null {
  try {
    const [staffId, secret] = unseal('totp', Buffer.from(pending, 'base64url')).split('\n');
    return Number(staffId) === ctx.actor.staffId ? secret : null;
  } catch {
    return null;
  }
}

/**
 * Turns the actor's second factor off. Throws `wrong-password`, `sign-in-paused`; `second-factor-required` for an
 * administrator outside demo mode; `second-factor-keeps-password` when the password is too short without a second
 * factor.
 */
export async function turnOffSecondFactor(ctx: Ctx, password: string): Promise<void> {
  if (needsSecondFactor(ctx.actor.posts) && !env().OKIENKO_DEMO)
    throw new DomainError('second-factor-required');
  const person = await confirmOwnPassword(ctx, password, 'password');
  const demo = env().OKIENKO_DEMO;
  if (!demo && passwordProblem(password, { login: person.login, secondFactor: false })) {
    throw new DomainError('second-factor-keeps-password');
  }
  await forget(ctx, person.id);
}

/**
 * Removes the second factor of a person who lost their phone, and ends their sessions. Throws `not-allowed`, also for
 * the administrator's own.
 */
export async function removeSecondFactorOf(ctx: Ctx, staffId: number): Promise<void> {
  if (!canAdminister(ctx.actor) || staffId === ctx.actor.staffId) throw new DomainError('not-allowed');
  await forget(ctx, staffId);
}

async function forget(ctx: Ctx, staffId: number): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.staffMember.updateMany({
      where: { id: staffId, totpSealed: { not: null } },
      data: { totpSealed: null, totpLastStep: null },
    });
    if (count === 0) return;
    await endSessions(tx, ctx, { staffId, keepSessionId: ctx.actor.sessionId }, 'second-factor');
    record(tx, ctx, { type: 'staff.second-factor-off', departmentId: null, data: { staffId } });
  });
}
