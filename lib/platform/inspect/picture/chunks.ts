import { type Bytes, type Range, readAt } from '../bytes';

/** The ranges of a picture's data, and the place where the picture ends. */
export type Walk = { data: Range[]; end: number };

/** More chunks or blocks than any program writes into 50 MB. */
const MAX_CHUNKS = 50_000;

/** Walks the chunks of a PNG to the last; null when they do not follow one another. */
export async function walkPng(file: Bytes): Promise<Walk | null> {
  const data: Range[] = [];
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS && at + 12 <= file.size; count += 1) {
    const head = await readAt(file, at, 8);
    const kind = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(kind)) return null;
    const end = at + 12 + head.readUInt32BE(0);
    if (kind === 'IDAT' || kind === 'fdAT') data.push([at + 8, end]);
    at = end;
    if (kind === 'IEND') return at <= file.size ? { data, end: at } : null;
  }
  return null;
}

/** Walks the chunks of a RIFF file (WEBP, WAV, AVI) of the form `form`; null when its size is not the file's. */
export async function walkRiff(file: Bytes, form: string, isData: RegExp): Promise<Walk | null> {
  const head = await readAt(file, 0, 12);
  if (head.length < 12 || head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8) !== form)
    return null;
  const end = head.readUInt32LE(4) + 8;
  // An odd size is filled up by one byte, which careless programs leave out or do not count.
  if (Math.abs(file.size - end) > 1) return null;
  const data: Range[] = [];
  let at = 12;
  for (let count = 0; count < MAX_CHUNKS && at + 8 <= end; count += 1) {
    const chunk = await readAt(file, at, 8);
    if (chunk.length < 8 || !/^[\x20-\x7e]{4}$/.test(chunk.toString('latin1', 0, 4))) return null;
    const next = at + 8 + chunk.readUInt32LE(4);
    if (next > end) return null;
    if (isData.test(chunk.toString('latin1', 0, 4))) data.push([at + 8, next]);
    at = next + (next % 2);
  }
  return at >= end - 1 ? { data, end } : null;
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** Walks the blocks of a GIF to its trailer; null when they do not reach it. */
export async function walkGif(file: Bytes): Promise<Walk | null> {
  const head = await readAt(file, 0, 13);
  if (head.length < 13 || !/^GIF8[79]a/.test(head.toString('latin1'))) return null;
  const data: Range[] = [];
  let at = 13 + colours(head[10]);
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const block = await readAt(file, at, 10);
    if (block[0] === TRAILER) return data.length > 0 ? { data, end: at + 1 } : null;
    const from = at + (block[0] === IMAGE ? 11 + colours(block[9] ?? 0) : 2);
    if (block[0] !== IMAGE && block[0] !== EXTENSION) return null;
    const end = await endOfBlocks(file, from);
    if (end === null) return null;
    if (block[0] === IMAGE) data.push([from, end]);
    at = end;
  }
  return null;
}

/** The bytes of a table of colours, by the flags that announce it. */
const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The byte after a row of blocks, of which each begins with its length and the last has none. */
async function endOfBlocks(file: Bytes, start: number): Promise<number | null> {
  let [at, from, window] = [start, start, await readAt(file, start, WINDOW)];
  for (;;) {
    if (at - from >= window.length) {
      [from, window] = [at, await readAt(file, at, WINDOW)];
      if (window.length === 0) return null;
    }
    const length = window[at - from];
    at += 1 + length;
    if (length === 0) return at;
  }
}

const WINDOW = 4 * 1024;
