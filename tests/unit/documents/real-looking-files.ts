import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { writeXlsx } from '@/lib/platform/xlsx';
import { docx, odf, type Part, pptx } from '@/tests/factories/archives';
import { objectStream, pdfOf, streamOf } from '@/tests/factories/pdfs';

type Sample = [fileName: string, bytes: Uint8Array];

/** Random numbers from a seed, the same at each run (mulberry32). */
function diceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: <T>(from: readonly T[]) => from[below(from.length)] };
}
type Dice = ReturnType<typeof diceOf>;

// Small pictures are drawn faster by one thread.
sharp.concurrency(1);

const noise = (dice: Dice, length: number) => Buffer.from(Array.from({ length }, () => dice.below(256)));

/** Bytes that compressed data holds by chance, in any case and before any byte. */
const WORDS = ['<svg', '<html', '<?php'];
function chance(dice: Dice): Buffer {
  const word = Array.from(dice.pick(WORDS), (letter) => (dice.below(2) ? letter.toUpperCase() : letter)).join(
    '',
  );
  return Buffer.from(word + dice.pick([' ', '>', '/', '\n', 'x', '\x80']), 'latin1');
}

/** Writes such bytes over the data from `from` to `to`, at a place that the dice choose. */
function write(dice: Dice, bytes: Buffer, from: number, to: number): Buffer {
  const word = chance(dice);
  word.copy(bytes, from + dice.below(Math.max(1, to - from - word.length)));
  return bytes;
}

/** A photo: soft colours under the noise of a sensor, or a scan: dark lines on grey paper. */
function picture(dice: Dice): Sharp {
  const [width, height] = [48 + dice.below(80), 48 + dice.below(80)];
  const isScan = dice.below(3) === 0;
  const dots = Buffer.alloc(width * height * 3);
  for (let at = 0; at < dots.length; at += 1) {
    const row = Math.floor(at / 3 / width);
    dots[at] = isScan
      ? (row % 8 < 2 && dice.below(3) ? 40 : 225) + dice.below(25)
      : ((row * 2 + (at % (width * 3)) / 3) % 180) + dice.below(70);
  }
  const drawn = sharp(dots, { raw: { width, height, channels: 3 } });
  return dice.below(2)
    ? drawn.withExif({ IFD0: { Make: 'Aparat', Copyright: `Zalesin ${dice.below(99)}` } })
    : drawn;
}

const afterMark = (bytes: Buffer, mark: string) => bytes.indexOf(Buffer.from(mark, 'latin1')) + mark.length;

async function jpeg(dice: Dice): Promise<Buffer> {
  const options = { quality: 70 + dice.below(30), progressive: dice.below(2) > 0 };
  const bytes = await picture(dice).jpeg(options).toBuffer();
  const [from, to] = longestScan(bytes);
  // In the data of a JPEG 0xff stands only before 0 and marks, so none may come before the word.
  for (let at = from; at < to; at += 1) if (bytes[at] === 0xff) bytes[at] = 0x7f;
  return write(dice, bytes, from, to);
}

/** The longest scan of a JPEG: a progressive one has several, with tables between them. */
function longestScan(bytes: Buffer): [number, number] {
  const scans: [number, number][] = [];
  for (let at = bytes.indexOf('ffda', 0, 'hex'); at >= 0; at = bytes.indexOf('ffda', at + 2, 'hex')) {
    const from = at + 2 + bytes.readUInt16BE(at + 2);
    let to = from;
    while (to < bytes.length && !(bytes[to] === 0xff && bytes[to + 1] !== 0)) to += 1;
    scans.push([from, to]);
  }
  return scans.toSorted((one, other) => other[1] - other[0] - (one[1] - one[0]))[0];
}

const box = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([size, Buffer.from(name), content]);
};
const media = (dice: Dice) => write(dice, noise(dice, 1_500), 0, 1_500);
const film = (dice: Dice) =>
  Buffer.concat([
    box('ftyp', Buffer.from('mp42\0\0\0\0isommp42')),
    box('mdat', media(dice)),
    box('moov', Buffer.alloc(90)),
  ]);

/** A photo of a phone: alone, with a film behind it, with a second picture and the mark of the maker. */
async function photo(dice: Dice): Promise<Buffer> {
  const bytes = await jpeg(dice);
  if (dice.below(3) === 0) return Buffer.concat([bytes, film(dice)]);
  if (dice.below(3) === 0)
    return Buffer.concat([
      bytes,
      await jpeg(dice),
      Buffer.from('\0\0\0\x0eImage_UTC_Data1700000000SEFHk\0\0\0SEFT', 'latin1'),
    ]);
  return bytes;
}

async function png(dice: Dice): Promise<Buffer> {
  const bytes = await picture(dice)
    .png({ compressionLevel: dice.below(10) })
    .toBuffer();
  const at = bytes.indexOf('IDAT');
  const length = bytes.readUInt32BE(at - 4);
  write(dice, bytes, at + 6, at + 4 + length);
  bytes.writeUInt32BE(crc32(bytes.subarray(at, at + 4 + length)), at + 4 + length);
  return bytes;
}

