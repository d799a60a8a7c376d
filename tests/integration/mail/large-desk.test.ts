import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import type { DeskAsked } from '@/lib/modules/mail/schema/desk';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';

const database = new pg.Client({ connectionString: ownerUrl() });
const THREADS = 60_000;
let clerk: Ctx;
let worker: Ctx;

/** Of a hundred threads one is open on the desk, one at another department, two are spam, one the office began; the others are over. */
beforeAll(async () => {
  await database.connect();
  const office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const mailbox = await makeMailbox(office.counter);
  const { threadId, caseId } = await arrive(mailbox, letter());
  // The copies have one word, which the search knows.
  await database.query('ALTER TABLE "case" DISABLE TRIGGER USER');
  await database.query(
    `INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object(
      'id', 1000 + n, 'registry_year', 1900 + n / 4000, 'registry_number', n, 'due_on', '2026-11-01'::date + n * 7 % 90,
      'status', CASE WHEN n % 100 < 2 THEN 'ACCEPTED' WHEN n % 100 < 4 THEN 'CANCELLED' ELSE 'CLOSED' END,
      'settled_at', CASE WHEN n % 100 >= 4 THEN k.created_at END,
      'department_id', CASE WHEN n % 100 = 1 THEN $1::int ELSE k.department_id END, 'search_text', 'e-mail'))).*
    FROM "case" k, generate_series(1, $2::int) n WHERE k.id = $3`,
    [office.roads.id, THREADS, caseId],
  );
  await database.query(
    `INSERT INTO mail_thread SELECT (jsonb_populate_record(t, jsonb_build_object(
      'id', 1000 + n, 'case_id', CASE WHEN n % 100 <> 50 THEN 1000 + n END,
      'started_by_id', CASE WHEN n % 100 = 50 THEN 1 END, 'category', CASE WHEN n % 100 IN (2, 3) THEN 'SPAM' END,
      'search_text', 'nadawca nr' || n || ' ' || substr(md5((n % 5000)::text), 1, 8)))).*
    FROM mail_thread t, generate_series(1, $1::int) n WHERE t.id = $2`,
    [THREADS, threadId],
  );
  await runAs(ownerUrl(), 'VACUUM ANALYZE "case"', 'VACUUM ANALYZE mail_thread');
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
