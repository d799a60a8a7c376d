import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runningEmbedded } from '@/lib/platform/database/embedded';
import { freePort } from '@/lib/platform/free-port';

const LOG = 'test-results/server.log';
/** Long enough to make the build when nobody has made it yet. */
const STARTUP_MS = 300_000;

/** Runs what `npm start` runs, as a demonstration of its own: folder, port, database and a clock at a fixed hour. */
export default async function startOffice(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'okienko-e2e-'));
  const scansDir = join(dataDir, 'skaner');
  await mkdir(scansDir);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const office = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: {
      ...withoutSettings(process.env),
      TZ: 'Asia/Kathmandu',
      PORT: String(port),
      OKIENKO_DATA_DIR: dataDir,
      OKIENKO_SCANS_DIR: scansDir,
      OKIENKO_DEMO: '1',
      OKIENKO_NOW: '2026-11-24T09:00:00+01:00',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await mkdir('test-results', { recursive: true });
  const log = createWriteStream(LOG);
  office.stdout.pipe(log);
  office.stderr.pipe(log);

  const stop = async () => {
    office.kill('SIGTERM');
    if (office.exitCode === null) await once(office, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  };

  const deadline = performance.now() + STARTUP_MS;
  while (!(await answers(url))) {
    if (office.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`the office did not start:\n${await readFile(LOG, 'utf8')}`);
    }
    await wait(200);
  }
  process.env.E2E_URL = url;
  process.env.E2E_SCANS_DIR = scansDir;
  process.env.E2E_DATABASE_URL = runningEmbedded(dataDir, 'okienko_demo');
  return stop;
}

/** Empty settings win over those of a developer's `.env`. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = [
    'DATABASE_URL',
    'OKIENKO_URL',
    'OKIENKO_SECRET',
    'OKIENKO_OLD_SECRETS',
    'OKIENKO_TRUST_PROXY',
    'OKIENKO_CLAMD',
    'OKIENKO_S3_URL',
  ];
  return { ...env, ...Object.fromEntries([...names, 'OKIENKO_LOG_LEVEL'].map((name) => [name, ''])) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}
