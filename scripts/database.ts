import { existsSync } from 'node:fs';
import { runningEmbedded, startEmbedded } from '@/lib/platform/database/embedded';
import { adoptDatabase, env } from '@/lib/platform/env';
import { lockDataDir } from '@/lib/platform/instance-lock';

/**
 * For a command run beside the office or without it: makes the office's database that of this process, be it
 * DATABASE_URL, the embedded one that is running, or the embedded one started for the time of the command.
 * Returns what to do at the end. Throws `StartupError` when it cannot be had.
 */
export async function openDatabase(): Promise<() => Promise<void>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DATABASE_URL, OKIENKO_DATA_DIR: dataDir, OKIENKO_DEMO: demo } = env();
  if (DATABASE_URL) return async () => {};
  const name = embeddedName(demo);
  const running = runningEmbedded(dataDir, name);
  if (running) {
    adoptDatabase(running);
    return async () => {};
  }
  const unlock = await lockDataDir(dataDir);
  const database = await startEmbedded({ dataDir, name });
  adoptDatabase(database.url);
  return async () => {
    await database.stop();
    await unlock();
  };
}

/** Kept apart, so that the well-known accounts of a demonstration never get into a real office. */
export function embeddedName(demo: boolean): string {
  return demo ? 'okienko_demo' : 'okienko';
}
