import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FullConfig } from '@playwright/test';
import { Client } from 'pg';
import { type Database, startEmbedded } from '@/lib/platform/database/embedded';
import type { Addresses } from '@/lib/platform/database/embedded-roles';
import { freePort } from '@/lib/platform/free-port';

/** An office of the run. Exactly one worker uses it. */
export type Office = {
  /** The file that its server writes to. */
  log: string;
  /** A folder that all offices share. It has a file for each page that the run has checked. */
  visitedDir: string;
  /** The settings of its server. */
  settings: Record<string, string>;
  /** The address of its database for the administrator of the database server. */
  adminUrl: string;
  /** The machine's time, in milliseconds, at which the office's clock stood at OKIENKO_NOW. */
  startedAt: number;
};

const REPORTS = 'test-results';
const DEMO = 'okienko_demo';
/** Long enough to make the build when there is none yet. */
const STARTUP_MS = 300_000;

/** The data that the offices of a run share. */
type Run = {
  /** The folder of the demonstration, and its database. */
  template: string;
  database: Database;
  visitedDir: string;
  /** The steps that undo the preparation. They run at the end, the last one first. */
  undo: (() => Promise<unknown>)[];
};

/**
 * Makes the demonstration once, by the command of `npm start`, then an office for each worker: a server on its own
 * port, with a copy of the demonstration's database and folder. Returns a function that stops the offices.
 */
export default async function startOffices({ workers }: FullConfig): Promise<() => Promise<void>> {
  const undo: Run['undo'] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    for (const step of undo.reverse()) await step().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    await mkdir(REPORTS, { recursive: true });
    const [template, visitedDir] = [await temporaryFolder(undo), await temporaryFolder(undo)];
    const database = await startEmbedded({ dataDir: template, name: DEMO, durable: false });
    undo.push(database.stop);
    await prepareDemo(template, database);
    const run: Run = { template, database, visitedDir, undo };
    const ports = new Set<number>();
    while (ports.size < workers) ports.add(await freePort());
    // Waits until each office has started or failed, so that each can be stopped.
    const offices = await Promise.allSettled([...ports].map((port, index) => openOffice(run, port, index)));
    const failed = offices.find((office) => office.status === 'rejected');
    if (failed) throw failed.reason;
    process.env.E2E_OFFICES = JSON.stringify(
      offices.flatMap((office) => (office.status === 'fulfilled' ? office.value : [])),
    );
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function temporaryFolder(undo: Run['undo']): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'okienko-e2e-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts Okienko in the empty folder and database, waits until it answers, and stops it. */
async function prepareDemo(dataDir: string, { url, ownerUrl }: Addresses): Promise<void> {
  const settings = {
    ...SETTINGS,
    PORT: String(await freePort()),
    OKIENKO_DATA_DIR: dataDir,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
  };
  const stop = await startServer(settings, join(REPORTS, 'first-start.log'));
  await stop();
}

async function openOffice({ template, database, visitedDir, undo }: Run, port: number, index: number) {
  const dataDir = await temporaryFolder(undo);
  await cp(template, dataDir, { recursive: true, filter: (path) => path !== join(template, 'postgres') });
  const scansDir = join(dataDir, 'skaner');
  await mkdir(scansDir);
  const { url, ownerUrl, adminUrl } = await copyDatabase(database, `office_${index}`);
  const settings = {
    ...SETTINGS,
    PORT: String(port),
    OKIENKO_URL: `http://localhost:${port}`,
    OKIENKO_DATA_DIR: dataDir,
    OKIENKO_SCANS_DIR: scansDir,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
  };
  const log = join(REPORTS, `office-${index}.log`);
  const startedAt = Date.now();
  undo.push(await startServer(settings, log));
  return { log, visitedDir, settings, adminUrl, startedAt } satisfies Office;
}

/** Copies the demonstration's database; returns the addresses of the copy. */
async function copyDatabase(from: Addresses, name: string): Promise<Addresses> {
  const at = (url: string, database: string) => url.replace(/[^/]+$/, database);
  const client = new Client({ connectionString: at(from.adminUrl, 'postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${DEMO} OWNER ${new URL(from.ownerUrl).username}`);
  await client.end();
  const { url, ownerUrl, adminUrl } = from;
  return { url: at(url, name), ownerUrl: at(ownerUrl, name), adminUrl: at(adminUrl, name) };
}

/** The settings of every server. Empty ones override the settings of a developer's `.env`. */
const SETTINGS = {
  ...Object.fromEntries(
    [
      'DATABASE_URL',
      'DATABASE_OWNER_URL',
      'OKIENKO_HOST',
      'OKIENKO_URL',
      'OKIENKO_SECRET',
      'OKIENKO_OLD_SECRETS',
      'OKIENKO_TRUST_PROXY',
      'OKIENKO_SCANS_DIR',
      'OKIENKO_CLAMD',
      'OKIENKO_S3_URL',
      'OKIENKO_LOG_LEVEL',
    ].map((name) => [name, '']),
  ),
  TZ: 'Asia/Kathmandu',
  OKIENKO_DEMO: '1',
  OKIENKO_DEMO_SMTP_PORT: '0',
  OKIENKO_NOW: '2026-11-24T09:00:00+01:00',
};

/** Runs the command of `npm start` and waits until the server answers. Returns a function that stops it. */
async function startServer(settings: Record<string, string>, log: string): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  server.stdout.pipe(file);
  server.stderr.pipe(file);
  const stop = async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    if (server.exitCode !== 0)
      throw new Error(`the office did not end well:\n${await readFile(log, 'utf8')}`);
  };
  const deadline = performance.now() + STARTUP_MS;
  while (!(await answers(Number(settings.PORT)))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      server.kill('SIGTERM');
      throw new Error(`the office did not start:\n${await readFile(log, 'utf8')}`);
    }
    await wait(200);
  }
  return stop;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}
