import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runningEmbedded } from '@/lib/platform/database/embedded';
import { freePort } from '@/lib/platform/free-port';
import { ownOffice } from './support/own-office';

// An office of its own that runs its own database, as `npm start` does, and is struck.
test.describe.configure({ mode: 'serial' });

let dataDir: string;
let port: number;
let office: ChildProcess;
let output = '';
const cluster = (name: string) => join(dataDir, 'postgres', name);

test.beforeAll(async () => {
  test.setTimeout(120_000);
  dataDir = await mkdtemp(join(tmpdir(), 'okienko-struck-'));
  port = await freePort();
  office = spawn(process.execPath, ['--import', 'tsx', 'tests/support/office-process.ts'], {
    env: Object.assign({}, process.env, ownOffice?.settings, {
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      OKIENKO_URL: '',
      OKIENKO_NOW: '',
      OKIENKO_SCANS_DIR: '',
      OKIENKO_DEMO: '0',
      OKIENKO_DATA_DIR: dataDir,
      OKIENKO_PROCESSES: '2',
      PORT: String(port),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [office.stdout, office.stderr]) stream?.on('data', (chunk) => (output += chunk));
  await expect.poll(() => output, { timeout: 100_000 }).toContain('Okienko działa');
});
test.afterAll(async () => {
  if (office.exitCode === null) office.kill('SIGTERM');
  if (office.exitCode === null) await once(office, 'exit');
  await rm(dataDir, { recursive: true, force: true });
});

async function kill(): Promise<void> {
  const [pid] = (await readFile(cluster('postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

const page = async () => {
  const answer = await fetch(`http://localhost:${port}/kontakt`).catch(() => null);
  const text = (await answer?.text()) ?? '';
  return { status: answer?.status, retry: answer?.headers.get('retry-after'), text };
};

/** Whether a connection to this address is taken. */
async function opens(host: string): Promise<boolean> {
  const socket = connect(port, host);
  const opened = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return opened;
}

test('an office listens on 127.0.0.1 alone', async () => {
  expect(await opens('127.0.0.1')).toBe(true);
  expect(await opens('127.0.0.2')).toBe(false);
});

test('a killed database is started again, and meanwhile pages answer 503 in words', async () => {
  expect((await page()).status).toBe(200);
  await kill();
  await expect
    .poll(page)
    .toEqual({ status: 503, retry: '30', text: expect.stringContaining('Strona chwilowo nie działa') });
  await expect.poll(async () => (await page()).status, { timeout: 30_000 }).toBe(200);
  expect(office.exitCode).toBeNull();
});

test('a database that does not start again ends the office with a sentence and an error code', async () => {
  await rename(cluster('global/pg_control'), cluster('global/pg_control.away'));
  await kill();
  const [code] = await once(office, 'exit');
  expect(code).toBe(1);
  expect(output).toMatch(/\nWbudowana baza danych zatrzymuje się i nie daje się uruchomić ponownie\./);
  expect(await opens('127.0.0.1')).toBe(false);
  expect(runningEmbedded(dataDir, 'okienko')).toBeUndefined();
});
