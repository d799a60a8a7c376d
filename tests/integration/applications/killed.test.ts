import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatRegistryNumber } from '@/lib/core/registry-number';
import { getDraft } from '@/lib/modules/applications/queries/application';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { type Database, startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';
import { closeDb, db } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import type { Work } from './register-loop';

/**
 * The processes to kill, in this order, each in the middle of registering: the server, or its database in one of two
 * ways.
 */
const BLOWS = ['server', 'database', 'server', 'database at once', 'server', 'database'] as const;

/** The name of the server's connections in the database. */
const SERVER = 'server';

/** The number of answers to the clerks before the kill. */
const ENOUGH = 40;

let dataDir: string;
let database: Database;
let work: Work;
/** The answers to the clerks: key of the submission → number. */
const answered = new Map<string, string>();
/** The last key that each clerk sent. */
const sent = new Map<number, string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okienko-killed-'));
  await startDatabase();
  await migrate(database);
  const office = await makeOffice();
  const actors = await Promise.all(Array.from({ length: 6 }, () => actorOf('CLERK', office.counter)));
  work = { actors, card: await makeCard(office.roads), unanswered: {} };
}, 120_000);

afterAll(async () => {
  await closeDb();
  await database.stop();
  await rm(dataDir, { recursive: true });
});

/** Starts a durable database, as an office runs it: fsync is on. The port is another one each time. */
async function startDatabase(): Promise<void> {
  await closeDb();
  database = await startEmbedded({ dataDir, name: 'office' });
  adoptDatabase(database.url);
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

function startServer(): ChildProcess {
  const script = join(import.meta.dirname, 'register-loop.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(work)], {
    env: { ...process.env, DATABASE_URL: `${database.url}?application_name=${SERVER}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Lets the server register for a while, kills a process, and reads the server's output to its end. */
async function registerUntilStruck(blow: (typeof BLOWS)[number]): Promise<void> {
  const server = startServer();
  const ended = once(server, 'exit');
  let answers = 0;
  const strike = Promise.withResolvers<void>();
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const [word, clerk, key, number] = line.split(' ');
    if (word === 'sent') sent.set(Number(clerk), key);
    if (word === 'registered') {
      answered.set(key, number);
      delete work.unanswered[Number(clerk)];
      answers += 1;
      if (answers === ENOUGH) strike.resolve(strikeSoon());
    }
  }
  await ended;
  await strike.promise;

  async function strikeSoon(): Promise<void> {
    await wait(Math.random() * 60);
    if (blow === 'server') server.kill('SIGKILL');
    else process.kill(await postmaster(), blow === 'database' ? 'SIGQUIT' : 'SIGKILL');
  }
}

/** Waits until the database has ended the work of the killed server: a commit that has begun is finished. */
async function lastWordsAreWritten(): Promise<void> {
  for (let left = 1; left > 0; ) {
    [{ left }] = await db().$queryRaw<[{ left: number }]>`
      SELECT count(*)::int AS left FROM pg_stat_activity WHERE application_name = ${SERVER}`;
  }
}

/** Expects that each clerk has either their podanie or their draft, never both and never neither. */
async function draftsAreRight(): Promise<void> {
  for (const actor of work.actors) {
    const last = sent.get(actor.staffId);
    const draft = (await getDraft(ctxOf(actor)))?.form;
    const registered = async (key: string) =>
      (await db().application.count({ where: { submissionKey: key } })) === 1;
    if (draft) expect(await registered(draft)).toBe(false);
    else if (last) expect(await registered(last)).toBe(true);
    if (last && !answered.has(last)) work.unanswered[actor.staffId] = last;
  }
}

/** Expects that no podanie is half written, doubled or lost, among the answered ones and all others. */
async function registryIsWhole(): Promise<void> {
  const cases = await db().case.findMany({
    include: { application: { include: { documents: true } } },
    orderBy: { registryNumber: 'asc' },
  });
  expect(cases.map(({ registryNumber }) => registryNumber)).toEqual(cases.map((_, index) => index + 1));
  const counters = await db().registryCounter.findMany();
  expect(counters.map(({ last }) => last)).toEqual([cases.length]);

  const numbers = new Map(
    cases.map(({ application, registryNumber, registryYear }) => [
      application?.submissionKey,
      formatRegistryNumber({ series: 'RPW', number: registryNumber, year: registryYear }),
    ]),
  );
  expect([...answered].filter(([key, number]) => numbers.get(key) !== number)).toEqual([]);

  expect(
    cases.filter(({ application }) => application?.documents.length !== work.card.documents.length),
  ).toEqual([]);
  expect(await db().application.count()).toBe(cases.length);
  expect(await db().client.count()).toBe(cases.length);
  const lines = await db().historyEntry.findMany({ where: { type: 'application.registered' } });
  expect(lines.map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ id }) => id).sort());
  expect(await brokenLinks()).toEqual([]);
}

test('S1: a server or a database killed in the middle of registering leaves a whole podanie or nothing', async () => {
  for (const blow of BLOWS) {
    await registerUntilStruck(blow);
    if (blow !== 'server') await startDatabase();
    await lastWordsAreWritten();
    await draftsAreRight();
    await registryIsWhole();
  }
  expect(answered.size).toBeGreaterThanOrEqual(ENOUGH * BLOWS.length);
}, 180_000);
