import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { addPause } from '@/lib/modules/cases/operations/clocks/pause';
import { addCaseDocument } from '@/lib/modules/cases/operations/documents';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { db, dbOf } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

// Even without the application's own filters the database gives a department no row of another department's cases.
let office: MadeOffice;
let clerk: Ctx;
let worker: Ctx;
let stranger: Ctx;
let nobody: Ctx;
let own: { caseId: number; slug: string };
let foreign: { caseId: number; slug: string };

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.permits));
  nobody = ctxOf(await actorOf('EDITOR', office.counter));
  own = await rich(worker);
  foreign = await rich(stranger);
});

/** A case of the person's department with a row in every table that a case can have. */
async function rich(registrar: Ctx): Promise<{ caseId: number; slug: string }> {
  const departmentId = registrar.actor.posts[0].departmentId;
  const desk = ctxOf(await actorOf('SECRETARIAT', { id: departmentId }));
  const made = await acceptedOne({ clerk, desk, worker: registrar }, await makeCard({ id: departmentId }));
  const { caseId, slug } = made;
  const day = clerk.today;
  await addCaseDocument(registrar, slug, { title: 'Mapa', fileName: 'mapa.png' }, Readable.from([PNG]));
  await addPause(registrar, {
    caseId,
    kind: 'SUSPENSION',
    from: day,
    to: null,
    basis: 'postanowienie',
    documentId: null,
    requestKey: randomUUID(),
  });
  await registerSupplement(clerk, {
    caseId,
    defectIds: [],
    documentIds: [],
    note: 'mapa',
    complete: false,
    channel: 'COUNTER',
    receivedOn: plainDate(day),
    postingDate: null,
    attachmentsCount: 1,
    requestKey: randomUUID(),
  });
  return made;
}
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Table = { table: string; guarded: boolean; readable: boolean };
const tablesOfCases = () =>
  db().$queryRaw<Table[]>`
    SELECT c.relname AS table, c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) AS guarded,
           has_table_privilege('okienko_reader', c.oid, 'SELECT') AS readable
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'case_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`;
const casesIn = async (from: Pick<ReturnType<typeof dbOf>, '$queryRawUnsafe'>, table: string) => {
  const rows = await from.$queryRawUnsafe<{ id: number }[]>(
    `SELECT DISTINCT case_id AS id FROM "${table}" WHERE case_id IS NOT NULL`,
  );
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
};

describe('a question of a department', () => {
  test('gets only the rows of its own cases from every table, without a filter in the query', async () => {
    const seen: string[] = [];
    for (const { table, readable } of await tablesOfCases()) {
      if (!readable) continue;
      const all = await casesIn(db(), table);
      if (all.includes(foreign.caseId)) seen.push(table);
      const expected = all.filter((id) => id !== foreign.caseId);
      expect([table, await casesIn(dbOf(worker), table)]).toEqual([table, expected]);
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        'application',
        'clock',
        'clock_entry',
        'document',
        'hand_over',
        'history',
        'supplement',
      ]),
    );
  });

  test('gets only its own cases and clients, by every method of the client', async () => {
    const asked = dbOf(worker);
    expect((await asked.case.findMany()).map(({ id }) => id)).toEqual([own.caseId]);
    expect(await asked.case.findFirst({ where: { id: foreign.caseId } })).toBeNull();
    expect(await asked.$queryRaw`SELECT id FROM "case" WHERE id = ${foreign.caseId}`).toEqual([]);
    const clients = await db().case.findMany({ where: { id: own.caseId }, select: { clientId: true } });
    expect((await asked.client.findMany()).map(({ id }) => id)).toEqual(
      clients.map(({ clientId }) => clientId),
    );
  });

  test('gets no case for a person who sees none, and every case for a person who sees all', async () => {
    expect(await dbOf(nobody).case.count()).toBe(0);
    expect(await dbOf(clerk).case.count()).toBe(2);
  });

  test('gets its own answer while two people ask at once on shared connections', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, turn) => {
        const asks = turn % 3 === 0 ? nobody : turn % 3 === 1 ? worker : stranger;
        return dbOf(asks).$queryRaw<{ id: number }[]>`SELECT id FROM "case"`;
      }),
    );
    const theirs = [[], [{ id: own.caseId }], [{ id: foreign.caseId }]];
    answers.forEach((answer, turn) => void expect(answer).toEqual(theirs[turn % 3]));
  });

  test('writes nothing, and reads no password, session, draft or seal', async () => {
    const asked = dbOf(worker);
    await expect(asked.$queryRawUnsafe(`UPDATE "case" SET subject = 'x' RETURNING id`)).rejects.toThrow(
      /permission/,
    );
    await expect(asked.$queryRawUnsafe('SELECT password_hash FROM staff_member')).rejects.toThrow(
      /permission/,
    );
    for (const table of [
      'session',
      'application_draft',
      'history_seal',
      'rate_limit',
      '_prisma_migrations',
      'database_function',
    ]) {
      await expect(asked.$queryRawUnsafe(`SELECT * FROM ${table}`)).rejects.toThrow(/permission/);
    }
  });
});

describe('the screens of a department', () => {
  test('find and open only its own cases', async () => {
    const { items } = await searchCases(worker, { q: 'rusztowanie' });
    expect(items.map(({ id }) => id)).toEqual([own.caseId]);
    expect((await getCase(worker, own.slug)).id).toBe(own.caseId);
    await expect(getCase(worker, foreign.slug)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('every table of cases is guarded by a policy, or closed to the readers', async () => {
  const tables = await tablesOfCases();
  expect(tables.length).toBeGreaterThan(18);
  expect(tables.filter(({ guarded, readable }) => readable && !guarded)).toEqual([]);
});
