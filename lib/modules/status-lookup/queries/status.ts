import type { PublicCtx } from '@/lib/core/context';
import { normalizeCode, parseRegistryNumber } from '@/lib/core/registry-number';
import { hasHash, keyedHashes, unseal } from '@/lib/platform/secrets';
import { statusRecord } from '../rules/record';
import type { StatusPair } from '../schema/pair';
import type { StatusRecord } from '../schema/record';
import { publicCaseByCode } from './by-code';

const NO_NUMBER = { series: '', number: 0, year: 0 };

/**
 * The status of the matter with this number and code; null when the number is unknown, the code is wrong, one of them
 * has the wrong shape, or the card is kept off the public page. Each case takes the same work: a hash, a statement, a
 * comparison in constant time; no failure is counted, so typed pairs go through `lookUpStatus`.
 */
export async function statusOfPair(
  { today }: Pick<PublicCtx, 'today'>,
  { number, code }: StatusPair,
): Promise<StatusRecord | null> {
  const parsed = parseRegistryNumber(number) ?? NO_NUMBER;
  const typed = normalizeCode(code) ?? '';
  const { accessCodeHash, found } = await publicCaseByCode(parsed, keyedHashes('access-code', typed));
  const fits = hasHash(accessCodeHash, 'access-code', typed);
  return fits && found?.publicStatus ? statusRecord(parsed, found, today) : null;
}

type Visit = Pick<PublicCtx, 'now' | 'today'>;

/**
 * The status by the key that a successful lookup left in the browser; null when the key is too old or touched, or the
 * pair no longer holds. The pair is checked each time, so a new code ends the visit.
 */
export async function statusOfVisit(ctx: Visit, key: string): Promise<StatusRecord | null> {
  const pair = openVisit(ctx, key);
  return pair && statusOfPair(ctx, pair);
}

function openVisit({ now }: Visit, key: string): StatusPair | null {
  try {
    const [until, number, code] = JSON.parse(unseal('status-visit', Buffer.from(key, 'base64url')));
    return now.getTime() < until ? { number, code } : null;
  } catch {
    return null; // The key was changed, or its secret is no longer listed.
  }
}
