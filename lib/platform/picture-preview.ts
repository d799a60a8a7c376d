import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { piecesOf } from './file-pieces';

/** The limit of dots: an A2 sheet scanned at 600 dpi. A larger picture is a bomb, or needs its own program. */
const MAX_PIXELS = 150_000_000;
const SIDE = 2_000;
const SECONDS = 20;

/** At most two previews at once, because each holds a decoded picture. */
const AT_ONCE = 2;
let drawing = 0;
const waiting: (() => void)[] = [];

sharp.cache(false);

/**
 * Draws a picture again from its dots, without the other contents of the file (places, faces, scripts, trailing bytes).
 * `page` counts from 1. Null when the picture cannot be drawn or has no such page.
 */
export async function drawPreview(
  content: FileHandle,
  page: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (drawing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  drawing += 1;
  const source = Readable.from(piecesOf(content), { objectMode: false });
  try {
    const picture = sharp({ limitInputPixels: MAX_PIXELS, page: page - 1, sequentialRead: true })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .timeout({ seconds: SECONDS });
    source.on('error', (error) => picture.destroy(error));
    return new Uint8Array(await source.pipe(picture).toBuffer());
  } catch {
    return null;
  } finally {
    source.destroy();
    drawing -= 1;
    waiting.shift()?.();
  }
}
