import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { type PlainDate, plainDate } from '@/lib/core/plain-date';
import { closeClock } from '@/lib/modules/cases/operations/clocks/event';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { forwardUrging, noteUrging } from '@/lib/modules/correspondence/operations/urging';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import type { DeliveryProof, SendingWay } from '@/lib/modules/correspondence/schema/letter';
import { db } from '@/lib/platform/db';
import { clientOf } from '@/tests/factories/applications';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { ctxOf, on } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { sendNewDate } from '@/tests/factories/signing';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
const CALL: Content = { kind: 'CALL', content: { defects: ['Mapa'] } };
const FEE: Content = {
  kind: 'FEE_CALL',
  content: { amountGrosze: 8200, account: '10 1020 0000', termDays: 10 },
};
const DECISION: Content = {
  kind: 'DECISION',
  content: { legalBasis: 'art. 40', resolution: 'Odmawia się', facts: 'x', law: 'y', instruction: 'z' },
};
const SUSPENSION: Content = {
  kind: 'SUSPENSION',
  content: {
    basis: 'ART_97_1_4',
    reasons: 'Sąd',
    instruction: 'Zażalenie',
    preliminary: 'PARTY_ASKED',
    preliminaryAt: 'Sąd Rejonowy w Zalesinie',
  },
};

const dayOf = (day: string): PlainDate => plainDate(day);

/** A letter sent on the day of its draft and delivered later. */
async function delivered(
  content: Content,
  day: string,
  over: { caseId?: number; way?: SendingWay; from?: Ctx } = {},
): Promise<{ caseId: number; letterId: number }> {
  const { from = worker } = over;
  const caseId = over.caseId ?? (await desk.caseOf()).caseId;
  const signer = ctxOf(head.actor, from.now);
  const letterId = await desk.sent(from, signer, content, { ...over, caseId });
  await noteDelivery(on(worker, day), { letterId, proof: 'RECEIVED', on: dayOf(day) });
  return { caseId, letterId };
}

const clockOf = async (caseId: number, purpose: ClockPurpose, today = '2026-12-01') =>
  (await termsOfCase(on(worker, today), caseId)).clocks.find((clock) => clock.purpose === purpose);
const pausesOf = async (caseId: number) => (await termsOfCase(worker, caseId)).entries;

describe('a delivered letter starts its term', () => {
  test('a call gives seven days, and fourteen when it says fourteen (art. 64 § 2)', async () => {
    const { caseId } = await delivered(CALL, '2026-11-26');
    expect(await clockOf(caseId, 'SUPPLEMENT')).toMatchObject({ startOn: '2026-11-26', dueOn: '2026-12-03' });
    const long: Content = { kind: 'CALL', content: { defects: ['Mapa'], termDays: 14 } };
    const { caseId: other } = await delivered(long, '2026-11-26');
    const clock = await clockOf(other, 'SUPPLEMENT');
    expect(clock).toMatchObject({ amount: 14, dueOn: '2026-12-10' });
    expect(clock?.term.proof).toContainEqual(
      expect.objectContaining({ kind: 'NOMINAL', amount: 14, from: '2026-12-10' }),
    );
    // The call stops the settlement no longer than its own fourteen days.
    expect(await clockOf(other, 'SETTLEMENT')).toMatchObject({ dueOn: '2027-01-07' });
  });

  test('a call to pay has a pause of its own kind (art. 261)', async () => {
    const { caseId } = await delivered(FEE, '2026-11-26');
    expect(await clockOf(caseId, 'SUPPLEMENT')).toMatchObject({ rule: 'KPA_261_7D', dueOn: '2026-12-07' });
    expect(await pausesOf(caseId)).toMatchObject([{ pause: 'FEE', from: '2026-11-27', to: '2026-12-07' }]);
  });

  test('a decision gives fourteen days to appeal, and none when full and without reasons (art. 127 § 1a)', async () => {
    const { caseId } = await delivered(DECISION, '2026-11-26');
    expect(await clockOf(caseId, 'APPEAL')).toMatchObject({ rule: 'KPA_129_14D', dueOn: '2026-12-10' });
    const granted: Content = {
      kind: 'DECISION',
      content: { legalBasis: 'art. 40', resolution: 'Zezwala się', grantedInFull: true },
    };
    const { caseId: other } = await delivered(granted, '2026-11-26');
    expect(await clockOf(other, 'APPEAL')).toBeUndefined();
  });

  test('a decision delivered after the settlement starts its term, and a call does not', async () => {
    const { caseId } = await desk.caseOf();
    const decision = await desk.sent(worker, head, DECISION, { caseId });
    const call = await desk.sent(worker, head, CALL, { caseId });
    await settleOne(worker, caseId);
    const later = on(worker, '2026-11-26');
    await noteDelivery(later, { letterId: decision, proof: 'RECEIVED', on: dayOf('2026-11-26') });
    await noteDelivery(later, { letterId: call, proof: 'RECEIVED', on: dayOf('2026-11-26') });
    expect(await clockOf(caseId, 'APPEAL')).toMatchObject({ dueOn: '2026-12-10', closedAt: null });
    expect(await clockOf(caseId, 'SUPPLEMENT')).toBeUndefined();
  });

  test('a notice of separate matters gives fourteen days (art. 66 § 2)', async () => {
    const { caseId } = await delivered(
      { kind: 'SEPARATE_MATTERS', content: { matters: ['Zezwolenie na wycinkę'] } },
      '2026-11-26',
    );
    expect(await clockOf(caseId, 'SEPARATE')).toMatchObject({ rule: 'KPA_66_14D', dueOn: '2026-12-10' });
  });

  test('an order with a complaint gives seven days, and one without gives none (art. 141)', async () => {
    const order = (complaint: boolean): Content => ({
      kind: 'ORDER',
      content: {
        legalBasis: 'a',
        resolution: 'b',
        reasons: 'c',
        instruction: 'd',
        complaint,
        complaintBasis: 'art. 74 § 2 KPA',
      },
    });
    const { caseId } = await delivered(order(true), '2026-11-26');
    expect(await clockOf(caseId, 'APPEAL')).toMatchObject({ rule: 'KPA_141_7D', dueOn: '2026-12-03' });
    const { caseId: other } = await delivered(order(false), '2026-11-26');
    expect(await clockOf(other, 'APPEAL')).toBeUndefined();
  });
});

