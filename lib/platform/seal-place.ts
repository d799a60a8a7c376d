import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Client } from 'pg';
import { env } from './env';
import { sealFile } from './seal-file';

/** Names of the machine itself in the address of a database. */
const HERE = ['localhost', '127.0.0.1', '[::1]', ''];

/**
 * Warnings for the start of a real office: the seals lie beside what they are to prove, or the secret lies beside both.
 * A demonstration gets none.
 */
export async function sealPlaceNotes(): Promise<string[]> {
  const { OKIENKO_DEMO, OKIENKO_DATA_DIR: dataDir, OKIENKO_SECRET: secret } = env();
  if (OKIENKO_DEMO) return [];
  const seals = dirname(sealFile());
  const database = await databaseDir();
  const notes = [];
  if ([dataDir, database].some((dir) => dir !== null && isWithin(seals, dir))) {
    notes.push(
      `Uwaga: pieczęcie historii leżą obok danych (${seals}). Kto ma dostęp do danych, może podmienić jedno i drugie. Ustaw OKIENKO_SEALS_DIR na inny dysk albo inną maszynę.`,
    );
  } else if (database !== null && (await onOneDisk(seals, database))) {
    notes.push(
      `Uwaga: pieczęcie historii (${seals}) leżą na tym samym dysku co baza danych. Ustaw OKIENKO_SEALS_DIR na inny dysk albo inną maszynę.`,
    );
  }
  const kept = await readFile(join(dataDir, 'secret'), 'utf8').catch(() => '');
  if (kept.trim() === secret) {
    notes.push(
      `Uwaga: sekret urzędu leży w folderze danych (${dataDir}). Kto ma ten folder, podrobi pieczęcie. Przenieś sekret do OKIENKO_SECRET i przechowuj go osobno.`,
    );
  }
  return notes;
}

/** The folder of the database; null when it is on another machine, or does not say where it lies. */
async function databaseDir(): Promise<string | null> {
  const { DATABASE_URL: url = '', OKIENKO_DATA_DIR: dataDir } = env();
  if (!HERE.includes(new URL(url).hostname)) return null;
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0].data_directory;
  } catch {
    // Only an administrator of the database is told. The embedded one lies in the data folder.
    const embedded = join(dataDir, 'postgres');
    return existsSync(embedded) ? embedded : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isWithin(path: string, dir: string): boolean {
  const way = relative(dir, path);
  return way === '' || !(way.startsWith('..') || way.startsWith('/'));
}

async function onOneDisk(path: string, other: string): Promise<boolean> {
  const disk = await deviceOf(path);
  return disk !== null && disk === (await deviceOf(other));
}

/** The disk of a path, or of the nearest folder above it that exists; null when nobody may look there. */
async function deviceOf(path: string): Promise<number | null> {
  for (let dir = path; ; dir = dirname(dir)) {
    try {
      return (await stat(dir)).dev;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dir === dirname(dir)) return null;
    }
  }
}
