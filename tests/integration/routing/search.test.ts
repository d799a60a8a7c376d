import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { ROLES } from '@/lib/core/roles';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { canViewCase } from '@/lib/modules/cases/policy';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { searchAddress, searchedText } from '@/lib/modules/cases/queries/search-address';
import type { ClientInput } from '@/lib/modules/clients/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { organisationInput, personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';

let office: MadeOffice;
let clerk: Ctx;
const found = async (ctx: Ctx, q: string) => {
  const { items, relaxed } = await searchCases(ctx, { q });
  return relaxed ? [] : items.map(({ client }) => client);
};

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  const departments = [office.roads, office.permits, office.geodesy];
  const cards = await Promise.all(departments.map((department) => makeCard(department)));
  const desks = await Promise.all(departments.map((department) => actorOf('SECRETARIAT', department)));
  const people: [ClientInput, string][] = [
    [personInput({ firstName: 'Małgorzata', lastName: 'Żółkiewska-Błaszczyk' }), 'Rusztowanie, Rynek 6'],
    [
      personInput({ firstName: 'Ścibor', lastName: 'Gąsiorowski', street: 'ul. Łąkowa 12' }),
      'Zjazd, dz. 214/7',
    ],
    [personInput({ firstName: 'Sean', lastName: 'O’Neill-Żółć', street: 'ul. Dębowa 3' }), 'Wycinka lipy'],
    [organisationInput({ name: 'Wodociągi Zalesińskie sp. z o.o.', street: 'ul. Polna 1' }), 'Przyłącze'],
    [personInput({ firstName: 'דוד', lastName: 'כהן', street: 'ul. Leśna 2' }), 'Kanalizacja 🌳 kablowa'],
  ];
  for (const [place, [client, subject]] of people.entries()) {
    const one = await registerOne(clerk, cards[place % 3], { client, subject });
    // Some cases stay at the counter, some are on the way, some have arrived.
    if (place % 3 === 0) continue;
    await handOver(clerk, { batch: randomUUID(), caseIds: [one.caseId], departmentId: null, reason: '' });
    if (place < 3) continue;
    const { id } = await db().handOver.findFirstOrThrow({ where: { caseId: one.caseId } });
    await acceptHandOvers(ctxOf(desks[place % 3]), { handOverIds: [id] });
    // Wydział Geodezji co-operates in a case that Referat Zezwoleń leads.
    const lead = await actorOf('HEAD', departments[place % 3]);
    await assignCase(ctxOf(lead), {
      caseId: one.caseId,
      staffId: lead.staffId,
      coDepartmentIds: [office.geodesy.id],
    });
  }
});

describe('the search of cases finds', () => {
  test.each([
    ['zolkiewska', 'no diacritics'],
    ['ŻÓŁKIEWSKA błaszczyk', 'capitals, part of a double name'],
    ['błaszczyk małgorzata', 'any order'],
    ['malg zolk', 'words begun'],
    ['żółkiewski', 'another ending of the name: one letter off'],
    ['zolkievska', 'one typo'],
    ['zołkieska', 'a letter left out'],
    ['rusztowania', 'the genitive of a word in the subject'],
    ['rynek 6', 'the subject with a number'],
    ['RPW/1/2026', 'the registry number'],
    ['rpw 1 2026', 'as dictated'],
    ['1', 'its digits, of this year'],
  ])('%s (%s)', async (q) => {
    expect(await found(clerk, q)).toContain('Małgorzata Żółkiewska-Błaszczyk');
  });

  test.each<[string, string | null, string]>([
    ['lakowa 12', 'Ścibor Gąsiorowski', 'the address'],
    ["O'Neill-Żółć", 'Sean O’Neill-Żółć', 'another apostrophe'],
    ['oneill', 'Sean O’Neill-Żółć', 'without the apostrophe'],
    ['wodociagi', 'Wodociągi Zalesińskie sp. z o.o.', 'an organisation'],
    ['wodociągów zalesińskich', 'Wodociągi Zalesińskie sp. z o.o.', 'inflected'],
    ['כהן', 'דוד כהן', 'a name from right to left'],
    ['kablowa 🌳', 'דוד כהן', 'an emoji is no word'],
    ['gasiorowski wodociagi', null, 'every word must answer'],
    ['RPW/1/2025', null, 'a number of another year'],
    ['\'; DROP TABLE "case"; --', null, 'what is no search at all'],
    ['& | ! ( ) :* \\', 'everything', 'signs alone say nothing, so all are listed'],
  ])('%s → %s (%s)', async (q, who) => {
    const names = await found(clerk, q);
    if (who === 'everything') expect(names).toHaveLength(5);
    else expect(names).toEqual(who === null ? [] : [who]);
  });

  test('all cases for an empty text', async () => {
    const { items } = await searchCases(clerk, { q: '' });
    expect(items).toHaveLength(5);
  });
});

