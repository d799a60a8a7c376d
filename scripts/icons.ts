import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

// Draws the icons of `public/` from `public/icon.svg`; run it by hand (`npm run icons`) when the mark changes.
const folder = resolve(import.meta.dirname, '../public');
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');

/** The accent; `tests/architecture/public.test.ts` compares it with `app/styles/tokens.css`. */
const [accent] = /#[0-9a-f]{6}/.exec(readFileSync(join(folder, 'icon.svg'), 'utf8')) ?? [];

/** A square PNG with the mark on `share` of its width. The square is white with corners of `radius`, or clear. */
function drawn(size: number, share: number, radius?: number): Promise<Buffer> {
  const side = 24 / share;
  const edge = (side - 24) / 2;
  const tile =
    radius === undefined ? '' : `<rect width="${side}" height="${side}" rx="${side * radius}" fill="#fff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${size}" height="${size}">
${tile}<g transform="translate(${edge} ${edge})" fill="none" stroke="${accent}">${mark}</g></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** An ICO file: a head, an entry of 16 bytes for each picture, then the pictures as PNG. */
async function favicon(sizes: readonly number[]): Promise<Buffer> {
  const pictures = await Promise.all(sizes.map((size) => drawn(size, 1)));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [place, picture] of pictures.entries()) {
    const entry = 6 + 16 * place;
    head.writeUInt8(sizes[place], entry);
    head.writeUInt8(sizes[place], entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

const icons: Record<string, Promise<Buffer>> = {
  'favicon.ico': favicon([16, 32, 48]),
  'icon-192.png': drawn(192, 0.7, 0.2),
  'icon-512.png': drawn(512, 0.7, 0.2),
  // Android shows only the middle four fifths in a shape of its own; iOS rounds the corners itself.
  'icon-maskable-512.png': drawn(512, 0.62, 0),
  'apple-touch-icon.png': drawn(180, 0.64, 0),
};
for (const [name, picture] of Object.entries(icons)) writeFileSync(join(folder, name), await picture);