describe('a suspension (art. 97-103)', () => {
  // The suspension lasts from the delivery of its order to the day before the order that lifts it was made, not to the
  // day before that order was delivered.
  test('stops the term from its delivery to the day before the order of resumption was made', async () => {
    const { caseId } = await delivered(SUSPENSION, '2026-11-26');
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ stoppedOn: '2026-11-26' });
    expect(await clockOf(caseId, 'RESUMPTION')).toBeUndefined();
    await delivered({ kind: 'RESUMPTION', content: { reasons: 'Wyrok' } }, '2026-12-10', {
      caseId,
      from: on(worker, '2026-12-08'),
    });
    expect(await pausesOf(caseId)).toMatchObject([
      { kind: 'PAUSE_END', pause: 'SUSPENSION', to: '2026-12-07' },
      { kind: 'PAUSE', pause: 'SUSPENSION', from: '2026-11-26' },
    ]);
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ stoppedOn: null, dueOn: '2027-01-05' });
  });

  test('on request starts three years, which a resumption ends (art. 98 § 2)', async () => {
    const { content } = SUSPENSION;
    const { caseId } = await delivered(
      { kind: 'SUSPENSION', content: { ...content, basis: 'ART_98_1' } } as Content,
      '2026-11-26',
    );
    expect(await clockOf(caseId, 'RESUMPTION')).toMatchObject({ dueOn: '2029-11-26', closedAt: null });
    const { letterId } = await delivered(
      { kind: 'RESUMPTION', content: { reasons: 'Wniosek' } },
      '2026-12-10',
      {
        caseId,
        from: on(worker, '2026-12-08'),
      },
    );
    expect((await clockOf(caseId, 'RESUMPTION'))?.closedAt).not.toBeNull();
    await takeBackDelivery(on(worker, '2026-12-10'), { letterId, reason: 'Pomyłka w dniu.' });
    expect(await clockOf(caseId, 'RESUMPTION')).toMatchObject({ closedAt: null });
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ stoppedOn: '2026-11-26' });
  });

  test('that never was cannot be resumed', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(
      worker,
      head,
      { kind: 'RESUMPTION', content: { reasons: 'x y' } },
      { caseId },
    );
    const input = { letterId, proof: 'RECEIVED' as const, on: worker.today };
    await expect(noteDelivery(worker, input)).rejects.toMatchObject({ code: 'not-suspended' });
  });
});

