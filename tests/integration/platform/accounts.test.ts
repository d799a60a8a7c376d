import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { record } from '@/lib/modules/audit/operations';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { strongAccountWarning } from '@/lib/platform/database/account-check';
import { migrate } from '@/lib/platform/database/migrate';
import { db, dbOf, transact } from '@/lib/platform/db';
import { prepareJobs, startJob } from '@/lib/platform/jobs';
import { SETTER } from '@/tests/factories/office';
import { ctxOf } from '@/tests/factories/people';
import { adminUrl, ownerUrl, runAs } from '@/tests/support/accounts';

// Decision 38: whoever gets hold of the application's account of the database cannot rewrite the history with it.
const ctx = ctxOf(SETTER);
const url = process.env.DATABASE_URL ?? '';
const asApplication = (statement: string) => runAs(url, statement);

const note = (caseId: number) =>
  transact(async (tx) => {
    record(tx, ctx, { type: 'case.viewed', departmentId: 1, caseId, data: {} });
  });

beforeAll(async () => {
  await note(1);
  await note(2);
});

describe('the account of the application', () => {
  test('and the owner of the tables are no superusers and make no accounts', async () => {
    const rows = await db().$queryRaw`
      SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles
      WHERE rolname IN (current_user, (SELECT tableowner FROM pg_tables WHERE tablename = 'history')) ORDER BY 1`;
    const weak = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rows).toEqual([
      { rolname: 'okienko_app', ...weak, rolreplication: false },
      { rolname: 'okienko_owner', ...weak, rolreplication: false },
    ]);
  });

  test.each([
    'ALTER TABLE history DISABLE TRIGGER USER',
    'ALTER TABLE history DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE history OWNER TO okienko_app',
    'DROP TRIGGER history_append_only ON history',
    'TRUNCATE history',
    'TRUNCATE history CASCADE',
    'TRUNCATE case_note',
    'DELETE FROM history',
    'UPDATE history SET actor_id = 1',
    `INSERT INTO history SELECT 99, chain, 99, at, 1, type, 1, data, previous, hash FROM history`,
    `UPDATE history_head SET seq = 0`,
    'DELETE FROM history_head',
    `INSERT INTO history_head VALUES ('made-up', 0, '')`,
    'UPDATE history_seal SET seq = 0',
    'DELETE FROM history_seal',
    'DROP TABLE history',
    'DROP FUNCTION append_only_refuse CASCADE',
    `CREATE OR REPLACE FUNCTION history_append(lines jsonb) RETURNS void LANGUAGE sql AS ''`,
    'ALTER FUNCTION history_append(jsonb) SECURITY INVOKER',
    `CREATE TRIGGER mine BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    'CREATE TABLE public.mine (id int)',
    'CREATE SCHEMA mine',
    'SET session_replication_role = replica',
    'SET ROLE okienko_owner',
    'SET ROLE okienko',
    'ALTER ROLE okienko_app SUPERUSER',
    'CREATE ROLE mine',
    `UPDATE _prisma_migrations SET checksum = ''`,
    'DELETE FROM database_function',
    `COPY history TO PROGRAM 'cat'`,
  ])('may not: %s', async (statement) => {
    await expect(asApplication(statement)).rejects.toMatchObject({
      message: expect.stringMatching(/permission denied|must be (owner|superuser)/),
    });
  });

  test('adds to the history by its function alone, also when its search path is another', async () => {
    await note(3);
    await runAs(
      url,
      `CREATE TEMP TABLE history (LIKE public.history INCLUDING DEFAULTS)`,
      `SET search_path = pg_temp, public`,
      `SELECT history_append('[{"chain": "department-1", "at": "2026-11-24T09:00:00Z", "type": "case.viewed"}]')`,
    );
    expect(await db().historyEntry.count({ where: { chain: 'department-1' } })).toBe(4);
    expect(await brokenLinks()).toEqual([]);
  });

  test('reads and writes every row of a table that is filtered for readers, by the same plan', async () => {
    const plan = async (connection: string) => {
      const client = new Client({ connectionString: connection });
      await client.connect();
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query({
        text: `EXPLAIN (COSTS OFF) SELECT id FROM "case" WHERE to_tsvector('simple', search_text) @@ 'kot'::tsquery`,
        rowMode: 'array',
      });
      await client.end();
      return rows.flat().join('\n');
    };
    expect(await plan(url)).toContain('case_search');
    expect(await plan(url)).toBe(await plan(ownerUrl()));
  });

  test('starts a job, whose tables the owner has made', async () => {
    const accounts = { url, ownerUrl: ownerUrl() };
    await prepareJobs(accounts);
    await startJob(db(), 'seal-history');
    const [{ jobs }] = await db().$queryRaw<[{ jobs: number }]>`
      SELECT count(*)::int AS jobs FROM graphile_worker.jobs`;
    expect(jobs).toBe(1);
    await expect(asApplication('DROP SCHEMA graphile_worker CASCADE')).rejects.toThrow('must be owner');
  });
});

test('the readers of departments write no history', async () => {
  const append = dbOf({ actor: { ...ctx.actor, posts: [] } }).$queryRawUnsafe(
    `SELECT history_append('[]')::text`,
  );
  await expect(append).rejects.toThrow('permission denied for function history_append');
});

describe('the functions that run as the owner', () => {
  test('name their search path, and only the searches are open to all', async () => {
    const rows = await db().$queryRaw`
      SELECT proname AS name, proconfig AS settings, has_function_privilege('okienko_reader', oid, 'EXECUTE') AS open
      FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1`;
    const settings = ['search_path=public, pg_temp'];
    expect(rows).toEqual([
      { name: 'found_cases', settings, open: true },
      { name: 'history_append', settings, open: false },
      { name: 'listed_cases', settings, open: true },
      { name: 'numbered_cases', settings, open: true },
    ]);
  });
});

describe('a start', () => {
  const accounts = { url, ownerUrl: ownerUrl() };
  const rightsOf = (table: string) =>
    db().$queryRaw`SELECT string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
      FROM information_schema.role_table_grants WHERE grantee = 'okienko_app' AND table_name = ${table}`;

  test('gives the application its rights to a new table, and takes away what somebody added', async () => {
    await runAs(
      ownerUrl(),
      'CREATE TABLE later (id serial, case_id int); ALTER TABLE later ENABLE ROW LEVEL SECURITY',
      'GRANT ALL ON history, case_note TO okienko_app',
    );
    await migrate(accounts);
    expect(await rightsOf('later')).toEqual([{ rights: 'DELETE INSERT SELECT UPDATE' }]);
    expect(await rightsOf('case_note')).toEqual([{ rights: 'INSERT SELECT' }]);
    expect(await rightsOf('history')).toEqual([{ rights: 'SELECT' }]);
    await asApplication('INSERT INTO later (case_id) VALUES (1)');
    expect(await db().$queryRaw`SELECT case_id FROM later`).toEqual([{ case_id: 1 }]);
  });

  test('closes the schema to the accounts of everybody', async () => {
    await runAs(adminUrl(), 'GRANT CREATE ON SCHEMA public TO PUBLIC');
    await migrate(accounts);
    await expect(asApplication('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });

  test('changes nothing when all is as it should be', async () => {
    await migrate(accounts);
    const acls = () => db().$queryRaw`SELECT relname, relacl::text, xmin::text FROM pg_class ORDER BY oid`;
    const before = await acls();
    await migrate(accounts);
    expect(await acls()).toEqual(before);
  });

  test('is told when the account of the application is too strong', async () => {
    expect(await strongAccountWarning(url)).toBeNull();
    expect(await strongAccountWarning(adminUrl())).toMatch(
      /konto „okienko” .*może za dużo:\n {2}- jest superużytkownikiem serwera\n.*docs\/operations\.md/,
    );
    expect(await strongAccountWarning(ownerUrl())).toMatch(
      /konto „okienko_owner”.*\n {2}- jest właścicielem tabel/,
    );
    await runAs(adminUrl(), 'GRANT UPDATE ON history TO okienko_app');
    expect(await strongAccountWarning(url)).toContain('może zmieniać historię');
    await runAs(adminUrl(), 'REVOKE UPDATE ON history FROM okienko_app');
  });
});

describe("a server of the office's own, on which an administrator has made the accounts", () => {
  const name = `own_${process.env.VITEST_POOL_ID}`;
  const at = (account: string) => {
    const address = new URL(adminUrl());
    [address.username, address.password, address.pathname] = [`${name}_${account}`, 'haslo', name];
    return String(address);
  };
  const onServer = (...statements: string[]) =>
    runAs(inject('templateUrl').replace(/[^/]+$/, 'postgres'), ...statements);

  beforeEach(() =>
    onServer(
      `CREATE ROLE ${name}_owner LOGIN PASSWORD 'haslo'`,
      `CREATE ROLE ${name}_app LOGIN PASSWORD 'haslo'`,
      `CREATE DATABASE ${name} OWNER ${name}_owner`,
    ).then(
      () => () =>
        onServer(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}_owner`, `DROP ROLE ${name}_app`),
    ),
  );

  test('the owner needs no power over accounts, and the application works', async () => {
    await onServer(`GRANT okienko_reader TO ${name}_app`);
    const accounts = { url: at('app'), ownerUrl: at('owner') };
    await migrate(accounts);
    await prepareJobs(accounts);
    await runAs(
      accounts.url,
      `SELECT history_append('[{"chain": "office", "at": "2026-11-24T09:00:00Z", "type": "incident.closed"}]')`,
      'SET ROLE okienko_reader',
      'SELECT * FROM "case"',
    );
    await expect(runAs(accounts.url, 'DELETE FROM history')).rejects.toThrow('permission denied');
    expect(await strongAccountWarning(accounts.url)).toBeNull();
  });

  test('one account for both works, with a warning', async () => {
    await onServer(`GRANT okienko_reader TO ${name}_owner`);
    await migrate({ url: at('owner'), ownerUrl: at('owner') });
    expect(await strongAccountWarning(at('owner'))).toContain('jest właścicielem tabel');
  });

  test('a role that only an administrator can give is asked for in a sentence', async () => {
    await expect(migrate({ url: at('app'), ownerUrl: at('owner') })).rejects.toThrow(
      `Administrator bazy: GRANT okienko_reader TO "${name}_app";`,
    );
  });

  test('an address that nobody can use is named by its setting', async () => {
    const wrong = at('owner').replace('haslo', 'inne');
    await expect(migrate({ url: at('app'), ownerUrl: wrong })).rejects.toThrow(
      /\(DATABASE_OWNER_URL\): serwer odrzucił użytkownika lub hasło/,
    );
  });
});

afterAll(() => runAs(ownerUrl(), 'DROP TABLE IF EXISTS later'));
