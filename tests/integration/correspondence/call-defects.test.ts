import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { noteCameBack, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';

// Registered and called on Tuesday 24 November 2026: a month ends on 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;
let clerk: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head, clerk } = desk);
});

/** A case with a sent call, which names a hand-written defect too. */
async function calledCase(): Promise<{ caseId: number; letterId: number }> {
  const { caseId } = await desk.caseOf();
  const content = { defects: ['Plan sytuacyjny', 'Brak podpisu pod wnioskiem'] };
  const letterId = await desk.sent(worker, head, { kind: 'CALL', content }, { caseId });
  return { caseId, letterId };
}

const deliver = (letterId: number, day: string, noted: string) =>
  noteDelivery(on(worker, noted), { letterId, proof: 'RECEIVED', on: plainDate(day) });

async function supplement(caseId: number, day: string, defectIds: number[]) {
  return registerSupplement(on(clerk, day), {
    caseId,
    defectIds,
    documentIds: [],
    note: '',
    complete: false,
    channel: 'COUNTER',
    receivedOn: plainDate(day),
    postingDate: null,
    attachmentsCount: 1,
    requestKey: randomUUID(),
  });
}

const waiting = async (caseId: number) =>
  (await getApplication(worker, caseId)).defects.filter(({ waits }) => waits);
const clocks = (caseId: number) =>
  db().clock.findMany({ where: { caseId, purpose: 'SUPPLEMENT' }, orderBy: { id: 'asc' } });
const dueOf = async (caseId: number) =>
  (await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueOn.toISOString().slice(0, 10);

describe('the defects of a call (art. 64 § 2)', () => {
  test('are those of the letter that was sent, also the one written by hand', async () => {
    const { caseId, letterId } = await calledCase();
    const told = [{ text: 'Plan sytuacyjny' }, { text: 'Brak podpisu pod wnioskiem' }];
    expect(await waiting(caseId)).toMatchObject(told);
    await deliver(letterId, '2026-11-26', '2026-11-26');
    expect(await waiting(caseId)).toMatchObject(told);
    const [clock] = await clocks(caseId);
    const tied = await db().callDefect.findMany({ where: { caseId } });
    expect(tied.map(({ clockId }) => clockId)).toEqual([clock.id, clock.id]);
  });

  test('mended before the office has the proof of delivery end the term of the call on their day', async () => {
    const { caseId, letterId } = await calledCase();
    const ids = (await waiting(caseId)).map(({ id }) => id);
    // Delivered on Thursday the 26th; the client comes on Monday the 30th, the proof on Wednesday.
    expect(await supplement(caseId, '2026-11-30', ids)).toEqual({ inTime: null, missing: [], evidence: [] });
    await deliver(letterId, '2026-11-26', '2026-12-02');
    expect(await clocks(caseId)).toMatchObject([{ closedAt: expect.any(Date) }]);
    const end = await db().clockEntry.findFirstOrThrow({ where: { caseId, kind: 'PAUSE_END' } });
    expect(end.toOn).toEqual(new Date('2026-11-30'));
    // Four days do not count, from the 27th to the 30th: the month would end on Christmas Eve.
    expect(await dueOf(caseId)).toBe('2026-12-28');
    expect(await waiting(caseId)).toEqual([]);
  });

  test('mended before the delivery itself take no day from the term', async () => {
    const { caseId, letterId } = await calledCase();
    const ids = (await waiting(caseId)).map(({ id }) => id);
    await supplement(caseId, '2026-11-25', ids);
    await deliver(letterId, '2026-11-27', '2026-11-27');
    expect(await clocks(caseId)).toMatchObject([{ closedAt: expect.any(Date) }]);
    expect(await dueOf(caseId)).toBe('2026-12-28');
  });

  test('stay mended when a mistaken delivery is taken back and noted again', async () => {
    const { caseId, letterId } = await calledCase();
    await deliver(letterId, '2026-11-25', '2026-11-26');
    const [plan] = await waiting(caseId);
    await supplement(caseId, '2026-11-26', [plan.id]);
    await takeBackDelivery(on(worker, '2026-11-27'), { letterId, reason: 'Zły dzień' });
    expect((await waiting(caseId)).map(({ supplementId }) => supplementId === null)).toEqual([false, true]);
    await deliver(letterId, '2026-11-26', '2026-11-27');
    const [, signature] = await waiting(caseId);
    expect(await supplement(caseId, '2026-11-30', [signature.id])).toEqual({
      inTime: true,
      missing: [],
      evidence: [],
    });
    expect((await clocks(caseId)).every(({ closedAt }) => closedAt !== null)).toBe(true);
  });

  test('wait no more when the call came back, and are not doubled when it is sent again', async () => {
    const { caseId, letterId } = await calledCase();
    const back = on(worker, '2026-11-30');
    await noteCameBack(back, { letterId, reason: 'Adresat wyprowadził się' });
    expect(await waiting(caseId)).toEqual([]);
    await desk.check(back, letterId);
    await sendLetter(back, { letterId, way: 'POST_REGISTERED', on: back.today, postalNumber: '' });
    expect(await waiting(caseId)).toHaveLength(2);
  });

  test('of two calls end each its own term', async () => {
    const { caseId, letterId } = await calledCase();
    await deliver(letterId, '2026-11-25', '2026-11-25');
    const second = await desk.sent(
      on(worker, '2026-11-26'),
      on(head, '2026-11-26'),
      { kind: 'CALL', content: { defects: ['Pełnomocnictwo'] } },
      { caseId },
    );
    await deliver(second, '2026-11-27', '2026-11-27');
    const [plan, signature, power] = await waiting(caseId);
    const first = await supplement(caseId, '2026-11-30', [plan.id, power.id]);
    expect(first.missing).toEqual(['Brak podpisu pod wnioskiem']);
    expect((await clocks(caseId)).map(({ closedAt }) => closedAt === null)).toEqual([true, false]);
    await supplement(caseId, '2026-12-01', [signature.id]);
    expect((await clocks(caseId)).map(({ closedAt }) => closedAt === null)).toEqual([false, false]);
  });
});
