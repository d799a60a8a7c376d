import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { isDiskFull, StartupError } from '../startup-error';

type FunctionFile = { name: string; sql: string; checksum: string };

/**
 * Makes the functions of the database from the files of `folder`, in the transaction that `client` has begun; returns
 * the names of the functions made or dropped. A file holds one function with all its triggers and grants. The function
 * of a changed file is dropped with its triggers and made again, so its signature may change too. Throws `StartupError`
 * when a function cannot be made.
 */
export async function applyFunctions(client: Client, folder: string): Promise<string[]> {
  const files = functionsIn(folder);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM database_function',
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const changed = files.filter(({ name, checksum }) => applied.get(name) !== checksum);
  const gone = [...applied.keys()].filter((name) => !files.some((file) => file.name === name));

  for (const name of gone) await drop(client, name);
  // Bodies are checked when all functions exist, because a function may call one of a later file.
  await client.query('SET LOCAL check_function_bodies = off');
  for (const file of changed) await make(client, file);
  await client.query('SET LOCAL check_function_bodies = on');
  for (const { name } of files) await check(client, name);
  return [...gone, ...changed.map(({ name }) => name)];
}

function functionsIn(folder: string): FunctionFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function make(client: Client, { name, sql, checksum }: FunctionFile): Promise<void> {
  await drop(client, name);
  await explained(name, () => client.query(sql));
  await client.query('INSERT INTO database_function (name, checksum) VALUES ($1, $2)', [name, checksum]);
}

/**
 * Drops every function of the name, with any arguments and with its triggers. Fails when another object needs the
 * function.
 */
async function drop(client: Client, name: string): Promise<void> {
  await explained(name, async () => {
    for (const statement of await statementsToDrop(client, name)) await client.query(statement);
  });
  await client.query('DELETE FROM database_function WHERE name = $1', [name]);
}

async function statementsToDrop(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT 1 AS step, format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass) AS statement
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE p.proname = $1 AND p.pronamespace = 'public'::regnamespace
     UNION ALL
     SELECT 2, format('DROP FUNCTION %s', p.oid::regprocedure) FROM pg_proc p
     WHERE p.proname = $1 AND p.pronamespace = 'public'::regnamespace
     ORDER BY step`,
    [name],
  );
  return rows.map(({ statement }) => statement);
}

/** Has PostgreSQL check the body against the present tables; throws when the file made no such function. */
async function check(client: Client, name: string): Promise<void> {
  await explained(name, async () => {
    const { rows } = await client.query<{ validator: string; oid: number }>(
      `SELECT l.lanvalidator::regproc::text AS validator, p.oid
       FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
       WHERE p.proname = $1 AND p.pronamespace = 'public'::regnamespace`,
      [name],
    );
    if (rows.length !== 1) throw new Error(`expected one function, found ${rows.length}`);
    const [{ validator, oid }] = rows;
    await client.query(`SELECT ${validator}($1)`, [oid]);
  });
}

async function explained(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new StartupError(
      `Funkcja bazy danych ${name} nie powstała: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
