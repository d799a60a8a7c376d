import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { piecesOf } from '../file-pieces';

/** The SHA-256 of a file, read once in small pieces. */
export async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(handle)) hash.update(piece);
  return hash.digest('hex');
}

/** Thrown when kept bytes have changed; changed bytes are given to nobody. */
export function assertHash(expected: string, found: string): void {
  if (found !== expected) throw new Error(`file ${expected} has changed on disk`);
}