describe('a fiction of delivery', () => {
  const sent = async (way: SendingWay) => {
    const ctx = way === 'EDELIVERY' ? await withAde() : await desk.caseOf();
    return desk.sent(worker, head, DECISION, { caseId: ctx.caseId, way });
  };
  const withAde = async () => {
    const made = await desk.caseOf();
    const { id } = await clientOf(made.caseId);
    await db().client.update({ where: { id }, data: { adeAddress: 'AE:PL-12345-67890-ABCDE-12' } });
    return made;
  };
  const note = (letterId: number, proof: DeliveryProof, from: string, today: string) =>
    noteDelivery(on(worker, today), { letterId, proof, on: dayOf(from) });

  test.each([
    // The fourteenth day stays, also on a Sunday or at Christmas: it does not move unless the office chose so.
    ['ends on a working day', '2026-11-25', '2026-12-09'],
    ['ends on a Saturday', '2026-11-28', '2026-12-12'],
    ['ends on Christmas Day', '2026-12-11', '2026-12-25'],
  ])(
    'after two notices (art. 44) that %s is with the lapse of the fourteenth day',
    async (_what, first, day) => {
      const letterId = await sent('POST_REGISTERED');
      await expect(note(letterId, 'DEPOSIT', first, day)).rejects.toMatchObject({
        code: 'invalid',
        detail: { fields: { on: 'fiction-not-lapsed' } },
      });
      const { deliveredOn } = await note(letterId, 'DEPOSIT', first, '2027-01-04');
      expect(deliveredOn).toBe(day);
      const { caseId, noticedOn } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
      expect(noticedOn?.toISOString().slice(0, 10)).toBe(first);
      expect(await clockOf(caseId, 'APPEAL')).toMatchObject({ startOn: day });
    },
  );

  test('in e-delivery (u.d.e. art. 42) falls on the day after the fourteenth, and can be noted on that day', async () => {
    const letterId = await sent('EDELIVERY');
    await expect(note(letterId, 'EDELIVERY_LAPSE', '2026-11-24', '2026-12-08')).rejects.toMatchObject({
      detail: { facts: { first: '9 grudnia 2026' } },
    });
    const { deliveredOn } = await note(letterId, 'EDELIVERY_LAPSE', '2026-11-24', '2026-12-09');
    expect(deliveredOn).toBe('2026-12-09');
  });

  test('is refused for a way of sending that has none', async () => {
    const letterId = await sent('COUNTER');
    await expect(note(letterId, 'DEPOSIT', '2026-11-24', '2026-12-20')).rejects.toMatchObject({
      detail: { fields: { proof: 'proof-not-of-way' } },
    });
  });

  test('a refusal delivers on its day (art. 47)', async () => {
    const letterId = await sent('POST_REGISTERED');
    const { deliveredOn } = await note(letterId, 'REFUSED', '2026-11-27', '2026-12-01');
    expect(deliveredOn).toBe('2026-11-27');
  });
});

