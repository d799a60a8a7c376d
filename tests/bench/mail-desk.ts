import { Client } from 'pg';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { manyThreads } from '@/tests/factories/many-threads';
import type { MadeOffice } from '@/tests/factories/office';
import { type Figure, loop, ms, percentiles } from './figure';

const THREADS = 200_000;
const SECONDS = 5;
const DESK = { tab: 'open', q: '', mine: false } as const;

/** P22: a page of the e-mail desk over many threads, with the counts of its tabs; and a search by a word. */
export async function measureMailDesk(ownerUrl: string, office: MadeOffice): Promise<Figure[]> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  const { clerk, mailbox } = await manyThreads(database, office, THREADS);
  const timesOf = async (turn: () => Promise<unknown>) =>
    percentiles((await loop(1, SECONDS, turn)).durations);
  const page = await timesOf(() => listDesk(clerk, DESK));
  const search = await timesOf(() => listDesk(clerk, { ...DESK, q: 'nr150000' }));
  const floor = await timesOf(() =>
    database.query('SELECT id, subject FROM mail_thread WHERE mailbox_id = $1 ORDER BY id LIMIT 50', [
      mailbox.id,
    ]),
  );
  await database.end();
  const figure = (work: string, { p50, p95 }: { p50: number; p95: number }): Figure => ({
    id: 'P22',
    work,
    ours: `p50 ${ms(p50)} (p95 ${ms(p95)})`,
    floor: `one SELECT of 50 rows p50 ${ms(floor.p50)}`,
    goal: 'p50 20 ms',
    kept: p50 <= 20,
    notes: ['The reads of the page without its HTML, one after another, after the threads were analysed.'],
  });
  return [
    figure(
      `the e-mail desk over ${THREADS.toLocaleString('en')} threads, fifty of them with every count`,
      page,
    ),
    figure('the same with a search by a rare word', search),
  ];
}
