import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause } from '@/lib/modules/cases/operations/clocks/pause';
import { noteAssignmentOpened } from '@/lib/modules/cases/operations/note-assignment-opened';
import { getCase } from '@/lib/modules/cases/queries/one';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptAndLead } from '@/lib/modules/routing/operations/accept-and-lead';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { listSent, listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { unopenedSince } from '@/lib/modules/routing/queries/unopened';
import type { CaseTab, HandOverCursor, HandOverItem, HandOverPage } from '@/lib/modules/routing/schema';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { sentOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { giveBackCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { statementsOf } from '@/tests/support/statements';

let office: MadeOffice;
let clerk: Ctx;
let desk: Ctx;
let head: Ctx;
let worker: Ctx;
let surveyor: Ctx;
let card: Card;

type Made = { caseId: number; slug: string; handOverId: number };

const sent = (over: Parameters<typeof registerOne>[2] = {}, ofCard = card) => sentOne(clerk, ofCard, over);
async function accepted(over: Parameters<typeof registerOne>[2] = {}): Promise<Made> {
  const made = await sent(over);
  await acceptHandOvers(desk, { handOverIds: [made.handOverId] });
  return made;
}
async function led(over: Parameters<typeof registerOne>[2] = {}, by = worker): Promise<Made> {
  const made = await accepted(over);
  await assignCase(desk, { caseId: made.caseId, staffId: by.actor.staffId });
  return made;
}

const listed = async (
  ctx: Ctx,
  tab: CaseTab,
  more: { q?: string; mine?: boolean; unopenedSince?: Date } = {},
) => (await listDepartmentCases(ctx, { tab, ...more })).items.map(({ id }) => id);
const counts = async (ctx: Ctx) => countInbox(ctx, (await unopenedSince(ctx)).since);

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  desk = ctxOf(await actorOf('SECRETARIAT', office.roads, { name: 'Barbara Sęk' }));
  head = ctxOf(await actorOf('HEAD', office.roads, { name: 'Ewa Kierownik' }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Łucja Dąb' }));
  surveyor = ctxOf(await actorOf('CASE_WORKER', office.geodesy, { name: 'Jan Miernik' }));
  card = await makeCard(office.roads);
});

test('the tab to assign has cases given back first, then out of turn, then the nearest term', async () => {
  const plain = await accepted({ receivedOn: plainDate('2026-11-23') });
  const sooner = await accepted({ receivedOn: plainDate('2026-11-05') });
  const first = await accepted({ receivedOn: plainDate('2026-11-24'), outOfTurn: true });
  const back = await accepted({ receivedOn: plainDate('2026-11-24') });
  await assignCase(head, { caseId: back.caseId, staffId: worker.actor.staffId });
  await giveBackCase(worker, { caseId: back.caseId, reason: 'To droga powiatowa.' });
  expect(await listed(desk, 'to-assign')).toEqual([back, first, sooner, plain].map(({ caseId }) => caseId));
  const [top] = (await listDepartmentCases(head, { tab: 'to-assign' })).items;
  expect(top.givenBack).toEqual({
    by: 'Łucja Dąb',
    to: 'Ewa Kierownik',
    toId: head.actor.staffId,
    at: worker.now,
    reason: 'To droga powiatowa.',
  });
  expect(await counts(worker)).toMatchObject({ toAssign: 4, toTake: 3 });
  expect(await counts(desk)).toMatchObject({ toAssign: 4, toTake: 0 });
});

test('the tab of waiting cases has a case whose term stands and a case with an open call', async () => {
  const stopped = await led();
  const called = await led();
  const running = await led();
  const pause = {
    kind: 'SUSPENSION' as const,
    from: worker.today,
    to: null,
    basis: 'Zawieszenie.',
    documentId: null,
  };
  await addPause(worker, { caseId: stopped.caseId, requestKey: randomUUID(), ...pause });
  await noteEvent(worker, {
    caseId: called.caseId,
    requestKey: randomUUID(),
    event: 'CALL_DELIVERED',
    on: worker.today,
    note: '',
    defects: ['mapa'],
  });
  const much = ctxOf(worker.actor, '2026-12-20T10:00:00+01:00');
  const waiting = await listed(much, 'waiting');
  expect(waiting.toSorted()).toEqual([stopped.caseId, called.caseId].toSorted());
  expect(waiting).not.toContain(running.caseId);
  expect(await counts(much)).toMatchObject({ waiting: 2 });
});

test('the tab of done cases has settled and not closed ones, the longest waiting first, page after page', async () => {
  const many = 53;
  const made = await led();
  await db().$executeRaw`
    UPDATE "case" SET status = 'SETTLED', settled_at = '2026-11-20T10:00:00Z' WHERE id = ${made.caseId}`;
  await copies(
    made.caseId,
    many,
    Prisma.sql`jsonb_build_object('settled_at', '2026-10-01T10:00:00Z'::timestamptz + make_interval(mins => n / 2))`,
  );
  const page = await listDepartmentCases(desk, { tab: 'done' });
  const rest = await listDepartmentCases(desk, { tab: 'done', after: page.next });
  const all = [...page.items, ...rest.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(many + 1);
  const times = all.map(({ settledAt }) => settledAt?.getTime() ?? 0);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(await counts(desk)).toMatchObject({ done: many + 1 });
});

test('the tab of cases past due leaves out a term that stands and a target of the office', async () => {
  const late = await led({ receivedOn: plainDate('2026-09-01') });
  const stands = await led({ receivedOn: plainDate('2026-09-02') });
  const pause = {
    kind: 'SUSPENSION' as const,
    from: plainDate('2026-09-10'),
    to: null,
    basis: 'Zawieszenie.',
  };
  await addPause(worker, { caseId: stands.caseId, requestKey: randomUUID(), ...pause, documentId: null });
  const own = await led({ receivedOn: plainDate('2026-09-03') });
  await db().$executeRaw`UPDATE "case" SET due_rule = 'CEL_1M' WHERE id = ${own.caseId}`;
  expect(await listed(desk, 'past-due')).toEqual([late.caseId]);
  expect(await counts(desk)).toMatchObject({ pastDue: 1 });
});

test('the tab of co-operation has the cases of departments and of people, and strangers see none', async () => {
  const shared = await led();
  await assignCase(head, {
    caseId: shared.caseId,
    staffId: worker.actor.staffId,
    coDepartmentIds: [office.geodesy.id],
    coStaffIds: [head.actor.staffId],
  });
  expect(await listed(surveyor, 'cooperating')).toEqual([shared.caseId]);
  expect(await listed(head, 'cooperating')).toEqual([shared.caseId]);
  expect(await listed(worker, 'cooperating')).toEqual([]);
  expect(await counts(surveyor)).toMatchObject({ cooperating: 1, inProgress: 0 });
  expect(await listed(surveyor, 'cooperating', { q: 'rusztowanie' })).toEqual([shared.caseId]);
  const stranger = ctxOf(await actorOf('HEAD', office.permits));
  for (const tab of ['to-assign', 'in-progress', 'waiting', 'done', 'past-due', 'cooperating'] as const)
    expect(await listed(stranger, tab), tab).toEqual([]);
});

test('an item that nobody opened within the office hours allowed is counted until a person opens it', async () => {
  const [way, given] = [await sent(), await led()];
  const nextDay = (ctx: Ctx) => ctxOf(ctx.actor, '2026-11-25T10:44:00+01:00');
  const unopened = async (ctx: Ctx) => {
    const { unopenedToAccept, unopenedInProgress } = await counts(nextDay(ctx));
    return [unopenedToAccept, unopenedInProgress];
  };
  /** The lists that the counts lead to. */
  const lists = async (ctx: Ctx) => {
    const { since } = await unopenedSince(nextDay(ctx));
    const [toAccept, cases] = await Promise.all([
      listToAccept(nextDay(ctx), { unopenedSince: since }),
      listed(nextDay(ctx), 'in-progress', { unopenedSince: since }),
    ]);
    return [toAccept.items.map(({ id }) => id), cases];
  };
  const lengths = async (ctx: Ctx) => (await lists(ctx)).map(({ length }) => length);
  // The office works 8 hours a day and allows 8 hours: items from before yesterday's 10:44 have waited too long, and
  // all were made then.
  const [toAccept, cases] = await unopened(desk);
  expect(await lists(desk)).toEqual([
    expect.arrayContaining([way.handOverId]),
    expect.arrayContaining([given.caseId]),
  ]);
  expect(await lengths(desk)).toEqual([toAccept, cases]);
  // A person who can neither accept nor assign is told of none.
  expect([await unopened(worker), await lists(worker)]).toEqual([
    [0, 0],
    [[], []],
  ]);
  await noteAssignmentOpened(worker, await getCase(worker, given.slug));
  expect(await unopened(desk)).toEqual([toAccept, cases - 1]);
  await acceptHandOvers(nextDay(desk), { handOverIds: [way.handOverId] });
  expect(await unopened(desk)).toEqual([toAccept - 1, cases - 1]);
  expect(await lengths(desk)).toEqual([toAccept - 1, cases - 1]);
  await db().office.updateMany({ data: { unopenedHours: 16 } });
  expect(await unopened(desk)).toEqual([0, 0]);
  await db().office.updateMany({ data: { unopenedHours: 8 } });
});

test('hand-overs to accept come page after page, each once, out of turn first', async () => {
  const { caseId, handOverId } = await sent();
  await copies(
    caseId,
    230,
    Prisma.sql`jsonb_build_object('out_of_turn', n % 23 = 0, 'search_text',
    CASE WHEN n % 10 = 0 THEN 'dziesiata' ELSE 'inna' END)`,
  );
  await db().$executeRaw`
    INSERT INTO hand_over (batch, case_id, from_department_id, from_staff_id, to_department_id, handed_over_at)
    SELECT h.batch, k.id, h.from_department_id, h.from_staff_id, h.to_department_id, h.handed_over_at
    FROM hand_over h, "case" k
    WHERE h.id = ${handOverId} AND k.id BETWEEN ${1000000 + caseId * 1000} AND ${1000230 + caseId * 1000}`;
  const seen: HandOverItem[] = [];
  let after: HandOverCursor | null = null;
  let pages = 0;
  do {
    const page: HandOverPage = await listToAccept(desk, { after });
    seen.push(...page.items);
    after = page.next;
    pages += 1;
  } while (after);
  const { toAccept } = await counts(desk);
  expect([pages, seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([3, toAccept, toAccept]);
  expect(seen.slice(0, 10).every((each) => each.case.outOfTurn)).toBe(true);
  const others = seen.slice(10).map(({ id }) => id);
  expect(others).toEqual(others.toSorted((a, b) => a - b));
  expect((await listToAccept(desk, { q: 'dziesiata' })).items).toHaveLength(23);
  const made = seen.find(({ id }) => id === handOverId);
  expect((await listToAccept(desk, { slug: made?.case.slug })).items).toEqual([made]);
  expect((await listToAccept(desk, { slug: 'nic' })).items).toEqual([]);
  await db().handOver.updateMany({
    where: { OR: [{ caseId: { gt: 1_000_000 } }, { caseId }], state: 'PENDING' },
    data: { state: 'WITHDRAWN' },
  });
});

describe('a hand-over straight to one post (Płock 6)', () => {
  let straight: Card;
  beforeAll(async () => {
    straight = await makeCard(office.roads, { name: 'Wypis i wyrys', route: 'STRAIGHT_TO_POST' });
  });

  test('is accepted and led in one act by a case worker, without the registry desk', async () => {
    const { caseId, slug, handOverId } = await sent({}, straight);
    expect((await listSent(clerk)).find(({ id }) => id === handOverId)?.straight).toBe(true);
    expect((await listToAccept(worker)).items.find(({ id }) => id === handOverId)?.straight).toBe(true);
    for (let again = 0; again < 2; again++) await acceptAndLead(worker, { handOverIds: [handOverId] });
    const record = await getCase(worker, slug);
    expect(record).toMatchObject({ status: 'IN_PROGRESS', assigneeId: worker.actor.staffId });
    expect(record.leading?.assignedById).toBe(worker.actor.staffId);
    expect(await db().assignment.count({ where: { caseId } })).toBe(1);
    expect(await db().clock.count({ where: { caseId, purpose: 'ASSIGNMENT', closedAt: null } })).toBe(0);
  });

  test('is marked for the counter before it is handed over', async () => {
    const { caseId } = await registerOne(clerk, straight);
    expect((await listWaiting(clerk)).find(({ id }) => id === caseId)?.straight).toBe(true);
  });

  test('may be refused by a case worker, who accepts no other hand-overs', async () => {
    const { handOverId } = await sent({}, straight);
    const ordinary = await sent();
    for (const ctx of [desk, surveyor, clerk])
      await expect(acceptAndLead(ctx, { handOverIds: [handOverId] })).rejects.toMatchObject({
        code: 'not-found',
      });
    for (const ctx of [worker, head])
      await expect(acceptAndLead(ctx, { handOverIds: [ordinary.handOverId] })).rejects.toMatchObject({
        code: 'not-found',
      });
    await refuseHandOver(worker, { handOverId, reason: 'Działka leży w innej gminie.' });
  });

  test('is accepted by one of two people at once, and the other is refused', async () => {
    for (let round = 0; round < 4; round++) {
      const { caseId, handOverId } = await sent({}, straight);
      const results = await Promise.allSettled(
        [worker, head].map((ctx) => acceptAndLead(ctx, { handOverIds: [handOverId] })),
      );
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => reason.code)).toEqual(['wrong-state']);
      expect(await db().assignment.count({ where: { caseId } })).toBe(1);
    }
  });

  test('is accepted together with five others in as many statements as with one', async () => {
    const made: Made[] = [];
    for (let index = 0; index < 8; index++) made.push(await sent({}, straight));
    const ids = made.map(({ handOverId }) => handOverId);
    const few = await statementsOf(() => acceptAndLead(worker, { handOverIds: ids.slice(0, 2) }));
    expect(await statementsOf(() => acceptAndLead(worker, { handOverIds: ids.slice(2) }))).toBe(few);
  });
});

/** Makes copies of a case in the database, each with the values that `set` gives (jsonb; `n` counts the copies). */
async function copies(caseId: number, count: number, set: Prisma.Sql): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "case" SELECT (jsonb_populate_record(k, jsonb_build_object(
      'id', 1000000 + k.id * 1000 + n, 'registry_year', 1000 + k.id, 'registry_number', n, 'znak', null) || ${set})).*
    FROM "case" k, generate_series(1, ${count}) n WHERE k.id = ${caseId}`;
}
