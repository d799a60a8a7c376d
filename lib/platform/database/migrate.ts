import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { isDiskFull, StartupError } from '../startup-error';
import { type Accounts, applicationAccount, connectOwner } from './accounts';
import { applyFunctions } from './functions';
import { giveRights, letRead } from './rights';

/** The number of the advisory lock. Any number serves, but it must never change. */
const LOCK = 7_210_613;

/** Prisma's own table of migrations, so that Prisma's tools find the table they expect. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Migrations whose text was changed later without changing what they make, with the checksum of the earlier text:
 * databases that have the earlier one are not refused.
 */
const REWRITTEN: Record<string, string> = {
  // It also runs where the role is there already and the account may make none.
  '20261121120000_readers': '7214ed5638c285bd19217860b5b24093a5ab4d3349e0c7388ce1ffc40c55ef97',
};

/** The names of the migrations and functions that a start has applied. */
export type Applied = { migrations: string[]; functions: string[] };

/**
 * Brings the database to the newest migration of `prisma/migrations` and then to the functions of `prisma/functions`, as
 * the owner, and gives the account of the application its rights (decision 38).
 *
 * All work is one transaction: a process killed half-way leaves nothing behind, and of several processes that start
 * together one works while the others wait. (So no migration may contain a command that PostgreSQL refuses inside a
 * transaction, e.g. CREATE INDEX CONCURRENTLY.) Prisma's own engine is not used: through a driver adapter it cuts a
 * script at every semicolon, even inside a function's body or a comment. Throws `StartupError` when the database cannot
 * be reached, is too old, or a migration or a function fails.
 */
export async function migrate(accounts: Accounts, folder = resolve('prisma')): Promise<Applied> {
  const application = await applicationAccount(accounts);
  const client = await connectOwner(accounts);
  try {
    await refuseUnfit(client);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const pending = await pendingMigrations(client, join(folder, 'migrations'));
    for (const migration of pending) await apply(client, migration);
    const functions = await applyFunctions(client, join(folder, 'functions'));
    if (accounts.url !== accounts.ownerUrl) await giveRights(client, application);
    await letRead(client, application);
    await client.query('COMMIT');
    return { migrations: pending.map(({ name }) => name), functions };
  } finally {
    await client.end();
  }
}

type Migration = { name: string; sql: string; checksum: string };

async function refuseUnfit(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  if (rows[0].version < 150_000) throw new StartupError('Okienko wymaga PostgreSQL w wersji 15 lub nowszej.');
  if (rows[0].encoding !== 'UTF8') throw new StartupError('Baza danych musi mieć kodowanie UTF8.');
}

async function pendingMigrations(client: Client, folder: string): Promise<Migration[]> {
  await client.query('SET LOCAL client_min_messages = warning');
  await client.query(HISTORY_TABLE);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const present = migrationsIn(folder);
  for (const { name, checksum } of present) {
    const earlier = applied.get(name);
    if (earlier !== undefined && earlier !== checksum && earlier !== REWRITTEN[name]) {
      throw new StartupError(`Migracja ${name} jest inna niż ta, którą już zastosowano w tej bazie danych.`);
    }
  }
  const unknown = [...applied.keys()].find((name) => !present.some((migration) => migration.name === name));
  if (unknown)
    throw new StartupError(`Baza danych jest nowsza niż ten program: zna już migrację ${unknown}.`);
  return present.filter(({ name }) => !applied.has(name));
}

function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new StartupError(`Migracja ${name} nie powiodła się: ${(error as Error).message}`);
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, migration_name, checksum, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), name, checksum],
  );
}
