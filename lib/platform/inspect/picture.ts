import { type Bytes, holds, type Refusal, readAt } from './bytes';

const PNG = '89504e470d0a1a0a';
/** The brands of still pictures from phones. */
const HEIC = /^(heic|heix|heim|heis|mif1|msf1)$/;

/** Pages, programs and archives hidden inside or after a picture. */
const STOWAWAYS = new RegExp(
  [
    ...['<script', '<\\?php', '<html', '<!doctype html', '<svg', '<iframe'],
    ...['Rar!\\x1a\\x07', '7z\\xbc\\xaf\\x27\\x1c', 'This program cannot be run in DOS mode'],
  ].join('|'),
  'i',
);

/** The size of an archive's last block, with the longest comment that may follow it. */
const ARCHIVE_END = 22 + 0xffff;

/**
 * Checks that the file is the picture of that ending and nothing else. The bytes stay unchanged, because they are
 * evidence.
 */
export async function inspectPicture(file: Bytes, ending: string): Promise<Refusal | null> {
  const head = await readAt(file, 0, 1_024);
  if (!(await isPicture(file, head, ending))) return 'file-not-what-it-says';
  // Readers of PDF look for its header in the first kilobyte.
  if (head.includes('%PDF-')) return 'file-of-two-kinds';
  if (await endsAsArchive(file)) return 'file-of-two-kinds';
  return (await holds(file, STOWAWAYS)) ? 'file-of-two-kinds' : null;
}

async function isPicture(file: Bytes, head: Buffer, ending: string): Promise<boolean> {
  switch (ending) {
    case 'jpg':
    case 'jpeg':
      return head.toString('hex', 0, 3) === 'ffd8ff';
    case 'png':
      return (
        head.toString('hex', 0, 8) === PNG && head.toString('latin1', 12, 16) === 'IHDR' && endsAsPng(file)
      );
    case 'tif':
    case 'tiff':
      return isTiff(file, head);
    default:
      return head.toString('latin1', 4, 8) === 'ftyp' && HEIC.test(head.toString('latin1', 8, 12));
  }
}

/** Checks that the chunks follow one another to the last, and that no other file comes after it. */
async function endsAsPng(file: Bytes): Promise<boolean> {
  let place = 8;
  while (place + 12 <= file.size) {
    const head = await readAt(file, place, 8);
    const kind = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(kind)) return false;
    place += 12 + head.readUInt32BE(0);
    if (kind === 'IEND')
      return !/^(MZ|.ELF|PK|%PDF|#!)/.test((await readAt(file, place, 4)).toString('latin1'));
  }
  return false;
}

/** Checks a TIFF: little or big endian, with its first directory inside the file. */
function isTiff({ size }: Bytes, head: Buffer): boolean {
  if (head.length < 8) return false;
  const order = head.toString('hex', 0, 4);
  const first = order === '49492a00' ? head.readUInt32LE(4) : order === '4d4d002a' ? head.readUInt32BE(4) : 0;
  return first >= 8 && first < size;
}

/** Whether an unpacker would find an archive at the end of the file. */
export async function endsAsArchive(file: Bytes): Promise<boolean> {
  const from = Math.max(0, file.size - ARCHIVE_END);
  const tail = await readAt(file, from, ARCHIVE_END);
  for (
    let at = tail.lastIndexOf('PK\x05\x06');
    at >= 0;
    at = at > 0 ? tail.lastIndexOf('PK\x05\x06', at - 1) : -1
  ) {
    if (at + 22 > tail.length) continue;
    const list = from + at - tail.readUInt32LE(at + 12);
    if (list >= 0 && (await readAt(file, list, 4)).toString('latin1') === 'PK\x01\x02') return true;
  }
  return false;
}