describe('the people who find a case', () => {
  /** All cases, read past the queries of the module. */
  const everything = () =>
    db().case.findMany({
      select: { id: true, departmentId: true, destinationId: true, coDepartmentIds: true },
    });
  async function expectExactly(actor: Actor) {
    const all = await everything();
    const { items } = await searchCases(ctxOf(actor), { q: '' });
    const may = all.filter((record) => canViewCase(actor, record)).map(({ id }) => id);
    expect(items.map(({ id }) => id).sort()).toEqual(may.sort());
    return may.length;
  }

  test.each(ROLES)('%s finds exactly what they may see, in every department', async (role) => {
    for (const department of [
      office.secretary,
      office.counter,
      office.roads,
      office.permits,
      office.geodesy,
    ]) {
      await expectExactly(await actorOf(role, department));
    }
  });

  test('a clerk finds all cases, a case worker some, an administrator none', async () => {
    expect(await expectExactly(await actorOf('CLERK', office.counter))).toBe(5);
    expect(await expectExactly(await actorOf('CASE_WORKER', office.geodesy))).toBe(2);
    expect(await expectExactly(await actorOf('ADMIN', office.roads))).toBe(0);
  });

  test('a head finds the cases of the units below, a case worker does not', async () => {
    const head = await expectExactly(await actorOf('HEAD', office.roads));
    const worker = await expectExactly(await actorOf('CASE_WORKER', office.roads));
    expect(head).toBeGreaterThan(worker);
  });

  test('a person with two posts finds the cases of both', async () => {
    const more = [{ role: 'SECRETARIAT' as const, departmentId: office.geodesy.id }];
    const both = await expectExactly(await actorOf('CASE_WORKER', office.roads, { more }));
    expect(both).toBe(4);
  });
});

describe('the address of a search', () => {
  const params = (address: string) => new URL(address, 'http://own').searchParams;
  const read = (ctx: Ctx, address: string) =>
    searchedText(ctx, {
      q: params(address).get('q') ?? undefined,
      sealed: params(address).get('szukaj') ?? undefined,
    });

  test.each(['RPW/12/2026', 'rpw-12-2026', '4127', 'DR.7230.118.2026'])('shows %s in the open', (q) => {
    const address = searchAddress(clerk, { q });
    expect(params(address).get('q')).toBe(q);
    expect(read(clerk, address)).toBe(q);
  });

  test.each(['Żółkiewska', '74021512319', '+48 600 100 200', 'Rynek 6', 'anna@example.pl'])(
    'does not show %s',
    (q) => {
      const address = searchAddress(clerk, { q });
      expect(decodeURIComponent(address)).not.toContain(q);
      expect(params(address).get('q')).toBeNull();
      expect(read(clerk, address)).toBe(q);
    },
  );

  test('gives nothing to another person, after twelve hours, when touched, or by a name in ?q=', async () => {
    const address = searchAddress(clerk, { q: 'Żółkiewska' });
    expect(read(ctxOf(await actorOf('CLERK', office.counter)), address)).toBe('');
    expect(read(later(clerk, 12 * 60), address)).toBe('');
    expect(read(clerk, `${address.slice(0, -4)}AAAA`)).toBe('');
    expect(searchedText(clerk, { q: 'Żółkiewska' })).toBe('');
    expect(searchAddress(clerk, { q: '  ' })).toBe('/sprawy');
  });
});
