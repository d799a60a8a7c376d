import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { fromColumn, plainDate } from '@/lib/core/plain-date';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { closeClock } from '@/lib/modules/cases/operations/clocks/event';
import { listCallDefects } from '@/lib/modules/cases/queries/call-defects';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { noteCameBack, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { exportOutgoing } from '@/lib/modules/correspondence/operations/export-register';
import { forwardUrging, noteUrging } from '@/lib/modules/correspondence/operations/urging';
import { listOutgoing } from '@/lib/modules/correspondence/queries/register';
import { type DraftLetterInput, registerQuerySchema } from '@/lib/modules/correspondence/schema/acts';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { openClocks, settleOne } from '@/tests/factories/settlements';
import { sendNewDate } from '@/tests/factories/signing';
import { takeBackLastSending } from '@/tests/factories/take-back';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const reason = 'Odnotowano nie to pismo.';
const INFORMATION = { kind: 'INFORMATION', content: { text: 'Sprawa jest w toku.' } } as const;
const CALL = { kind: 'CALL', content: { defects: ['Mapa'], termDays: 7 } } as const;
const OPINION = {
  kind: 'OPINION_REQUEST',
  content: { authority: 'Zarząd Dróg', basis: 'art. 53', question: 'Czy uzgadnia?' },
  addressee: { name: 'Zarząd Dróg', address: 'ul. A 1, 00-001 B', ade: '' },
} as Pick<DraftLetterInput, 'kind' | 'content'>;

const letterAt = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const dueOf = async (caseId: number) =>
  fromColumn((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueOn);
const send = (ctx: Ctx, letterId: number, day = ctx.today) =>
  sendLetter(ctx, { letterId, way: 'POST_REGISTERED', on: day, postalNumber: 'RR2' });

describe('a sending that was noted by mistake', () => {
  test('leaves the letter signed and unsent under its number, with the reason in the history', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, INFORMATION, { caseId });
    const { outgoingNumber } = await letterAt(letterId);
    await takeBackLastSending(worker, { letterId, reason });
    await takeBackLastSending(worker, { letterId, reason });
    const unsent = { way: null, sentOn: null, sentById: null, postalNumber: '' };
    expect(await letterAt(letterId)).toMatchObject({ state: 'SIGNED', outgoingNumber, ...unsent });
    const taken = { caseId, type: 'letter.sending-taken-back' };
    expect(await db().historyEntry.findMany({ where: taken, select: { data: true } })).toEqual([
      { data: { letterId, kind: 'INFORMATION', reason } },
    ]);
    const query = registerQuerySchema.parse({ year: '2026' });
    const [line] = (await listOutgoing(worker, query)).lines;
    expect(line).toMatchObject({
      letterId,
      sequence: outgoingNumber,
      state: 'SIGNED',
      sentOn: null,
      way: null,
    });
    expect(new TextDecoder().decode(await exportOutgoing(worker, query))).toContain(';Wysłanie wycofane');
    await send(on(worker, '2026-11-25'), letterId);
    expect(await letterAt(letterId)).toMatchObject({ state: 'SENT', outgoingNumber });
  });

  test('gives the term its former date, and the real sending moves it again (art. 36 § 1)', async () => {
    const { caseId } = await desk.caseOf();
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const notice = { caseId, clockId, newDate: plainDate('2027-03-31'), requestKey: randomUUID() };
    const { letterId } = await sendNewDate(head, {
      ...notice,
      reasons: 'Czekamy na mapę',
      instruction: 'Ponaglenie',
    });
    expect(await dueOf(caseId)).toBe('2027-03-31');
    await takeBackLastSending(worker, { letterId, reason });
    expect(await dueOf(caseId)).toBe('2026-12-28');
    await send(on(worker, '2026-11-25'), letterId);
    expect(await dueOf(caseId)).toBe('2027-03-31');
    await takeBackLastSending(on(worker, '2026-11-26'), { letterId, reason });
    expect(await dueOf(caseId)).toBe('2026-12-28');
  });

  test('stops the term no longer, until another authority is really asked (art. 106)', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, OPINION, { caseId });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'OPINION']);
    await takeBackLastSending(worker, { letterId, reason });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).stoppedOn).toBeNull();
    await send(on(worker, '2026-11-26'), letterId);
    const asked = await db().clock.findFirstOrThrow({
      where: { caseId, purpose: 'OPINION', closedAt: null },
    });
    expect(fromColumn(asked.startOn)).toBe('2026-11-26');
    const answered = { caseId, clockId: asked.id, on: plainDate('2026-11-30'), how: 'Stanowisko przyszło.' };
    await closeClock(on(worker, '2026-11-30'), { ...answered, requestKey: randomUUID() });
    expect(await codes([takeBackLastSending(on(worker, '2026-11-30'), { letterId, reason })])).toEqual([
      'opinion-came',
    ]);
    expect((await letterAt(letterId)).state).toBe('SENT');
  });

  test('lets the seven days of a ponaglenie run again (art. 37 § 4)', async () => {
    const { caseId } = await desk.caseOf();
    const late = on(worker, '2026-12-30');
    const urging = { caseId, receivedOn: late.today, reasons: 'Po terminie', requestKey: randomUUID() };
    const { urgingId } = await noteUrging(late, urging);
    const { letterId } = await forwardUrging(late, { urgingId, requestKey: randomUUID() });
    await desk.finishUrging(late, on(head, '2026-12-30'), letterId);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    await takeBackLastSending(on(worker, '2026-12-31'), { letterId, reason });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'URGING']);
  });

  test('of a call makes the client owe nothing, unless the client has answered (art. 64 § 2)', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, CALL, { caseId });
    const waits = async () => (await listCallDefects(db(), caseId)).map((defect) => defect.waits);
    expect(await waits()).toEqual([true]);
    await takeBackLastSending(worker, { letterId, reason });
    expect(await waits()).toEqual([false]);
    const next = on(worker, '2026-11-25');
    await send(next, letterId);
    expect(await waits()).toEqual([true]);
    const [{ id }] = await listCallDefects(db(), caseId);
    await registerSupplement(next, {
      caseId,
      defectIds: [id],
      documentIds: [],
      note: '',
      complete: false,
      channel: 'COUNTER',
      receivedOn: null,
      postingDate: null,
      attachmentsCount: 1,
      requestKey: randomUUID(),
    });
    expect(await codes([takeBackLastSending(next, { letterId, reason })])).toEqual(['call-answered']);
  });
});

