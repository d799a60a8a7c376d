import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { db } from './db';
import { env } from './env';

/** Another process may seal, or keep many seals, before it lets go of the lock. */
const PATIENCE_MS = 300_000;

/**
 * Runs `work` while no other process touches the seals in the database or in the file: two processes that seal at once
 * would fork the chain of seals, and a reader in between would miss some in the file.
 */
export function withSealsLocked<T>(work: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('history-seal', 0))`;
      return work();
    },
    { maxWait: 10_000, timeout: PATIENCE_MS },
  );
}

/** The file outside the database with the seals of the history; a demonstration has a file of its own. */
export function sealFile(): string {
  const { OKIENKO_SEALS_DIR, OKIENKO_DATA_DIR, OKIENKO_DEMO } = env();
  return join(OKIENKO_SEALS_DIR ?? OKIENKO_DATA_DIR, OKIENKO_DEMO ? 'seals-demo.txt' : 'seals.txt');
}

/** The content of the file, or only its last bytes; '' for a file that does not exist yet. */
export async function readSealFile(lastBytes?: number): Promise<string> {
  const file = await open(sealFile()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return '';
  try {
    if (lastBytes === undefined) return await file.readFile('utf8');
    const { size } = await file.stat();
    const position = Math.max(0, size - lastBytes);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(lastBytes), position });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Moves the file aside under the moment in its name, for an office whose sealing goes on with another file. Returns the
 * new place; null when there is no file.
 */
export async function putSealFileAside(now: Date): Promise<string | null> {
  const aside = sealFile().replace(/\.txt$/, `-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.txt`);
  try {
    await rename(sealFile(), aside);
    return aside;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Adds a text to the end of the file and returns after it is on the disk. No other function changes the file. */
export async function appendToSealFile(text: string): Promise<void> {
  await mkdir(dirname(sealFile()), { recursive: true });
  const file = await open(sealFile(), 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
