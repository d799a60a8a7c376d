import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';

const ENTRY = join(import.meta.dirname, 'serving-process.ts');

/** The pause before a dead process is replaced: a process that dies at once must not take all of the machine's time. */
const REST_MS = 1_000;

/**
 * Serves the application from `count` processes that share the port; the system gives each connection to one of them. A
 * process that dies is replaced, and all of them end with this one in every case. Returns the function that stops them,
 * as `serve` does. The program `entry` serves until its connection to this process closes, and reports once that it
 * serves.
 */
export async function serveFromProcesses(count: number, entry = ENTRY): Promise<() => Promise<void>> {
  const serving = new Set<ChildProcess>();
  let stopping = false;

  const start = async () => {
    // A clock set by OKIENKO_NOW goes on at its present moment, also in a replacement.
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
