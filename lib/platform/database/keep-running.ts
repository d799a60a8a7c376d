import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../log';
import { isDiskFull, StartupError } from '../startup-error';
import type { Database } from './embedded';

export type Times = {
  /** The pauses before one attempt after another to start the server. */
  pauses: readonly number[];
  /** How often the server is looked at. */
  look: number;
  /** A server that has run for so long counts as sound, and its next end begins with the first pause. */
  sound: number;
};
const TIMES_MS: Times = {
  pauses: [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000],
  look: 500,
  sound: 60_000,
};

/**
 * Starts the embedded server again, on its port, whenever it has ended: connections to it come back by themselves. When
 * the last attempt has failed, or a server ends again and again, `giveUp` is told why; but while the disk is full the
 * attempts go on, because space may come back. Returns the function that ends the watch.
 */
export function keepRunning(
  { runs, restart }: Pick<Database, 'runs' | 'restart'>,
  giveUp: (reason: StartupError) => void,
  times = TIMES_MS,
): () => Promise<void> {
  const { pauses, look, sound } = times;
  const stopped = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopped.signal }).catch(() => {});
  let attempts = 0;
  let full = false;

  const attempt = async () => {
    log.error({}, 'the embedded database has ended and is started again');
    await pause(pauses[Math.min(attempts, pauses.length - 1)]);
    if (stopped.signal.aborted) return;
    attempts += 1;
    try {
      await restart();
      full = false;
      log.warn({}, 'the embedded database runs again');
    } catch (error) {
      full = isDiskFull(error);
      if (full) log.error({ err: error }, 'the disk is full');
      else log.error({ err: error }, 'the embedded database did not start');
    }
  };

  const watch = async () => {
    let since = performance.now();
    while (!stopped.signal.aborted) {
      if (runs()) {
        if (performance.now() - since > sound) attempts = 0;
        await pause(look);
        continue;
      }
      if (attempts >= pauses.length && !full) return giveUp(new StartupError(GAVE_UP));
      await attempt();
      since = performance.now();
    }
  };
  const watching = watch();
  return async () => {
    stopped.abort();
    await watching;
  };
}

const GAVE_UP =
  'Wbudowana baza danych zatrzymuje się i nie daje się uruchomić ponownie. Przyczyna jest w dzienniku i w plikach postgres/log w katalogu danych.';
