import { type Bytes, readAt } from '../bytes';
import { parse, Tangled, type Value } from './parse';

/** An object of a PDF, with the place of its stream's first byte when it has a stream. A trailer has the number 0. */
export type PdfObject = { number: number; generation: number; value: Value; stream: number | null };

const PIECE = 1024 * 1024;
/** The end of a piece that is read again with the next: the beginning of an object is never longer. */
const OVERLAP = 256;

const NUMBERS = /(\d{1,10})[\0\t\n\f\r ]{1,50}(\d{1,5})[\0\t\n\f\r ]{1,50}$/;
const STREAM = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\r\n]+[\0\t\n\f\r ]*)*stream(?:\r\n|\n|\r)?/y;
/** Characters after a value in which `stream` must stand. */
const MARGIN = 1_024;

/** The lengths in which a long object is read again; no program writes a longer one. */
const LENGTHS = [64 * 1024, 1024 * 1024, 8 * 1024 * 1024];
/** How often the bytes of a file are parsed at most: objects do not lie in one another. */
const MAX_ROUNDS = 4;

/**
 * Every object and trailer of a PDF, in the order of the file, wherever its number and `obj` stand, because a reader
 * that mends a broken file takes these too. `seen` gets the whole file, piece by piece, each byte as a character.
 * Throws Tangled.
 */
export async function* objectsOf(file: Bytes, seen: (text: string) => void): AsyncGenerator<PdfObject, void> {
  let budget = file.size * MAX_ROUNDS + LENGTHS[2];
  for (let start = 0; start < file.size; start += PIECE) {
    const text = (await readAt(file, start, PIECE + OVERLAP)).toString('latin1');
    seen(text);
    for (const { after, number, generation } of beginningsIn(text)) {
      // Found already at the end of the piece before.
      if (start > 0 && after <= OVERLAP) continue;
      let read = valueAt(text, after, start + text.length >= file.size);
      budget -= (read?.end ?? text.length) - after;
      for (const length of read ? [] : LENGTHS) {
        if (budget < 0) throw new Tangled();
        const more = (await readAt(file, start + after, length)).toString('latin1');
        budget -= more.length;
        const ends = start + after + more.length >= file.size;
        read = valueAt(more, 0, ends);
        if (read || ends) break;
        if (length === LENGTHS.at(-1)) throw new Tangled();
      }
      if (budget < 0) throw new Tangled();
      if (!read) continue;
      const { value, stream } = read;
      const from = read.source === text ? start : start + after;
      yield { number, generation, value, stream: stream === null ? null : from + stream };
    }
  }
}

/** The places after each `1 0 obj` and `trailer` of the text. */
function* beginningsIn(text: string) {
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    const found = NUMBERS.exec(text.slice(Math.max(0, at - 120), at));
    if (found) yield { after: at + 3, number: Number(found[1]), generation: Number(found[2]) };
  }
  for (let at = text.indexOf('trailer'); at >= 0; at = text.indexOf('trailer', at + 7))
    yield { after: at + 7, number: 0, generation: 0 };
}

/** The value at a place of the text and the place of its stream; null when the text ends too early to tell. */
function valueAt(source: string, at: number, isEnd: boolean) {
  const parsed = parse(source, at);
  if (!parsed || (!isEnd && parsed.end + MARGIN > source.length)) return null;
  STREAM.lastIndex = parsed.end;
  const stream = parsed.value.kind === 'dictionary' && STREAM.test(source) ? STREAM.lastIndex : null;
  return { value: parsed.value, end: parsed.end, source, stream };
}

/** The dictionary at the place of the file that `startxref` names: a trailer behind a table, or a stream's. */
export async function trailerAt(file: Bytes, place: number): Promise<Value | null> {
  for (const length of LENGTHS) {
    const text = (await readAt(file, place, length)).toString('latin1');
    const table = /^\s*xref/.test(text) ? text.indexOf('trailer') + 'trailer'.length : null;
    const head = /^\s*\d+\s+\d+\s+obj/.exec(text)?.[0].length ?? null;
    const at = table ?? head;
    if (at === null) return null;
    const parsed = table !== null && table < 'trailer'.length ? null : parse(text, at);
    if (parsed) return parsed.value.kind === 'dictionary' ? parsed.value : null;
  }
  return null;
}
