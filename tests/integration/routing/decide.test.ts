import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { getCase } from '@/lib/modules/cases/queries/one';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import {
  acceptHandOvers,
  noteOpened,
  refuseHandOver,
  takeBack,
} from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { listSent, listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { type HandOverState, refuseSchema, takeBackSchema } from '@/lib/modules/routing/schema';
import { db } from '@/lib/platform/db';
import { sentOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { statementsOf } from '@/tests/support/statements';

let office: MadeOffice;
let clerk: Ctx;
let desk: Ctx;
let head: Ctx;
let worker: Ctx;
let card: Card;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  desk = ctxOf(await actorOf('SECRETARIAT', office.roads, { name: 'Barbara Sęk' }));
  card = await makeCard(office.roads);
});

/** A case handed over to the department of roads, and its hand-over. */
const sent = () => sentOne(clerk, card);
const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const historyOf = async (caseId: number) =>
  (await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ type }) => type);
const REASON = 'Drogę prowadzi Zarząd Dróg Powiatowych.';

describe('accepting', () => {
  test('gives the case to the department, whose registry desk assigns it next', async () => {
    const { caseId, handOverId } = await sent();
    await acceptHandOvers(later(desk, 30), { handOverIds: [handOverId] });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'ACCEPTED',
      departmentId: office.roads.id,
      destinationId: office.roads.id,
      assigneeId: null,
      updatedAt: later(desk, 30).now,
    });
    expect((await listSent(clerk)).map((item) => item.id)).not.toContain(handOverId);
    expect(await historyOf(caseId)).toEqual([
      'application.registered',
      'hand-over.sent',
      'hand-over.accepted',
    ]);
  });

  test('a second time, by the same person or a colleague, changes nothing', async () => {
    const { caseId, handOverId } = await sent();
    await acceptHandOvers(desk, { handOverIds: [handOverId, handOverId] });
    const once = await caseOf(caseId);
    expect(await acceptHandOvers(desk, { handOverIds: [handOverId] })).toEqual({ count: 1, before: null });
    const other = await sent();
    const both = { handOverIds: [handOverId, other.handOverId] };
    expect(await acceptHandOvers(later(head, 5), both)).toEqual({
      count: 1,
      before: { count: 1, by: desk.actor.name },
    });
    expect(await caseOf(caseId)).toEqual(once);
    expect(await historyOf(caseId)).toHaveLength(3);
  });

  test('several hand-overs at once accepts all or none', async () => {
    const [first, second] = [await sent(), await sent()];
    await refuseHandOver(head, { handOverId: second.handOverId, reason: REASON });
    const both = { handOverIds: [first.handOverId, second.handOverId] };
    await expect(acceptHandOvers(desk, both)).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await caseOf(first.caseId)).toMatchObject({ status: 'HANDED_OVER' });
  });

  test('is refused to case workers, other departments and the sender', async () => {
    const { handOverId } = await sent();
    const stranger = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
    const below = ctxOf(await actorOf('SECRETARIAT', office.permits));
    for (const ctx of [worker, stranger, below, clerk]) {
      await expect(acceptHandOvers(ctx, { handOverIds: [handOverId] })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(refuseHandOver(ctx, { handOverId, reason: REASON })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    expect((await listToAccept(worker)).items.map(({ id }) => id)).toContain(handOverId);
  });
});

describe('refusing', () => {
  test('puts the case at the head of the sender’s list, with the reason', async () => {
    const { caseId, handOverId } = await sent();
    const newer = await registerOne(clerk, card);
    await refuseHandOver(later(desk, 60), { handOverId, reason: REASON });

    const waiting = await listWaiting(clerk);
    const own = waiting.find(({ id }) => id === caseId);
    expect(own).toMatchObject({
      status: 'RETURNED',
      refusal: { by: 'Barbara Sęk', from: 'Wydział Dróg', reason: REASON, at: later(desk, 60).now },
    });
    const places = [caseId, newer.caseId].map((wanted) => waiting.findIndex(({ id }) => id === wanted));
    expect(places[0]).toBeLessThan(places[1]);
    expect(waiting.slice(0, places[0]).every(({ refusal }) => refusal !== null)).toBe(true);
    expect(await caseOf(caseId)).toMatchObject({
      departmentId: office.counter.id,
      assigneeId: clerk.actor.staffId,
    });
  });

  test('with the same reason again changes nothing, and with another one is too late', async () => {
    const { caseId, handOverId } = await sent();
    await refuseHandOver(desk, { handOverId, reason: REASON });
    await refuseHandOver(later(desk, 1), { handOverId, reason: REASON });
    expect((await historyOf(caseId)).filter((type) => type === 'hand-over.refused')).toHaveLength(1);
    await expect(refuseHandOver(desk, { handOverId, reason: 'Inny powód.' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  test('needs a reason', () => {
    const codes = (reason: string) =>
      refuseSchema.safeParse({ handOverId: 1, reason }).error?.issues.map(({ message }) => message);
    expect(codes('   ')).toEqual(['reason-missing']);
    expect(codes('x'.repeat(501))).toEqual(['too-long']);
    expect(codes(REASON)).toBeUndefined();
  });

  test('lets the case be handed over again, and the old refusal is no longer shown', async () => {
    const { caseId, handOverId } = await sent();
    await refuseHandOver(desk, { handOverId, reason: REASON });
    await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
    const [again] = (await listSent(clerk)).filter((item) => item.case.id === caseId);
    await takeBack(clerk, { handOverId: again.id, reason: 'Nie ta komórka' });
    expect((await listWaiting(clerk)).find(({ id }) => id === caseId)).toMatchObject({ refusal: null });
  });
});

describe('taking back', () => {
  test('needs a reason', () => {
    expect(fieldCodes(takeBackSchema.safeParse({ handOverId: 1, reason: '-' }).error?.issues ?? [])).toEqual({
      reason: 'withdraw-reason-missing',
    });
  });

  test('is open to the sender’s colleagues before the acceptance, and a second call changes nothing', async () => {
    const colleague = ctxOf(await actorOf('CLERK', office.counter));
    const { caseId, handOverId } = await sent();
    await takeBack(colleague, { handOverId, reason: 'Nie ta komórka' });
    await takeBack(clerk, { handOverId, reason: 'Nie ta komórka' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'REGISTERED', destinationId: office.roads.id });
    const withdrawn = { caseId, type: 'hand-over.withdrawn' };
    expect(await db().historyEntry.findMany({ where: withdrawn, select: { data: true } })).toEqual([
      { data: { handOverId, reason: 'Nie ta komórka' } },
    ]);
    await expect(acceptHandOvers(desk, { handOverIds: [handOverId] })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  test('is too late after the acceptance, and is refused to the receiver', async () => {
    const { handOverId } = await sent();
    await expect(takeBack(desk, { handOverId, reason: 'Nie ta komórka' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await acceptHandOvers(desk, { handOverIds: [handOverId] });
    await expect(takeBack(clerk, { handOverId, reason: 'Nie ta komórka' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('many hand-overs at once', () => {
  /** Hands so many cases over to the department of roads in one act. */
  async function sentMany(count: number) {
    const made = [];
    for (let i = 0; i < count; i++) made.push(await registerOne(clerk, card));
    const caseIds = made.map(({ caseId }) => caseId);
    const send = () => handOver(clerk, { batch: randomUUID(), caseIds, departmentId: null, reason: '' });
    const statements = await statementsOf(send);
    const found = await db().handOver.findMany({
      where: { caseId: { in: caseIds } },
      orderBy: { id: 'asc' },
    });
    return { caseIds, handOverIds: found.map(({ id }) => id), statements };
  }

  test('are sent and accepted in as many statements as one', async () => {
    const [one, twelve] = [await sentMany(1), await sentMany(12)];
    expect(twelve.statements).toBe(one.statements);
    const accept = (handOverIds: number[]) => statementsOf(() => acceptHandOvers(desk, { handOverIds }));
    const statements = await accept(one.handOverIds);
    expect(statements).toBeGreaterThan(4);
    expect(statements).toBeLessThan(15);
    expect(await accept(twelve.handOverIds)).toBe(statements);
    const accepted = await db().case.findMany({ where: { id: { in: twelve.caseIds } } });
    expect(
      accepted.every(({ status, departmentId }) => status === 'ACCEPTED' && departmentId === office.roads.id),
    ).toBe(true);
    const acceptances = await db().historyEntry.findMany({
      where: { type: 'hand-over.accepted', caseId: { in: twelve.caseIds } },
      orderBy: { seq: 'asc' },
    });
    expect(acceptances.map(({ data }) => (data as { handOverId: number }).handOverId)).toEqual(
      twelve.handOverIds,
    );
  });

  test('are accepted once each by two desks with overlapping lists in different orders', async () => {
    for (let round = 0; round < 5; round++) {
      const { caseIds, handOverIds } = await sentMany(6);
      await Promise.all([
        acceptHandOvers(desk, { handOverIds: handOverIds.slice(0, 5) }),
        acceptHandOvers(head, { handOverIds: handOverIds.slice(1).toReversed() }),
      ]);
      const acceptances = { type: 'hand-over.accepted', caseId: { in: caseIds } };
      expect(await db().historyEntry.count({ where: acceptances })).toBe(6);
      expect(await db().case.count({ where: { id: { in: caseIds }, status: 'ACCEPTED', version: 3 } })).toBe(
        6,
      );
    }
  });

  test('are all accepted or none, when the sender takes one back meanwhile', async () => {
    const { caseIds, handOverIds } = await sentMany(4);
    const [accepted, taken] = await Promise.allSettled([
      acceptHandOvers(desk, { handOverIds }),
      takeBack(clerk, { handOverId: handOverIds[2], reason: 'Nie ta komórka' }),
    ]);
    expect([accepted.status, taken.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const count = await db().case.count({ where: { id: { in: caseIds }, status: 'ACCEPTED' } });
    expect(count).toBe(accepted.status === 'fulfilled' ? 4 : 0);
  });
});

test('of an acceptance, a refusal and a taking back at once, one happens and the others are refused', async () => {
  for (let round = 0; round < 5; round++) {
    const { caseId, handOverId } = await sent();
    const results = await Promise.allSettled([
      acceptHandOvers(desk, { handOverIds: [handOverId] }),
      refuseHandOver(head, { handOverId, reason: REASON }),
      takeBack(clerk, { handOverId, reason: 'Nie ta komórka' }),
    ]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'wrong-state' });
    expect(await historyOf(caseId)).toHaveLength(3);
  }
});

test('the sender sees who there opened it first, and when; those who only pass by are not noted', async () => {
  const { caseId, handOverId, slug } = await sent();
  const open = async (ctx: Ctx) => noteOpened(ctx, await getCase(ctx, slug));
  const shown = async () => (await listSent(clerk)).find((item) => item.id === handOverId);

  await open(clerk);
  expect(await shown()).toMatchObject({ openedAt: null, openedBy: null });
  await open(later(worker, 10));
  await open(later(desk, 20));
  expect(await shown()).toMatchObject({ openedAt: later(worker, 10).now, openedBy: 'Marek Zieliński' });
  expect((await historyOf(caseId)).filter((type) => type === 'hand-over.opened')).toHaveLength(1);
});

test('after any acts of any people every case has an owner, and the history is unbroken', async () => {
  const geodesyDesk = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  const geodesyWorker = await actorOf('CASE_WORKER', office.geodesy);
  const cases = await Promise.all(Array.from({ length: 6 }, () => registerOne(clerk, card)));
  let seed = 20_261_124;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const people = [clerk, desk, head, worker, geodesyDesk];
  const departments = [null, office.roads.id, office.geodesy.id, office.counter.id];

  async function anything(): Promise<unknown> {
    const ctx = people[random(people.length)];
    const { caseId } = cases[random(cases.length)];
    const last = await db().handOver.findFirst({ where: { caseId }, orderBy: { id: 'desc' } });
    const handOverId = last?.id ?? 0;
    switch (random(6)) {
      case 0:
      case 1: {
        const departmentId = departments[random(departments.length)];
        return handOver(ctx, { batch: randomUUID(), caseIds: [caseId], departmentId, reason: 'Powód.' });
      }
      case 2:
        return acceptHandOvers(ctx, { handOverIds: [handOverId] });
      case 3:
        return refuseHandOver(ctx, { handOverId, reason: REASON });
      case 4:
        return takeBack(ctx, { handOverId, reason: 'Nie ta komórka' });
      default:
        return assignCase(ctx, { caseId, staffId: [worker.actor, geodesyWorker][random(2)].staffId });
    }
  }

  for (let round = 0; round < 60; round++) {
    const results = await Promise.allSettled([anything(), anything(), anything()]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DomainError);
    }
  }

  expect(await ownerless()).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
  // The history holds each act that happened once, and no other.
  const ids = cases.map(({ caseId }) => caseId);
  const inHistory = async (type: string) => db().historyEntry.count({ where: { caseId: { in: ids }, type } });
  const did = async (state?: HandOverState) => db().handOver.count({ where: { caseId: { in: ids }, state } });
  expect(await inHistory('hand-over.sent')).toBe(await did());
  expect(await inHistory('hand-over.accepted')).toBe(await did('ACCEPTED'));
  expect(await inHistory('hand-over.refused')).toBe(await did('REFUSED'));
  expect(await inHistory('hand-over.withdrawn')).toBe(await did('WITHDRAWN'));
});

/** Open cases that stand on nobody's list: no person where one is due, or on the way to no department. */
async function ownerless(): Promise<unknown[]> {
  return db().$queryRaw`
    SELECT k.id, k.status FROM "case" k
    JOIN department d ON d.id = k.department_id
    LEFT JOIN LATERAL (SELECT count(*)::int AS pending, min(h.to_department_id) AS "to" FROM hand_over h
                       WHERE h.case_id = k.id AND h.state = 'PENDING') w ON true
    WHERE k.settled_at IS NULL AND NOT (d.active AND CASE k.status
      WHEN 'REGISTERED' THEN k.assignee_id IS NOT NULL AND w.pending = 0
      WHEN 'RETURNED' THEN k.assignee_id IS NOT NULL AND w.pending = 0
      WHEN 'HANDED_OVER' THEN w.pending = 1 AND w."to" = k.destination_id
      WHEN 'ACCEPTED' THEN w.pending = 0 AND k.destination_id = k.department_id
      ELSE w.pending = 0 AND EXISTS (SELECT FROM post p WHERE p.staff_id = k.assignee_id
                                     AND p.department_id = k.department_id) END)`;
}
