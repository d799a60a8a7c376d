import type { FileHandle } from 'node:fs/promises';
import { piecesOf } from '../file-pieces';

/** The reason why a file is refused, whatever its name says. */
export type Refusal =
  /** The file is of another kind, or not whole. */
  | 'file-not-what-it-says'
  /** The file is also a file of another kind for a program that reads it from another end. */
  | 'file-of-two-kinds'
  /** The file runs a program when it is opened. */
  | 'file-with-program'
  /** The file cannot be read without a password. */
  | 'file-encrypted'
  /** The file unpacks to an excessive size. */
  | 'file-unpacks-too-large';

/** A file to be inspected piece by piece. */
export type Bytes = { handle: FileHandle; size: number };

/** Reads bytes of the file; fewer where the file ends. */
export async function readAt({ handle, size }: Bytes, start: number, length: number): Promise<Buffer> {
  const wanted = Math.max(0, Math.min(length, size - start));
  const buffer = Buffer.alloc(wanted);
  const { bytesRead } = await handle.read(buffer, 0, wanted, start);
  return buffer.subarray(0, bytesRead);
}

/** The end of a piece, in bytes, that is searched again with the next piece; no searched word is longer. */
const OVERLAP = 64;

/** Whether the words occur anywhere in the file, which is read once, in pieces, each byte as a character. */
export async function holds({ handle }: Bytes, words: RegExp): Promise<boolean> {
  let rest = '';
  for await (const piece of piecesOf(handle)) {
    const text = rest + piece.toString('latin1');
    if (words.test(text)) return true;
    rest = text.slice(-OVERLAP);
  }
  return false;
}
