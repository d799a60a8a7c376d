import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { reclassifyCase } from '@/lib/modules/filing/operations/reclassify-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers, refuseHandOver, takeBack } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { sendOn } from '@/lib/modules/routing/operations/send-on';
import { listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { senderOf } from '@/lib/modules/routing/queries/sender';
import { sendBackSchema, sendOnSchema } from '@/lib/modules/routing/schema';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { keepCase, sendBack } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { fields } from '@/tests/factories/refusals';
import { setZnak } from '@/tests/factories/settlements';

let desk: LetterDesk;
let geodesyDesk: Ctx;
let card: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  geodesyDesk = ctxOf(await actorOf('SECRETARIAT', desk.office.geodesy, { name: 'Jan Mierniczy' }));
  card = await makeCard(desk.office.roads);
  await makeJrwa();
});

const REASON = 'To sprawa geodezji: przyjęliśmy ją przez pomyłkę.';
const accepted = () => acceptedOne({ clerk: desk.clerk, desk: desk.head }, card);
const led = () => acceptedOne({ clerk: desk.clerk, desk: desk.head, worker: desk.worker }, card);
const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const toGeodesy = (caseId: number, over: object = {}) => ({
  requestKey: randomUUID(),
  caseId,
  departmentId: desk.office.geodesy.id,
  reason: REASON,
  ...over,
});
const pendingOf = (caseId: number) => db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
const purposes = async (caseId: number) =>
  (await db().clock.findMany({ where: { caseId, closedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ purpose }) => purpose,
  );

describe('a case sent on', () => {
  test('waits in the other department with the reason, and its assignments end', async () => {
    const { caseId } = await led();
    await sendOn(desk.worker, toGeodesy(caseId));
    expect(await caseOf(caseId)).toMatchObject({
      status: 'HANDED_OVER',
      departmentId: desk.office.roads.id,
      destinationId: desk.office.geodesy.id,
      assigneeId: desk.worker.actor.staffId,
    });
    expect(await purposes(caseId)).toEqual(['SETTLEMENT', 'HAND_OVER']);
    expect(await db().assignment.count({ where: { caseId, endedAt: null } })).toBe(0);
    const [item] = (await listToAccept(geodesyDesk)).items.filter((each) => each.case.id === caseId);
    expect(item).toMatchObject({ from: 'Wydział Dróg', reason: REASON });
    await acceptHandOvers(geodesyDesk, { handOverIds: [item.id] });
    expect(await caseOf(caseId)).toMatchObject({ status: 'ACCEPTED', departmentId: desk.office.geodesy.id });
    expect(await senderOf(geodesyDesk, await caseOf(caseId))).toBe('Wydział Dróg');
    const [, sent] = await courseOfCase(geodesyDesk, caseId);
    expect(sent).toMatchObject({ type: 'hand-over.sent', data: { sentOn: true, reason: REASON } });
  });

  test('and refused there comes back to the department that sent it, which may keep it after all', async () => {
    const { caseId } = await accepted();
    await sendOn(desk.head, toGeodesy(caseId));
    const { id } = await pendingOf(caseId);
    await refuseHandOver(geodesyDesk, { handOverId: id, reason: 'Nie nasza.' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'RETURNED', departmentId: desk.office.roads.id });
    expect((await listWaiting(desk.head)).find((item) => item.id === caseId)).toMatchObject({
      refusal: { from: 'Wydział Geodezji', accepted: false },
    });
    await keepCase(desk.head, { caseId });
    await keepCase(desk.head, { caseId });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'ACCEPTED',
      destinationId: desk.office.roads.id,
      assigneeId: null,
    });
    expect(await purposes(caseId)).toEqual(['SETTLEMENT', 'ASSIGNMENT']);
  });

  test('and taken back before the acceptance waits again to be assigned', async () => {
    const { caseId } = await led();
    await sendOn(desk.head, toGeodesy(caseId));
    const { id } = await pendingOf(caseId);
    await takeBack(desk.head, { handOverId: id, reason: 'Nie ta komórka' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'ACCEPTED', departmentId: desk.office.roads.id });
    expect(await purposes(caseId)).toEqual(['SETTLEMENT', 'ASSIGNMENT']);
    expect(await checkClocks(new Date('2026-11-25T02:20:00+01:00'))).toBe(0);
  });

  test('with a znak gets one of the department that accepts it, and the old line stays', async () => {
    const { caseId } = await led();
    const { znak } = await openCase(desk.worker, { caseId, symbol: '7230', groupNumber: 0 });
    await sendOn(desk.worker, toGeodesy(caseId));
    await acceptHandOvers(geodesyDesk, { handOverIds: [(await pendingOf(caseId)).id] });
    const line = await db().caseFile.findFirstOrThrow({ where: { caseId } });
    const moved = await reclassifyCase(geodesyDesk, {
      caseId,
      fromId: line.id,
      symbol: '7230',
      groupNumber: 0,
      reason: 'Sprawa geodezji.',
    });
    expect(znak).toMatch(/^DR\.7230\.\d+\.2026$/);
    expect(moved.znak).toMatch(/^GG\.7230\.\d+\.2026$/);
  });

  test('twice by one press is sent once; to its own department, or with an unfinished letter, never', async () => {
    const { caseId } = await led();
    const input = toGeodesy(caseId);
    await setZnak(caseId);
    const draft = await desk.draft(
      desk.worker,
      { kind: 'CALL', content: { defects: ['mapa'], termDays: 7 } },
      caseId,
    );
    expect(await fields(sendOn(desk.worker, input))).toBe('send-on-has-open');
    await db().letter.update({ where: { id: draft }, data: { state: 'CANCELLED' } });
    expect(
      await fields(sendOn(desk.worker, toGeodesy(caseId, { departmentId: desk.office.roads.id }))),
    ).toEqual({
      departmentId: 'same-department',
    });
    await Promise.all([sendOn(desk.worker, input), sendOn(desk.worker, input)]);
    expect(await db().handOver.count({ where: { caseId, state: 'PENDING' } })).toBe(1);
    expect(await fields(sendOn(desk.head, toGeodesy(caseId)))).toBe('wrong-state');
  });
});

