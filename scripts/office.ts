import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { now } from '@/lib/platform/clock';
import { strongAccountWarning } from '@/lib/platform/database/account-check';
import type { Accounts } from '@/lib/platform/database/accounts';
import { startEmbedded } from '@/lib/platform/database/embedded';
import { keepRunning, type Times } from '@/lib/platform/database/keep-running';
import { migrate } from '@/lib/platform/database/migrate';
import { adoptDatabase, type Env, env } from '@/lib/platform/env';
import { lockDataDir } from '@/lib/platform/instance-lock';
import { log } from '@/lib/platform/log';
import { isDiskFull, StartupError } from '@/lib/platform/startup-error';
import { build, isBuilt } from './build';
import { embeddedName } from './database';
import { generateIfStale } from './generate';
import { serveFromProcesses } from './processes';
import { warningsOf } from './warnings';

const dir = resolve(import.meta.dirname, '..');

/** The steps that clean up at the end, in reverse order. */
type Undo = (() => Promise<void>)[];

/** A running start: what asks it to stop, what cleans up after it, and how a later failure ends the office. */
type Run = { halt: AbortSignal; undo: Undo; fail: (reason: unknown) => void };

/**
 * Starts Okienko and keeps it running until it is asked to stop (SIGINT, SIGTERM, SIGHUP, or the end of the npm that
 * started it), or until its embedded database can no longer be kept running; returns the exit code. A failure that a
 * person can correct is printed as one Polish sentence. `times` are those of `keepRunning`, for tests.
 */
export async function runOffice(options: { development: boolean; times?: Times }): Promise<number> {
  const halt = stopSignal();
  const failure = Promise.withResolvers<never>();
  // It may fail before anybody waits for it.
  failure.promise.catch(() => {});
  // A closed terminal must not prevent closing the database.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const undo: Undo = [];
  let code = 0;
  try {
    await start(options, { halt, undo, fail: failure.reject });
    const stopped = new Promise((stop) => halt.addEventListener('abort', stop));
    if (!halt.aborted) await Promise.race([stopped, failure.promise]);
  } catch (error) {
    if (!halt.aborted) {
      code = 1;
      console.error(sentenceFor(error));
    }
  }
  if (code === 0) console.log('\nZamykam Okienko…');
  for (const step of undo.reverse()) {
    await step().catch((error) => log.error({ err: error }, 'the office did not stop in order'));
  }
  if (code === 0) console.log('Zamknięte.');
  return code;
}

async function start(
  { development, times }: { development: boolean; times?: Times },
  run: Run,
): Promise<void> {
  const { halt, undo } = run;
  if (existsSync(join(dir, '.env'))) process.loadEnvFile(join(dir, '.env'));
  const settings = env();
  const { OKIENKO_DATA_DIR: dataDir, OKIENKO_DEMO: demo, OKIENKO_HOST: host, PORT: port } = settings;
  const mode = demo ? 'tryb demonstracyjny' : 'urząd';
  say(`Okienko: ${mode}, dane w ${relative(process.cwd(), dataDir) || dataDir}`);
  Object.assign(process.env, {
    NODE_ENV: development ? 'development' : 'production',
    NEXTAUTH_URL: settings.OKIENKO_URL,
    NEXT_TELEMETRY_DISABLED: '1',
  });

  // The processes that serve never learn the owner's address.
  delete process.env.DATABASE_OWNER_URL;
  if (!settings.DATABASE_URL) undo.push(await lockDataDir(dataDir));
  // A fresh clone has no Prisma client before this line, so modules that use the database are imported after it.
  generateIfStale();
  const { checkPort, serve } = await import('./serve');
  await checkPort(host, port);

  // Both run to their end even when one fails, so that each can be undone.
  const building = new AbortController();
  const stopBuilding = () => building.abort();
  halt.addEventListener('abort', stopBuilding);
  const [database, built] = await Promise.allSettled([
    prepareDatabase(settings, run, times).catch((error) => {
      stopBuilding();
      throw error;
    }),
    development ? undefined : buildWhenNeeded(building.signal),
  ]);
  if (database.status === 'rejected') throw database.reason;
  if (built.status === 'rejected') throw built.reason;
  if (halt.aborted) return;

  const { OKIENKO_URL: publicUrl, OKIENKO_TRUST_PROXY: trustProxy } = settings;
  const processes = development ? 1 : settings.OKIENKO_PROCESSES;
  const { keepHistorySealed } = await import('@/lib/modules/audit/operations');
  const { startMail } = await import('@/lib/modules/mail/operations/serve');
  const { startJobs } = await import('@/lib/platform/jobs');
  const { RECURRING } = await import('@/lib/subscriptions');
  const { closeDb } = await import('@/lib/platform/db');
  // The entries that a killed process left unsealed are sealed before new ones, and the last entries at the end.
  await keepHistorySealed(now());
  undo.push(async () => {
    await keepHistorySealed(now());
    await closeDb();
  });
  undo.push(
    processes === 1
      ? await serve({ host, port, dir, development, publicUrl, trustProxy })
      : await serveFromProcesses(processes),
  );
  undo.push(await startJobs(RECURRING));
  undo.push(startMail(now));
  const mailNotes = demo ? await demoMail(undo) : [];
  say(`\nOkienko działa: ${publicUrl}   (Ctrl+C kończy pracę)`);
  const { sealPlaceNotes } = await import('@/lib/platform/seal-place');
  const notes = [...warningsOf(settings), ...(await sealPlaceNotes()), ...database.value, ...mailNotes];
  for (const note of notes) say(note);
}

