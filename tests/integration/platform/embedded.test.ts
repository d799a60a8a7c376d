import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningEmbedded, startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okienko-embedded-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

async function query(url: string, text: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('data outlive a stop, a kill -9 of all processes, and a start that left its server running', async () => {
  const first = await startEmbedded({ dataDir, name: 'office' });
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  await first.stop();
  expect(runningEmbedded(dataDir, 'office')).toBeUndefined();

  const second = await startEmbedded({ dataDir, name: 'office' });
  await query(second.url, 'INSERT INTO kept VALUES (2)');
  process.kill(
    Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
    'SIGKILL',
  );

  const third = await startEmbedded({ dataDir, name: 'office' });
  await query(third.url, 'INSERT INTO kept VALUES (3)');
  expect(runningEmbedded(dataDir, 'office')).toBe(third.url);

  const fourth = await startEmbedded({ dataDir, name: 'office' });
  expect(await query(fourth.url, 'SELECT n FROM kept ORDER BY n')).toEqual([1, 2, 3]);
  await fourth.stop();
});

test('Polish letters sort as in Polish, also without an explicit collation', async () => {
  const database = await startEmbedded({ dataDir, name: 'sorting' });
  const letters = `SELECT x FROM unnest(ARRAY['ż', 'z', 'ł', 'm', 'l']) AS x ORDER BY x`;
  expect((await query(database.url, letters)).join('')).toBe('lłmzż');
  expect((await query(database.url, `${letters} COLLATE "pl-x-icu"`)).join('')).toBe('lłmzż');
  await database.stop();
});

test('several starts at one moment migrate once', async () => {
  const database = await startEmbedded({ dataDir, name: 'migrated' });
  const runs = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(runs.filter(({ migrations }) => migrations.length > 0)).toHaveLength(1);
  expect(runs.filter(({ functions }) => functions.length > 0)).toHaveLength(1);
  expect(await migrate(database.url)).toEqual({ migrations: [], functions: [] });
  await database.stop();
});

test('a process killed while it makes the cluster does not prevent the next start', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'okienko-killed-'));
  const script = `import('@/lib/platform/database/embedded').then((e) => e.startEmbedded({ dataDir: ${JSON.stringify(dir)}, name: 'x' }))`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  await new Promise((wake) => setTimeout(wake, 500));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await startEmbedded({ dataDir: dir, name: 'x' });
  expect(await query(database.url, 'SELECT 1')).toEqual([1]);
  await database.stop();
  await rm(dir, { recursive: true });
});
