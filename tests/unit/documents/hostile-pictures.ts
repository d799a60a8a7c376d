import sharp from 'sharp';
import { zip } from '@/tests/factories/archives';

type Sample = [what: string, fileName: string, bytes: Uint8Array, code: string];

const text = (words: string) => Buffer.from(words, 'latin1');
const TWO = 'file-of-two-kinds';
const WRONG = 'file-not-what-it-says';
const SVG = text('<SVG onload=alert(1)>');
const picture = () => sharp({ create: { width: 20, height: 20, channels: 3, background: '#a33' } });

/** A chunk of RIFF, filled up to an even length. */
const chunk = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([text(name), size, content, Buffer.alloc(content.length % 2)]);
};

/** A box of HEIC. */
const box = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([size, text(name), content]);
};

/** Pictures of every kind with a page, a script or an archive outside their compressed data. */
export async function hostilePictures(): Promise<Sample[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const png = await picture().png().toBuffer();
  const webp = await picture().webp().toBuffer();
  const gif = await picture().gif().toBuffer();
  const tiff = await picture().tiff({ compression: 'lzw' }).toBuffer();
  const inText = Buffer.concat([png.subarray(0, 33), pngChunk('tEXt', SVG), png.subarray(33)]);
  const withMeta = Buffer.concat([webp, chunk('XMP ', SVG)]);
  withMeta.writeUInt32LE(withMeta.length - 8, 4);
  const comment = Buffer.concat([text('\x21\xfe'), Buffer.from([SVG.length]), SVG, Buffer.alloc(1)]);
  const intoGif = (bytes: Buffer) => {
    const at = 13 + (gif[10] & 0x80 ? 3 * 2 ** ((gif[10] & 7) + 1) : 0);
    return Buffer.concat([gif.subarray(0, at), bytes, gif.subarray(at)]);
  };
  const ftyp = box('ftyp', text('heic\0\0\0\0mif1heic'));
  return [
    [
      'a drawing in the data of the camera',
      'a.jpg',
      Buffer.concat([jpeg.subarray(0, 2), segment(SVG), jpeg.subarray(2)]),
      TWO,
    ],
    ['a drawing after a picture', 'a.jpg', Buffer.concat([jpeg, SVG]), TWO],
    [
      'a page after the film of a picture',
      'a.jpg',
      Buffer.concat([jpeg, box('ftyp', text('mp42')), box('mdat', Buffer.alloc(90, 3)), text('<html >')]),
      TWO,
    ],
    ['PHP after a second picture', 'a.jpg', Buffer.concat([jpeg, jpeg, text('<?php echo 1;')]), TWO],
    [
      'a script in the data of a picture',
      'a.jpg',
      Buffer.concat([jpeg.subarray(0, -2), text('<script>alert(1)</script>'), jpeg.subarray(-2)]),
      TWO,
    ],
    ['a drawing in the text of a PNG', 'a.png', inText, TWO],
    ['a drawing after a PNG', 'a.png', Buffer.concat([png, SVG]), TWO],
    ['a drawing in the data of a WEBP', 'a.webp', withMeta, TWO],
    ['a WEBP of another size', 'a.webp', Buffer.concat([webp, Buffer.alloc(40)]), WRONG],
    ['a sound called WEBP', 'a.webp', Buffer.concat([text('RIFF\x04\0\0\0WAVE')]), WRONG],
    ['a drawing in the comment of a GIF', 'a.gif', intoGif(comment), TWO],
    ['a script after a GIF', 'a.gif', Buffer.concat([gif, text('*/=1;alert(1)')]), WRONG],
    ['a GIF that is a script', 'a.gif', text('GIF89a/*\0\0\0\0\0*/=1;alert(1);'), WRONG],
    [
      'a GIF of countless blocks',
      'a.gif',
      intoGif(Buffer.concat(Array.from({ length: 300_000 }, () => text('\x21\xfe\0')))),
      WRONG,
    ],
    [
      'a PNG of countless chunks',
      'a.png',
      Buffer.concat([
        png.subarray(0, 33),
        ...Array.from({ length: 200_000 }, () => pngChunk('tEXt', Buffer.alloc(0))),
        png.subarray(33),
      ]),
      WRONG,
    ],
    ['a GIF cut off', 'a.gif', gif.subarray(0, -20), WRONG],
    ['an archive behind a GIF', 'a.gif', Buffer.concat([gif, zip([{ name: 'a', content: 'x' }])]), WRONG],
    [
      'an archive in the comment of a GIF',
      'a.gif',
      intoGif(Buffer.concat([text('\x21\xfe\x06Rar!\x1a\x07\0')])),
      TWO,
    ],
    ['a drawing after a TIFF', 'a.tif', Buffer.concat([tiff, SVG]), TWO],
    [
      'a drawing before the data of a HEIC',
      'a.heic',
      Buffer.concat([ftyp, box('free', SVG), box('mdat', Buffer.alloc(90, 7))]),
      TWO,
    ],
    [
      'a script in the data of a HEIC',
      'a.heic',
      Buffer.concat([ftyp, box('mdat', text('<script src=a>'))]),
      TWO,
    ],
    [
      'a film called HEIC in its brand',
      'a.heic',
      Buffer.concat([box('ftyp', text('mp42\0\0\0\0')), box('mdat', Buffer.alloc(9))]),
      WRONG,
    ],
  ];
}

function segment(content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([text('\xff\xe1'), length, content]);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, text(name), content, Buffer.alloc(4)]);
}
