import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from './env';

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
