import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertHash, hashOf } from './hash';
import type { Store } from './store';

/** Keeps files in a folder. A draft on this file system becomes the kept file in one step. */
export function diskStore(folder: string): Store {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(path, sha256) {
      const kept = pathOf(sha256);
      await mkdir(dirname(kept), { recursive: true });
      await rename(path, kept);
    },
    async open(sha256) {
      const handle = await open(pathOf(sha256));
      try {
        assertHash(sha256, await hashOf(handle));
        return handle;
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
  };
}
