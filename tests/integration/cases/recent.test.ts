import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { lastViewedCases } from '@/lib/modules/audit/queries/viewed';
import { noteView } from '@/lib/modules/cases/operations/look';
import { getCase } from '@/lib/modules/cases/queries/one';
import { listRecentlyOpened } from '@/lib/modules/cases/queries/recent';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { sentBy } from '@/tests/support/statements';

let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await database.connect();
  ({ office, clerk, head, worker } = await makeDesk());
});
afterAll(() => database.end());

const atRoads = async () => acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
const open = async (ctx: Ctx, slug: string) => noteView(ctx, await getCase(ctx, slug));
const openedBy = async (ctx: Ctx) => (await listRecentlyOpened(ctx)).map(({ slug }) => slug);

describe('the cases that a person last opened', () => {
  test('come latest first, each once, and only their own', async () => {
    const [first, second] = [await atRoads(), await atRoads()];
    expect(await openedBy(worker)).toEqual([]);
    await open(worker, first.slug);
    await open(worker, second.slug);
    await open(on(worker, '2026-11-25'), first.slug);
    await open(head, second.slug);
    expect(await openedBy(worker)).toEqual([first.slug, second.slug]);
    expect(await openedBy(head)).toEqual([second.slug]);
  });

  test('are forgotten when the person may no longer see them', async () => {
    const [kept, gone] = [await atRoads(), await atRoads()];
    await open(worker, kept.slug);
    await open(worker, gone.slug);
    expect((await openedBy(worker)).slice(0, 2)).toEqual([gone.slug, kept.slug]);
    const elsewhere = { departmentId: office.counter.id, destinationId: office.counter.id };
    await db().case.update({ where: { id: gone.caseId }, data: elsewhere });
    expect(await openedBy(worker)).not.toContain(gone.slug);
    expect(await openedBy(worker)).toContain(kept.slug);
    const nobody = ctxOf({ ...worker.actor, posts: [], departmentIds: [] });
    expect(await listRecentlyOpened(nobody)).toEqual([]);
  });

  test('have the facts of a list row', async () => {
    const { slug } = await registerOne(clerk, await makeCard(office.roads));
    await open(clerk, slug);
    expect((await listRecentlyOpened(clerk))[0]).toMatchObject({ slug, client: expect.stringMatching(/\S/) });
  });
});

test('the last looks of a person are found by their index in a long history', async () => {
  const busy = await actorOf('CASE_WORKER', office.roads);
  await runAs(
    ownerUrl(),
    `INSERT INTO history (chain, seq, at, actor_id, type, case_id, data, previous, hash)
     SELECT 'many', n, now(), CASE WHEN n % 50 = 0 THEN ${busy.staffId} ELSE ${head.actor.staffId} END,
            'case.viewed', n % 500, '{}', '', '' FROM generate_series(1, 20000) n`,
    'ANALYZE history',
  );
  const [looks] = await sentBy(() => lastViewedCases(ctxOf(busy)));
  const { rows } = await database.query(`EXPLAIN ${looks.text}`, looks.values);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('history_views');
  expect(plan).not.toContain('Seq Scan');
  expect(await lastViewedCases(ctxOf(busy))).toEqual([0, 450, 400, 350, 300, 250, 200, 150, 100, 50]);
});