describe('a case sent back', () => {
  test('is at the counter again, which reads the reason first and sends it to the right department', async () => {
    const { caseId, number, accessCode } = await led();
    await sendBack(later(desk.worker, 30), { caseId, reason: REASON });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'RETURNED',
      departmentId: desk.office.counter.id,
      assigneeId: desk.clerk.actor.staffId,
    });
    expect((await listWaiting(desk.clerk)).find((item) => item.id === caseId)).toMatchObject({
      refusal: {
        by: 'Marek Zieliński',
        from: 'Wydział Dróg',
        reason: REASON,
        at: later(desk.worker, 30).now,
        accepted: true,
      },
    });
    expect(await purposes(caseId)).toEqual(['SETTLEMENT']);
    const found = await statusOfPair(desk.clerk, { number, code: accessCode ?? '' });
    expect(found?.state).toBe('case.RETURNED');
    expect(found?.events.filter(({ kind }) => kind === 'past').map(({ code }) => code)).toEqual([
      'filed',
      'handOver.PENDING',
      'handOver.ACCEPTED',
      'handOver.SENT_BACK',
    ]);
    const there = { departmentId: desk.office.geodesy.id, reason: 'Sprawa geodezji.' };
    await handOver(desk.clerk, { batch: randomUUID(), caseIds: [caseId], ...there });
    expect(await caseOf(caseId)).toMatchObject({ status: 'HANDED_OVER' });
  });

  test('twice changes nothing; what the department registered itself has nobody to go back to', async () => {
    const { caseId } = await accepted();
    await sendBack(desk.head, { caseId, reason: REASON });
    await sendBack(desk.head, { caseId, reason: REASON });
    const lines = { caseId, type: 'hand-over.sent-back' };
    expect(await db().historyEntry.count({ where: lines })).toBe(1);

    await sendOn(desk.head, toGeodesy((await accepted()).caseId));
    const own = await accepted();
    await db().handOver.updateMany({ where: { caseId: own.caseId }, data: { state: 'WITHDRAWN' } });
    expect(await fields(sendBack(desk.head, { caseId: own.caseId, reason: REASON }))).toBe(
      'nobody-to-send-back',
    );
    expect(await senderOf(desk.head, await caseOf(own.caseId))).toBeNull();
  });
});

test('sending on and back needs a reason in words, and a right in the department that has the case', async () => {
  for (const reason of ['', '-', '.']) {
    expect(sendBackSchema.safeParse({ caseId: 1, version: 1, reason }).error?.issues[0]?.message).toBe(
      'reason-missing',
    );
    expect(sendOnSchema.safeParse(toGeodesy(1, { reason })).error?.issues[0]?.message).toBe('reason-missing');
  }
  const { caseId } = await led();
  const another = ctxOf(await actorOf('CASE_WORKER', desk.office.roads));
  for (const [ctx, code] of [
    [another, 'not-allowed'],
    [desk.clerk, 'not-allowed'],
    [geodesyDesk, 'not-found'],
  ] as const) {
    expect(await fields(sendOn(ctx, toGeodesy(caseId)))).toBe(code);
    expect(await fields(sendBack(ctx, { caseId, reason: REASON }))).toBe(code);
    expect(await fields(keepCase(ctx, { caseId }))).toBe(code);
  }
});

test('of a case sent on by one and back by another at once, one happens', async () => {
  for (let round = 0; round < 5; round++) {
    const { caseId } = await led();
    const outcomes = await Promise.allSettled([
      sendOn(desk.worker, toGeodesy(caseId)),
      sendBack(desk.head, { caseId, reason: REASON }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }
});
