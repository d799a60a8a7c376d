import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { canViewCase } from '@/lib/modules/cases/policy';
import { searchCases } from '@/lib/modules/cases/queries/search';
import type { FoundCase, ListAsked, ListCursor } from '@/lib/modules/cases/schema/list';
import { db } from '@/lib/platform/db';
import { statementsOf } from '@/tests/support/statements';
import { manyCases } from './many-cases';

const CASES = 900;

let desk: Awaited<ReturnType<typeof manyCases>>;
beforeAll(async () => {
  desk = await manyCases(CASES);
}, 60_000);

/** All pages of the list, one after another. */
async function pagesOf(ctx: Ctx, asked: ListAsked): Promise<FoundCase[]> {
  const all: FoundCase[] = [];
  let after: ListCursor | null | undefined;
  do {
    const page = await searchCases(ctx, { ...asked, after: after ?? undefined });
    all.push(...page.items);
    after = page.next;
  } while (after !== null && all.length <= CASES);
  return all;
}

/** The ids of the tab that the person may see, in the order of the list, told without its query. */
async function expected(ctx: Ctx, { tab, order, q }: ListAsked): Promise<number[]> {
  const rows = await db().case.findMany();
  const open = ['REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS'];
  const byTerm = tab === 'open' && order !== 'newest';
  const exact = (row: (typeof rows)[number]) =>
    q.split(' ').every((word) => row.searchText.split(' ').some((said) => said.startsWith(word)));
  const key = (row: (typeof rows)[number]) =>
    [
      order === 'best' ? Number(!exact(row)) : 0,
      byTerm ? Number(row.stoppedOn !== null) : 0,
      byTerm ? row.dueOn.getTime() : 0,
      byTerm ? row.id : -row.id,
    ] as const;
  return rows
    .filter((row) => open.includes(row.status) === (tab === 'open') && canViewCase(ctx.actor, row))
    .map((row) => ({ id: row.id, key: key(row) }))
    .sort(
      (a, b) => a.key.map((part, place) => part - b.key[place]).find((difference) => difference !== 0) ?? 0,
    )
    .map(({ id }) => id);
}

describe('the pages of the list', () => {
  test.each<Omit<ListAsked, 'after'>>([
    { q: '', tab: 'open', order: 'term' },
    { q: '', tab: 'open', order: 'newest' },
    { q: '', tab: 'over', order: 'newest' },
    { q: 'parzysta', tab: 'open', order: 'best' },
    { q: 'parzysta', tab: 'open', order: 'term' },
    { q: 'parzysta', tab: 'open', order: 'newest' },
    { q: 'parzysta', tab: 'over', order: 'best' },
  ])('of $tab by $order with "$q" hold every case once, for everyone', async (asked) => {
    // "nieparzysta" is spelled almost alike, so both words together find every case
    for (const ctx of [desk.clerk, desk.worker]) {
      const all = await pagesOf(ctx, asked);
      const found = asked.q === '' ? all : all.filter(({ id }) => id >= 1000);
      const wanted = (await expected(ctx, asked)).filter((id) => asked.q === '' || id >= 1000);
      expect(wanted.length).toBeGreaterThan(55);
      expect(found.map(({ id }) => id)).toEqual(wanted);
    }
  });

  test('put stopped terms behind those that run, and similar cases behind those with every word', async () => {
    const byTerm = await pagesOf(desk.clerk, { q: '', tab: 'open' });
    const stopped = byTerm.map(({ stoppedOn }) => stoppedOn !== null);
    expect(stopped.indexOf(true)).toBe(stopped.length - stopped.filter(Boolean).length);
    const best = (await pagesOf(desk.clerk, { q: 'parzysta', tab: 'open' })).map(({ similar }) => similar);
    expect(best).toEqual([...best].sort((a, b) => Number(a) - Number(b)));
    expect(best).toContain(true);
    expect(best).toContain(false);
  });

  test('count each tab and the cases with every word, also from a later page', async () => {
    const first = await searchCases(desk.clerk, { q: 'parzysta' });
    const open = await pagesOf(desk.clerk, { q: 'parzysta', tab: 'open' });
    expect(first.counts.open).toBe(open.length);
    expect(first.exact).toBe(open.filter(({ similar }) => !similar).length);
    const later = await searchCases(desk.clerk, { q: 'parzysta', after: first.next ?? undefined });
    expect([later.counts, later.exact]).toEqual([first.counts, first.exact]);
  });

  test('keep a department and a year', async () => {
    const asked = { q: '', tab: 'over' as const, departmentId: desk.office.permits.id, year: 1900 };
    const all = await pagesOf(desk.clerk, asked);
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ department }) => department)).size).toBe(1);
    expect((await pagesOf(desk.clerk, { ...asked, year: 1999 })).length).toBe(0);
    // the department of another person's cases gives nothing away
    expect((await searchCases(desk.worker, asked)).counts).toEqual({
      open: 0,
      late: 0,
      'at-counter': 0,
      over: 0,
    });
  });

  test('are one statement each, with the counts and the choices of the filters', async () => {
    for (const q of ['', 'parzysta', 'RPW/7/1900'])
      expect(await statementsOf(() => searchCases(desk.worker, { q, tab: 'open' }))).toBe(1);
  });
});
