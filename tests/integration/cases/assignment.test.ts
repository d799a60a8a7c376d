import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { assignCase, assignCases } from '@/lib/modules/cases/operations/assign';
import { noteAssignmentOpened } from '@/lib/modules/cases/operations/note-assignment-opened';
import { takeNextCase } from '@/lib/modules/cases/operations/take-next';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { giveBackCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { addBytes, pdf } from '@/tests/factories/files';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { statementsOf } from '@/tests/support/statements';

let office: MadeOffice;
let clerk: Ctx;
let desk: Ctx;
let head: Ctx;
let worker: Ctx;
let colleague: Ctx;
let card: Card;
const REASON = 'Pani Dąb jest na urlopie do końca miesiąca.';

type Made = { caseId: number; slug: string };

async function accepted(over: Parameters<typeof registerOne>[2] = {}, count = 1): Promise<Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < count; index++) made.push(await registerOne(clerk, card, over));
  const caseIds = made.map(({ caseId }) => caseId);
  await handOver(clerk, { batch: randomUUID(), caseIds, departmentId: null, reason: '' });
  const waiting = await db().handOver.findMany({ where: { caseId: { in: caseIds } } });
  await acceptHandOvers(desk, { handOverIds: waiting.map(({ id }) => id) });
  return made;
}

const given = (ctx: Ctx): Pick<AssignCasesInput, 'staffId'> => ({ staffId: ctx.actor.staffId });
const rowsOf = (caseId: number) => db().assignment.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
const actsOf = async (caseId: number) =>
  (await courseOfCase(clerk, caseId)).map(({ type }) => type).filter((type) => /assign|cooper/.test(type));
/** Files the accepted cases of earlier tests, so that no case waits for a person. */
const clear = () =>
  db().case.updateMany({ where: { status: 'ACCEPTED' }, data: { status: 'FILED', settledAt: clerk.now } });

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  desk = ctxOf(await actorOf('SECRETARIAT', office.roads, { name: 'Barbara Sęk' }));
  head = ctxOf(await actorOf('HEAD', office.roads, { name: 'Ewa Kierownik' }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Łucja Dąb' }));
  colleague = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' }));
  card = await makeCard(office.roads);
});

