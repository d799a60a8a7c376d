import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runningEmbedded, startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';
import { prepareJobs } from '@/lib/platform/jobs';

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
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  await first.stop();
  expect(runningEmbedded(dataDir, 'office')).toBeUndefined();

  const second = await startEmbedded({ dataDir, name: 'office' });
  await query(second.ownerUrl, 'INSERT INTO kept VALUES (2)');
  process.kill(
    Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
    'SIGKILL',
  );

  const third = await startEmbedded({ dataDir, name: 'office' });
  await query(third.ownerUrl, 'INSERT INTO kept VALUES (3)');
  expect(runningEmbedded(dataDir, 'office')?.url).toBe(third.url);

  const fourth = await startEmbedded({ dataDir, name: 'office' });
  expect(await query(fourth.ownerUrl, 'SELECT n FROM kept ORDER BY n')).toEqual([1, 2, 3]);
  await fourth.stop();
});

test('a start that fails leaves no server running', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'okienko-failed-'));
  await (await startEmbedded({ dataDir: dir, name: 'x' })).stop();
  // A name by which no database can be used.
  await expect(startEmbedded({ dataDir: dir, name: 'template0' })).rejects.toThrow(
    'Wbudowana baza danych nie uruchomiła się.',
  );
  expect(runningEmbedded(dir, 'x')).toBeUndefined();
  await rm(dir, { recursive: true });
});

test('a process that ends without stopping its server takes it along', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'okienko-ended-'));
  const script = `import('@/lib/platform/database/embedded').then(async (e) => {
    await e.startEmbedded({ dataDir: ${JSON.stringify(dir)}, name: 'x' });
    throw new Error('unexpected');
  })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  await vi.waitUntil(() => !runningEmbedded(dir, 'x'), { timeout: 10_000 });
  await rm(dir, { recursive: true });
});

test('a database of one account is given to its owner, and the application works on it', async () => {
  const database = await startEmbedded({ dataDir, name: 'earlier' });
  const admin = { url: database.adminUrl, ownerUrl: database.adminUrl };
  await query(database.adminUrl, 'ALTER DATABASE earlier OWNER TO okienko');
  await migrate(admin);
  await prepareJobs(admin);
  await query(
    database.adminUrl,
    `SELECT history_append('[{"chain": "office", "at": "2026-11-24T09:00:00Z", "type": "incident.closed"}]')`,
  );
  // The checksum under which an earlier version applied the migration whose text was changed later.
  await query(
    database.adminUrl,
    `UPDATE _prisma_migrations SET checksum = '7214ed5638c285bd19217860b5b24093a5ab4d3349e0c7388ce1ffc40c55ef97'
     WHERE migration_name = '20261121120000_readers'`,
  );
  await database.stop();

  const later = await startEmbedded({ dataDir, name: 'earlier' });
  expect(await migrate(later)).toEqual({ migrations: [], functions: [] });
  await prepareJobs(later);
  expect(await query(later.url, `SELECT count(*)::int FROM history`)).toEqual([1]);
  const owners = `
    SELECT DISTINCT pg_get_userbyid(owner) FROM (
      SELECT relowner AS owner FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
      UNION SELECT proowner FROM pg_proc p WHERE pronamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
      UNION SELECT typowner FROM pg_type t WHERE typnamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = t.oid AND deptype = 'e') AND typelem = 0
      UNION SELECT datdba FROM pg_database WHERE datname = 'earlier') AS all_owners`;
  expect(await query(later.adminUrl, owners)).toEqual(['okienko_owner']);
  await later.stop();
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
  const runs = await Promise.all([migrate(database), migrate(database), migrate(database)]);
  expect(runs.filter(({ migrations }) => migrations.length > 0)).toHaveLength(1);
  expect(runs.filter(({ functions }) => functions.length > 0)).toHaveLength(1);
  expect(await migrate(database)).toEqual({ migrations: [], functions: [] });
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
