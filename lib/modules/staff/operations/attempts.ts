import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { type RateLimit, rateLimit } from '@/lib/platform/rate-limit';

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
  const pair = { limit: ofPair, key: `${login}\n${address}` };
  const shared = (await isKnownPlace(login, addressKey))
    ? []
    : [
        { limit: ofAddress, key: address },
        { limit: ofLogin, key: login },
      ];
  let left = 0;
  const paid: (typeof pair)[] = [];
  for (const each of [pair, ...shared]) {
    const taken = await each.limit.take(each.key);
    if (taken.waitMs > 0) {
      // Nothing was looked at, so nothing failed: what was paid before the refusal goes back.
      await giveBack(paid);
      throw paused(taken.waitMs);
    }
    paid.push(each);
    if (each === pair) left = taken.left;
  }
  return {
    // The pause runs from the last of the five, not from the first.
    failed: async () => (left === 0 ? ofPair.close(pair.key) : undefined),
    succeeded: async () => void (await Promise.all([ofPair.clear(pair.key), giveBack(shared)])),
    withdrawn: () => giveBack(paid),
  };
}

async function giveBack(payments: { limit: RateLimit; key: string }[]): Promise<void> {
  await Promise.all(payments.map(({ limit, key }) => limit.giveBack(key)));
}

const paused = (waitMs: number) =>
  new DomainError('sign-in-paused', { facts: { minutes: Math.ceil(waitMs / 60_000) } });

async function isKnownPlace(login: string, addressKey: Uint8Array): Promise<boolean> {
  const [{ known }] = await db().$queryRaw<[{ known: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM session s JOIN staff_member m ON m.id = s.staff_id
                   WHERE m.login = ${login} AND s.address_key = ${addressKey}) AS known`;
  return known;
}
