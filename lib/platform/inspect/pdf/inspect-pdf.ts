import { type Bytes, endsAsArchive, type Refusal, readAt } from '../bytes';
import { openLock } from './encryption';
import { isObjectStream, unpackObjects } from './object-stream';
import { objectsOf, type PdfObject, trailerAt } from './objects';
import { entry, Tangled, type Value } from './parse';

/** White space and the mark of UTF-8, which careless programs write before the header; both hide nothing. */
const HEADER = /^(?:\xef\xbb\xbf|[\0\t\n\f\r ])*%PDF-[12]\.\d/;

/** The last bytes of the file, in which the end mark is searched. */
const TAIL = 4_096;

/**
 * Checks that the file is a PDF from its first byte to its last, opens without a password, and starts no program.
 * Readers ignore bytes before and after the PDF, where another file could hide.
 */
export async function inspectPdf(file: Bytes): Promise<Refusal | null> {
  const head = (await readAt(file, 0, 1_024)).toString('latin1');
  const header = HEADER.exec(head)?.[0];
  if (!header) return head.includes('%PDF-') ? 'file-of-two-kinds' : 'file-not-what-it-says';
  const tail = (await readAt(file, Math.max(0, file.size - TAIL), TAIL)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0) return (await endsAsArchive(file)) ? 'file-of-two-kinds' : 'file-not-what-it-says';
  if (/[^\s\0]/.test(tail.slice(end + '%%EOF'.length)) || (await endsAsArchive(file)))
    return 'file-of-two-kinds';
  try {
    return await inspectObjects(file, header.indexOf('%PDF-'), tail);
  } catch (error) {
    if (error instanceof Tangled) return 'file-unpacks-too-large';
    throw error;
  }
}

/** A character of a name, plain or as `#` and two digits. */
const spelled = (word: string) =>
  Array.from(word, (letter) => {
    const hex = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  }).join('');

/**
 * Actions that start a program on the reader's machine. Forms and signatures with scripts of their own are common and
 * stay allowed. Written as text, the action is found also where the objects are broken.
 */
const LAUNCH = new RegExp(
  `/${spelled('S')}(?:[\\s\\0]|%[^\\r\\n]{0,500}[\\r\\n])*/${spelled('Launch')}(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`,
);
/** In a stream of objects the kind of an action may stand apart from the action. */
const LAUNCH_NAME = new RegExp(`/${spelled('Launch')}(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`);

const MAX_STREAMS = 50_000;
const MAX_UNPACKED = 400 * 1024 * 1024;

/** Looks into the objects of the file, also into those that are packed and encrypted. Throws Tangled. */
async function inspectObjects(file: Bytes, headerAt: number, tail: string): Promise<Refusal | null> {
  let launches = false;
  const streams: PdfObject[] = [];
  const trailers: Value[] = [];
  const locks = new Map<number, Value>();
  const objects = objectsOf(file, (text) => {
    launches ||= LAUNCH_NAME.test(text) && LAUNCH.test(text);
  });
  for await (const object of objects) {
    const { number, value } = object;
    if (launches || starts(value)) return 'file-with-program';
    if (isObjectStream(object)) streams.push(object);
    else if (number === 0 || entry(value, 'Type', 'name')?.text === 'XRef') trailers.push(value);
    if (entry(value, 'Filter', 'name') && entry(value, 'R', 'number')) locks.set(number, value);
    if (streams.length > MAX_STREAMS) return 'file-unpacks-too-large';
  }
  if (launches) return 'file-with-program';

  const start = /startxref[\s\0]+(\d{1,10})[\s\0]+%%EOF[\s\0]*$/.exec(tail)?.[1];
  const named = start === undefined ? null : await trailerAt(file, Number(start) + headerAt);
  const trailer = named ?? trailers.at(-1);
  const encrypt = encryptionOf(trailer, locks);
  if (encrypt === 'unknown') return 'file-encrypted';
  const lock = encrypt && openLock(encrypt, idOf(trailer));
  if (encrypt && !lock) return 'file-encrypted';

  let unpacked = 0;
  for (const stream of streams) {
    const found = await unpackObjects(file, stream, lock);
    if (typeof found === 'string') return found;
    if (LAUNCH_NAME.test(found.text)) return 'file-with-program';
    unpacked += found.text.length;
    if (unpacked > MAX_UNPACKED) return 'file-unpacks-too-large';
  }
  return null;
}

/** Whether a value holds an action that starts a program, or is the name of one that an action may refer to. */
function starts(value: Value): boolean {
  if (value.kind === 'name') return value.text === 'Launch';
  if (value.kind === 'array') return value.items.some((item) => item.kind !== 'name' && starts(item));
  if (value.kind !== 'dictionary') return false;
  if (entry(value, 'S', 'name')?.text === 'Launch') return true;
  return [...value.entries.values()].some((item) => item.kind !== 'name' && starts(item));
}

/** The dictionary of the encryption; null for a file without one, 'unknown' when the file hides it. */
function encryptionOf(
  trailer: Value | undefined,
  locks: ReadonlyMap<number, Value>,
): Value | null | 'unknown' {
  const encrypt = trailer?.kind === 'dictionary' ? trailer.entries.get('Encrypt') : undefined;
  if (!encrypt || (encrypt.kind === 'word' && encrypt.text === 'null')) return null;
  if (encrypt.kind === 'dictionary') return encrypt;
  return (encrypt.kind === 'reference' && locks.get(encrypt.number)) || 'unknown';
}

/** The first part of the file's identifier. */
function idOf(trailer: Value | undefined): Buffer {
  const [first] = entry(trailer, 'ID', 'array')?.items ?? [];
  return Buffer.from(first?.kind === 'string' ? first.text : '', 'latin1');
}