async function tiff(dice: Dice): Promise<Buffer> {
  const tile = dice.below(2) > 0;
  const compression = dice.pick(['none', 'lzw', 'deflate', 'jpeg', 'packbits'] as const);
  const bytes = await picture(dice).tiff({ compression, tile, tileWidth: 64, tileHeight: 64 }).toBuffer();
  const first = dataOfTiff(bytes);
  return write(dice, bytes, first[0], first[0] + first[1]);
}

/** The first strip or tile of a TIFF of sharp: where it begins and how long it is. */
function dataOfTiff(bytes: Buffer): [number, number] {
  const directory = bytes.readUInt32LE(4);
  const value = (...fields: number[]) => {
    for (let row = 0; row < bytes.readUInt16LE(directory); row += 1) {
      const at = directory + 2 + row * 12;
      if (!fields.includes(bytes.readUInt16LE(at))) continue;
      const size = bytes.readUInt16LE(at + 2) === 3 ? 2 : 4;
      const place = bytes.readUInt32LE(at + 4) * size > 4 ? bytes.readUInt32LE(at + 8) : at + 8;
      return bytes.readUIntLE(place, size);
    }
    throw new Error('no data in this TIFF');
  };
  return [value(273, 324), value(279, 325)];
}

async function webp(dice: Dice): Promise<Buffer> {
  const lossless = dice.below(2) > 0;
  const bytes = await picture(dice).webp({ lossless }).toBuffer();
  const from = afterMark(bytes, lossless ? 'VP8L' : 'VP8 ') + 20;
  return write(dice, bytes, from, from + 200);
}

async function gif(dice: Dice): Promise<Buffer> {
  const bytes = await picture(dice).gif({ effort: 1 }).toBuffer();
  const image = bytes.lastIndexOf(Buffer.from([0x2c, 0, 0, 0, 0]));
  const block = image + 10 + (bytes[image + 9] & 0x80 ? 3 * 2 ** ((bytes[image + 9] & 7) + 1) : 0) + 1;
  return write(dice, bytes, block + 1, block + 1 + bytes[block]);
}

const heic = async (dice: Dice) =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${dice.pick(['heic', 'mif1', 'heix'])}\0\0\0\0mif1heic`)),
    box(
      'meta',
      Buffer.concat([Buffer.alloc(4), box('hdlr', Buffer.alloc(24)), box('iloc', noise(dice, 40))]),
    ),
    box('mdat', media(dice)),
    ...(dice.below(2) ? [box('mpvd', film(dice))] : []),
  ]);

const pdf = async (dice: Dice) =>
  pdfOf(
    [
      streamOf('/Type /XObject /Subtype /Image /Filter /DCTDecode', await jpeg(dice), false),
      streamOf('', media(dice), dice.below(2) > 0),
      objectStream(`<</Type /Page /Rotate ${dice.below(4) * 90}>>`),
    ],
    dice.pick(['%PDF-1.4\n', '\n%PDF-1.5\n', '\xef\xbb\xbf%PDF-1.7\n', '%PDF-2.0\n']),
  );

const table = (dice: Dice) =>
  writeXlsx({
    name: 'Rejestr',
    head: ['Rejestr podań'],
    columns: [
      { name: 'Numer', width: 10 },
      { name: 'Klient', width: 30 },
    ],
    rows: Array.from({ length: 40 }, () => [dice.below(9_999), 'Zażółć <svg >']),
  });

async function office(dice: Dice): Promise<Sample> {
  const image: Part[] = [{ name: 'word/media/image1.jpeg', content: await jpeg(dice), stored: true }];
  const slide: Part[] = [{ name: 'ppt/media/image1.png', content: await png(dice) }];
  const kinds: Sample[] = [
    ['pismo.docx', docx(image)],
    ['slajdy.pptx', pptx(slide)],
    ['pismo.odt', odf('text', [{ name: 'Pictures/a.jpg', content: media(dice), stored: true }])],
    ['slajdy.odp', odf('presentation', [{ name: 'Pictures/a.png', content: media(dice) }])],
    ['tabela.xlsx', await table(dice)],
  ];
  return dice.pick(kinds);
}

const KINDS: [count: number, name: string, make: (dice: Dice) => Promise<Buffer>][] = [
  [130, 'zdjęcie.jpg', photo],
  [50, 'zrzut.png', png],
  [70, 'skan.tif', tiff],
  [40, 'zdjęcie.webp', webp],
  [20, 'rysunek.gif', gif],
  [30, 'iphone.heic', heic],
  [35, 'pismo.pdf', pdf],
];

/** Four hundred photos, scans and letters as people bring them; the compressed data of each holds a word by chance. */
export async function* realLookingFiles(seed: number): AsyncGenerator<Sample> {
  const dice = diceOf(seed);
  for (const [count, name, make] of KINDS)
    for (let index = 0; index < count; index += 1) yield [`${index}-${name}`, await make(dice)];
  for (let index = 0; index < 25; index += 1) {
    const [name, bytes] = await office(dice);
    yield [`${index}-${name}`, bytes];
  }
}
