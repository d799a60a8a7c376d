import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { moveCards } from '@/lib/modules/procedure-cards/operations';
import {
  listCardNames,
  listCardsForCounter,
  listCardsOfDepartment,
  mattersOfPoints,
} from '@/lib/modules/procedure-cards/queries';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { saveServicePoint } from '@/lib/modules/staff/operations/save-service-point';
import { getDepartment } from '@/lib/modules/staff/queries/departments';
import { getServicePoint } from '@/lib/modules/staff/queries/service-points';
import { db } from '@/lib/platform/db';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeDepartment, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let admin: Ctx;

beforeAll(async () => {
  office = await makeOffice();
  admin = ctxOf(await actorOf('ADMIN', office.secretary));
});

const told = async (type: string) =>
  (await db().historyEntry.findMany({ where: { type }, orderBy: { id: 'asc' } })).map(({ data }) => data);
const namesIn = async (id: number) => (await listCardsOfDepartment(admin, id)).map(({ name }) => name);

test('the first version of a card is recorded in the history', async () => {
  const { versionId } = await makeCard(office.roads);
  const { cardId } = await db().cardVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(await told('card.published')).toContainEqual({ cardId, version: 1 });
});

test('the cards of a department move to another once, and then the department can be closed', async () => {
  const old = await makeDepartment('ST', 'Wydział Stary');
  await makeCard(old, { name: 'Zwrot opłaty' });
  await makeCard(old, { name: 'Karta dużej rodziny' });
  const close = async () => saveDepartment(admin, { ...(await getDepartment(admin, old.id)), active: false });
  await expect(close()).rejects.toMatchObject({ detail: { facts: { what: '2 karty usług' } } });

  const move = () => moveCards(admin, { from: old.id, to: office.geodesy.id });
  const counts = (await Promise.all([move(), move()])).map(({ count }) => count);
  expect(counts.toSorted()).toEqual([0, 2]);
  expect(await namesIn(old.id)).toEqual([]);
  expect(await namesIn(office.geodesy.id)).toEqual(['Karta dużej rodziny', 'Zwrot opłaty']);
  expect(await told('card.moved')).toHaveLength(2);
  await close();
  expect(await getDepartment(admin, old.id)).toMatchObject({ active: false });
});

test('cards are moved by an administrator, into a department in use', async () => {
  const closed = await makeDepartment('ZA', 'Wydział Zamknięty');
  await saveDepartment(admin, { ...(await getDepartment(admin, closed.id)), active: false });
  const to = { from: office.roads.id, to: closed.id };
  await expect(moveCards(admin, to)).rejects.toMatchObject({
    detail: { fields: { to: 'department-not-found' } },
  });
  for (const role of ['HEAD', 'EDITOR'] as const) {
    const other = ctxOf(await actorOf(role, office.roads));
    await expect(moveCards(other, { ...to, to: office.geodesy.id })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  }
  expect(await moveCards(admin, { from: office.roads.id, to: office.roads.id })).toEqual({ count: 0 });
});

test('of a card published while its department is being closed, one act is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await makeDepartment(`WS-${round}`, 'Wydział w biegu');
    const record = await getDepartment(admin, id);
    const results = await Promise.allSettled([
      makeCard({ id }),
      saveDepartment(admin, { ...record, active: false }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

test('a matter that another open counter alone takes names it, with the hour until which it is open today', async () => {
  const here = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  const elsewhere = async (ctx = here) =>
    (await listCardsForCounter(ctx)).find(({ name }) => name === 'Sprawa filii')?.elsewhere;
  const branch = await saveServicePoint(admin, {
    id: null,
    version: 0,
    slug: 'filia',
    name: 'Filia',
    address: 'Polna 2',
    kind: 'BRANCH',
    takesAll: false,
    cardIds: [],
    active: true,
    hours: [{ weekday: 2, opens: '08:00', closes: '15:30', kind: 'ORDINARY' }],
  });
  const own = await makeDepartment('FI', 'Wydział w filii');
  await makeCard(own, { name: 'Sprawa filii' });
  const record = await getDepartment(admin, own.id);
  expect(await elsewhere()).toBeNull();
  await saveDepartment(admin, { ...record, ownPointId: branch.id });
  const filia = { point: 'Filia', address: 'Polna 2' };
  expect(await elsewhere()).toEqual([]);
  const there = await getServicePoint(admin, branch.id);
  const cardIds = [(await listCardNames(admin)).find(({ name }) => name === 'Sprawa filii')?.id ?? 0];
  await saveServicePoint(admin, { ...there, cardIds });
  expect(await elsewhere()).toEqual([{ ...filia, until: '15:30' }]);
  const evening = ctxOf(here.actor, '2026-11-24T15:30:00+01:00');
  expect(await elsewhere(evening)).toEqual([{ ...filia, until: null }]);
  const matters = await mattersOfPoints(here);
  expect(matters.get(office.pointId)?.elsewhere).toContainEqual({ name: 'Sprawa filii', points: ['Filia'] });
  expect(matters.get(branch.id)).toEqual({ taken: ['Sprawa filii'], elsewhere: [] });
  await saveServicePoint(admin, { ...(await getServicePoint(admin, branch.id)), active: false });
  expect(await elsewhere()).toBeNull();
});
