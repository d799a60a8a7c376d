import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { takeNextCase } from '@/lib/modules/cases/operations/take-next';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { type CaseTab, type DepartmentCursor, MOST_IN_TAB } from '@/lib/modules/routing/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { actorOf } from '@/tests/factories/people';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { type Plan, planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';

/** The cases of the department: 70 % in progress, 2 % to assign, 1 % settled and open, the rest closed. */
const ALL = 100_000;
const TABS = ['to-assign', 'in-progress', 'waiting', 'done', 'past-due', 'cooperating'] as const;

let worker: Ctx;
let head: Ctx;
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await database.connect();
  const { office, clerk, ...ours } = await makeDesk();
  ({ worker, head } = ours);
  const gone = await actorOf('CASE_WORKER', office.roads, { active: false });
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
  await db().$executeRaw`
    INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object(
      'id', 1000 + n, 'registry_year', 1900, 'registry_number', n, 'due_on', 
      CASE WHEN n % 40 = 0 THEN make_date(2026, 10, 1 + n % 28) ELSE make_date(2027, 1 + n % 12, 1 + n % 28) END,
      'status', CASE WHEN n % 100 < 70 THEN 'IN_PROGRESS' WHEN n % 100 < 72 THEN 'ACCEPTED' WHEN n % 100 < 73 THEN 'SETTLED'
                     ELSE 'CLOSED' END,
      'assignee_id', CASE WHEN n % 1000 = 0 THEN ${gone.staffId}::int WHEN n % 3 = 0 THEN ${worker.actor.staffId}::int
                          ELSE ${head.actor.staffId}::int END,
      'stopped_on', CASE WHEN n % 50 = 1 THEN '2026-10-01' END, 'settled_at', CASE WHEN n % 100 >= 72 THEN k.created_at END,
      'search_text', CASE WHEN n % 2 = 0 THEN 'parzysta sprawa ' ELSE 'nieparzysta sprawa ' END || n))).*
    FROM "case" k, generate_series(1, ${ALL}) n WHERE k.id = ${caseId}`;
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT 1000 + n, 'SUPPLEMENT', 'KPA_64_7D', '2026-11-01', '2026-11-09', 1, now() FROM generate_series(7, ${ALL}, 200) n`;
  await runAs(ownerUrl(), 'VACUUM ANALYZE "case", clock, assignment');
}, 180_000);
afterAll(() => database.end());

/** The plan of the database for the statement that reads cases. */
async function planFor(run: () => Promise<unknown>): Promise<Plan> {
  const statement = (await sentBy(run)).find(({ text }) => text.includes('"case"'));
  if (!statement) throw new Error('no statement reads cases');
  return planOf(database, statement);
}

/**
 * Expects that the database reads few of the hundred thousand cases: about a page with the rows that belong to it, or,
 * for a number among those who wait, the 2,000 that are stopped and twice the 500 calls.
 */
function expectFew({ readWhole, rows, pages }: Plan): void {
  expect(readWhole).not.toContain('case');
  expect(rows).toBeLessThan(4_000);
  expect(pages).toBeLessThan(5_000);
}

const page = (tab: CaseTab, more: { after?: DepartmentCursor | null; mine?: boolean; q?: string } = {}) =>
  listDepartmentCases(worker, { tab, ...more });

describe('an inbox of a hundred thousand cases', () => {
  test.each<[CaseTab, string]>([
    ['to-assign', 'case_to_assign'],
    ['in-progress', 'case_in_progress'],
    ['waiting', 'case_stopped'],
    ['done', 'case_settled'],
    ['past-due', 'case_open_by_due'],
  ])(
    '%s gives its first page and a later one by the index, without reading all cases',
    async (tab, index) => {
      let after: DepartmentCursor | null = null;
      for (let pages = 0; pages < 4; pages++) ({ next: after } = await page(tab, { after }));
      for (const from of [null, after]) {
        const plan = await planFor(() => page(tab, { after: from }));
        expect(plan.indexes).toContain(index);
        expectFew(plan);
      }
    },
  );

  test('only mine gives its page by the index of leaders', async () => {
    const plan = await planFor(() => page('in-progress', { mine: true }));
    expect(plan.indexes).toContain('case_open_by_assignee');
    expectFew(plan);
  });

  test('cases whose leader has left wait to be assigned, page after page with the others', async () => {
    const counts = await countInbox(worker, new Date(0));
    expect(counts).toMatchObject({ toAssign: 2_100, inProgress: MOST_IN_TAB + 1 });
    const seen = new Set<number>();
    let after: DepartmentCursor | null = null;
    do {
      const { items, next } = await page('to-assign', { after });
      for (const { id } of items) seen.add(id);
      after = next;
    } while (after);
    expect(seen.size).toBe(2_100);
  });

  test('the counts take one statement, and each stops one above the greatest exact count', async () => {
    expect(await sentBy(() => countInbox(worker, new Date(0)))).toHaveLength(1);
    const { readWhole, rows, pages } = await planFor(() => countInbox(worker, new Date(0)));
    expect(readWhole).not.toContain('case');
    expect(rows).toBeLessThan(0.4 * ALL);
    expect(pages).toBeLessThan(10_000);
  });

  test.each(TABS)('%s narrowed by a word of half the cases reads each case a few times', async (tab) => {
    const { rows, pages } = await planFor(() => page(tab, { q: 'parzysta' }));
    expect(rows).toBeLessThan(3 * ALL);
    expect(pages).toBeLessThan(10 * ALL);
  });

  test.each(TABS)('%s narrowed by words of no case, or by a number, reads next to no case', async (tab) => {
    for (const q of ['nikt taki nie ma', '4127']) expectFew(await planFor(() => page(tab, { q })));
  });

  test('the next case to take is found by the index', async () => {
    const [, , , select] = await sentBy(() => takeNextCase(worker, { requestKey: randomUUID() }));
    expect(select.text).toContain('SKIP LOCKED');
    expect((await planOf(database, select)).indexes).toContain('case_to_assign');
  });
});
