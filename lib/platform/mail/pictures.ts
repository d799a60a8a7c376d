import sharp from 'sharp';

/** The formats that are drawn. An SVG is a document with parts of its own, so it stays an attachment. */
const FORMATS = ['jpeg', 'png', 'gif', 'webp', 'tiff'];
const MAX_PIXELS = 40_000_000;
const SIDE = 1_000;
const SECONDS = 5;

/**
 * Draws a picture of a message again from its dots, without the other contents of the file, at most 1000 dots a side.
 * Null when it cannot be drawn.
 */
export async function drawInline(content: Uint8Array): Promise<Buffer | null> {
  try {
    const { format } = await sharp(content, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.includes(format)) return null;
    return await sharp(content, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  } catch {
    return null;
  }
}
