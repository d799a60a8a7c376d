import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

import { type Bytes, pieces, type Refusal, readAt } from './bytes';

/** One file of an archive, as the list at the end of the archive states. */
export type Entry = { name: string; method: number; packed: number; size: number; start: number };

const END = 22;
const CENTRAL = 46;
const LOCAL = 30;
const STORED = 0;
const DEFLATED = 8;
/** The mark of sizes that stand elsewhere (zip64), which no office file of allowed size needs. */
const ELSEWHERE = 0xffffffff;

/** Limits above every archive that an office writes. */
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 400 * 1024 * 1024;
/** A sheet that repeats one word shrinks some hundred times; an archive bomb shrinks a thousand times. */
const LARGE = 10 * 1024 * 1024;
const MAX_RATIO = 250;

const UNSAFE_NAME = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|[\\\p{Cc}]/iu;

/**
 * Lists the files of an archive, or returns the reason for refusing it. The archive begins with its first file and ends
 * with its list, no two files share bytes, and the stated unpacked sizes stay within the limits. Nothing is unpacked
 * here.
 */
export async function listEntries(file: Bytes): Promise<Entry[] | Refusal> {
  const end = await readAt(file, file.size - END, END);
  if (end.length < END || end.toString('latin1', 0, 4) !== 'PK\x05\x06') return 'file-of-two-kinds';
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (start + length !== file.size - END) return 'file-of-two-kinds';
  if (count > MAX_ENTRIES) return 'file-unpacks-too-large';
  const entries = entriesOf(await readAt(file, start, length), count);
  if (!entries) return 'file-not-what-it-says';
  return (await problemOf(file, entries, start)) ?? entries;
}

function entriesOf(list: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = [];
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    if (place + CENTRAL > list.length || list.toString('latin1', place, place + 4) !== 'PK\x01\x02')
      return null;
    const nameLength = list.readUInt16LE(place + 28);
    entries.push({
      name: list.toString('utf8', place + CENTRAL, place + CENTRAL + nameLength),
      // Bit 0: encrypted by the archive itself, which office programs never do.
      method: list.readUInt16LE(place + 8) & 1 ? -1 : list.readUInt16LE(place + 10),
      packed: list.readUInt32LE(place + 20),
      size: list.readUInt32LE(place + 24),
      start: list.readUInt32LE(place + 42),
    });
    place += CENTRAL + nameLength + list.readUInt16LE(place + 30) + list.readUInt16LE(place + 32);
  }
  return place === list.length ? entries : null;
}

async function problemOf(file: Bytes, entries: Entry[], listStart: number): Promise<Refusal | null> {
  if (entries.some(({ method }) => method === -1)) return 'file-encrypted';
  if (entries.some(({ name }) => UNSAFE_NAME.test(name))) return 'file-with-program';
  const known = entries.every(({ method, packed, size, start }) => {
    const plain = method === STORED ? packed === size : method === DEFLATED;
    return plain && ![packed, size, start].includes(ELSEWHERE);
  });
  if (!known || new Set(entries.map(({ name }) => name)).size < entries.length)
    return 'file-not-what-it-says';
  const unpacked = entries.reduce((total, { size }) => total + size, 0);
  const swells = entries.some(({ size, packed }) => size > LARGE && size > packed * MAX_RATIO);
  if (unpacked > MAX_UNPACKED || swells) return 'file-unpacks-too-large';

  const inOrder = entries.toSorted((one, other) => one.start - other.start);
  if (inOrder[0]?.start !== 0) return 'file-of-two-kinds';
  const shared = inOrder.some(
    ({ start, packed, name }, index) =>
      start + LOCAL + Buffer.byteLength(name) + packed > (inOrder[index + 1]?.start ?? listStart),
  );
  if (shared) return 'file-unpacks-too-large';
  for (const entry of entries) if (!(await begins(file, entry))) return 'file-not-what-it-says';
  return null;
}

/**
 * Whether the file is at its listed place and has its listed name there; readers differ in which of the two names they
 * trust.
 */
async function begins(file: Bytes, { start, name }: Entry): Promise<boolean> {
  const head = await readAt(file, start, LOCAL + Buffer.byteLength(name));
  return (
    head.length > LOCAL &&
    head.toString('latin1', 0, 4) === 'PK\x03\x04' &&
    head.readUInt16LE(26) === head.length - LOCAL &&
    head.toString('utf8', LOCAL) === name
  );
}

/**
 * The unpacked bytes of one file, piece by piece; never more than the listed size, however much the packed bytes would
 * give. Returns whether the size is exactly the listed one.
 */
export async function* unpack(file: Bytes, entry: Entry): AsyncGenerator<Buffer, boolean> {
  const head = await readAt(file, entry.start, LOCAL);
  const from = entry.start + LOCAL + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (entry.packed === 0) return entry.size === 0;
  const packed = pieces(file, from, from + entry.packed);
  const source = entry.method === STORED ? packed : pipeline(packed, createInflateRaw(), () => undefined);
  let size = 0;
  try {
    for await (const piece of source) {
      size += piece.length;
      if (size > entry.size) return false;
      yield piece;
    }
  } catch {
    return false;
  }
  return size === entry.size;
}