describe('a note of delivery', () => {
  test('made by mistake is taken back with all its effects', async () => {
    const { caseId, letterId } = await delivered(CALL, '2026-11-26');
    const today = on(worker, '2026-11-26');
    await takeBackDelivery(today, { letterId, reason: 'Pomylone listy.' });
    expect((await clockOf(caseId, 'SUPPLEMENT'))?.closedAt).not.toBeNull();
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ dueOn: '2026-12-28', stoppedOn: null });
    expect(await db().letter.findUniqueOrThrow({ where: { id: letterId } })).toMatchObject({
      state: 'SENT',
      clockId: null,
      deliveredOn: null,
    });
    await noteDelivery(on(worker, '2026-11-30'), { letterId, proof: 'RECEIVED', on: dayOf('2026-11-30') });
    expect(await db().clock.count({ where: { caseId, purpose: 'SUPPLEMENT', closedAt: null } })).toBe(1);
  });

  test('stays when the call was answered meanwhile', async () => {
    const { caseId, letterId } = await delivered(CALL, '2026-11-26');
    const { clockId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    const met = { caseId, clockId: clockId ?? 0, on: dayOf('2026-11-30'), how: 'Przyniesiono mapę' };
    await closeClock(on(worker, '2026-11-30'), { ...met, requestKey: randomUUID() });
    await expect(
      takeBackDelivery(on(worker, '2026-11-30'), { letterId, reason: 'Pomyłka.' }),
    ).rejects.toMatchObject({ code: 'built-upon' });
  });

  test('is refused before the sending, and a second equal note changes nothing', async () => {
    const letterId = await desk.sent(on(worker, '2026-11-26'), on(head, '2026-11-26'), CALL);
    const note = (day: string) =>
      noteDelivery(on(worker, '2026-11-27'), { letterId, proof: 'RECEIVED', on: dayOf(day) });
    await expect(note('2026-11-25')).rejects.toMatchObject({
      detail: { fields: { on: 'delivered-before-sent' } },
    });
    await Promise.all([note('2026-11-27'), note('2026-11-27')]);
    const { caseId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    expect(await db().clock.count({ where: { caseId, purpose: 'SUPPLEMENT' } })).toBe(1);
    await expect(note('2026-11-26')).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('a ponaglenie (art. 37)', () => {
  const urge = (caseId: number, day: string, today = day) =>
    noteUrging(on(worker, today), {
      caseId,
      receivedOn: dayOf(day),
      reasons: 'Termin minął.',
      requestKey: randomUUID(),
    });

  test('before the lapse is premature and starts no term (§ 3a)', async () => {
    const { caseId } = await desk.caseOf();
    const answer = await urge(caseId, '2026-12-28');
    expect(answer).toMatchObject({ premature: true, dueOn: '2026-12-28' });
    expect(await clockOf(caseId, 'URGING')).toBeUndefined();
    await expect(
      forwardUrging(worker, { urgingId: answer.urgingId, requestKey: randomUUID() }),
    ).rejects.toMatchObject({ code: 'urging-premature' });
  });

  // § 3a speaks of the lapse of the term of art. 35 or of a special provision; a new date of art. 36 § 1 is another
  // term. The new date matters to idleness (§ 1 pkt 1) and delay (pkt 2), which the higher authority judges.
  test('after the term of art. 35, before a new date of art. 36, is passed on', async () => {
    const { caseId } = await desk.caseOf();
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const notice = { newDate: dayOf('2027-06-30'), reasons: 'Czekamy na mapę.', instruction: 'Ponaglenie.' };
    await sendNewDate(on(head, '2026-12-01'), { caseId, clockId, ...notice, requestKey: randomUUID() });
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ dueOn: '2027-06-30' });
    expect(await urge(caseId, '2026-12-28')).toMatchObject({ premature: true, dueOn: '2026-12-28' });
    expect(await urge(caseId, '2026-12-29')).toMatchObject({ premature: false, dueOn: '2026-12-28' });
    expect(await clockOf(caseId, 'URGING')).toMatchObject({ dueOn: '2027-01-05' });
  });

  test('is premature while the term is stopped, and before a date within the limit of a special act', async () => {
    const { caseId } = await delivered(SUSPENSION, '2026-11-26');
    expect(await urge(caseId, '2027-02-01')).toMatchObject({ premature: true });
    const { caseId: other } = await desk.caseOf('SRODOWISKO_1M');
    const { id: clockId } = await db().clock.findFirstOrThrow({
      where: { caseId: other, purpose: 'SETTLEMENT' },
    });
    const notice = { newDate: dayOf('2027-01-20'), reasons: 'Czekamy na mapę.', instruction: 'Ponaglenie.' };
    await sendNewDate(on(head, '2026-12-01'), {
      caseId: other,
      clockId,
      ...notice,
      requestKey: randomUUID(),
    });
    expect(await urge(other, '2027-01-19')).toMatchObject({ premature: true, dueOn: '2027-01-20' });
    expect(await urge(other, '2027-01-21')).toMatchObject({ premature: false });
  });

  test('after the lapse has seven days, which the letter that passes it on ends (§ 4)', async () => {
    const { caseId } = await desk.caseOf();
    const { urgingId, premature } = await urge(caseId, '2026-12-29');
    expect(premature).toBe(false);
    expect(await clockOf(caseId, 'URGING')).toMatchObject({ dueOn: '2027-01-05', closedAt: null });
    const today = on(worker, '2026-12-30');
    const { letterId } = await forwardUrging(today, { urgingId, requestKey: randomUUID() });
    expect(await forwardUrging(today, { urgingId, requestKey: randomUUID() })).toEqual({ letterId });
    await desk.finishUrging(today, on(head, '2026-12-30'), letterId);
    expect((await clockOf(caseId, 'URGING'))?.closedAt).not.toBeNull();
  });

  test('noted twice with one key is one', async () => {
    const { caseId } = await desk.caseOf();
    const input = {
      caseId,
      receivedOn: dayOf('2026-12-29'),
      reasons: 'Termin minął.',
      requestKey: randomUUID(),
    };
    const today = on(worker, '2026-12-29');
    const answers = await Promise.all([noteUrging(today, input), noteUrging(today, input)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await db().clock.count({ where: { caseId, purpose: 'URGING' } })).toBe(1);
  });
});
