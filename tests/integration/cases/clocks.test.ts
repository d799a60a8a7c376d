import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause, endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { recomputeOutdated } from '@/lib/modules/cases/operations/clocks/recompute-outdated';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { ClockEvent } from '@/lib/modules/cases/schema/clock';
import type { PauseKind } from '@/lib/modules/deadlines/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';

// Registered on Tuesday 24 November 2026: a month ends on Christmas Eve, so on Monday 28 December.
let office: MadeOffice;
let clerk: Ctx;
let desk: Ctx;
let head: Ctx;
let worker: Ctx;
let card: Card;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  desk = ctxOf(await actorOf('SECRETARIAT', office.roads));
  card = await makeCard(office.roads);
});

/** A podanie that the worker leads; with `accepted: false`, one that is only handed over. */
async function caseOf({ accepted = true } = {}): Promise<number> {
  const made = accepted ? acceptedOne({ clerk, desk, worker, head }, card) : sentOne(clerk, card);
  return (await made).caseId;
}
const open = async (caseId: number) =>
  (await termsOfCase(worker, caseId)).clocks
    .filter(({ closedAt }) => closedAt === null)
    .map(({ purpose, dueOn, stoppedOn }) => [purpose, dueOn, stoppedOn]);
const listed = async (id: number) => {
  const { dueOn, stoppedOn } = await db().case.findUniqueOrThrow({ where: { id } });
  return [dueOn.toISOString().slice(0, 10), stoppedOn?.toISOString().slice(0, 10) ?? null];
};
const pause = (caseId: number, from: string, to: string | null, kind: PauseKind = 'SUSPENSION') => ({
  caseId,
  kind,
  basis: 'postanowienie z akt',
  documentId: null,
  requestKey: randomUUID(),
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
});
const event = (caseId: number, what: ClockEvent, day: string) => ({
  caseId,
  event: what,
  on: plainDate(day),
  note: 'pismo w aktach',
  defects: ['mapa'],
  requestKey: randomUUID(),
});
const lastEntry = async (caseId: number) =>
  (await db().clockEntry.findFirstOrThrow({ where: { caseId }, orderBy: { id: 'desc' } })).id;
const historyTypes = async (caseId: number) =>
  (await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ type }) => type);

describe('the course of a case', () => {
  test('starts and ends the clocks of the case by itself', async () => {
    const caseId = await caseOf({ accepted: false });
    const settlement = ['SETTLEMENT', '2026-12-28', null];
    expect(await open(caseId)).toEqual([settlement, ['HAND_OVER', '2026-11-25', null]]);
    const { id } = await db().handOver.findFirstOrThrow({ where: { caseId } });
    await acceptHandOvers(on(desk, '2026-11-27'), { handOverIds: [id] });
    expect(await open(caseId)).toEqual([settlement, ['ASSIGNMENT', '2026-11-30', null]]);
    await assignCase(on(head, '2026-11-30'), { caseId, staffId: worker.actor.staffId });
    expect(await open(caseId)).toEqual([settlement]);
    await settleOne(on(worker, '2026-12-10'), caseId);
    expect(await open(caseId)).toEqual([]);
  });

  test('starts the clock of the acceptance anew after a refusal', async () => {
    const caseId = await caseOf({ accepted: false });
    const { id } = await db().handOver.findFirstOrThrow({ where: { caseId } });
    await refuseHandOver(head, { handOverId: id, reason: 'Nie nasza droga.' });
    expect(await open(caseId)).toHaveLength(1);
    await handOver(on(clerk, '2026-12-01'), {
      batch: randomUUID(),
      caseIds: [caseId],
      departmentId: null,
      reason: '',
    });
    expect((await open(caseId))[1]).toEqual(['HAND_OVER', '2026-12-02', null]);
  });

  test('starts the clock of the assignment at once in a department that registers for itself', async () => {
    const own = ctxOf(await actorOf('SECRETARIAT', office.roads, { servicePointId: office.pointId }));
    await db().department.update({ where: { id: office.roads.id }, data: { ownPointId: office.pointId } });
    const { caseId } = await registerOne(own, card);
    await db().department.update({ where: { id: office.roads.id }, data: { ownPointId: null } });
    expect(await open(caseId)).toEqual([
      ['SETTLEMENT', '2026-12-28', null],
      ['ASSIGNMENT', '2026-11-25', null],
    ]);
  });
});

