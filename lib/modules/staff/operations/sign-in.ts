import { randomBytes } from 'node:crypto';
import type { PublicCtx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { db, transact } from '@/lib/platform/db';
import { verifyPassword } from '@/lib/platform/password-hash';
import { keyedHash } from '@/lib/platform/secrets';
import { tokenHash } from '../queries/actor-of-session';
import { absoluteEnd } from '../rules/session';
import type { SignInInput } from '../schema';
import { openAttempt } from './attempts';
import { acceptCode } from './second-factor';

/**
 * Signs a person in and returns the token of a new session; the database holds only the hash of the token. `device` is
 * the token of the browser, for all people who sign in there; `browser` is its name in words, for the lists of
 * sessions. Throws `sign-in-refused` (an unknown login, a wrong password and a person who no longer works here look
 * alike and take the same time), `second-factor-needed`, `second-factor-refused`, `sign-in-paused` with the minutes to
 * wait.
 */
export async function signIn(
  ctx: PublicCtx,
  { login, password, code }: SignInInput,
  { device = null, browser = '' }: { device?: string | null; browser?: string } = {},
): Promise<string> {
  const addressKey = keyedHash('address', ctx.address);
  const deviceKey = device === null ? null : tokenHash(device);
  const attempt = await openAttempt(login, { address: ctx.address, addressKey, deviceKey });
  const person = await db().staffMember.findUnique({ where: { login } });
  const fits = await verifyPassword(person?.active ? person.passwordHash : null, password);
  if (!person || !fits) {
    await attempt.failed();
    throw new DomainError('sign-in-refused');
  }
  if (person.totpSealed && !code) {
    await attempt.withdrawn();
    throw new DomainError('second-factor-needed');
  }
  if (person.totpSealed && !(await acceptCode(person.id, person.totpSealed, code ?? '', ctx.now))) {
    await attempt.failed();
    throw new DomainError('second-factor-refused');
  }
  const token = randomBytes(32).toString('base64url');
  await transact(async (tx) => {
    // The person may have changed during the password check, so the record is read again under a lock.
    await tx.$queryRaw`SELECT id FROM staff_member WHERE id = ${person.id} FOR UPDATE`;
    const still = await tx.staffMember.findUniqueOrThrow({ where: { id: person.id } });
    const secondFactorOn = still.totpSealed !== null && person.totpSealed === null;
    if (!still.active || still.passwordHash !== person.passwordHash || secondFactorOn)
      throw new DomainError('sign-in-refused');
    const session = await tx.session.create({
      data: {
        tokenHash: tokenHash(token),
        staffId: person.id,
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        expiresAt: absoluteEnd(ctx.now),
        addressKey,
        deviceKey,
        browser,
      },
    });
    const { id: staffId, name, servicePointId } = person;
    const actor = {
      staffId,
      login,
      name,
      servicePointId,
      sessionId: session.id,
      standsInFor: [],
      posts: [],
      departmentIds: [],
    };
    record(tx, { actor, now: ctx.now }, { type: 'staff.signed-in', departmentId: null, data: {} });
  });
  await attempt.succeeded();
  return token;
}
