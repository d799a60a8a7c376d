import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { env } from './env';
import { log } from './log';

/** The pause before a process asks again whether the work is free. */
const AGAIN_MS = 10_000;

/**
 * Runs `work` in one process of all that share the database, in this one as soon as no other does. `work` lasts until
 * its signal aborts: at the stop, or when the connection that holds the lock breaks. Returns the function that stops
 * it.
 */
export function runOnlyOnce(name: string, work: (signal: AbortSignal) => Promise<void>): () => Promise<void> {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await holding(name, stop.signal, work).catch((error: unknown) =>
        log.error({ err: error }, 'work of one process'),
      );
      await wait(AGAIN_MS, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();
  return async () => {
    stop.abort();
    await running;
  };
}

async function holding(
  name: string,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  const broken = new AbortController();
  client.on('error', () => broken.abort());
  client.on('end', () => broken.abort());
  await client.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
      [name],
    );
    if (rows[0]?.free) await work(AbortSignal.any([stop, broken.signal]));
  } finally {
    await client.end().catch(() => {});
  }
}
