import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { endPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December. The suspension is delivered on
// Thursday the 26th; the order that lifts it is made and sent on Tuesday 8 December: twelve days are not counted.
const RESUMED = { stoppedOn: null, dueOn: '2027-01-05' };
const STOPPED = { stoppedOn: '2026-11-26' };
let desk: LetterDesk;
let worker: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker } = desk);
});

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
const suspension = (basis: 'ART_97_1_4' | 'ART_98_1' = 'ART_97_1_4'): Content => ({
  kind: 'SUSPENSION',
  content: {
    reasons: 'Sąd',
    instruction: 'Zażalenie',
    basis,
    preliminary: 'PARTY_ASKED',
    preliminaryAt: 'Sąd Rejonowy w Zalesinie',
  },
});
const RESUMPTION: Content = { kind: 'RESUMPTION', content: { reasons: 'Wyrok' } };
const DECISION: Content = {
  kind: 'DECISION',
  content: { legalBasis: 'art. 40', resolution: 'Odmawia się', facts: 'x', law: 'y', instruction: 'z' },
};

const sent = (caseId: number, content: Content, day: string) =>
  desk.sent(on(worker, day), on(desk.head, day), content, { caseId });
const deliver = (letterId: number, day: string) =>
  noteDelivery(on(worker, day), { letterId, proof: 'RECEIVED', on: plainDate(day) });
const takeBack = (letterId: number, day: string) =>
  takeBackDelivery(on(worker, day), { letterId, reason: 'Pomyłka w dniu.' });
const clocksOf = async (caseId: number, purpose: ClockPurpose) =>
  (await termsOfCase(on(worker, '2026-12-15'), caseId)).clocks.filter((clock) => clock.purpose === purpose);
const settlementOf = async (caseId: number) => (await clocksOf(caseId, 'SETTLEMENT'))[0];
const stateOf = async (id: number) => (await db().letter.findUniqueOrThrow({ where: { id } })).state;

/** A case suspended by an order delivered on 26 November. */
async function suspended(basis?: 'ART_98_1') {
  const { caseId } = await desk.caseOf();
  const letterId = await sent(caseId, suspension(basis), '2026-11-24');
  await deliver(letterId, '2026-11-26');
  return { caseId, letterId };
}

test('a suspension records what becomes of its preliminary question (art. 100 § 1)', async () => {
  const { caseId } = await suspended();
  const entry = await db().clockEntry.findFirstOrThrow({ where: { caseId, pause: 'SUSPENSION' } });
  expect(entry.basis).toBe(
    'Postanowienie o zawieszeniu postępowania. Strona wykazała, że zwróciła się już o rozstrzygnięcie zagadnienia wstępnego do właściwego organu lub sądu: Sąd Rejonowy w Zalesinie (art. 100 § 1 KPA).',
  );
});

