import { type Bytes, type Range, readAt } from '../bytes';

/** Boxes that hold compressed pictures, sound and film; `mpvd` is the film that Samsung puts into a moving picture. */
const DATA = /^(mdat|mpvd|idat)$/;

/** More boxes than any phone writes at the top of a file. */
const MAX_BOXES = 10_000;

/**
 * Walks the boxes of a HEIC picture or an MP4 film from `start`. Gives the names of the boxes at the top and the ranges
 * of the media data; `end` is the byte after the last whole box.
 */
export async function walkBoxes(
  file: Bytes,
  start: number,
): Promise<{ names: string[]; end: number; data: Range[] }> {
  const names: string[] = [];
  const data: Range[] = [];
  let at = start;
  while (names.length < MAX_BOXES) {
    const head = await readAt(file, at, 16);
    const name = head.toString('latin1', 4, 8);
    if (head.length < 8 || !/^[\w ©-]{4}$/.test(name)) break;
    const [short, long] = [head.readUInt32BE(0), head.length < 16 ? 0 : Number(head.readBigUInt64BE(8))];
    // 0: the box ends with the file; 1: the size stands after the name.
    const size = short === 0 ? file.size - at : short === 1 ? long : short;
    if (size < 8 || at + size > file.size) break;
    names.push(name);
    if (DATA.test(name)) data.push([at + 8, at + size]);
    at += size;
  }
  return { names, end: at, data };
}
