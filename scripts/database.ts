import { existsSync } from 'node:fs';
import { runningEmbedded, startEmbedded } from '@/lib/platform/database/embedded';
import { adoptDatabase, env } from '@/lib/platform/env';
import { lockDataDir } from '@/lib/platform/instance-lock';

/**
 * Gives the office's database to a command, while the office runs or not: DATABASE_URL, the embedded database that is
 * running, or the embedded database started for the command. Returns the function that cleans up at the end. Throws
 * `StartupError` when no database can be had.
 */
export async function openDatabase(): Promise<() => Promise<void>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DATABASE_URL, OKIENKO_DATA_DIR: dataDir, OKIENKO_DEMO: demo } = env();
  if (DATABASE_URL) return async () => {};
  const name = embeddedName(demo);
  const running = runningEmbedded(dataDir, name);
  if (running) {
    adoptDatabase(running.url);
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

/** Demonstrations have a folder of their own, so that their well-known accounts never get into a real office. */
export function embeddedName(demo: boolean): string {
  return demo ? 'okienko_demo' : 'okienko';
}
