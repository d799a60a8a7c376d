import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { closeDb } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';

// A fresh copy of the template for every test file, named after the worker that runs it, before anything connects.
// Code under test connects as the application does.
const name = `worker_${process.env.VITEST_POOL_ID}`;
const owner = new URL(inject('ownerUrl')).username;
const at = (url: string, database: string) => url.replace(/[^/]+$/, database);

const client = new Client({ connectionString: at(inject('templateUrl'), 'postgres') });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${name} TEMPLATE template OWNER ${owner}`);
await client.end();
const dataDir = mkdtempSync(join(tmpdir(), 'okienko-test-'));
process.env.OKIENKO_DATA_DIR = dataDir;
adoptDatabase(at(inject('applicationUrl'), name));

afterAll(async () => {
  await closeDb();
  rmSync(dataDir, { recursive: true, force: true });
});
