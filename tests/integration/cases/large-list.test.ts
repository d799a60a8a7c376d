import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import type { ListAsked, ListCursor } from '@/lib/modules/cases/schema/list';
import { MOST_COUNTED } from '@/lib/modules/cases/schema/list';
import { ownerUrl } from '@/tests/support/accounts';
import { planOf } from '@/tests/support/plans';
import { sentBy } from '@/tests/support/statements';
import { manyCases } from './many-cases';

const database = new pg.Client({ connectionString: ownerUrl() });
let desk: Awaited<ReturnType<typeof manyCases>>;
let people: Record<'clerk' | 'worker', Ctx>;

beforeAll(async () => {
  await database.connect();
  desk = await manyCases(100_000);
  people = { clerk: desk.clerk, worker: desk.worker };
}, 240_000);
afterAll(() => database.end());

/** The pages that the database reads for a page of the list; inside a function it counts them, and shows no plan. */
async function pagesRead(ctx: Ctx, asked: ListAsked): Promise<number> {
  const statement = (await sentBy(() => searchCases(ctx, asked))).find(({ text }) =>
    text.includes('listed_cases'),
  );
  if (!statement) throw new Error('no statement lists cases');
  const { pages } = await planOf(database, statement);
  return pages;
}

/** The parts of the list as the function asks for them, with the index that has to serve each. */
const OPEN = `k.status IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS')`;
const OVER = `k.status IN ('SETTLED', 'CLOSED', 'ATTACHED', 'FILED', 'CANCELLED')`;
const WORD = `to_tsvector('simple', k.search_text) @@ `;
const TERM = 'k.stopped_on IS NOT NULL, k.due_on, k.id';
const PARTS: [what: string, sql: string, index: string][] = [
  ['open by term', `${OPEN} ORDER BY ${TERM}`, 'case_open_by_term'],
  [
    'a later page by term',
    `${OPEN} AND (${TERM}) > (false, '2027-01-10', 60000) ORDER BY ${TERM}`,
    'case_open_by_term',
  ],
  ['the open by number', `${OPEN} ORDER BY k.id DESC`, 'case_open_newest'],
  ['a later page by number', `${OPEN} AND k.id < 50000 ORDER BY k.id DESC`, 'case_open_newest'],
  [
    'the late by term',
    `${OPEN} AND (k.stopped_on IS NOT NULL, k.due_on) < (false, '2026-11-20') ORDER BY ${TERM}`,
    'case_open_by_term',
  ],
  ['those over', `${OVER} AND k.id < 50000 ORDER BY k.id DESC`, 'case_over_newest'],
  [
    'a frequent word by term',
    `${OPEN} AND ${WORD}'''parzysta'':*'::tsquery ORDER BY ${TERM}`,
    'case_open_by_term',
  ],
  ['a rare word by term', `${OPEN} AND ${WORD}'''nr50000'':*'::tsquery ORDER BY ${TERM}`, 'case_search'],
];

describe('a list of a hundred thousand cases', () => {
  test.each(PARTS)('%s is read by an index, no more than a page of it', async (_, where, index) => {
    const text = `SELECT k.id FROM "case" k WHERE ${where} LIMIT 51`;
    const plan = await planOf(database, { text, values: [] });
    expect(plan.indexes).toContain(index);
    expect(plan.readWhole).toEqual([]);
    expect(plan.rows).toBeLessThan(400);
  });

  test.each<ListAsked>([
    { q: '', tab: 'open' },
    { q: '', tab: 'open', order: 'newest' },
    { q: '', tab: 'late' },
    { q: '', tab: 'over' },
    { q: 'parzysta' },
    { q: 'parzysta', order: 'term' },
    { q: 'parzysta', order: 'newest', tab: 'over' },
    { q: 'nr50000' },
    { q: 'ulica parzysta' },
    { q: 'plac nr50000' },
    { q: 'RPW/50000/1912' },
    { q: '', tab: 'open', year: 1912 },
  ])(
    '%o takes a few thousand pages at most, first or later, for everyone',
    async (asked) => {
      for (const ctx of Object.values(people)) {
        let after: ListCursor | null = null;
        for (let turn = 0; turn < 3; turn++) {
          const from: ListCursor | undefined = after ?? undefined;
          expect(await pagesRead(ctx, { ...asked, after: from })).toBeLessThan(6_000);
          ({ next: after } = await searchCases(ctx, { ...asked, after: from }));
          if (after === null) break;
        }
      }
    },
    60_000,
  );

  test('one case, with those next to it by growth, is found by indexes', async () => {
    const asking = () => getCase(desk.clerk, 'RPW-1-2026').catch(() => null);
    const sent = (await sentBy(asking)).find(({ text }) => text.includes('source_case_id'));
    if (!sent) throw new Error('no statement reads the case');
    // The cases here are numbered by years that an address does not take.
    const statement = { ...sent, values: sent.values.with(-2, 1912).with(-1, 50_000) };
    const { readWhole, pages } = await planOf(database, statement);
    expect(readWhole).not.toContain('case');
    expect(pages).toBeLessThan(100);
  });

  test('counts no more than it tells', async () => {
    const { counts, exact } = await searchCases(desk.clerk, { q: 'parzysta' });
    expect(counts).toMatchObject({ open: MOST_COUNTED + 1, 'at-counter': 0, over: MOST_COUNTED + 1 });
    expect(exact).toBe(MOST_COUNTED + 1);
  });
});
