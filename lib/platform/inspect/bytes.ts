import type { FileHandle } from 'node:fs/promises';

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
  | 'file-unpacks-too-large'
  /** The office does not take files of this kind. */
  | 'file-kind-refused'
  /** A part of the file is written so that no check can read it. */
  | 'file-not-checked'
  /** A container holds a file of a kind that the office does not take. */
  | 'file-holds-refused';

/** Bytes to be inspected piece by piece: a file, or a part of one that was unpacked in memory. */
export type Bytes = {
  size: number;
  /** Bytes from `start`; fewer where the bytes end. */
  read: (start: number, length: number) => Promise<Buffer>;
};

export type Range = [start: number, end: number];

const PIECE_BYTES = 256 * 1024;

/** The bytes of an open file. */
export function fileBytes(handle: FileHandle, size: number): Bytes {
  return {
    size,
    read: async (start, length) => {
      const buffer = Buffer.allocUnsafe(length);
      const { bytesRead } = await handle.read(buffer, 0, length, start);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** The bytes of a file that lay inside another one. */
export function memoryBytes(bytes: Buffer): Bytes {
  return { size: bytes.length, read: async (start, length) => bytes.subarray(start, start + length) };
}

/** Reads bytes of the file; fewer where the file ends. */
export async function readAt({ read, size }: Bytes, start: number, length: number): Promise<Buffer> {
  const wanted = Math.max(0, Math.min(length, size - start));
  return wanted === 0 ? Buffer.alloc(0) : read(start, wanted);
}

/** Reads a part of the file, piece by piece. */
export async function* pieces(
  file: Bytes,
  start = 0,
  end = file.size,
  length = PIECE_BYTES,
): AsyncGenerator<Buffer, void> {
  for (let at = start; at < end; ) {
    const piece = await readAt(file, at, Math.min(length, end - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

/** The end of a piece, in bytes, that is searched again with the next piece; no searched word is longer. */
const OVERLAP = 64;

/** Whether the words occur in a part of the file, which is read once, in pieces, each byte as a character. */
export async function holds(
  file: Bytes,
  words: RegExp,
  [start, end]: Range = [0, file.size],
): Promise<boolean> {
  let rest = '';
  for await (const piece of pieces(file, start, end)) {
    const text = rest + piece.toString('latin1');
    if (words.test(text)) return true;
    rest = text.slice(-OVERLAP);
  }
  return false;
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

/** The size of an archive's last block, with the longest comment that may follow it. */
const ARCHIVE_END = 22 + 0xffff;
