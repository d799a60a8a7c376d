import type { FileHandle } from 'node:fs/promises';

/** The place of file contents, each under its SHA-256. Equal contents are kept once and never change. */
export interface Store {
  /** Takes the finished file at `path`; after the return the bytes are safe and `path` may be gone. */
  keep(path: string, sha256: string, size: number): Promise<void>;
  /** Opens kept bytes, ready to be checked against their hash; the caller closes the handle. */
  open(sha256: string): Promise<FileHandle>;
}
