import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { type Database, startEmbedded } from '@/lib/platform/database/embedded';
import { keepRunning } from '@/lib/platform/database/keep-running';
import { migrate } from '@/lib/platform/database/migrate';
import { closeDb, db } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { prepareJobs, startJob, startJobs } from '@/lib/platform/jobs';

const TIMES = { pauses: [0, 10, 20], look: 20, sound: 60_000 };

describe('an embedded database whose server is killed', () => {
  let dataDir: string;
  let database: Database;
  let stopWatch: () => Promise<void>;
  let stopJobs: () => Promise<void>;
  const turns = vi.fn();
  const gaveUp = vi.fn();

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'okienko-kept-'));
    // Without fsync the server is back sooner; what a killed process has written, the system keeps.
    database = await startEmbedded({ dataDir, name: 'office', durable: false });
    await migrate(database);
    await prepareJobs(database);
    await closeDb();
    adoptDatabase(database.url);
    stopWatch = keepRunning(database, gaveUp, TIMES);
    stopJobs = await startJobs({ turn: { every: '0 0 1 1 *', work: async () => turns() } });
  }, 120_000);
  afterAll(async () => {
    await stopJobs();
    await stopWatch();
    await closeDb();
    await database.stop();
    await rm(dataDir, { recursive: true });
  });

  const append = () => db().$executeRaw`
    SELECT history_append('[{"chain": "office", "at": "2026-11-24T09:00:00Z", "type": "incident.closed"}]')`;

  test('comes back at its address: connections and jobs go on, and nothing is lost', async () => {
    for (let round = 1; round <= 2; round += 1) {
      await append();
      const pid = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
      process.kill(Number(pid.split('\n')[0]), 'SIGKILL');
      await vi.waitUntil(() => !database.runs(), { interval: 5 });
      await vi.waitUntil(database.runs, { timeout: 20_000 });
      await vi.waitUntil(
        () =>
          db()
            .historyEntry.count()
            .catch(() => null),
        { timeout: 20_000 },
      );
      expect(await db().historyEntry.count()).toBe(round);
    }
    expect(await brokenLinks()).toEqual([]);
    await startJob(db(), 'turn');
    await vi.waitUntil(() => turns.mock.calls.length > 0, { timeout: 20_000 });
    expect(gaveUp).not.toHaveBeenCalled();
  }, 60_000);
});

describe('a server that does not start again', () => {
  /** A server that has ended, and what its attempts to start come to, one after another; undefined: it starts. */
  function ended(outcomes: (Error | undefined)[]) {
    let runs = false;
    let attempts = 0;
    const restart = async () => {
      const outcome = outcomes[Math.min(attempts, outcomes.length - 1)];
      attempts += 1;
      if (outcome) throw outcome;
      runs = true;
    };
    const kill = () => {
      runs = false;
    };
    return { runs: () => runs, restart, attempts: () => attempts, kill };
  }
  const broken = new Error('could not locate a valid checkpoint record');
  const full = Object.assign(new Error('could not write'), { code: 'ENOSPC' });

  test('is given up after the last pause, with a sentence for the console', async () => {
    const server = ended([broken]);
    const reason = Promise.withResolvers<Error>();
    const stop = keepRunning(server, reason.resolve, TIMES);
    expect((await reason.promise).message).toMatch(
      /^Wbudowana baza danych .* nie daje się uruchomić ponownie\./,
    );
    expect(server.attempts()).toBe(3);
    await stop();
  });

  test('is tried for as long as the disk is full, and starts when there is room', async () => {
    const server = ended([...Array(8).fill(full), undefined]);
    const gaveUp = vi.fn();
    const stop = keepRunning(server, gaveUp, TIMES);
    await vi.waitUntil(server.runs, { timeout: 5_000 });
    await stop();
    expect(server.attempts()).toBe(9);
    expect(gaveUp).not.toHaveBeenCalled();
  });

  test('is given up when it ends again and again, but not for an end now and then', async () => {
    const gaveUp = vi.fn();
    const now = ended([undefined]);
    const stopNow = keepRunning(now, gaveUp, { pauses: [0, 0], look: 5, sound: 0 });
    for (let end = 0; end < 6; end += 1) {
      await vi.waitUntil(now.runs);
      await wait(20);
      now.kill();
    }
    await vi.waitUntil(now.runs);
    await stopNow();
    expect(gaveUp).not.toHaveBeenCalled();

    const again = ended([undefined]);
    const stopAgain = keepRunning(again, gaveUp, { pauses: [0, 0], look: 5, sound: 60_000 });
    const killing = setInterval(again.kill, 5);
    await vi.waitUntil(() => gaveUp.mock.calls.length > 0);
    clearInterval(killing);
    await stopAgain();
    expect(again.attempts()).toBe(2);
  });

  test('is not started after the office was asked to stop', async () => {
    const server = ended([undefined]);
    const stop = keepRunning(server, vi.fn(), { pauses: [60_000], look: 5, sound: 60_000 });
    await wait(30);
    await stop();
    expect(server.attempts()).toBe(0);
  });
});
