import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrate } from '@/lib/platform/database/migrate';
import { ownerUrl } from '@/tests/support/accounts';

const FOLDER = 'prisma/functions';

/** Functions of the schema public that no extension brought, and the triggers that call functions, by their text. */
const FUNCTIONS = `
  SELECT p.proname AS name, pg_get_functiondef(p.oid) AS text, p.prosrc AS body
  FROM pg_proc p LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
  WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL ORDER BY p.proname, p.oid`;
const TRIGGERS = `
  SELECT pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;

const made = async (client: Client) => ({
  functions: (await client.query(FUNCTIONS)).rows,
  triggers: (await client.query(TRIGGERS)).rows,
});

describe('the functions of the migrated database', () => {
  const client = new Client({ connectionString: ownerUrl() });
  beforeAll(() => client.connect());
  afterAll(() => client.end());

  test('stand one in a file, word for word, and no file has anything else', async () => {
    const { functions } = await made(client);
    const files = readdirSync(FOLDER).map((file) => ({
      name: file.replace('.sql', ''),
      text: readFileSync(join(FOLDER, file), 'utf8'),
    }));
    expect(functions.map(({ name }) => name)).toEqual(files.map(({ name }) => name).sort());
    const unlike = functions.filter(
      ({ name, body }) => !files.some((file) => file.name === name && file.text.includes(`$$${body}$$`)),
    );
    expect(unlike.map(({ name }) => name)).toEqual([]);
  });

  test('are exactly those that the files make, with their triggers', async () => {
    const before = await made(client);
    await client.query('BEGIN');
    await client.query('SET LOCAL check_function_bodies = off');
    for (const { name } of before.functions) await client.query(`DROP FUNCTION ${name} CASCADE`);
    expect(await made(client)).toEqual({ functions: [], triggers: [] });
    for (const file of readdirSync(FOLDER)) await client.query(readFileSync(join(FOLDER, file), 'utf8'));
    const after = await made(client);
    await client.query('ROLLBACK');
    expect(after).toEqual(before);
    expect(before.triggers.length).toBeGreaterThan(4);
  });
});

describe('a start', () => {
  const templateUrl = inject('templateUrl');
  const name = `functions_${process.env.VITEST_POOL_ID}`;
  const url = templateUrl.replace(/[^/]+$/, name);
  let server: Client;
  let client: Client;
  let folder: string;

  const write = (file: string, text: string) => writeFileSync(join(folder, 'functions', file), text);
  const start = () => migrate({ url, ownerUrl: url }, folder);
  const call = async (expression: string) =>
    (await client.query(`SELECT ${expression} AS value`)).rows[0].value;

  beforeEach(async () => {
    server = new Client({ connectionString: templateUrl.replace(/[^/]+$/, 'postgres') });
    await server.connect();
    await server.query(`CREATE DATABASE ${name}`);
    client = new Client({ connectionString: url });
    await client.connect();
    folder = mkdtempSync(join(tmpdir(), 'okienko-functions-'));
    for (const part of ['migrations/1_tables', 'functions'])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(
      join(folder, 'migrations/1_tables/migration.sql'),
      `CREATE TABLE database_function (name text PRIMARY KEY, checksum text NOT NULL);
       CREATE TABLE thing (id int, note text NOT NULL DEFAULT '');`,
    );
  });
  afterEach(async () => {
    await client.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
    rmSync(folder, { recursive: true });
  });

  test('makes functions after the tables, in any order of their calls, and only once', async () => {
    write('a_first.sql', 'CREATE FUNCTION a_first() RETURNS int LANGUAGE sql AS $$ SELECT z_last() + 1 $$;');
    write('z_last.sql', 'CREATE FUNCTION z_last() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;');
    expect(await start()).toEqual({ migrations: ['1_tables'], functions: ['a_first', 'z_last'] });
    expect(await call('a_first()')).toBe(2);
    expect(await start()).toEqual({ migrations: [], functions: [] });
  });

  test('makes a changed function again, also with other arguments and another result', async () => {
    write('twice.sql', 'CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql AS $$ SELECT a * 2 $$;');
    await start();
    write('twice.sql', 'CREATE FUNCTION twice(a text) RETURNS text LANGUAGE sql AS $$ SELECT a || a $$;');
    expect(await start()).toEqual({ migrations: [], functions: ['twice'] });
    expect(await call("twice('ab')")).toBe('abab');
    await expect(call('twice(2)')).rejects.toThrow(/does not exist/);
  });

  test('removes what its file no longer contains: a trigger, a grant, the function itself', async () => {
    const body = `CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.note := NEW.note || '!'; RETURN NEW; END $$;`;
    const trigger = (called: string) =>
      `CREATE TRIGGER ${called} BEFORE INSERT ON thing FOR EACH ROW EXECUTE FUNCTION mark();`;
    const inserted = async () =>
      (await client.query(`INSERT INTO thing (id) VALUES (1) RETURNING note`)).rows[0].note;
    write('mark.sql', `${body} ${trigger('one')} ${trigger('two')} REVOKE ALL ON FUNCTION mark FROM PUBLIC;`);
    await start();
    expect(await inserted()).toBe('!!');
    write('mark.sql', `${body} ${trigger('one')}`);
    await start();
    expect(await inserted()).toBe('!');
    expect(await call("(SELECT proacl IS NULL FROM pg_proc WHERE proname = 'mark')")).toBe(true);
    rmSync(join(folder, 'functions/mark.sql'));
    expect(await start()).toEqual({ migrations: [], functions: ['mark'] });
    expect(await inserted()).toBe('');
    expect((await made(client)).functions).toEqual([]);
  });

  test('that cannot make one function changes nothing and names that function', async () => {
    write('good.sql', 'CREATE FUNCTION good() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;');
    await start();
    write('good.sql', 'CREATE FUNCTION good() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;');
    write('wrong.sql', 'CREATE FUNCTION wrong() RETURNS int LANGUAGE sql AS $$ SELECT gone FROM thing $$;');
    await expect(start()).rejects.toThrow(/Funkcja bazy danych wrong.*gone/);
    expect(await call('good()')).toBe(1);
    rmSync(join(folder, 'functions/wrong.sql'));
    cpSync(join(folder, 'functions/good.sql'), join(folder, 'functions/other.sql'));
    await expect(start()).rejects.toThrow(/Funkcja bazy danych other/);
  });

  test('at one moment with other starts makes the functions once', async () => {
    write('slow.sql', 'CREATE FUNCTION slow() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;');
    const runs = await Promise.all([start(), start(), start()]);
    expect(runs.flatMap(({ functions }) => functions)).toEqual(['slow']);
  });

  test('of a program older than the database leaves the functions unchanged', async () => {
    write('newer.sql', 'CREATE FUNCTION newer() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$;');
    mkdirSync(join(folder, 'migrations/2_more'));
    writeFileSync(join(folder, 'migrations/2_more/migration.sql'), 'CREATE TABLE more (id int);');
    await start();
    rmSync(join(folder, 'migrations/2_more'), { recursive: true });
    write('newer.sql', 'CREATE FUNCTION newer() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;');
    await expect(start()).rejects.toThrow(/nowsza niż ten program/);
    expect(await call('newer()')).toBe(2);
  });
});
