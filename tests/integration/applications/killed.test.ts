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
import { brokenLinks } from '@/lib/modules/audit/queries';
import { type Database, startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';
import { closeDb, db } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import type { Work } from './register-loop';

/** Who is killed, in this order, each in the middle of registering: the server, or its database in one of two ways. */
const BLOWS = ['server', 'database', 'server', 'database at once', 'server', 'database'] as const;

/** What the server's connections are called in the database. */
const SERVER = 'server';

/** How many are told before the blow falls. */
const ENOUGH = 40;

let dataDir: string;
let database: Database;
let work: Work;
/** What the clerks were told: key of the submission → number. */
const told = new Map<string, string>();
/** What each clerk sent last. */
const sent = new Map<number, string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okienko-killed-'));
  await startDatabase();
  await migrate(database.url);
  const office = await makeOffice();
  const actors = await Promise.all(Array.from({ length: 6 }, () => actorOf('CLERK', office.counter)));
  work = { actors, card: await makeCard(office.roads), unanswered: {} };
}, 120_000);

afterAll(async () => {
  await closeDb();
  await database.stop();
  await rm(dataDir, { recursive: true });
});

/** A durable database, as an office runs it: fsync is on. It comes up on another port each time. */
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

/** Lets the server register for a while, strikes, and reads to the end what it had told. */
async function registerUntilStruck(blow: (typeof BLOWS)[number]): Promise<void> {
  const server = startServer();
  const ended = once(server, 'exit');
  let answers = 0;
  const strike = Promise.withResolvers<void>();
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const [word, clerk, key, number] = line.split(' ');
    if (word === 'sent') sent.set(Number(clerk), key);
    if (word === 'told') {
      told.set(key, number);
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

/** A database ends the work of a server that is gone a moment later: what it had begun to commit, it commits. */
async function lastWordsAreWritten(): Promise<void> {
  for (let left = 1; left > 0; ) {
    [{ left }] = await db().$queryRaw<[{ left: number }]>`
      SELECT count(*)::int AS left FROM pg_stat_activity WHERE application_name = ${SERVER}`;
  }
}

/** Each clerk has either their podanie or their draft, never both and never neither. */
async function draftsAreRight(): Promise<void> {
  for (const actor of work.actors) {
    const last = sent.get(actor.staffId);
    const draft = (await getDraft(ctxOf(actor)))?.form;
    const registered = async (key: string) =>
      (await db().application.count({ where: { submissionKey: key } })) === 1;
    if (draft) expect(await registered(draft)).toBe(false);
    else if (last) expect(await registered(last)).toBe(true);
    if (last && !told.has(last)) work.unanswered[actor.staffId] = last;
  }
}

/** Nothing half, nothing twice, nothing lost: of all that was ever told, and of all that is there. */
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
  expect([...told].filter(([key, number]) => numbers.get(key) !== number)).toEqual([]);

  expect(
    cases.filter(({ application }) => application?.documents.length !== work.card.documents.length),
  ).toEqual([]);
  expect(await db().application.count()).toBe(cases.length);
  expect(await db().client.count()).toBe(cases.length);
  const lines = await db().historyEntry.findMany({ where: { type: 'application.registered' } });
  expect(lines.map(({ caseId }) => caseId).sort()).toEqual(cases.map(({ id }) => id).sort());
  expect(await brokenLinks()).toEqual([]);
}

test('S1: the server and the database killed in the middle of registering leave all of a podanie or nothing', async () => {
  for (const blow of BLOWS) {
    await registerUntilStruck(blow);
    if (blow !== 'server') await startDatabase();
    await lastWordsAreWritten();
    await draftsAreRight();
    await registryIsWhole();
  }
  expect(told.size).toBeGreaterThanOrEqual(ENOUGH * BLOWS.length);
}, 180_000);
