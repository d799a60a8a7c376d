import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import type { DeskAsked } from '@/lib/modules/mail/schema/desk';
import { manyThreads } from '@/tests/factories/many-threads';
import { makeOffice } from '@/tests/factories/office';
import { ownerUrl } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';

const database = new pg.Client({ connectionString: ownerUrl() });
const THREADS = 60_000;
let clerk: Ctx;
let worker: Ctx;

beforeAll(async () => {
  await database.connect();
  ({ clerk, worker } = await manyThreads(database, await makeOffice(), THREADS));
}, 240_000);
afterAll(() => database.end());

async function planOfPage(ctx: Ctx, asked: Partial<DeskAsked> & Pick<DeskAsked, 'tab'>) {
  const whole = { q: '', mine: false, ...asked };
  const statement = (await sentBy(() => listDesk(ctx, whole))).find(({ text }) =>
    text.includes('/* mail desk */'),
  );
  if (!statement) throw new Error('no statement lists the desk');
  return planOf(database, statement);
}

test.each<[string, () => Promise<Awaited<ReturnType<typeof planOfPage>>>, string]>([
  ['open', () => planOfPage(clerk, { tab: 'open' }), 'case_mail_open'],
  [
    'a later page of the open',
    () =>
      planOfPage(clerk, {
        tab: 'open',
        after: { dueOn: plainDateOf(new Date('2026-12-20T12:00:00Z')), id: 5_000 },
      }),
    'case_mail_open',
  ],
  ['those of a department without a mailbox', () => planOfPage(worker, { tab: 'open' }), 'case_mail_open'],
  ['elsewhere', () => planOfPage(clerk, { tab: 'elsewhere' }), 'case_mail_open'],
  ['spam', () => planOfPage(clerk, { tab: 'spam' }), 'mail_thread_other'],
  ['those that the office began', () => planOfPage(clerk, { tab: 'ours' }), 'mail_thread_ours'],
  ['over', () => planOfPage(clerk, { tab: 'over' }), 'mail_thread_case_id_key'],
  ['over at another department', () => planOfPage(worker, { tab: 'over' }), 'case_mail_over'],
  [
    'a rare word among those over',
    () => planOfPage(clerk, { tab: 'over', q: 'nr150050' }),
    'mail_thread_words',
  ],
])('of very many threads, %s are read by their index and never whole', async (_, plan, index) => {
  const { indexes, readWhole, pages } = await plan();
  expect(indexes).toContain(index);
  expect(readWhole.filter((table) => table === 'case' || table === 'mail_thread')).toEqual([]);
  expect(pages).toBeLessThan(6_000);
});

test('the counts of the tabs stop at a thousand and look at no thread that is over', async () => {
  const { counts } = await listDesk(clerk, { tab: 'open', q: '', mine: false });
  expect(counts).toEqual({ open: 601, elsewhere: 600, ours: 600, spam: 1_001, shared: 0 });
  const statement = (await sentBy(() => listDesk(clerk, { tab: 'open', q: '', mine: false }))).find(
    ({ text }) => text.includes('/* mail desk counts */'),
  );
  const { readWhole } = await planOf(database, statement ?? { text: 'SELECT 1', values: [] });
  expect(readWhole.filter((table) => table === 'case' || table === 'mail_thread')).toEqual([]);
});

test('a page of fifty threads takes as many statements as a page of one', async () => {
  expect((await listDesk(clerk, { tab: 'open', q: 'nr59900', mine: false })).items).toHaveLength(1);
  const one = await sentBy(() => listDesk(clerk, { tab: 'open', q: 'nr59900', mine: false }));
  const fifty = await sentBy(() => listDesk(clerk, { tab: 'open', q: '', mine: false }));
  expect(fifty.length).toBe(one.length);
});
