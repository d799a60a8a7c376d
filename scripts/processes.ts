import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';

const ENTRY = join(import.meta.dirname, 'serving-process.ts');

/** Before a process that has died is replaced: one that dies at once must not make the machine busy with that alone. */
const REST_MS = 1_000;

/**
 * Serves the application from `count` processes that share the port; the system gives each connection to one of them.
 * One that dies is replaced. All of them end with this one, however it ends. Returns how to stop, as `serve` does.
 * `entry` serves until it is let go of, and says once when it does.
 */
export async function serveFromProcesses(count: number, entry = ENTRY): Promise<() => Promise<void>> {
  const serving = new Set<ChildProcess>();
  let stopping = false;

  const start = async () => {
    // A clock that was set goes on where it is, in a replacement too.
    const clock = env().OKIENKO_NOW && { OKIENKO_NOW: now().toISOString() };
    const child = fork(entry, { env: { ...process.env, ...clock } });
    serving.add(child);
    const ended = once(child, 'exit').then(async ([code]) => {
      serving.delete(child);
      if (stopping) return;
      log.error({ code }, 'a serving process ended');
      await wait(REST_MS);
      if (!stopping) await start();
    });
    await Promise.race([once(child, 'message'), ended]);
  };
  await Promise.all(Array.from({ length: count }, start));

  return async () => {
    stopping = true;
    await Promise.all(
      [...serving].map(async (child) => {
        const ended = once(child, 'exit');
        child.disconnect();
        await ended;
      }),
    );
  };
}
