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

/** Where somebody signs in: the network address, its keyed hash, and that of the browser if it was given one. */
export type Place = { address: string; addressKey: Uint8Array; deviceKey: Uint8Array | null };

/**
 * Opens an attempt to sign in; throws `sign-in-paused` with the minutes to wait. Every attempt is paid for before the
 * password is looked at, so a hundred at once are no way round, and gets its payment back unless it fails.
 * A browser or an address from which this login has signed in before is held only by its own five failures: what
 * strangers do elsewhere, or in the same building, never locks anybody out. From the office's own addresses a login that
 * is new there is not held by what is tried elsewhere. Unknown logins are counted just alike.
 */
export async function openAttempt(login: string, place: Place): Promise<Attempt> {
  const known = await knownBy(login, place);
  const own = known.device && place.deviceKey ? Buffer.from(place.deviceKey).toString('hex') : place.address;
  const pair = { limit: ofPair, key: `${login}\n${own}` };
  const everywhere = { limit: ofLogin, key: login };
  const here = { limit: ofAddress, key: place.address };
  const shared = known.device || known.address ? [] : known.office ? [here] : [here, everywhere];
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

/** What tells the place from a stranger's: the browser, the address, or that it is some colleague's address. */
async function knownBy(
  login: string,
  { addressKey, deviceKey }: Place,
): Promise<{ device: boolean; address: boolean; office: boolean }> {
  const [known] = await db().$queryRaw<[{ device: boolean; address: boolean; office: boolean }]>`
    SELECT coalesce(bool_or(s.device_key = ${deviceKey}), false) AS device,
           coalesce(bool_or(s.address_key = ${addressKey}), false) AS address,
           EXISTS (SELECT FROM session WHERE address_key = ${addressKey}) AS office
    FROM session s JOIN staff_member m ON m.id = s.staff_id WHERE m.login = ${login}`;
  return known;
}
