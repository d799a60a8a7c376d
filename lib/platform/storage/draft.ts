import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { machineTime } from '../clock';
import { env } from '../env';

/** A file that has come whole and belongs to nothing yet. */
export type Draft = { path: string; size: number; sha256: string };

/** Said by `writeDraft` when more comes than may. */
export class TooLarge extends Error {}

/** A draft left behind by a killed process is thrown away after so long. */
const STALE_MS = 6 * 3_600_000;

/** On the file system of the kept files: a draft is kept by a rename. */
const folder = () => join(env().OKIENKO_DATA_DIR, 'uploads');

let swept: Promise<void> | undefined;

/**
 * Writes what comes to a file of its own and hashes it on the way: of a large file there is never more than a piece in
 * memory. Whatever goes wrong (the connection breaks, the disk is full, more than `max` bytes: `TooLarge`), nothing
 * stays.
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

/** Throws a draft away; one that was kept is no more there. */
export async function discardDraft({ path }: Draft): Promise<void> {
  await rm(path, { force: true });
}

/** Once a process: what a killed one left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (found && machineTime() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}
