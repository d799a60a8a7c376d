import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy, statementsOf } from '@/tests/support/statements';

const ALL = 100_000;
const at = (hour: string) => new Date(`2028-06-01T${hour}:00+01:00`);
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await database.connect();
  const { office, clerk, head, worker } = await makeDesk();
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT case_id, 'OTHER', rule, start_on, due_on + (n % 500), terms_version, opened_at
    FROM clock, generate_series(1, ${ALL}) n WHERE case_id = ${caseId} AND closed_at IS NULL`;
  await runAs(ownerUrl(), 'ANALYZE clock');
});
afterAll(() => database.end());

test('reminders of a hundred thousand terms take few statements, and a second run takes fewer', async () => {
  // One statement writes ten thousand reminders; each question and the putting away take one more.
  const first = async () => expect(await remindOfTerms(at('10:00'))).toBe(2 * (ALL + 1));
  expect(await statementsOf(first)).toBe(5 + 21);
  const second = async () => expect(await remindOfTerms(at('11:00'))).toBe(0);
  const statements = await sentBy(second);
  expect(statements).toHaveLength(5);
  for (const statement of statements) {
    const { rows, pages } = await planOf(database, statement);
    expect([rows < 10 * ALL, pages < 3 * ALL], statement.text).toEqual([true, true]);
  }
}, 120_000);

test('terms that come near are found by their index', async () => {
  const { indexes, readWhole } = await planOf(database, {
    text: `SELECT id FROM clock t
           WHERE t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on <= '2026-12-28'::date`,
    values: [],
  });
  expect([indexes, readWhole]).toEqual([['clock_open_by_due'], []]);
});
