import { deflateSync } from 'node:zlib';

const text = (words: string) => Buffer.from(words, 'latin1');

/** A PDF of these objects, numbered from 2; the catalog is the first. */
export function pdfOf(objects: (string | Buffer)[], header = '%PDF-1.7\n'): Buffer {
  const bodies = ['<</Type /Catalog>>', ...objects].map((object, index) =>
    Buffer.concat([text(`${index + 1} 0 obj\n`), Buffer.from(object), text('\nendobj\n')]),
  );
  return Buffer.concat([text(header), ...bodies, text('trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n')]);
}

/** A stream with this dictionary, packed by Flate when `packed`. */
export function streamOf(dictionary: string, content: string | Buffer, packed = true): Buffer {
  const bytes = packed ? deflateSync(content) : Buffer.from(content);
  const filter = packed ? ' /Filter /FlateDecode' : '';
  const head = `<<${dictionary}${filter} /Length ${bytes.length}>>\nstream\n`;
  return Buffer.concat([text(head), bytes, text('\nendstream')]);
}

/** A stream of objects with one object in it. */
export const objectStream = (object: string, dictionary = '/Type /ObjStm /N 1 /First 4') =>
  streamOf(dictionary, `9 0 ${object}`);
