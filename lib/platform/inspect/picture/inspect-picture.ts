import { type Bytes, type Range, type Refusal, readAt } from '../bytes';
import { hasStowaway } from '../stowaways';
import { walkBoxes } from './boxes';
import { type Walk, walkGif, walkPng, walkRiff } from './chunks';
import { walkJpeg } from './jpeg';
import { isTiff, tiffData } from './tiff';
import { trailingMedia } from './trailing';

const PNG = '89504e470d0a1a0a';
/** The brands of still pictures from phones. */
const HEIC = /^(heic|heix|heim|heis|mif1|msf1)$/;
const WEBP_DATA = /^(VP8 |VP8L|ALPH|ANMF)$/;

/**
 * Checks that the file is the picture of that ending and nothing else. The bytes stay unchanged, because they are
 * evidence.
 */
export async function inspectPicture(file: Bytes, ending: string): Promise<Refusal | null> {
  const head = await readAt(file, 0, 1_024);
  const data = await dataOf(file, head, ending);
  if (!data) return 'file-not-what-it-says';
  // Readers of PDF look for its header in the first kilobyte.
  if (head.includes('%PDF-')) return 'file-of-two-kinds';
  return (await hasStowaway(file, data)) ? 'file-of-two-kinds' : null;
}

/** The ranges of the compressed data of a picture of that ending; null when the file is no such picture. */
async function dataOf(file: Bytes, head: Buffer, ending: string): Promise<Range[] | null> {
  switch (ending) {
    case 'jpg':
    case 'jpeg':
      return withTrailer(file, await walkJpeg(file, 0));
    case 'png':
      return head.toString('hex', 0, 8) === PNG && head.toString('latin1', 12, 16) === 'IHDR'
        ? nothingRuns(file, await walkPng(file))
        : null;
    case 'tif':
    case 'tiff':
      return isTiff(file, head) ? tiffData(file, head) : null;
    case 'webp':
      return (await walkRiff(file, 'WEBP', WEBP_DATA))?.data ?? null;
    case 'gif':
      return nothingFollows(file, await walkGif(file));
    default:
      return head.toString('latin1', 4, 8) === 'ftyp' && HEIC.test(head.toString('latin1', 8, 12))
        ? withTrailer(file, await walkBoxes(file, 0))
        : null;
  }
}

/** Adds the media that a phone appends to its picture. */
async function withTrailer(file: Bytes, walk: Walk | null): Promise<Range[] | null> {
  return walk && [...walk.data, ...(await trailingMedia(file, walk.end))];
}

/** A PNG may be followed by what a careless program left of an earlier picture, but by no program. */
async function nothingRuns(file: Bytes, walk: Walk | null): Promise<Range[] | null> {
  const after = walk && (await readAt(file, walk.end, 4)).toString('latin1');
  return walk && !/^(MZ|.ELF|PK|%PDF|#!)/.test(after ?? '') ? walk.data : null;
}

/** The header of a GIF reads as the beginning of a script; nothing but zeros may follow its trailer. */
async function nothingFollows(file: Bytes, walk: Walk | null): Promise<Range[] | null> {
  const after = walk && (await readAt(file, walk.end, file.size - walk.end));
  return walk && !after?.some((byte) => byte !== 0) ? walk.data : null;
}