describe('assigning a case to a person', () => {
  test('the case shows the instruction, the internal date and the co-operating people and departments', async () => {
    const [{ caseId, slug }] = await accepted();
    await assignCase(head, {
      caseId,
      ...given(worker),
      coStaffIds: [colleague.actor.staffId],
      coDepartmentIds: [office.geodesy.id],
      instruction: 'Najpierw oględziny.',
      internalOn: plainDate('2026-12-04'),
    });
    const record = await getCase(worker, slug);
    expect(record).toMatchObject({ status: 'IN_PROGRESS', assignee: 'Łucja Dąb', givenBack: null });
    expect(record.coDepartmentIds).toEqual([office.geodesy.id]);
    expect(record.leading).toMatchObject({
      staffId: worker.actor.staffId,
      instruction: 'Najpierw oględziny.',
      internalOn: '2026-12-04',
      assignedBy: 'Ewa Kierownik',
      assignedAt: head.now,
      openedAt: null,
    });
    expect(record.cooperation.map(({ person, department }) => person ?? department)).toEqual([
      'Marek Zieliński',
      'Wydział Geodezji',
    ]);
    const course = await courseOfCase(head, caseId);
    expect(course.find(({ type }) => type === 'case.assigned')).toMatchObject({
      person: 'Łucja Dąb',
      instruction: 'Najpierw oględziny.',
    });
    expect(
      course.filter(({ type }) => type === 'case.cooperation-started').map((each) => each.toDepartment),
    ).toContain('Wydział Geodezji');
    // The history does not hold the instruction, because an instruction may speak of people.
    expect(JSON.stringify(course.map(({ data }) => data))).not.toContain('oględziny');
  });

  test('a second equal assignment changes nothing', async () => {
    const [{ caseId }] = await accepted();
    for (let again = 0; again < 2; again++) await assignCase(desk, { caseId, ...given(worker) });
    expect(await rowsOf(caseId)).toHaveLength(1);
    expect(await actsOf(caseId)).toEqual(['case.assigned']);
  });

  test('twelve cases are assigned in as many statements as two', async () => {
    const few = await accepted({}, 2);
    const many = await accepted({}, 12);
    const ids = (made: Made[]) => made.map(({ caseId }) => caseId);
    const assign = (made: Made[]) =>
      assignCases(desk, { caseIds: ids(made), ...given(worker), instruction: 'Pilne.' });
    const forFew = await statementsOf(() => assign(few));
    expect(await statementsOf(() => assign(many))).toBe(forFew);
    expect(
      await db().case.count({ where: { id: { in: ids(many) }, assigneeId: worker.actor.staffId } }),
    ).toBe(12);
  });

  test('one case that the desk may not assign keeps the others from being assigned', async () => {
    const [{ caseId }] = await accepted();
    const elsewhere = await registerOne(clerk, card);
    const input = { caseIds: [caseId, elsewhere.caseId], ...given(worker) };
    await expect(assignCases(desk, input)).rejects.toMatchObject({ code: 'not-found' });
    expect(await rowsOf(caseId)).toEqual([]);
  });

  test.each<[string, () => Partial<AssignCasesInput>, string, string]>([
    [
      'a co-operating person of another department',
      () => ({ coStaffIds: [clerk.actor.staffId] }),
      'not-in-department',
      'coStaffIds',
    ],
    [
      'the own department as a co-operating one',
      () => ({ coDepartmentIds: [office.roads.id] }),
      'same-department',
      'coDepartmentIds',
    ],
    [
      'a co-operating department that does not exist',
      () => ({ coDepartmentIds: [99_999] }),
      'department-not-found',
      'coDepartmentIds',
    ],
    [
      'a past internal date',
      () => ({ internalOn: plainDate('2026-11-23') }),
      'internal-date-past',
      'internalOn',
    ],
  ])('%s is refused at its field', async (_, more, code, field) => {
    const [{ caseId }] = await accepted();
    await expect(assignCase(head, { caseId, ...given(worker), ...more() })).rejects.toMatchObject({
      code,
      detail: { fields: { [field]: code } },
    });
    expect(await rowsOf(caseId)).toEqual([]);
  });

  test.each([1, 2, 3])('the second of two people at once is told who leads it (%i)', async () => {
    const [{ caseId }] = await accepted();
    const results = await Promise.allSettled([
      assignCase(desk, { caseId, ...given(worker) }),
      assignCase(head, { caseId, ...given(colleague) }),
    ]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0].reason).toMatchObject({ code: 'assigned-already' });
    expect(lost[0].reason.detail.facts.person).toMatch(/Dąb|Zieliński/);
    expect(await db().assignment.count({ where: { caseId, endedAt: null } })).toBe(1);
  });
});

