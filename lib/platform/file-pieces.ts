import type { FileHandle } from 'node:fs/promises';

const PIECE_BYTES = 64 * 1024;

/**
 * Reads a part of an open file, piece by piece. The file stays open after any read; a stream of Node's would close it.
 */
export async function* piecesOf(
  handle: FileHandle,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer, void> {
  for (let at = start; at < end; ) {
    const length = Math.min(PIECE_BYTES, end - at);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
