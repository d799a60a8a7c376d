import { statfs } from 'node:fs/promises';

/** PostgreSQL writes its log in pieces of 16 MB: with less room than two of them it may stop at any moment. */
const NEEDED_BYTES = 32 * 2 ** 20;

/** Whether the file system of `path` has no room left to work with. */
export async function isFull(path: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize < NEEDED_BYTES;
}
