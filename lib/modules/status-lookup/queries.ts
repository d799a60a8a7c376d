import type { PublicCtx } from '@/lib/core/context';
import { normalizeCode, parseRegistryNumber } from '@/lib/core/registry-number';
import { hasHash, keyedHashes, unseal } from '@/lib/platform/secrets';
import { publicCaseByCode } from '../cases/queries/status';
import { statusRecord } from './rules';
import type { StatusPair, StatusRecord } from './schema';

const NO_NUMBER = { series: '', number: 0, year: 0 };

/**
 * The status of the matter with this number and code; null when there is none, the code is another's, either has the
 * wrong shape, or the card keeps its matters off the public page. Each takes the same work: a hash, a statement, a
 * comparison in constant time. Counts nothing: for typed pairs there is `lookUpStatus`.
 */
export async function statusOfPair({ number, code }: StatusPair): Promise<StatusRecord | null> {
  const parsed = parseRegistryNumber(number) ?? NO_NUMBER;
  const typed = normalizeCode(code) ?? '';
  const { accessCodeHash, found } = await publicCaseByCode(parsed, keyedHashes('access-code', typed));
  const fits = hasHash(accessCodeHash, 'access-code', typed);
  return fits && found?.publicStatus ? statusRecord(parsed, found) : null;
}

/**
 * The status behind the key that a good lookup left in the browser. Asked anew each time, so it ends with the code.
 * Null when the key is too old, touched, or the pair no longer holds.
 */
export async function statusOfVisit(ctx: Pick<PublicCtx, 'now'>, key: string): Promise<StatusRecord | null> {
  const pair = openVisit(ctx, key);
  return pair && statusOfPair(pair);
}

function openVisit({ now }: Pick<PublicCtx, 'now'>, key: string): StatusPair | null {
  try {
    const [until, number, code] = JSON.parse(unseal('status-visit', Buffer.from(key, 'base64url')));
    return now.getTime() < until ? { number, code } : null;
  } catch {
    return null; // touched, or sealed with a key that is gone
  }
}
