import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runningEmbedded } from '@/lib/platform/database/embedded';
import { freePort } from '@/lib/platform/free-port';

/** Tuesday, nine in the morning: the demonstration is the same in every run. */
export const MORNING = '2026-11-24T09:00:00+01:00';

/** Far more than making the build and filling the demonstration take. */
const DEADLINE_MS = 180_000;

/** A demonstration office of its own: the production build in a child process, as `npm start` runs it. */
export type Office = {
  origin: string;
  databaseUrl: string;
  dataDir: string;
  /** From the start of the command to the sign-in page, milliseconds. */
  startedIn: number;
  /** Stops it; `forget` takes its data away too. */
  stop(forget?: boolean): Promise<void>;
};

/** Starts an office on `dataDir` (a new one when none is given) and waits for its sign-in page. */
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
  const databaseUrl = runningEmbedded(dataDir, 'okienko_demo');
  if (!databaseUrl) throw new Error('the office has no database of its own');
  return { origin, databaseUrl, dataDir, startedIn, stop };
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
