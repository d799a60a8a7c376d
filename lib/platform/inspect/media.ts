import { type Bytes, pieces, type Refusal, readAt } from './bytes';
import { walkBoxes } from './picture/boxes';
import { walkRiff } from './picture/chunks';
import { hasStowaway } from './stowaways';

/**
 * Checks that the file is the sound or film of that ending, by its structure: nothing plays it here. All of it counts as
 * compressed data.
 */
export async function inspectMedia(file: Bytes, ending: string): Promise<Refusal | null> {
  if (!(await isMedia(file, ending))) return 'file-not-what-it-says';
  return (await hasStowaway(file, [[0, file.size]])) ? 'file-of-two-kinds' : null;
}

async function isMedia(file: Bytes, ending: string): Promise<boolean> {
  switch (ending) {
    case 'wav':
      return (await walkRiff(file, 'WAVE', /^data$/)) !== null;
    case 'avi':
      return (await walkRiff(file, 'AVI ', /^LIST$/)) !== null;
    case 'mp3':
      return isMp3(file);
    case 'mpg':
    case 'mpeg':
      return isMpeg(file);
    case 'ogg':
    case 'ogv':
      return isOgg(file);
    default:
      return isMp4(file);
  }
}

/** A film or sound of MP4: boxes to the end, its description and its data among them; no picture. */
async function isMp4(file: Bytes): Promise<boolean> {
  const { names, end } = await walkBoxes(file, 0);
  const brand = (await readAt(file, 8, 4)).toString('latin1');
  const described = names.includes('moov') || names.includes('moof');
  return (
    names[0] === 'ftyp' &&
    described &&
    names.includes('mdat') &&
    end === file.size &&
    !/^(hei|mif|msf|avi)/.test(brand)
  );
}

/** Bits per second, in thousands, of MPEG-1 and MPEG-2 layer III, and samples per second. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLES = [44_100, 48_000, 32_000];

/** Two frames in a row, after the description that may stand before them. */
async function isMp3(file: Bytes): Promise<boolean> {
  const head = await readAt(file, 0, 10);
  let at = 0;
  if (head.toString('latin1', 0, 3) === 'ID3' && head.length === 10)
    at = 10 + head.subarray(6).reduce((size, byte) => size * 128 + (byte & 0x7f), 0);
  // Some programs fill up the description with zeros that they do not count.
  const rest = await readAt(file, at, 8_192);
  const filled = rest.findIndex((byte) => byte !== 0);
  if (filled < 0) return false;
  at += filled;
  for (let frame = 0; frame < 2; frame += 1) {
    const length = frameLength(await readAt(file, at, 4));
    if (length === 0 || at + length > file.size) return false;
    at += length;
  }
  return true;
}

function frameLength(head: Buffer): number {
  if (head.length < 4 || head[0] !== 0xff || (head[1] & 0xe6) !== 0xe2) return 0;
  const version = (head[1] >> 3) & 3;
  const samples = SAMPLES[(head[2] >> 2) & 3];
  const rate = RATES[version === 3 ? 0 : 1][head[2] >> 4];
  if (version === 1 || !samples || !rate) return 0;
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4;
  const padding = (head[2] >> 1) & 1;
  return Math.floor(((version === 3 ? 144 : 72) * rate * 1_000) / (samples / slower)) + padding;
}

/** A pack or a picture sequence of MPEG, and further start codes in the first kilobytes. */
async function isMpeg(file: Bytes): Promise<boolean> {
  const head = await readAt(file, 0, 8_192);
  const start = head.toString('hex', 0, 4);
  return /^000001(ba|b3)$/.test(start) && head.indexOf(Buffer.from([0, 0, 1]), 4) > 0;
}

/** More pages than any program writes into 50 MB. */
const MAX_PAGES = 50_000;

/** Pages of Ogg from the first byte to the last. */
async function isOgg(file: Bytes): Promise<boolean> {
  let at = 0;
  for (let count = 0; count < MAX_PAGES && at < file.size; count += 1) {
    const head = await readAt(file, at, 27 + 255);
    if (head.length < 27 || head.toString('latin1', 0, 5) !== 'OggS\0') return false;
    const table = head.subarray(27, 27 + head[26]);
    at += 27 + head[26] + table.reduce((sum, length) => sum + length, 0);
  }
  return at === file.size && file.size > 0;
}

/** Objects, templates from elsewhere and calls of other programs in a letter of RTF. */
const RTF_PROGRAM =
  /\\obj(ect|data|ocx|emb|link|auto|update)|\\\*\\template[^}]{0,20}https?:|\\fldinst[^\\]{0,40}DDE/i;

/** Checks that the file is RTF from its first byte to its last, without objects. */
export async function inspectRtf(file: Bytes): Promise<Refusal | null> {
  if (!/^\{\\rtf1?[\\ \r\n{]/.test((await readAt(file, 0, 16)).toString('latin1')))
    return 'file-not-what-it-says';
  const tail = (await readAt(file, Math.max(0, file.size - 1_024), 1_024)).toString('latin1');
  if (!/\}[\s\0]*$/.test(tail)) return 'file-not-what-it-says';
  let rest = '';
  for await (const piece of pieces(file)) {
    const text = rest + piece.toString('latin1');
    if (RTF_PROGRAM.test(text)) return 'file-with-program';
    rest = text.slice(-128);
  }
  return (await hasStowaway(file, [])) ? 'file-of-two-kinds' : null;
}
