import { type Bytes, pieces, type Range, readAt } from '../bytes';

/** More segments than any camera writes; after them nothing counts as compressed data. */
const MAX_SEGMENTS = 5_000;
const SCAN_PIECE = 16 * 1024;

/**
 * Walks one JPEG from `start`: its segments, and between them its compressed data, of which it gives the ranges. `end`
 * is the byte after the end mark, or the end of the file when the picture is cut off. Null when no JPEG begins there.
 */
export async function walkJpeg(file: Bytes, start: number): Promise<{ end: number; data: Range[] } | null> {
  if ((await readAt(file, start, 3)).toString('hex') !== 'ffd8ff') return null;
  const data: Range[] = [];
  let at = start + 2;
  for (let segment = 0; segment < MAX_SEGMENTS; segment += 1) {
    const head = await readAt(file, at, 4);
    if (head.length < 4) return { end: head.toString('hex').startsWith('ffd9') ? at + 2 : file.size, data };
    const kind = head[1];
    if (head[0] !== 0xff) return { end: at, data };
    if (kind === 0xd9) return { end: at + 2, data };
    if (kind === 0xff) at += 1;
    else if (kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7)) at += 2;
    else {
      at += 2 + head.readUInt16BE(2);
      if (kind !== 0xda) continue;
      const end = await endOfScan(file, at);
      data.push([at, end]);
      at = end;
    }
  }
  return { end: at, data };
}

/** The place of the first mark after compressed data; in the data 0xff is followed by 0 or by a restart mark. */
async function endOfScan(file: Bytes, start: number): Promise<number> {
  let at = start;
  let pending = false;
  for await (const piece of pieces(file, start, file.size, SCAN_PIECE)) {
    if (pending && isMark(piece[0])) return at - 1;
    for (let found = piece.indexOf(0xff); found >= 0; found = piece.indexOf(0xff, found + 1))
      if (found + 1 < piece.length && isMark(piece[found + 1])) return at + found;
    pending = piece[piece.length - 1] === 0xff;
    at += piece.length;
  }
  return file.size;
}

const isMark = (byte: number) => byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
