import type { PublicCtx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { rateLimit } from '@/lib/platform/rate-limit';
import { seal } from '@/lib/platform/secrets';
import { statusOfPair } from './queries/status';
import { addressBlock } from './rules/address-block';
import { VISIT_MINUTES } from './rules/visit';
import type { StatusPair } from './schema/pair';
import type { StatusRecord } from './schema/record';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Failures are counted by number at an address, by number and by address (decision 32). Only the first count closes
 * anything, and it closes one number at one address. The other two leave each number fewer tries there, never none: an
 * address may be a whole building, and a number under attack has a holder.
 */
const TRIES = 10;
const TRIES_UNDER_ATTACK = 3;
const QUARTER = 15 * MINUTE;
const ofPair = rateLimit('status-pair', TRIES, QUARTER);
const ofNumber = rateLimit('status-number', 10, HOUR);
const ofAddress = rateLimit('status-address', 100, HOUR);

/** The counter of the closings of a day; its limit is never reached. */
const MOST_CLOSINGS = 1_000;
const closings = rateLimit('status-closings', MOST_CLOSINGS, DAY);
/** Ten failures close a number at an address: the first time of a day for 15 minutes, then for 1, 4 and 24 hours. */
const CLOSED_FOR = [QUARTER, HOUR, 4 * HOUR, DAY].map((seconds) => rateLimit('status-pair', TRIES, seconds));

/**
 * The status of a matter, by its number and code. Throws `status-not-found`, the same for an unknown number, a wrong
 * code and a card kept off the public page, and `too-many-attempts` with `minutes`.
 *
 * Only failures count, and each attempt is counted before it is looked at, so a hundred attempts at once are no way
 * round.
 */
export async function lookUpStatus(ctx: PublicCtx, pair: StatusPair): Promise<StatusRecord> {
  const address = addressBlock(ctx.address);
  const here = `${pair.number}\n${address}`;

  const own = await ofPair.take(here);
  if (own.waitMs > 0) throw tooMany(own.waitMs);
  const shared = await Promise.all([ofNumber.take(pair.number), ofAddress.take(address)]);
  const wait = Math.max(...shared.map(({ waitMs }) => waitMs));
  if (wait > 0 && TRIES - own.left > TRIES_UNDER_ATTACK) {
    await ofPair.giveBack(here);
    // After a quarter of an hour the number has its tries at this address again.
    throw tooMany(Math.min(wait, QUARTER * 1_000));
  }

  const found = await statusOfPair(ctx, pair);
  if (found) {
    await Promise.all([ofPair.giveBack(here), ofNumber.giveBack(pair.number), ofAddress.giveBack(address)]);
    return found;
  }
  if (own.left === 0) {
    const { left } = await closings.take(here);
    const times = MOST_CLOSINGS - left;
    await CLOSED_FOR[Math.min(times, CLOSED_FOR.length) - 1].close(here);
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
