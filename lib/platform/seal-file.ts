import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from './env';

/** Where the seals of the history are kept outside the database; a demonstration does not mix with a real office. */
export function sealFile(): string {
  const { OKIENKO_SEALS_DIR, OKIENKO_DATA_DIR, OKIENKO_DEMO } = env();
  return join(OKIENKO_SEALS_DIR ?? OKIENKO_DATA_DIR, OKIENKO_DEMO ? 'seals-demo.txt' : 'seals.txt');
}

/** What stands in the file, or in its last bytes alone; '' when there is none yet. */
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

/** Adds to the end of the file, on the disk before it returns. Nothing else is ever done to it. */
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
