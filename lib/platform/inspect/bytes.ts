import type { FileHandle } from 'node:fs/promises';
import { piecesOf } from '../file-pieces';

/** Why a file is not taken, whatever its name says. */
export type Refusal =
  /** Not this kind, or not whole. */
  | 'file-not-what-it-says'
  /** Also a file of another kind, for whoever reads it from another end. */
  | 'file-of-two-kinds'
  /** Runs something when it is opened. */
  | 'file-with-program'
  /** Cannot be read without a password. */
  | 'file-encrypted'
  /** Grows without measure when it is unpacked. */
  | 'file-unpacks-too-large';

/** A file to be looked into, piece by piece. */
export type Bytes = { handle: FileHandle; size: number };

/** Some bytes of it; fewer where the file ends. */
export async function readAt({ handle, size }: Bytes, start: number, length: number): Promise<Buffer> {
  const wanted = Math.max(0, Math.min(length, size - start));
  const buffer = Buffer.alloc(wanted);
  const { bytesRead } = await handle.read(buffer, 0, wanted, start);
  return buffer.subarray(0, bytesRead);
}

/** How much of the end of a piece is looked at again together with the next one: no longer word is sought. */
const OVERLAP = 64;

/** Whether the words stand anywhere in the file; it is read once, in pieces, each byte a character. */
export async function holds({ handle }: Bytes, words: RegExp): Promise<boolean> {
  let rest = '';
  for await (const piece of piecesOf(handle)) {
    const text = rest + piece.toString('latin1');
    if (words.test(text)) return true;
    rest = text.slice(-OVERLAP);
  }
  return false;
}
