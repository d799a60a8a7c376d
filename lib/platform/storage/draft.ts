import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { machineTime } from '../clock';
import { env } from '../env';

/** A file that has arrived whole and is not yet kept. */
export type Draft = { path: string; size: number; sha256: string };

/** Thrown by `writeDraft` for more bytes than allowed. */
export class TooLarge extends Error {}

/** The age in milliseconds at which the draft of a killed process is removed. */
const STALE_MS = 6 * 3_600_000;

/** The folder is on the file system of the kept files, because keeping a draft is a rename. */
const folder = () => join(env().OKIENKO_DATA_DIR, 'uploads');

let swept: Promise<void> | undefined;

/**
 * Writes the incoming bytes to a new file and hashes them on the way; only one piece is in memory at a time. On any
 * failure (broken connection, full disk, more than `max` bytes: `TooLarge`) the file is removed.
 */
export async function writeDraft(source: AsyncIterable<Uint8Array>, max: number): Promise<Draft> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  swept ??= sweep();
  await swept;
  const path = join(folder(), randomBytes(12).toString('hex'));
  const file = await open(path, 'wx', 0o600);
  try {
    const { size, sha256 } = await pour(source, file, max);
    await file.sync();
    await file.close();
    return { path, size, sha256 };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

async function pour(
  source: AsyncIterable<Uint8Array>,
  file: FileHandle,
  max: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > max) throw new TooLarge();
    hash.update(piece);
    await file.writeFile(piece);
  }
  return { size, sha256: hash.digest('hex') };
}

/** Removes a draft; does nothing for a draft that was kept. */
export async function discardDraft({ path }: Draft): Promise<void> {
  await rm(path, { force: true });
}

/** Removes the drafts of killed processes; runs once in each process. */
async function sweep(): Promise<void> {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (found && machineTime() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}
