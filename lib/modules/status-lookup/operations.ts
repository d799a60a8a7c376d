import type { PublicCtx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { parseRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { rateLimit } from '@/lib/platform/rate-limit';
import { seal } from '@/lib/platform/secrets';
import { statusOfPair } from './queries';
import { addressBlock, VISIT_MINUTES } from './rules';
import type { StatusPair, StatusRecord } from './schema';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FAILURES_OF_ADDRESS = 10;
/** The failures that an address may have on a number under attack: the holder of the number may mistype too. */
const PARDONED = 3;

/**
 * Ten failures close an address for 15 minutes. A second, third and fourth closing within a day lasts 1, 4 and 24
 * hours.
 */
const ofAddress = rateLimit('status-address', FAILURES_OF_ADDRESS, 15 * MINUTE);
const closings = rateLimit('status-closings', 1_000, DAY);
const CLOSED_FOR = [15 * MINUTE, HOUR, 4 * HOUR, DAY].map((seconds) =>
  rateLimit('status-address', FAILURES_OF_ADDRESS, seconds),
);
const ofNumber = rateLimit('status-number', 10, HOUR);

/**
 * The status of a matter, by its number and code. Throws `status-not-found`, the same for an unknown number, a wrong
 * code, a wrong shape and a card kept off the public page, and `too-many-attempts` with `minutes`.
 *
 * Only failures count, and each attempt is counted before it is looked at, so a hundred attempts at once are no way
 * round. A number with too many failures is closed to addresses that keep failing, never to its holder: nobody can shut
 * the holder out.
 */
export async function lookUpStatus(ctx: PublicCtx, pair: StatusPair): Promise<StatusRecord> {
  const address = addressBlock(ctx.address);
  const number = parseRegistryNumber(pair.number);
  const numberKey = number ? registryNumberSlug(number) : pair.number;

  const own = await ofAddress.take(address);
  if (own.waitMs > 0) throw tooMany(own.waitMs);
  const shared = await ofNumber.take(numberKey);
  if (shared.waitMs > 0 && own.left < FAILURES_OF_ADDRESS - PARDONED) {
    await ofAddress.giveBack(address);
    throw tooMany(shared.waitMs);
  }

  const found = await statusOfPair(pair);
  if (found) {
    await Promise.all([ofAddress.giveBack(address), ofNumber.giveBack(numberKey)]);
    return found;
  }
  if (own.left === 0) {
    const { left } = await closings.take(address);
    const times = 1_000 - left;
    await CLOSED_FOR[Math.min(times, CLOSED_FOR.length) - 1].close(address);
  }
  throw new DomainError('status-not-found');
}

const tooMany = (waitMs: number) =>
  new DomainError('too-many-attempts', { facts: { minutes: Math.ceil(waitMs / 60_000) } });

/** The sealed pair that a browser keeps after a successful lookup, for reload, print and another language. */
export function sealStatusVisit({ now }: Pick<PublicCtx, 'now'>, pair: StatusPair): string {
  const until = now.getTime() + VISIT_MINUTES * 60_000;
  return Buffer.from(seal('status-visit', JSON.stringify([until, pair.number, pair.code]))).toString(
    'base64url',
  );
}
