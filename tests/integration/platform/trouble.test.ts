import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { failure } from '@/app/_entry/failure';
import { DomainError } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';
import { db } from '@/lib/platform/db';
import { noteFailure, takeFailure } from '@/lib/platform/trouble';
import { adminUrl, ownerUrl, runAs } from '@/tests/support/accounts';

/** The failure of `work`. */
const failed = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );
const addDepartment = () => db().department.create({ data: { symbol: 'A', name: 'A', genitive: 'A' } });

/** Makes PostgreSQL say what it says when a table cannot grow. */
const FULL = `
  CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file "base/16388/17008": No space left on device' USING ERRCODE = '53100';
  END $$;
  CREATE TRIGGER full_disk BEFORE INSERT ON department FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`;

async function letConnect(allowed: boolean): Promise<void> {
  const name = new URL(adminUrl()).pathname.slice(1);
  const client = new Client({ connectionString: adminUrl().replace(/[^/]+$/, 'postgres') });
  await client.connect();
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  if (!allowed)
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  await client.end();
}
afterEach(() => letConnect(true));

describe('an act that fails', () => {
  test('because the disk is full says so, and the next one is saved when there is room', async () => {
    await runAs(ownerUrl(), FULL);
    const raw = db().$executeRaw`INSERT INTO department (symbol, name, genitive) VALUES ('A', 'A', 'A')`;
    for (const error of [await failed(addDepartment), await failed(() => raw)]) {
      expect(await failure(error, '1a2b3c4d')).toEqual({ ok: false, code: 'disk-full', errorId: '1a2b3c4d' });
    }
    expect(errorText('disk-full')).toMatch(/zabrakło miejsca.*zostało na stronie/);
    await runAs(ownerUrl(), 'DROP FUNCTION full_disk CASCADE');
    expect(await addDepartment()).toMatchObject({ symbol: 'A' });
  });

  test.runIf(process.platform === 'linux')('because a file cannot be written says so', async () => {
    const error = await failed(() => writeFile('/dev/full', 'a'));
    expect(await failure(error)).toMatchObject({ code: 'disk-full' });
  });

  test('while the database is away says so', async () => {
    await db().department.count();
    await letConnect(false);
    expect(await failure(await failed(() => db().department.count()))).toMatchObject({
      code: 'database-away',
    });
    expect(errorText('database-away')).toMatch(/nie wiemy, czy to się zapisało/);
  });

  test('by a fault of the program, or with good reason, is told as that', async () => {
    expect(await failure(new TypeError('x is not a function'))).toMatchObject({ code: 'unexpected' });
    expect(await failure(new DomainError('not-allowed'))).toEqual({ ok: false, code: 'not-allowed' });
    // Words that somebody has typed are no sign of a full disk.
    const typed = await failed(() => db().$queryRaw`SELECT ${'No space left on device'}::int`);
    expect(await failure(typed)).toMatchObject({ code: 'unexpected' });
  });
});

test('the failures of the last hundred requests are kept, each until it is told', () => {
  for (let request = 0; request < 150; request += 1) noteFailure(String(request), request);
  expect(takeFailure('49')).toBeUndefined();
  expect(takeFailure('50')).toBe(50);
  expect(takeFailure('50')).toBeUndefined();
  for (let request = 0; request < 150; request += 1) takeFailure(String(request));
});
