import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { perSettings } from './env';
import { deriveKeys } from './secret';

/**
 * Sealing and keyed hashes, each purpose with a key of its own. The office's secret can be changed: a sealed text names
 * its key, and a hash is looked up by every key. The keys of old secrets (OKIENKO_OLD_SECRETS) still open and find
 * older data.
 */
type Purpose =
  | 'pesel'
  | 'phone'
  | 'email'
  | 'draft'
  | 'search'
  | 'totp'
  | 'access-code'
  | 'receipt'
  | 'submission'
  | 'status-visit'
  | 'address'
  | 'mailbox'
  | 'history-seal'
  | 'history-count';

const MARK = 4;
const NONCE = 12;
const TAG = 16;

/**
 * Keys of a purpose by the present settings, the newest first, each with four bytes that identify but do not reveal it.
 */
const keyrings = perSettings(() => new Map<Purpose, { key: Buffer; mark: Buffer }[]>());
function keyring(purpose: Purpose) {
  let ring = keyrings().get(purpose);
  if (!ring) {
    ring = deriveKeys(purpose).map((key) => ({
      key,
      mark: createHmac('sha256', key).update('mark').digest().subarray(0, MARK),
    }));
    keyrings().set(purpose, ring);
  }
  return ring;
}

/** Seals a text with AES-256-GCM: mark of the key, nonce, tag, ciphertext. */
export function seal(purpose: Purpose, text: string): Uint8Array<ArrayBuffer> {
  const [{ key, mark }] = keyring(purpose);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([mark, nonce, cipher.getAuthTag(), body]));
}

/** Opens a text that `seal` made for this purpose. Throws when the text was changed or no key fits. */
export function unseal(purpose: Purpose, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const fitting = keyring(purpose).find(({ mark }) => mark.equals(bytes.subarray(0, MARK)));
  if (!fitting) throw new Error(`no key opens this ${purpose}`);
  const [nonce, tag, body] = [
    bytes.subarray(MARK, MARK + NONCE),
    bytes.subarray(MARK + NONCE, MARK + NONCE + TAG),
    bytes.subarray(MARK + NONCE + TAG),
  ];
  const cipher = createDecipheriv('aes-256-gcm', fitting.key, nonce);
  cipher.setAuthTag(tag);
  return cipher.update(body, undefined, 'utf8') + cipher.final('utf8');
}

/**
 * HMAC-SHA-256 by the newest key, for keeping: equal texts give equal bytes, and without the key nobody can guess the
 * text by trying.
 */
export function keyedHash(purpose: Purpose, text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return keyedHashes(purpose, text)[0];
}

/** All hashes under which a text may have been kept, the newest first, for looking it up. */
export function keyedHashes(purpose: Purpose, text: string | Uint8Array): Uint8Array<ArrayBuffer>[] {
  return keyring(purpose).map(({ key }) => new Uint8Array(createHmac('sha256', key).update(text).digest()));
}

/**
 * Whether a kept hash belongs to this text by any key; the time of the comparison does not depend on the difference.
 */
export function hasHash(kept: Uint8Array, purpose: Purpose, text: string | Uint8Array): boolean {
  return keyedHashes(purpose, text).filter((hash) => sameBytes(hash, kept)).length > 0;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
