import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/platform/db';
import { prepareJobs, startJob, startJobs } from '@/lib/platform/jobs';
import { ownerUrl, runAs } from '@/tests/support/accounts';

const rename = (from: string, to: string) =>
  runAs(ownerUrl(), `ALTER TABLE graphile_worker.${from} RENAME TO ${to}`);

beforeAll(() => prepareJobs({ url: process.env.DATABASE_URL ?? '', ownerUrl: ownerUrl() }));
afterAll(() => runAs(ownerUrl(), 'DROP SCHEMA graphile_worker CASCADE'));

test('jobs are taken although the first question for them fails', async () => {
  await rename('_private_tasks', 'hidden');
  const work = vi.fn(async () => {});
  const starting = startJobs({ turn: { every: '0 0 1 1 *', work } });
  expect(await Promise.race([starting, wait(1_000, 'not ready')])).toBe('not ready');
  await rename('hidden', '_private_tasks');
  const stop = await starting;
  await startJob(db(), 'turn');
  await vi.waitUntil(() => work.mock.calls.length > 0, { timeout: 15_000 });
  await stop();
});
