import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from './startup-error';

/**
 * Makes this process the only one that works on `dataDir`; returns the function that releases the lock. The lock is a
 * socket in the system's own name space, so it disappears with the process, and no stale file remains. Waits a moment
 * for an earlier process that is stopping. Throws `StartupError` when another process holds the lock.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const name = `okienko-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const lock = createServer().unref();
    try {
      await once(lock.listen(path), 'listening');
      return async () => {
        await once(lock.close(), 'close');
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      await wait(300);
    }
  }
  throw new StartupError(`Na danych w ${dataDir} działa już inne Okienko; proszę je najpierw zamknąć.`);
}
