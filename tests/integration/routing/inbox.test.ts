import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import {
  countInbox as countAll,
  lastAccepted,
  listAssignees,
} from '@/lib/modules/routing/queries/inbox-counts';
import { listToAccept } from '@/lib/modules/routing/queries/lists';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { organisationInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let clerk: Ctx;
let desk: Ctx;
let worker: Ctx;
let colleague: Ctx;
let card: Card;

const TUESDAY = '2026-11-24T10:44:00+01:00';
const FRIDAY = '2026-11-20T12:10:00+01:00';

const countInbox = (ctx: Ctx) => countAll(ctx, new Date(0));

async function onItsWay(at = TUESDAY, outOfTurn = false): Promise<number> {
  return (await sentOne(ctxOf(clerk.actor, at), card, { outOfTurn })).caseId;
}
async function accepted(receivedOn: string): Promise<number> {
  const ofOrganisation = { client: organisationInput(), subject: `Zjazd, dz. ${receivedOn.slice(-2)}` };
  const made = await acceptedOne({ clerk, desk }, card, {
    receivedOn: plainDate(receivedOn),
    ...(receivedOn < '2026-11-10' && ofOrganisation),
  });
  return made.caseId;
}

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  desk = ctxOf(await actorOf('SECRETARIAT', office.roads, { name: 'Barbara Sęk' }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Łucja Dąb' }));
  colleague = ctxOf(await actorOf('HEAD', office.roads, { name: 'Marek Zieliński' }));
  await actorOf('CASE_WORKER', office.roads, { name: 'Były Pracownik', active: false });
  await actorOf('CASE_WORKER', office.geodesy, { name: 'Obcy Referent' });
  card = await makeCard(office.roads);
});

test('an empty inbox has counts of zero and no last acceptance', async () => {
  expect(await countInbox(desk)).toEqual({
    toAccept: 0,
    toAssign: 0,
    toTake: 0,
    inProgress: 0,
    waiting: 0,
    done: 0,
    pastDue: 0,
    cooperating: 0,
    waitingTooLong: 0,
    unopenedToAccept: 0,
    unopenedInProgress: 0,
  });
  expect(await lastAccepted(desk)).toBeNull();
});

test('a case is counted at each step from the hand-over to its assignment', async () => {
  const late = await onItsWay(FRIDAY);
  const today = await onItsWay();
  const first = await onItsWay(TUESDAY, true);
  expect((await listToAccept(desk)).items.map((item) => item.case.id)).toEqual([first, late, today]);
  expect(await countInbox(desk)).toMatchObject({ toAccept: 3, waitingTooLong: 1 });
  expect(await countInbox(worker)).toMatchObject({ toAccept: 3 });
  expect(await countInbox(clerk)).toMatchObject({ toAccept: 0 });

  const caseId = await accepted('2026-11-23');
  expect(await lastAccepted(desk)).toEqual({ by: 'Barbara Sęk', at: desk.now });
  const [waiting] = (await listDepartmentCases(desk, { tab: 'to-assign' })).items;
  expect(waiting).toMatchObject({
    id: caseId,
    departmentId: office.roads.id,
    acceptedAt: desk.now,
    assignee: null,
  });

  await assignCase(desk, { caseId, staffId: worker.actor.staffId });
  expect(await countInbox(desk)).toMatchObject({ toAssign: 0, inProgress: 1 });
  expect((await listDepartmentCases(desk, { tab: 'in-progress' })).items[0]).toMatchObject({
    assignee: 'Łucja Dąb',
  });
  await assignCase(desk, { caseId, staffId: worker.actor.staffId });
  expect(await db().historyEntry.count({ where: { caseId, type: 'case.assigned' } })).toBe(1);
});

test('cases are assigned to active case workers and heads, who are listed with their cases in hand', async () => {
  const people = await listAssignees(desk);
  expect(people.map(({ name }) => name)).toEqual(['Łucja Dąb', 'Marek Zieliński']);
  expect(people.map(({ open }) => open)).toEqual([1, 0]);
  expect(await listAssignees(clerk)).toEqual([]);
  const caseId = await accepted('2026-11-23');
  const stranger = await db().staffMember.findFirstOrThrow({ where: { name: 'Obcy Referent' } });
  await expect(assignCase(desk, { caseId, staffId: stranger.id })).rejects.toMatchObject({
    code: 'not-in-department',
  });
  await expect(assignCase(worker, { caseId, staffId: worker.actor.staffId })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await assignCase(desk, { caseId, staffId: worker.actor.staffId })).toBeUndefined();
});

test('cases in progress come page after page, the nearest term first, and narrowed by words', async () => {
  const before = (await listDepartmentCases(desk, { tab: 'in-progress' })).items.length;
  const days = Array.from(
    { length: 55 },
    (_, index) => `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
  );
  for (const [index, day] of days.entries()) {
    const caseId = await accepted(day);
    await assignCase(desk, { caseId, staffId: (index % 5 === 0 ? worker : colleague).actor.staffId });
  }
  const page = await listDepartmentCases(desk, { tab: 'in-progress' });
  expect(page.items).toHaveLength(50);
  expect(page.next).not.toBeNull();
  const rest = await listDepartmentCases(desk, { tab: 'in-progress', after: page.next ?? undefined });
  expect(rest.next).toBeNull();
  const all = [...page.items, ...rest.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(before + 55);
  expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());

  const mine = await listDepartmentCases(worker, { tab: 'in-progress', mine: true });
  expect(mine.items.length).toBe(before + 11);
  expect(mine.items.every(({ assignee }) => assignee === 'Łucja Dąb')).toBe(true);

  const narrowed = async (q: string) => (await listDepartmentCases(desk, { tab: 'in-progress', q })).items;
  expect((await narrowed('gazowni poludnie')).length).toBe(27);
  expect((await narrowed('nikt taki')).length).toBe(0);
  const { number } = page.items[0];
  expect((await narrowed(number)).map((item) => item.number)).toContain(number);

  expect(await countInbox(ctxOf(desk.actor, '2026-12-05T08:00:00+01:00'))).toMatchObject({
    pastDue: all.filter(({ dueOn }) => dueOn < '2026-12-05').length,
  });
});

test('a person of two departments sees one list of both, and a stranger sees neither', async () => {
  const both = ctxOf(
    await actorOf('SECRETARIAT', office.geodesy, {
      more: [{ role: 'SECRETARIAT', departmentId: office.roads.id }],
    }),
  );
  const plot = await registerOne(clerk, await makeCard(office.geodesy));
  await handOver(clerk, { batch: randomUUID(), caseIds: [plot.caseId], departmentId: null, reason: '' });
  expect(new Set((await listToAccept(both)).items.map(({ to }) => to))).toEqual(
    new Set(['Wydział Dróg', 'Wydział Geodezji']),
  );
  const stranger = ctxOf(await actorOf('SECRETARIAT', office.permits));
  expect((await listToAccept(stranger)).items).toEqual([]);
  expect((await listDepartmentCases(stranger, { tab: 'in-progress' })).items).toEqual([]);
});

test('cases of a person who no longer works there wait to be assigned', async () => {
  const admin = ctxOf(await actorOf('ADMIN', office.secretary));
  const leaving = await actorOf('CASE_WORKER', office.roads, { name: 'Odchodzący Referent' });
  const caseId = await accepted('2026-11-19');
  await assignCase(desk, { caseId, staffId: leaving.staffId });
  const ids = async (tab: 'to-assign' | 'in-progress') =>
    (await listDepartmentCases(desk, { tab })).items.map(({ id }) => id);
  const counts = await countInbox(desk);
  expect(await ids('to-assign')).not.toContain(caseId);

  const person = await getStaffMember(admin, leaving.staffId);
  const elsewhere = [{ role: 'CASE_WORKER' as const, departmentId: office.geodesy.id }];
  for (const change of [{ active: false }, { posts: [] }, { posts: elsewhere }]) {
    const { version } = await getStaffMember(admin, leaving.staffId);
    await saveStaffMember(admin, { ...person, ...change, version });
    expect(await ids('to-assign')).toContain(caseId);
    expect(await ids('in-progress')).not.toContain(caseId);
    const { toAssign, inProgress } = counts;
    expect(await countInbox(desk)).toMatchObject({ toAssign: toAssign + 1, inProgress: inProgress - 1 });
  }
  await assignCase(desk, { caseId, staffId: worker.actor.staffId });
  expect(await countInbox(desk)).toEqual(counts);
});
