import { hkdfSync } from 'node:crypto';
import { env } from './env';

/**
 * Keys of 32 bytes for one purpose: the key of the present secret first, then the keys of earlier secrets. A purpose
 * gives the same keys for ever, so its name must never change.
 */
export function deriveKeys(purpose: string): [Buffer, ...Buffer[]] {
  const { OKIENKO_SECRET, OKIENKO_OLD_SECRETS } = env();
  const key = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'okienko', purpose, 32));
  return [key(OKIENKO_SECRET), ...OKIENKO_OLD_SECRETS.map(key)];
}
