import { type Bytes, pieces, type Range, readAt } from '../bytes';
import { walkBoxes } from './boxes';
import { walkJpeg } from './jpeg';

/** The beginnings of media: of a second JPEG (a map of depth or light), of the film of a moving picture. */
const BEGINNING = /\xff\xd8\xff|ftyp/;

/** More appended pictures than any phone makes. */
const MAX_MEDIA = 50;

/** The ranges of compressed data in the media that a phone appends to a picture which ends at `start`. */
export async function trailingMedia(file: Bytes, start: number): Promise<Range[]> {
  const data: Range[] = [];
  let at = start;
  for (let count = 0; count < MAX_MEDIA; count += 1) {
    const found = await findBeginning(file, at);
    if (found === null) break;
    const isJpeg = (await readAt(file, found, 1))[0] === 0xff;
    const media = isJpeg ? await walkJpeg(file, found) : await walkBoxes(file, found - 4);
    data.push(...(media?.data ?? []));
    at = Math.max(found + 4, media?.end ?? 0);
  }
  return data;
}

async function findBeginning(file: Bytes, start: number): Promise<number | null> {
  let [rest, at] = ['', start];
  for await (const piece of pieces(file, start)) {
    const text = rest + piece.toString('latin1');
    const found = text.search(BEGINNING);
    if (found >= 0) return at - rest.length + found;
    rest = text.slice(-3);
    at += piece.length;
  }
  return null;
}