describe('a resumption', () => {
  test('taken back and noted again resumes again', async () => {
    const { caseId, letterId: first } = await suspended();
    const letterId = await sent(caseId, RESUMPTION, '2026-12-08');
    await deliver(letterId, '2026-12-10');
    await takeBack(letterId, '2026-12-10');
    expect(await settlementOf(caseId)).toMatchObject(STOPPED);
    await deliver(letterId, '2026-12-11');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
    // After both are taken back, neither has any effect.
    await takeBack(letterId, '2026-12-11');
    await takeBack(first, '2026-12-11');
    expect(await settlementOf(caseId)).toMatchObject({ stoppedOn: null, dueOn: '2026-12-28' });
    expect(await checkClocks(worker.now)).toBe(0);
  });

  test('delivered to a second party changes nothing more', async () => {
    const { caseId } = await suspended();
    const copies = [
      await sent(caseId, RESUMPTION, '2026-12-08'),
      await sent(caseId, RESUMPTION, '2026-12-08'),
    ];
    await deliver(copies[0], '2026-12-10');
    await deliver(copies[1], '2026-12-14');
    expect(await stateOf(copies[1])).toBe('DELIVERED');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
    await takeBack(copies[1], '2026-12-14');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
  });

  test('is delivered also after a person ended the suspension', async () => {
    const { caseId } = await suspended();
    const [{ id: entryId }] = (await termsOfCase(worker, caseId)).entries;
    const act = { caseId, entryId, requestKey: randomUUID() };
    await endPause(on(worker, '2026-12-08'), { ...act, to: plainDate('2026-12-07'), basis: 'Postanowienie' });
    const letterId = await sent(caseId, RESUMPTION, '2026-12-08');
    await deliver(letterId, '2026-12-10');
    expect(await stateOf(letterId)).toBe('DELIVERED');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
  });

  test('resumes the proceedings also after a withdrawn end of the suspension', async () => {
    const { caseId } = await suspended();
    const [{ id: entryId }] = (await termsOfCase(worker, caseId)).entries;
    const today = on(worker, '2026-12-01');
    const end = { caseId, entryId, to: plainDate('2026-11-30'), basis: 'x', requestKey: randomUUID() };
    await endPause(today, end);
    const { id } = await db().clockEntry.findFirstOrThrow({ where: { caseId, kind: 'PAUSE_END' } });
    await withdrawEntry(today, { caseId, entryId: id, reason: 'Nie ta.', requestKey: randomUUID() });
    await deliver(await sent(caseId, RESUMPTION, '2026-12-08'), '2026-12-10');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
  });

  test('ends the suspensions and terms of both parties, and both last again when it is taken back', async () => {
    const { caseId } = await suspended('ART_98_1');
    await deliver(await sent(caseId, suspension('ART_98_1'), '2026-11-24'), '2026-11-30');
    const letterId = await sent(caseId, RESUMPTION, '2026-12-08');
    await deliver(letterId, '2026-12-10');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
    const open = async () =>
      (await clocksOf(caseId, 'RESUMPTION')).filter(({ closedAt }) => !closedAt).length;
    expect(await open()).toBe(0);
    await takeBack(letterId, '2026-12-10');
    expect(await settlementOf(caseId)).toMatchObject(STOPPED);
    expect(await open()).toBe(2);
    await deliver(letterId, '2026-12-11');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
  });

  test('stays when a copy of the suspension arrives after it', async () => {
    const { caseId } = await suspended('ART_98_1');
    const late = await sent(caseId, suspension('ART_98_1'), '2026-11-24');
    await deliver(await sent(caseId, RESUMPTION, '2026-12-08'), '2026-12-10');
    await deliver(late, '2026-12-11');
    expect(await settlementOf(caseId)).toMatchObject(RESUMED);
    const open = (await clocksOf(caseId, 'RESUMPTION')).filter(({ closedAt }) => !closedAt);
    expect(open).toEqual([]);
    // The party's own complaint still runs.
    expect(await clocksOf(caseId, 'APPEAL')).toMatchObject([
      { dueOn: '2026-12-03' },
      { dueOn: '2026-12-18' },
    ]);
    // A new order suspends anew.
    await deliver(await sent(caseId, suspension(), '2026-12-11'), '2026-12-14');
    expect(await settlementOf(caseId)).toMatchObject({ stoppedOn: '2026-12-14' });
  });
});

describe('a remedy during a suspension of the proceedings (art. 103)', () => {
  test('is not stopped when it is the complaint against the suspension (art. 101 § 3, 141 § 2)', async () => {
    const { caseId } = await suspended();
    const [complaint] = await clocksOf(caseId, 'APPEAL');
    expect(complaint).toMatchObject({ rule: 'KPA_141_7D', dueOn: '2026-12-03', stoppedOn: null });
  });

  test('is not stopped when it is the appeal, and a term of the proceedings is stopped', async () => {
    const { caseId } = await suspended();
    await deliver(await sent(caseId, DECISION, '2026-11-27'), '2026-11-30');
    const call: Content = { kind: 'CALL', content: { defects: ['Mapa'] } };
    await deliver(await sent(caseId, call, '2026-11-27'), '2026-11-30');
    expect((await clocksOf(caseId, 'APPEAL'))[1]).toMatchObject({ dueOn: '2026-12-14', stoppedOn: null });
    expect(await clocksOf(caseId, 'SUPPLEMENT')).toMatchObject([{ stoppedOn: '2026-11-30' }]);
  });
});

test('a notice of a new date is not created as a letter: it comes with the date (art. 36)', async () => {
  const { caseId } = await desk.caseOf();
  const content = { newDate: plainDate('2027-06-30'), reasons: 'x', instruction: 'y' };
  const notice = { kind: 'NEW_DATE', content } as Content;
  await expect(desk.draft(worker, notice, caseId)).rejects.toMatchObject({
    issues: [{ path: ['kind'], message: 'new-date-with-its-notice' }],
  });
  expect(await db().letter.count({ where: { caseId } })).toBe(0);
});
