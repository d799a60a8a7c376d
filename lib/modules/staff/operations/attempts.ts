import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { type RateLimit, rateLimit } from '@/lib/platform/rate-limit';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * Failed attempts allowed: for a login at an address, for an address, for a login over all addresses. Periods are in
 * seconds.
 */
const ofPair = rateLimit('sign-in-pair', 5, QUARTER);
const ofAddress = rateLimit('sign-in-address', 60, QUARTER);
const ofLogin = rateLimit('sign-in-login', 30, HOUR);

export type Attempt = { failed(): Promise<void>; succeeded(): Promise<void>; withdrawn(): Promise<void> };

/**
 * The place of a sign-in: the network address, its keyed hash, and the hash of the browser's token (null: the browser
 * has none).
 */
export type Place = { address: string; addressKey: Uint8Array; deviceKey: Uint8Array | null };

/**
 * Opens an attempt to sign in. Every attempt is counted before the password check, so that a hundred at once cannot get
 * round the limit, and is given back unless it fails. A browser or address from which this login has signed in before
 * counts only its own five failures: strangers elsewhere, or in the same building, never lock a person out. At an
 * address of the office, the attempts at other addresses do not count for a login that is new there. Unknown logins are
 * counted alike. Throws `sign-in-paused` with the minutes to wait.
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
      // The refusal precedes the password check, so nothing has failed: the limits already taken are given back.
      await giveBack(paid);
      throw paused(taken.waitMs);
    }
    paid.push(each);
    if (each === pair) left = taken.left;
  }
  return {
    // The pause runs from the last of the five failures, not from the first.
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

/**
 * Whether this login has signed in before with this browser or from this address, and whether anybody of the office has
 * signed in from this address.
 */
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
