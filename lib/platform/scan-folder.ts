import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { machineTime } from './clock';
import { env } from './env';

/** A finished file of the scanner. `id` stands for the file with its present content; a changed file has another id. */
export type Scanned = { id: string; name: string; size: number; path: string; changed: number };

/**
 * The time in milliseconds since the last change after which a file counts as finished; scanners pause between pages.
 */
const QUIET_MS = 10_000;
const SHOWN = 100;

/** The sub-folder for taken files, which the office empties. */
const TAKEN = 'przyjete';

/**
 * Files that wait in the scanner's folder and in the sub-folder of that login, newest first; none without a configured
 * folder. Links, hidden files, growing files and everything that is no plain file are not listed.
 */
export async function listScanned(login: string): Promise<Scanned[]> {
  const { OKIENKO_SCANS_DIR: root } = env();
  if (!root) return [];
  const own = /^[a-z0-9][a-z0-9._-]*$/i.test(login) && login !== TAKEN ? [join(root, login)] : [];
  const found = await Promise.all([root, ...own].map(filesIn));
  return found
    .flat()
    .toSorted((one, other) => other.changed - one.changed)
    .slice(0, SHOWN);
}

async function filesIn(folder: string): Promise<Scanned[]> {
  const place = await lstat(folder).catch(() => null);
  if (!place?.isDirectory()) return [];
  const files: Scanned[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || /^[.~]|\.(tmp|part)$/i.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const found = await lstat(path).catch(() => null);
    if (!found?.isFile() || found.nlink > 1 || found.size === 0) continue;
    if (machineTime() - found.ctimeMs < QUIET_MS) continue;
    const mark = [path, found.ino, found.size, found.ctimeMs].join('\0');
    const id = createHash('sha256').update(mark).digest('hex').slice(0, 32);
    files.push({ id, name: entry.name, size: found.size, path, changed: found.ctimeMs });
  }
  return files;
}

/** Opens a listed file for reading; null for a file that is gone or has changed since. The caller closes it. */
export async function openScanned({ path, size, changed }: Scanned): Promise<FileHandle | null> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  if (!handle) return null;
  const now = await handle.stat();
  if (now.isFile() && now.size === size && now.ctimeMs === changed) return handle;
  await handle.close();
  return null;
}

/**
 * Moves a file that is safely kept elsewhere out of the scanner's folder. Throws without the right to change the
 * folder.
 */
export async function putAwayScanned({ id, name, path }: Scanned): Promise<void> {
  const folder = join(env().OKIENKO_SCANS_DIR ?? '', TAKEN);
  await mkdir(folder, { recursive: true });
  await rename(path, join(folder, `${id}-${name}`));
}
