import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { closeDb } from '@/lib/platform/db';

// A fresh copy of the template for every test file, named after the worker that runs it, before anything connects.
const templateUrl = inject('templateUrl');
const name = `worker_${process.env.VITEST_POOL_ID}`;
const at = (database: string) => templateUrl.replace(/[^/]+$/, database);

const client = new Client({ connectionString: at('postgres') });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${name} TEMPLATE template`);
await client.end();
process.env.DATABASE_URL = at(name);
const dataDir = mkdtempSync(join(tmpdir(), 'okienko-test-'));
process.env.OKIENKO_DATA_DIR = dataDir;

afterAll(async () => {
  await closeDb();
  rmSync(dataDir, { recursive: true, force: true });
});