describe('assigning a case to another person', () => {
  test('needs a reason; the former assignment ends unchanged, and its instruction passes on', async () => {
    const [{ caseId, slug }] = await accepted();
    await assignCase(head, {
      caseId,
      ...given(worker),
      instruction: 'Pilne.',
      coDepartmentIds: [office.geodesy.id],
      internalOn: plainDate('2026-12-04'),
    });
    await expect(assignCase(head, { caseId, ...given(colleague) })).rejects.toMatchObject({
      code: 'assigned-already',
      detail: { fields: { reason: 'assigned-already' }, facts: { person: 'Łucja Dąb' } },
    });
    await assignCase(later(head, 5), { caseId, ...given(colleague), reason: REASON });
    const rows = await rowsOf(caseId);
    expect(rows.find(({ staffId }) => staffId === worker.actor.staffId)).toMatchObject({
      endReason: REASON,
      givenBack: false,
      endedById: head.actor.staffId,
      endedAt: later(head, 5).now,
    });
    expect((await getCase(head, slug)).leading).toMatchObject({
      staffId: colleague.actor.staffId,
      instruction: 'Pilne.',
      internalOn: '2026-12-04',
      openedAt: null,
    });
    expect((await getCase(head, slug)).cooperation).toHaveLength(1);
    const [last] = await courseOfCase(head, caseId);
    expect(last).toMatchObject({ data: { before: worker.actor.staffId, reason: REASON } });
  });

  test('needs no reason when the leader no longer works there', async () => {
    const leaving = await actorOf('CASE_WORKER', office.roads, { name: 'Odchodzący Referent' });
    const [{ caseId }] = await accepted();
    await assignCase(desk, { caseId, staffId: leaving.staffId });
    const admin = ctxOf(await actorOf('ADMIN', office.secretary));
    await saveStaffMember(admin, { ...(await getStaffMember(admin, leaving.staffId)), active: false });
    await assignCase(desk, { caseId, ...given(worker) });
    expect((await rowsOf(caseId)).map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
  });

  test('co-operation changes without the leader, and a new leader no longer co-operates', async () => {
    const [{ caseId, slug }] = await accepted();
    const people = [colleague.actor.staffId];
    await assignCase(head, {
      caseId,
      ...given(worker),
      coStaffIds: people,
      coDepartmentIds: [office.geodesy.id],
    });
    await assignCase(head, { caseId, ...given(worker), coDepartmentIds: [office.permits.id] });
    expect((await getCase(head, slug)).coDepartmentIds).toEqual([office.permits.id]);
    expect((await actsOf(caseId)).slice(0, 2).toSorted()).toEqual([
      'case.cooperation-ended',
      'case.cooperation-started',
    ]);
    await assignCase(head, { caseId, ...given(colleague), reason: REASON });
    expect((await getCase(head, slug)).cooperation.map(({ department }) => department)).toEqual([
      'Referat Zezwoleń',
    ]);
  });
});

describe('giving a case back', () => {
  test('returns it to the person who assigned it, with a reason, and starts the term for assigning anew', async () => {
    const [{ caseId, slug }] = await accepted();
    await assignCase(head, { caseId, ...given(worker) });
    await expect(giveBackCase(colleague, { caseId, reason: 'Nie moja.' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const act = { caseId, reason: 'To sprawa z zakresu geodezji.' };
    await giveBackCase(later(worker, 3), act);
    await giveBackCase(later(worker, 4), act);
    const record = await getCase(head, slug);
    expect(record).toMatchObject({ status: 'ACCEPTED', assigneeId: null, leading: null });
    expect(record.givenBack).toEqual({
      by: 'Łucja Dąb',
      to: 'Ewa Kierownik',
      toId: head.actor.staffId,
      at: later(worker, 3).now,
      reason: act.reason,
    });
    expect(await db().clock.count({ where: { caseId, purpose: 'ASSIGNMENT', closedAt: null } })).toBe(1);
    expect(await actsOf(caseId)).toEqual(['case.assignment-given-back', 'case.assigned']);

    await assignCase(head, { caseId, ...given(colleague) });
    expect(await getCase(head, slug)).toMatchObject({ status: 'IN_PROGRESS', givenBack: null });
  });

  test.each([1, 2, 3])('during an assignment to another leaves one leader (%i)', async () => {
    const [{ caseId }] = await accepted();
    await assignCase(head, { caseId, ...given(worker) });
    const [back] = await Promise.allSettled([
      giveBackCase(worker, { caseId, reason: 'Nie moja.' }),
      assignCase(head, { caseId, ...given(colleague), reason: REASON }),
    ]);
    if (back.status === 'rejected') expect(back.reason).toMatchObject({ code: 'not-leading' });
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    // If the case is given back first, the head assigns a waiting case. Either way a person leads it.
    expect(caseRow).toMatchObject({ status: 'IN_PROGRESS', assigneeId: colleague.actor.staffId });
    expect(await db().assignment.count({ where: { caseId, endedAt: null } })).toBe(1);
  });
});

describe('taking the next case', () => {
  test('gives a case out of turn first, then the nearest date, and never a case that was given back', async () => {
    await clear();
    const [late] = await accepted({ receivedOn: plainDate('2026-11-23') });
    const [soon] = await accepted({ receivedOn: plainDate('2026-11-10') });
    const [first] = await accepted({ receivedOn: plainDate('2026-11-24'), outOfTurn: true });
    const [back] = await accepted({ receivedOn: plainDate('2026-11-02') });
    await assignCase(head, { caseId: back.caseId, ...given(worker) });
    await giveBackCase(worker, { caseId: back.caseId, reason: 'Nie moja.' });
    const take = async (ctx: Ctx) => (await takeNextCase(ctx, { requestKey: randomUUID() })).slug;
    expect([await take(worker), await take(colleague), await take(worker)]).toEqual([
      first.slug,
      soon.slug,
      late.slug,
    ]);
    await expect(take(worker)).rejects.toMatchObject({ code: 'nothing-waits' });
    expect((await getCase(worker, first.slug)).leading).toMatchObject({ assignedById: worker.actor.staffId });
  });

  test('five people at once get five cases, and a person who presses twice gets one', async () => {
    await clear();
    const made = await accepted({}, 6);
    const people = await Promise.all([1, 2, 3].map(() => actorOf('CASE_WORKER', office.roads)));
    const takers = [worker, colleague, ...people.map((actor) => ctxOf(actor))];
    const taken = await Promise.all(takers.map((ctx) => takeNextCase(ctx, { requestKey: randomUUID() })));
    expect(new Set(taken.map(({ slug }) => slug)).size).toBe(5);
    const requestKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => takeNextCase(worker, { requestKey })));
    expect(twice[0].slug).toBe(twice[1].slug);
    expect(
      await db().case.count({
        where: { id: { in: made.map(({ caseId }) => caseId) }, status: 'IN_PROGRESS' },
      }),
    ).toBe(6);
    await expect(takeNextCase(colleague, { requestKey })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of two people at once, one gets the last case and the other is told that nothing waits', async () => {
    for (let round = 0; round < 4; round++) {
      await clear();
      await accepted();
      const results = await Promise.allSettled(
        [worker, colleague].map((ctx) => takeNextCase(ctx, { requestKey: randomUUID() })),
      );
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => reason.code)).toEqual(['nothing-waits']);
    }
  });

  test('is refused to a registry desk and to a counter', async () => {
    for (const ctx of [desk, clerk]) {
      await expect(takeNextCase(ctx, { requestKey: randomUUID() })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

test('the first look of the leader and of a co-operating department is recorded once', async () => {
  const [{ caseId, slug }] = await accepted();
  await assignCase(head, { caseId, ...given(worker), coDepartmentIds: [office.geodesy.id] });
  const surveyor = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  const open = async (ctx: Ctx) => noteAssignmentOpened(ctx, await getCase(ctx, slug));
  await open(colleague);
  expect((await getCase(head, slug)).leading?.openedAt).toBeNull();
  await open(later(worker, 7));
  await open(later(worker, 9));
  expect((await getCase(head, slug)).leading?.openedAt).toEqual(later(worker, 7).now);
  expect((await getCase(head, slug)).cooperation).toMatchObject([{ opened: false }]);
  await open(surveyor);
  expect((await getCase(head, slug)).cooperation).toMatchObject([{ opened: true }]);
  expect((await actsOf(caseId)).filter((type) => type === 'case.assignment-opened')).toHaveLength(2);
  expect(await statementsOf(async () => noteAssignmentOpened(worker, await getCase(worker, slug)))).toBe(1);
});

describe('a department that co-operates', () => {
  let made: Made;
  let surveyor: Ctx;
  beforeAll(async () => {
    surveyor = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
    [made] = await accepted();
    await assignCase(head, { caseId: made.caseId, ...given(worker), coDepartmentIds: [office.geodesy.id] });
  });

  test('sees the case and may add to it', async () => {
    expect((await getCase(surveyor, made.slug)).id).toBe(made.caseId);
    expect((await searchCases(surveyor, { q: '' })).items.map(({ id }) => id)).toContain(made.caseId);
    const added = await addBytes(surveyor, made.slug, 'opinia.pdf', pdf('opinia'));
    expect(added.id).toBeGreaterThan(0);
  });

  test('decides nothing in the case', async () => {
    const surveyors = ctxOf(await actorOf('HEAD', office.geodesy));
    for (const ctx of [surveyor, surveyors]) {
      const { caseId } = made;
      const acts = [
        () => settleOne(ctx, caseId),
        () => assignCase(ctx, { caseId, ...given(ctx), reason: REASON }),
        () => giveBackCase(ctx, { caseId, reason: REASON }),
      ];
      for (const act of acts)
        await expect(act()).rejects.toMatchObject({ code: expect.stringMatching(/^not-/) });
    }
  });

  test('does not see the case after its co-operation has ended', async () => {
    await assignCase(head, { caseId: made.caseId, ...given(worker), coDepartmentIds: [] });
    await expect(getCase(surveyor, made.slug)).rejects.toMatchObject({ code: 'not-found' });
    expect((await searchCases(surveyor, { q: '' })).items.map(({ id }) => id)).not.toContain(made.caseId);
  });
});
