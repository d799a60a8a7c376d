import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './db';
import { keyedHash } from './secrets';

/** A counter shared by all processes: `points` tries in `seconds`. Keys are kept only as keyed hashes. */
export type RateLimit = {
  /**
   * Takes one point. `waitMs` is 0 for a point taken, otherwise the milliseconds until the next one; `left` counts the
   * points left.
   */
  take(key: string): Promise<{ waitMs: number; left: number }>;
  /** Returns a point that was taken without need. */
  giveBack(key: string): Promise<void>;
  /** Forgets the tries of the key. */
  clear(key: string): Promise<void>;
  /** Closes the key for the whole period, from now. */
  close(key: string): Promise<void>;
};

/**
 * The limiter expects a pool of `pg`; this object passes its statements to Prisma's pool, so no second pool is needed.
 */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length };
  },
};

/** Makes the rate limit of that name. */
export function rateLimit(name: string, points: number, seconds: number): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  const hidden = (key: string) => Buffer.from(keyedHash('address', key)).toString('base64url');
  return {
    async take(key) {
      try {
        const taken = await limiter.consume(hidden(key));
        return { waitMs: 0, left: taken.remainingPoints };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { waitMs: Math.max(refusal.msBeforeNext, 1), left: 0 };
      }
    },
    async giveBack(key) {
      await limiter.reward(hidden(key));
    },
    async clear(key) {
      await limiter.delete(hidden(key));
    },
    async close(key) {
      await limiter.block(hidden(key), seconds);
    },
  };
}