describe('a pause', () => {
  test('moves the date and its copy in the list, and the history says why', async () => {
    const caseId = await caseOf();
    const moves = await addPause(on(worker, '2026-12-10'), pause(caseId, '2026-12-01', '2026-12-05'));
    expect(moves).toEqual([
      { purpose: 'SETTLEMENT', before: '2026-12-28', after: '2026-12-29', stopped: false },
    ]);
    expect(await listed(caseId)).toEqual(['2026-12-29', null]);
    const last = await db().historyEntry.findFirstOrThrow({ where: { caseId }, orderBy: { id: 'desc' } });
    expect(last).toMatchObject({
      type: 'clock.moved',
      data: { before: '2026-12-28', after: '2026-12-29', why: 'postanowienie z akt' },
    });
  });

  test('without an end stops the clock until it is ended, and again when its end is withdrawn', async () => {
    const caseId = await caseOf();
    await addPause(on(worker, '2026-12-10'), pause(caseId, '2026-12-01', null));
    const began = await lastEntry(caseId);
    expect(await listed(caseId)).toEqual(['2026-12-28', '2026-12-01']);
    const end = { caseId, entryId: began, to: plainDate('2026-12-20'), basis: '', requestKey: randomUUID() };
    await endPause(on(worker, '2026-12-21'), end);
    expect(await listed(caseId)).toEqual(['2027-01-13', null]);
    await endPause(on(worker, '2026-12-21'), end);
    await expect(
      endPause(on(worker, '2026-12-22'), { ...end, requestKey: randomUUID() }),
    ).rejects.toMatchObject({ code: 'pause-ended-already' });
    const withdraw = {
      caseId,
      entryId: await lastEntry(caseId),
      reason: 'Pomyłka w dacie',
      requestKey: randomUUID(),
    };
    await withdrawEntry(on(worker, '2026-12-22'), withdraw);
    expect(await listed(caseId)).toEqual(['2026-12-28', '2026-12-01']);
    await withdrawEntry(on(worker, '2026-12-22'), { ...withdraw, entryId: began, requestKey: randomUUID() });
    expect(await listed(caseId)).toEqual(['2026-12-28', null]);
    expect(await brokenLinks()).toEqual([]);
  });

  test('sent three times at once is entered once', async () => {
    const caseId = await caseOf();
    const input = pause(caseId, '2026-12-01', '2026-12-05');
    await Promise.all([1, 2, 3].map(() => addPause(on(worker, '2026-12-10'), input)));
    expect(await db().clockEntry.count({ where: { caseId } })).toBe(1);
  });

  test('entered by two people at once counts for both', async () => {
    const caseId = await caseOf();
    await Promise.all([
      addPause(on(worker, '2026-12-20'), pause(caseId, '2026-12-01', '2026-12-05')),
      addPause(on(head, '2026-12-20'), pause(caseId, '2026-12-04', '2026-12-10', 'PARTY')),
    ]);
    expect(await listed(caseId)).toEqual(['2027-01-04', null]);
  });

  test.each([
    ['in the future', { from: '2026-12-11' }, { from: 'date-in-future' }],
    ['before the podanie', { from: '2026-11-23' }, { from: 'pause-before-receipt' }],
    [
      'with the end before the beginning',
      { from: '2026-12-05', to: '2026-12-04' },
      { to: 'pause-ends-before-it-begins' },
    ],
    ['with an end in the future', { from: '2026-12-05', to: '2026-12-11' }, { to: 'pause-end-in-future' }],
  ])('%s is refused', async (_what, { from, to = null }: { from: string; to?: string | null }, fields) => {
    const caseId = await caseOf();
    const refused = addPause(on(worker, '2026-12-10'), pause(caseId, from, to));
    await expect(refused).rejects.toMatchObject({ code: 'invalid', detail: { fields } });
    expect(await db().clockEntry.count({ where: { caseId } })).toBe(0);
  });

  test('is entered only by the people who answer for the dates, and only before the settlement', async () => {
    const caseId = await caseOf();
    const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
    await expect(addPause(stranger, pause(caseId, '2026-11-24', null))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(addPause(clerk, pause(caseId, '2026-11-24', null))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await settleOne(worker, caseId);
    await expect(addPause(worker, pause(caseId, '2026-11-24', null))).rejects.toMatchObject({
      code: 'case-settled',
    });
  });

  test('cannot be changed or deleted in the database', async () => {
    const caseId = await caseOf();
    await addPause(worker, pause(caseId, '2026-11-24', null));
    await expect(db().$executeRaw`UPDATE clock_entry SET from_on = '2026-11-25'`).rejects.toThrow(
      /permission denied/,
    );
    await expect(db().$executeRaw`DELETE FROM clock_entry`).rejects.toThrow(/permission denied/);
  });
});

describe('an event', () => {
  test('starts its clock and stops the others until that clock is closed', async () => {
    const caseId = await caseOf();
    await noteEvent(on(worker, '2026-12-02'), event(caseId, 'CALL_DELIVERED', '2026-12-01'));
    expect(await open(caseId)).toEqual([
      ['SETTLEMENT', '2026-12-31', null], // 24 December and the seven days of the call
      ['SUPPLEMENT', '2026-12-08', null],
    ]);
    const { clocks } = await termsOfCase(worker, caseId);
    const call = clocks.find(({ purpose }) => purpose === 'SUPPLEMENT');
    const close = { caseId, clockId: call?.id ?? 0, on: plainDate('2026-12-05'), how: 'Klient uzupełnił' };
    await closeClock(on(worker, '2026-12-07'), { ...close, requestKey: randomUUID() });
    expect(await open(caseId)).toEqual([['SETTLEMENT', '2026-12-28', null]]); // 24 December and the four days that the call took
    expect(await historyTypes(caseId)).toEqual(
      expect.arrayContaining(['clock.opened', 'clock.closed', 'clock.moved']),
    );
  });

  test('of a call met late stops the term for the days of the call; a question to an authority has no limit', async () => {
    const caseId = await caseOf();
    await noteEvent(on(worker, '2026-12-02'), event(caseId, 'CALL_DELIVERED', '2026-12-01'));
    const call = (await termsOfCase(worker, caseId)).clocks.find(({ purpose }) => purpose === 'SUPPLEMENT');
    const close = { caseId, clockId: call?.id ?? 0, on: plainDate('2026-12-15'), how: 'Klient uzupełnił' };
    await closeClock(on(worker, '2026-12-15'), { ...close, requestKey: randomUUID() });
    expect(await listed(caseId)).toEqual(['2026-12-31', null]);
    await noteEvent(on(worker, '2026-12-16'), event(caseId, 'OPINION_ASKED', '2026-12-16'));
    expect(await listed(caseId)).toEqual(['2026-12-31', '2026-12-16']);
  });

  test('answered on its first day takes no days from the term', async () => {
    const caseId = await caseOf();
    await noteEvent(on(worker, '2026-12-01'), event(caseId, 'CALL_DELIVERED', '2026-12-01'));
    const call = (await termsOfCase(worker, caseId)).clocks.find(({ purpose }) => purpose === 'SUPPLEMENT');
    const close = { caseId, clockId: call?.id ?? 0, on: plainDate('2026-12-01'), how: 'Klient uzupełnił' };
    await closeClock(on(worker, '2026-12-01'), { ...close, requestKey: randomUUID() });
    expect(await listed(caseId)).toEqual(['2026-12-28', null]);
  });

  test('sent twice at once is noted once, and no person closes a clock of the course', async () => {
    const caseId = await caseOf();
    const urging = event(caseId, 'URGING_RECEIVED', '2026-11-24');
    await Promise.all([noteEvent(worker, urging), noteEvent(worker, urging)]);
    expect(await open(caseId)).toEqual([
      ['SETTLEMENT', '2026-12-28', null],
      ['URGING', '2026-12-01', null],
    ]);
    const [settlement] = (await termsOfCase(worker, caseId)).clocks;
    const close = { caseId, clockId: settlement.id, on: worker.today, how: 'nie', requestKey: randomUUID() };
    await expect(closeClock(worker, close)).rejects.toMatchObject({ code: 'clock-not-found' });
  });
});

describe('a newer calendar', () => {
  test('moves the open dates once, with its reason in the history of each case', async () => {
    const [moved, closed] = [await caseOf(), await caseOf()];
    await settleOne(worker, closed);
    const { id: version } = await db().termsVersion.create({
      data: {
        calendar: { extraFreeDays: [{ date: '2026-12-28', basis: 'rozporządzenie' }] },
        policy: {},
        reason: 'Dodatkowy dzień wolny',
        savedById: head.actor.staffId,
        savedAt: head.now,
      },
    });
    expect(await recomputeOutdated(() => head.now)).toBeGreaterThan(0);
    expect(await recomputeOutdated(() => head.now)).toBe(0);
    expect(await listed(moved)).toEqual(['2026-12-29', null]);
    expect(await listed(closed)).toEqual(['2026-12-28', null]);
    const last = await db().historyEntry.findFirstOrThrow({
      where: { caseId: moved },
      orderBy: { id: 'desc' },
    });
    expect(last).toMatchObject({
      type: 'clock.moved',
      actorId: head.actor.staffId,
      data: { after: '2026-12-29', version, why: 'Dodatkowy dzień wolny' },
    });
    expect((await db().termsVersion.findUniqueOrThrow({ where: { id: version } })).finishedAt).toEqual(
      head.now,
    );
    // The newer calendar counts for a podanie registered from now on.
    const { dueOn } = await registerOne(clerk, card);
    expect(dueOn).toBe('2026-12-29');
  });
});
