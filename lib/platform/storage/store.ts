import type { FileHandle } from 'node:fs/promises';

/** Where the bytes of files lie, each under its SHA-256. The same bytes are kept once and never change. */
export interface Store {
  /** Takes over the finished file at `path`; when it returns, the bytes are safe and `path` may be gone. */
  keep(path: string, sha256: string, size: number): Promise<void>;
  /** The kept bytes, ready to be read and checked against their hash; the caller closes it. */
  open(sha256: string): Promise<FileHandle>;
}