/** Leaves the database running, at its newest migration and with its first data; returns the text for the person. */
async function prepareDatabase(settings: Env, { halt, undo, fail }: Run, times?: Times): Promise<string[]> {
  const { OKIENKO_DATA_DIR: dataDir, OKIENKO_DEMO: demo } = settings;
  let ownerUrl = settings.DATABASE_OWNER_URL;
  if (!settings.DATABASE_URL) {
    const done = step('Baza danych');
    const database = await startEmbedded({ dataDir, name: embeddedName(demo) });
    undo.push(database.stop, keepRunning(database, fail, times));
    adoptDatabase(database.url);
    ({ ownerUrl } = database);
    done('uruchomiona');
  }
  if (halt.aborted) return [];
  const done = step('Struktura bazy');
  const { DATABASE_URL: url = '' } = env();
  const accounts = { url, ownerUrl: ownerUrl ?? url };
  const { migrations, functions } = await migrate(accounts);
  const { prepareJobs } = await import('@/lib/platform/jobs');
  await prepareJobs(accounts);
  const upToDate = migrations.length + functions.length === 0;
  done(upToDate ? 'aktualna' : `zastosowane migracje: ${migrations.length}, funkcje: ${functions.length}`);
  if (halt.aborted) return [];

  const { closeDb } = await import('@/lib/platform/db');
  undo.push(closeDb);
  const notes = demo ? await demoOffice(accounts) : await firstAdministrator();
  await closeDb();
  const warning = await strongAccountWarning(url);
  return warning ? [...notes, '', warning] : notes;
}

async function demoOffice(accounts: Accounts): Promise<string[]> {
  const { seedDemo } = await import('@/prisma/seed/demo');
  const { DEMO_LOGINS } = await import('@/prisma/seed/demo-logins');
  const { DEMO_PASSWORD } = await import('@/prisma/seed/demo-office');
  await seedDemo(accounts, say);
  const width = Math.max(...DEMO_LOGINS.map(({ login }) => login.length));
  const lines = DEMO_LOGINS.map(({ login, description }) => `  ${login.padEnd(width)}  ${description}`);
  return ['', `Konta do wypróbowania (hasło każdego: ${DEMO_PASSWORD}):`, ...lines];
}

/** Carries the mail of the demonstration; returns the text for the person. */
async function demoMail(undo: Undo): Promise<string[]> {
  const { startDemoMail } = await import('@/lib/modules/mail/operations/demo-mail');
  const { OKIENKO_DEMO_SMTP_PORT: port } = env();
  if (port === 0) return [];
  const stop = await startDemoMail(now);
  if (!stop)
    return ['', `Port ${port} jest zajęty, więc ten pokaz nie odbiera e-maili (OKIENKO_DEMO_SMTP_PORT).`];
  undo.push(stop);
  return ['', `E-maile do pokazowego urzędu: SMTP 127.0.0.1:${port}, na adres urzad@zalesin.example.`];
}

async function firstAdministrator(): Promise<string[]> {
  const { createFirstAdministrator } = await import('@/prisma/seed/first-administrator');
  const notes: string[] = [];
  await createFirstAdministrator((line) => notes.push(line));
  return notes;
}

async function buildWhenNeeded(signal: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  const done = step('Budowanie aplikacji (tylko po zmianie programu)');
  await build(signal);
  done('gotowe');
}

/** Aborted by the first request to stop. A second request, a second later or more, ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  const ask = () => {
    // npm passes on a Ctrl+C that the terminal has already sent to this process; both count as the first request.
    if (asked > 0 && performance.now() - asked > 1_000) process.exit(130);
    asked ||= performance.now();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  const npm = npmProcess();
  if (npm) setInterval(() => npmProcess() !== npm && controller.abort(), 500).unref();
  return controller.signal;
}

/** The npm that started this process, directly or by a shell; it may be killed without a signal to this process. */
function npmProcess(): number | undefined {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return undefined;
  try {
    const [, name, parent] =
      /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return name === 'sh' || name === 'dash' || name === 'bash' ? Number(parent) : process.ppid;
  } catch {
    return undefined;
  }
}

function sentenceFor(error: unknown): string {
  if (isDiskFull(error)) return 'Na dysku zabrakło miejsca; proszę je zwolnić i uruchomić Okienko ponownie.';
  if (error instanceof StartupError) return error.message;
  return `Okienko nie uruchomiło się.\n${error instanceof Error ? (error.stack ?? error.message) : error}`;
}

function say(line: string): void {
  console.log(line);
}

/** Prints that a step begins; the returned function prints how the step ended and how long it took. */
function step(name: string): (result: string) => void {
  const began = performance.now();
  say(`  ${name}…`);
  return (result) =>
    say(`  ${name}: ${result} (${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s)`);
}