describe('a second sending that was noted by mistake', () => {
  test('leaves the letter undelivered, as it was sent and returned before', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.signed(worker, head, INFORMATION, caseId);
    await desk.check(worker, letterId);
    await sendLetter(worker, { letterId, way: 'POST', on: worker.today, postalNumber: 'RR1' });
    await noteCameBack(on(worker, '2026-11-26'), { letterId, reason: 'Adresat wyprowadził się.' });
    const returned = {
      state: 'UNDELIVERED',
      way: 'POST',
      postalNumber: 'RR1',
      sentOn: new Date('2026-11-24'),
      sentById: worker.actor.staffId,
      deliveryNote: 'Adresat wyprowadził się.',
    };
    expect(await letterAt(letterId)).toMatchObject(returned);
    for (const day of ['2026-11-27', '2026-11-30']) {
      const again = on(head, day);
      await desk.check(again, letterId);
      await send(again, letterId);
      await takeBackLastSending(again, { letterId, reason });
      expect(await letterAt(letterId)).toMatchObject(returned);
    }
  });
});

describe('a sending', () => {
  test('is taken back only by those who send, before the delivery, and past no counter', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, INFORMATION, { caseId });
    const stranger = ctxOf(await actorOf('CASE_WORKER', desk.office.geodesy));
    expect(await codes([takeBackLastSending(stranger, { letterId, reason })])).toEqual(['not-found']);
    await noteDelivery(worker, { letterId, proof: 'RECEIVED', on: worker.today });
    expect(await codes([takeBackLastSending(worker, { letterId, reason })])).toEqual(['wrong-state']);
    await takeBackDelivery(worker, { letterId, reason });
    await takeBackLastSending(worker, { letterId, reason });
    const collection = { letterId, document: '', originals: '', pointId: desk.office.pointId };
    await handToCounter(worker, { ...collection, caseId, requestKey: randomUUID() });
    expect(await codes([takeBackLastSending(worker, { letterId, reason })])).toEqual([
      'letter-in-collection',
    ]);
  });

  test('in a closed case stays until the case is reopened', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, INFORMATION, { caseId, way: 'POST' });
    await settleOne(worker, caseId, { letterId });
    await closeCase(worker, { caseId });
    expect(await codes([takeBackLastSending(worker, { letterId, reason })])).toEqual(['case-over']);
  });

  test('cannot be taken back and noted as delivered by two people at once: exactly one succeeds', async () => {
    const letterId = await desk.sent(worker, head, INFORMATION);
    const answers = await codes([
      takeBackLastSending(worker, { letterId, reason }),
      noteDelivery(head, { letterId, proof: 'RECEIVED', on: head.today }),
    ]);
    expect(answers.filter((each) => each === null)).toHaveLength(1);
    expect(['wrong-state', 'page-outdated']).toContain(answers.find((each) => each !== null));
    expect(['SIGNED', 'DELIVERED']).toContain((await letterAt(letterId)).state);
  });
});

describe('a letter that came back', () => {
  test('is sent again on no day before its first sending, and the error names that day', async () => {
    const letterId = await desk.sent(worker, head, CALL);
    const monday = on(worker, '2026-11-30');
    await noteCameBack(monday, { letterId, reason: 'Adresat wyprowadził się.' });
    await desk.check(monday, letterId);
    const sentOn = (day: string) => send(on(worker, '2026-11-30'), letterId, plainDate(day));
    await db().letter.update({ where: { id: letterId }, data: { sentOn: new Date('2026-11-26') } });
    await expect(sentOn('2026-11-25')).rejects.toMatchObject({
      detail: { fields: { on: 'sent-before-sent' }, facts: { sent: '26 listopada 2026' } },
    });
    await sentOn('2026-11-30');
    expect(await letterAt(letterId)).toMatchObject({ state: 'SENT', sentOn: new Date('2026-11-30') });
  });
});
