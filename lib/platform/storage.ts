import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from './env';

/** Files lie in the data folder under the SHA-256 of their bytes: the same bytes are kept once and never change. */
function pathOf(sha256: string): string {
  return join(env().OKIENKO_DATA_DIR, 'files', sha256.slice(0, 2), sha256);
}

/** Keeps the bytes, on the disk before it returns. Returns their SHA-256. */
export async function putFile(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(sha256);
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
  return sha256;
}

/** The bytes of a kept file, checked against their hash. Throws when they are gone or not the same. */
export async function getFile(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(pathOf(sha256)));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`file ${sha256} has changed on disk`);
  return bytes;
}
