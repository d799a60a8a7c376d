import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { lockCase } from '@/lib/modules/cases/operations/lock-case';
import { setZnak } from '@/lib/modules/cases/operations/set-znak';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { openGroup } from '@/lib/modules/filing/operations/open-group';
import { createRegisterEntry } from '@/lib/modules/filing/operations/register-entry';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db, transact } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makePeople } from '@/tests/factories/desk';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let people: { clerk: Ctx; desk: Ctx; worker: Ctx };
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  await makeJrwa();
  card = await makeCard(office.permits);
  people = await makePeople(office, office.permits);
});

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const numbersIn = async (jrwaSymbol: string, groupNumber = 0) =>
  (
    await db().caseFile.findMany({
      where: { register: { jrwaSymbol, groupNumber } },
      orderBy: { number: 'asc' },
    })
  ).map(({ number }) => number);

/** An act that fails after it has taken the number. */
async function openAndFail(ctx: Ctx, caseId: number, symbol: string): Promise<void> {
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    const { znak } = await createRegisterEntry(tx, ctx, caseRow, { symbol, groupNumber: 0, tied: true });
    await setZnak(tx, ctx, caseRow, { znak, jrwaSymbol: symbol });
    throw new Error('the paper could not be made');
  });
}

describe('S1: numbers of one spis', () => {
  test('are 1…n without a gap when 32 cases open at once, a third of them fail and some come twice', async () => {
    const cases: number[] = [];
    for (const _ of upTo(32)) cases.push((await acceptedOne(people, card)).caseId);
    const open = (caseId: number) => openCase(people.worker, { caseId, symbol: '7230', groupNumber: 0 });
    const fails = (index: number) => index % 3 === 0;
    const failed = cases.filter((_, index) => fails(index));
    const opened = await Promise.all([
      ...cases.flatMap((caseId, index) =>
        fails(index) ? [] : index % 3 === 1 ? [open(caseId), open(caseId)] : [open(caseId)],
      ),
      ...failed.map((caseId) =>
        openAndFail(people.worker, caseId, '7230').then(
          () => ({ znak: 'opened' }),
          ({ message }: Error) => ({ znak: message }),
        ),
      ),
    ]);
    const znaki = new Set(opened.map(({ znak }) => znak));
    expect(znaki.delete('the paper could not be made')).toBe(true);
    expect(znaki.size).toBe(21);
    expect(await numbersIn('7230')).toEqual(upTo(21));
    expect([...znaki].sort()).toEqual(
      upTo(21)
        .map((number) => `DR-Z.7230.${number}.2026`)
        .sort(),
    );
    // The cases that failed are opened now.
    for (const caseId of failed) await open(caseId);
    expect(await numbersIn('7230')).toEqual(upTo(32));
    const named = await db().case.count({ where: { znak: { startsWith: 'DR-Z.7230.' } } });
    expect(named).toBe(32);
    expect(await brokenLinks()).toEqual([]);
  }, 60_000);

  test('begin at 1 in another class, another year and another cell', async () => {
    const [other, old] = [await acceptedOne(people, card), await acceptedOne(people, card)];
    await db().case.update({ where: { id: old.caseId }, data: { receivedOn: new Date('2025-12-30') } });
    const open = (caseId: number, symbol: string) =>
      openCase(people.worker, { caseId, symbol, groupNumber: 0 });
    expect(await open(other.caseId, '1431')).toEqual({ znak: 'DR-Z.1431.1.2026' });
    expect(await open(old.caseId, '1431')).toEqual({ znak: 'DR-Z.1431.1.2025' });
    const roads = {
      clerk: people.clerk,
      desk: ctxOf(await actorOf('SECRETARIAT', office.roads)),
    };
    const { caseId } = await acceptedOne(roads, await makeCard(office.roads));
    expect(await openCase(roads.desk, { caseId, symbol: '1431', groupNumber: 0 })).toEqual({
      znak: 'DR.1431.1.2026',
    });
  });
});

describe('a group in a spis', () => {
  test('takes a number of the main spis, and its cases have znaki of five parts', async () => {
    const head = ctxOf(await actorOf('HEAD', office.permits));
    const group = { departmentId: office.permits.id, symbol: '7221', year: 2026, title: 'Rynek 2026' };
    const [first] = [await acceptedOne(people, card)];
    await openCase(people.worker, { caseId: first.caseId, symbol: '7221', groupNumber: 0 });
    const twice = await Promise.all([openGroup(head, group), openGroup(head, group)]);
    expect(new Set(twice.map(({ number }) => number))).toEqual(new Set([2]));
    const inGroup = [await acceptedOne(people, card), await acceptedOne(people, card)];
    const znaki = await Promise.all(
      inGroup.map(({ caseId }) => openCase(people.worker, { caseId, symbol: '7221', groupNumber: 2 })),
    );
    expect(znaki.map(({ znak }) => znak).sort()).toEqual(['DR-Z.7221.2.1.2026', 'DR-Z.7221.2.2.2026']);
    const next = await acceptedOne(people, card);
    expect(await openCase(people.worker, { caseId: next.caseId, symbol: '7221', groupNumber: 0 })).toEqual({
      znak: 'DR-Z.7221.3.2026',
    });
    expect(await numbersIn('7221')).toEqual([1, 2, 3]);
    expect(await numbersIn('7221', 2)).toEqual([1, 2]);
    const lost = await acceptedOne(people, card);
    await expect(
      openCase(people.worker, { caseId: lost.caseId, symbol: '7221', groupNumber: 1 }),
    ).rejects.toMatchObject({ code: 'group-not-found' });
  });

  test('is for the head and the registry desk of the department', async () => {
    const strangers = [people.worker, ctxOf(await actorOf('HEAD', office.geodesy))];
    for (const ctx of strangers)
      await expect(
        openGroup(ctx, { departmentId: office.permits.id, symbol: '7221', year: 2026, title: 'X' }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      openGroup(people.desk, { departmentId: office.permits.id, symbol: '7221', year: 2027, title: 'X' }),
    ).rejects.toMatchObject({ code: 'year-invalid' });
  });
});
