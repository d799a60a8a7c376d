import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type Bytes, type Refusal, readAt } from '../bytes';
import { decrypt, type Lock } from './encryption';
import type { PdfObject } from './objects';
import { entry, type Value } from './parse';

const inflate = promisify(inflateRaw);

/** Limits above what any program writes: a stream holds some hundred objects. */
const MAX_PACKED = 16 * 1024 * 1024;
const MAX_UNPACKED = 32 * 1024 * 1024;

/**
 * Whether an object is a stream of objects. Readers find it by its table of references and not by its type, so the
 * keys that a reader needs decide too.
 */
export function isObjectStream({ value, stream }: PdfObject): boolean {
  if (value.kind !== 'dictionary' || stream === null) return false;
  const { entries } = value;
  return entry(value, 'Type', 'name')?.text === 'ObjStm' || (entries.has('First') && entries.has('N'));
}

/** The objects of the stream as text, or the reason for refusing the file. */
export async function unpackObjects(
  file: Bytes,
  { number, generation, value, stream }: PdfObject,
  lock: Lock | null,
): Promise<{ text: string } | Refusal> {
  const packing = packingOf(value);
  if (packing === null || stream === null) return 'file-not-checked';
  const stated = entry(value, 'Length', 'number')?.number ?? 0;
  for (let length = Math.max(64 * 1024, Math.min(stated + 64, MAX_PACKED)); ; length *= 4) {
    const bytes = await readAt(file, stream, Math.min(length, MAX_PACKED));
    const plain = lock ? decrypt(lock, number, generation, bytes) : bytes;
    const isWhole = bytes.length < length || length >= MAX_PACKED;
    if (packing === 'plain' && (isWhole || stated > 0))
      return { text: plain.toString('latin1', 0, stated || plain.length) };
    const unpacked = packing === 'flate' ? await unpack(plain) : 'cut';
    if (unpacked !== 'cut') return unpacked;
    if (isWhole) return 'file-not-checked';
  }
}

/** How the stream is packed; null for a filter, or a setting of one, that this check does not read. */
function packingOf(value: Value): 'plain' | 'flate' | null {
  if (value.kind !== 'dictionary' || value.entries.has('F')) return null;
  const filter = value.entries.get('Filter');
  const settings = value.entries.get('DecodeParms') ?? value.entries.get('DP');
  if (settings && !isHarmless(settings)) return null;
  if (!filter) return 'plain';
  const names = filter.kind === 'array' ? filter.items : [filter];
  if (names.length === 0) return 'plain';
  const [name] = names;
  return names.length === 1 && name.kind === 'name' && /^(FlateDecode|Fl)$/.test(name.text) ? 'flate' : null;
}

/** Settings without a predictor, which would change the bytes. */
function isHarmless(settings: Value): boolean {
  if (settings.kind === 'array') return settings.items.every(isHarmless);
  if (settings.kind === 'word') return settings.text === 'null';
  const predictor = settings.kind === 'dictionary' ? settings.entries.get('Predictor') : settings;
  return !predictor || (predictor.kind === 'number' && predictor.number === 1);
}

/** Unpacks what follows the two bytes of the header; the checksum is left out, as careless programs leave it out. */
async function unpack(bytes: Buffer): Promise<{ text: string } | 'cut' | Refusal> {
  try {
    const plain = await inflate(bytes.subarray(2), { maxOutputLength: MAX_UNPACKED });
    return { text: plain.toString('latin1') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') return 'cut';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'file-unpacks-too-large' : 'file-not-checked';
  }
}
