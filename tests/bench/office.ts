import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runningEmbedded } from '@/lib/platform/database/embedded';
import { freePort } from '@/lib/platform/free-port';

/** Tuesday, nine in the morning; every run has an equal demonstration. */
export const MORNING = '2026-11-24T09:00:00+01:00';

/** A limit in milliseconds, far above the time for the build and for filling the demonstration. */
const DEADLINE_MS = 180_000;

/** A demonstration office for the measurement: the production build in a child process, started like `npm start`. */
export type Office = {
  origin: string;
  /** The addresses of its database for the application and for the administrator of the server. */
  databaseUrl: string;
  adminUrl: string;
  dataDir: string;
  /** Milliseconds from the start of the command to the sign-in page. */
  startedIn: number;
  /** Stops the office; `forget` also removes its data. */
  stop(forget?: boolean): Promise<void>;
};

/** Starts an office on `dataDir` (without it on a new folder) and waits for its sign-in page. */
export async function startOffice(dataDir = mkdtempSync(join(tmpdir(), 'okienko-bench-'))): Promise<Office> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const server = spawn('npm', ['start', '--silent'], {
    env: {
      ...process.env,
      PORT: String(port),
      OKIENKO_DATA_DIR: dataDir,
      OKIENKO_DEMO: '1',
      OKIENKO_NOW: MORNING,
      DATABASE_URL: '',
      OKIENKO_URL: '',
      OKIENKO_SECRET: '',
      OKIENKO_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async (forget = true) => {
    await end(server);
    if (forget) rmSync(dataDir, { recursive: true, force: true });
  };
  while (!(await answers(`${origin}/logowanie`))) {
    if (server.exitCode !== null || performance.now() - began > DEADLINE_MS) {
      await stop();
      throw new Error(`the office did not start:\n${output}`);
    }
    await wait(50);
  }
  const startedIn = performance.now() - began;
  const running = runningEmbedded(dataDir, 'okienko_demo');
  if (!running) throw new Error('the office has no database of its own');
  const { url: databaseUrl, adminUrl } = running;
  return { origin, databaseUrl, adminUrl, dataDir, startedIn, stop };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'close');
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
