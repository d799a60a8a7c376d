import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { rateLimit } from '@/lib/platform/rate-limit';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/** Failures that are borne: of a login at an address, of an address, of a login over all addresses. */
const ofPair = rateLimit('sign-in-pair', 5, QUARTER);
const ofAddress = rateLimit('sign-in-address', 60, QUARTER);
const ofLogin = rateLimit('sign-in-login', 30, HOUR);

export type Attempt = { failed(): Promise<void>; succeeded(): Promise<void>; withdrawn(): Promise<void> };

/**
 * Opens an attempt to sign in; throws `sign-in-paused` with the minutes to wait. Every attempt is paid for before the
 * password is looked at, so a hundred at once are no way round, and gets its payment back unless it fails.
 * A place from which this login has signed in before is held only by its own five failures: what strangers do
 * elsewhere, or in the same building, never locks anybody out. Unknown logins are counted just alike.
 */
export async function openAttempt(login: string, address: string, addressKey: Uint8Array): Promise<Attempt> {
  const pair = `${login}\n${address}`;
  const known = await isKnownPlace(login, addressKey);
  const own = await ofPair.take(pair);
  if (own.waitMs > 0) throw paused(own.waitMs);
  const shared = known
    ? []
    : ([
        [ofAddress, address],
        [ofLogin, login],
      ] as const);
  for (const [limit, key] of shared) {
    const { waitMs } = await limit.take(key);
    if (waitMs > 0) {
      await ofPair.giveBack(pair);
      throw paused(waitMs);
    }
  }
  const giveBack = () => Promise.all(shared.map(([limit, key]) => limit.giveBack(key)));
  return {
    // The pause runs from the last of the five, not from the first.
    failed: async () => (own.left === 0 ? ofPair.close(pair) : undefined),
    succeeded: async () => void (await Promise.all([ofPair.clear(pair), giveBack()])),
    withdrawn: async () => void (await Promise.all([ofPair.giveBack(pair), giveBack()])),
  };
}

const paused = (waitMs: number) =>
  new DomainError('sign-in-paused', { facts: { minutes: Math.ceil(waitMs / 60_000) } });

async function isKnownPlace(login: string, addressKey: Uint8Array): Promise<boolean> {
  const [{ known }] = await db().$queryRaw<[{ known: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM session s JOIN staff_member m ON m.id = s.staff_id
                   WHERE m.login = ${login} AND s.address_key = ${addressKey}) AS known`;
  return known;
}
