import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { entry, type Value } from './parse';

/** How the streams of a PDF are encrypted. */
export type Lock = { key: Buffer; method: 'RC4' | 'AESV2' | 'AESV3' | 'none' };

/** Fills up a password (ISO 32000-1, algorithm 2). */
const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ZERO = Buffer.alloc(16);

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/**
 * The key with which a PDF opens without a password, as it does when it has an owner's password only; null when it
 * opens with a password or a certificate alone. `id` is the first part of the file's identifier.
 */
export function openLock(encrypt: Value, id: Buffer): Lock | null {
  if (entry(encrypt, 'Filter', 'name')?.text !== 'Standard') return null;
  const version = entry(encrypt, 'V', 'number')?.number ?? 0;
  const revision = entry(encrypt, 'R', 'number')?.number ?? 0;
  const key = revision >= 5 ? newKey(encrypt, revision) : oldKey(encrypt, version, revision, id);
  return key && { key, method: version >= 4 ? methodOf(encrypt) : 'RC4' };
}

function methodOf(encrypt: Value): Lock['method'] {
  const filter = entry(encrypt, 'StmF', 'name')?.text ?? 'Identity';
  const filters = entry(encrypt, 'CF', 'dictionary') ?? undefined;
  const method = entry(entry(filters, filter, 'dictionary') ?? undefined, 'CFM', 'name')?.text;
  if (method === 'AESV2' || method === 'AESV3') return method;
  return method === 'V2' ? 'RC4' : 'none';
}

const bytesOf = (encrypt: Value, key: string) =>
  Buffer.from(entry(encrypt, key, 'string')?.text ?? '', 'latin1');

/** The key of the empty password (ISO 32000-1, algorithm 2), when it is the user's (algorithms 4 and 5). */
function oldKey(encrypt: Value, version: number, revision: number, id: Buffer): Buffer | null {
  if (revision < 2 || revision > 4) return null;
  const bits = entry(encrypt, 'Length', 'number')?.number ?? 40;
  const length = version === 1 ? 5 : version === 4 ? 16 : bits / 8;
  if (!Number.isInteger(length) || length < 5 || length > 16) return null;
  const [owner, user] = [bytesOf(encrypt, 'O').subarray(0, 32), bytesOf(encrypt, 'U')];
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE((entry(encrypt, 'P', 'number')?.number ?? 0) | 0);
  const open = revision === 4 && entry(encrypt, 'EncryptMetadata', 'word')?.text === 'false';
  const metadata = Buffer.alloc(open ? 4 : 0, 0xff);
  let hash = md5(PAD, owner, permissions, id, metadata);
  if (revision >= 3) for (let round = 0; round < 50; round += 1) hash = md5(hash.subarray(0, length));
  const key = hash.subarray(0, length);
  if (revision === 2) return rc4(key, PAD).equals(user.subarray(0, 32)) ? key : null;
  let check: Buffer = md5(PAD, id);
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return check.equals(user.subarray(0, 16)) ? key : null;
}

/** The key of the empty password in PDF 2.0 (ISO 32000-2, algorithm 2.A); revision 5 was Adobe's first form of it. */
function newKey(encrypt: Value, revision: number): Buffer | null {
  if (revision > 6) return null;
  const [user, secret] = [bytesOf(encrypt, 'U'), bytesOf(encrypt, 'UE').subarray(0, 32)];
  if (user.length < 48 || secret.length < 32) return null;
  const hash = (salt: Buffer) => (revision === 5 ? sha(256, salt) : hardHash(salt));
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), ZERO).setAutoPadding(false);
  return decipher.update(secret);
}

const sha = (bits: 256 | 384 | 512, bytes: Buffer) => createHash(`sha${bits}`).update(bytes).digest();

/** The hash of the empty password (ISO 32000-2, algorithm 2.B). */
function hardHash(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 0; ; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(block);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(rest === 0 ? 256 : rest === 1 ? 384 : 512, mixed);
    if (round >= 63 && mixed[mixed.length - 1] <= round - 31) return key.subarray(0, 32);
  }
}

/** The bytes of a stream of object `number`, decrypted (ISO 32000-1, algorithm 1); the last block may be cut off. */
export function decrypt({ key, method }: Lock, number: number, generation: number, bytes: Buffer): Buffer {
  if (method === 'none') return bytes;
  const salt = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const own =
    method === 'AESV3'
      ? key
      : md5(key, salt, Buffer.from(method === 'AESV2' ? 'sAlT' : '')).subarray(
          0,
          Math.min(16, key.length + 5),
        );
  if (method === 'RC4') return rc4(own, bytes);
  const whole = bytes.subarray(16, bytes.length - (bytes.length % 16));
  if (whole.length === 0) return whole;
  const cipher = method === 'AESV3' ? 'aes-256-cbc' : 'aes-128-cbc';
  return createDecipheriv(cipher, own, bytes.subarray(0, 16)).setAutoPadding(false).update(whole);
}

/** RC4, which OpenSSL 3 no longer offers by itself. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other], state[one]];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i] + key[i % key.length]) & 0xff;
    swap(i, j);
  }
  const out = Buffer.alloc(bytes.length);
  for (let at = 0, i = 0, j = 0; at < bytes.length; at += 1) {
    i = (i + 1) & 0xff;
    j = (j + state[i]) & 0xff;
    swap(i, j);
    out[at] = bytes[at] ^ state[(state[i] + state[j]) & 0xff];
  }
  return out;
}
