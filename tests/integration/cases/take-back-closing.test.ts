import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { fromColumn, plainDate } from '@/lib/core/plain-date';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { previewTerms } from '@/lib/modules/cases/operations/clocks/preview';
import { takeBackClosing } from '@/lib/modules/cases/operations/clocks/take-back-closing';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { ClockEvent, ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { noteCameBack } from '@/lib/modules/correspondence/operations/dispatch';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { openClocks, settleOne } from '@/tests/factories/settlements';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const reason = 'Stanowisko dotyczyło innej sprawy.';
const note = (ctx: Ctx, caseId: number, event: ClockEvent) =>
  noteEvent(ctx, {
    caseId,
    event,
    on: ctx.today,
    note: '',
    defects: event === 'CALL_DELIVERED' ? ['mapa'] : undefined,
    requestKey: randomUUID(),
  });
const clockOf = (caseId: number, purpose: ClockPurpose) =>
  db().clock.findFirstOrThrow({ where: { caseId, purpose }, orderBy: { id: 'desc' } });
const end = async (ctx: Ctx, caseId: number, clockId: number, how = 'Stanowisko przyszło.') => {
  const { version } = await db().clock.findUniqueOrThrow({ where: { id: clockId } });
  await closeClock(ctx, {
    caseId,
    clockId,
    version: version ?? 0,
    on: ctx.today,
    how,
    requestKey: randomUUID(),
  });
};
/** The act as the page would send it now. */
const asShown = async (clockId: number) => {
  const { caseId, version } = await db().clock.findUniqueOrThrow({ where: { id: clockId } });
  return { caseId, clockId, version: version ?? 0, reason };
};
const dates = async (id: number) => {
  const { dueOn, stoppedOn } = await db().case.findUniqueOrThrow({ where: { id } });
  return [fromColumn(dueOn), stoppedOn && fromColumn(stoppedOn)];
};

/** A case that asked another authority on 25 November, and whose worker ended that term on the given day. */
async function answered(day = '2026-11-30') {
  const { caseId } = await desk.caseOf();
  await note(on(worker, '2026-11-25'), caseId, 'OPINION_ASKED');
  const { id: clockId } = await clockOf(caseId, 'OPINION');
  await end(on(worker, day), caseId, clockId);
  return { caseId, clockId };
}

describe('the end of a term that a person noted by mistake', () => {
  test('is taken back with the pause that ended with it, and the history keeps the reason', async () => {
    const { caseId, clockId } = await answered();
    const input = await asShown(clockId);
    const december = on(worker, '2026-12-03');
    expect(await dates(caseId)).toEqual(['2026-12-30', null]);
    const { clocks } = await termsOfCase(december, caseId);
    const byHand = clocks.filter(({ endedByHand }) => endedByHand);
    expect(byHand.map(({ purpose }) => purpose)).toEqual(['OPINION']);
    const { moves } = await previewTerms(december, { act: 'take-back-closing', ...input });
    expect(moves).toMatchObject([{ purpose: 'SETTLEMENT', stopped: true }]);
    expect(await takeBackClosing(december, input)).toEqual(moves);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'OPINION']);
    expect((await dates(caseId))[1]).toBe('2026-11-25');
    const told = await db().historyEntry.findMany({
      where: { caseId, type: 'clock.reopened' },
      select: { data: true, actorId: true },
    });
    expect(told).toEqual([{ data: { clockId, purpose: 'OPINION', reason }, actorId: worker.actor.staffId }]);
  });

  test('goes back once: a repeated click changes nothing, and a later end is another one', async () => {
    const { caseId, clockId } = await answered();
    const input = await asShown(clockId);
    const december = on(worker, '2026-12-03');
    expect(await codes([takeBackClosing(december, input), takeBackClosing(december, input)])).toEqual([
      null,
      null,
    ]);
    expect(await db().historyEntry.count({ where: { caseId, type: 'clock.reopened' } })).toBe(1);
    // The head ends the term anew. The worker's page still shows the first end.
    await end(on(head, '2026-12-04'), caseId, clockId);
    expect(await codes([takeBackClosing(on(worker, '2026-12-05'), input)])).toEqual(['page-outdated']);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    expect(await codes([takeBackClosing(on(worker, '2026-12-05'), await asShown(clockId))])).toEqual([null]);
  });

  test('stays taken back when the end that failed is sent again', async () => {
    const { caseId, clockId } = await answered();
    await takeBackClosing(on(head, '2026-12-03'), await asShown(clockId));
    const again = { caseId, clockId, on: plainDate('2026-11-30'), how: 'Stanowisko przyszło.' };
    const sent = closeClock(on(worker, '2026-12-03'), { ...again, requestKey: randomUUID() });
    expect(await codes([sent])).toEqual(['page-outdated']);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'OPINION']);
  });

  test('on the first day of the term brings back the pause that the end had withdrawn', async () => {
    const { caseId } = await desk.caseOf();
    const day = on(worker, '2026-11-25');
    await note(day, caseId, 'CALL_DELIVERED');
    const before = await dates(caseId);
    const { id: clockId } = await clockOf(caseId, 'SUPPLEMENT');
    await end(day, caseId, clockId, 'Klient uzupełnił');
    expect(await dates(caseId)).not.toEqual(before);
    await takeBackClosing(day, await asShown(clockId));
    expect(await dates(caseId)).toEqual(before);
  });

  test('of an appeal gives the term of the decision back', async () => {
    const { caseId } = await desk.caseOf();
    await note(on(worker, '2026-11-25'), caseId, 'ORDER_DELIVERED');
    await note(on(worker, '2026-11-26'), caseId, 'APPEAL_RECEIVED');
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'OTHER']);
    const { id: clockId } = await clockOf(caseId, 'APPEAL');
    await takeBackClosing(on(worker, '2026-11-27'), await asShown(clockId));
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'APPEAL', 'OTHER']);
  });

  test('of a ponaglenie goes back in a settled case too, and not once it is closed', async () => {
    const { caseId } = await desk.caseOf();
    await note(worker, caseId, 'URGING_RECEIVED');
    const { id: clockId } = await clockOf(caseId, 'URGING');
    await end(worker, caseId, clockId, 'Przekazano');
    await settleOne(worker, caseId);
    const input = await asShown(clockId);
    await takeBackClosing(worker, input);
    expect(await openClocks(caseId)).toEqual(['URGING']);
    await end(worker, caseId, clockId, 'Przekazano');
    await closeCase(worker, { caseId });
    expect(await codes([takeBackClosing(worker, await asShown(clockId))])).toEqual(['case-closed']);
  });

  test('is for those who keep the dates of the case, while it is not settled', async () => {
    const { caseId, clockId } = await answered();
    const input = await asShown(clockId);
    const stranger = ctxOf(await actorOf('CASE_WORKER', desk.office.geodesy));
    const settlement = await clockOf(caseId, 'SETTLEMENT');
    expect(
      await codes([
        takeBackClosing(stranger, input),
        takeBackClosing(desk.clerk, input),
        takeBackClosing(worker, { ...input, clockId: settlement.id }),
        takeBackClosing(worker, { ...input, clockId: 2_000_000_000 }),
      ]),
    ).toEqual(['not-found', 'not-allowed', 'clock-not-found', 'clock-not-found']);
    await settleOne(on(worker, '2026-12-10'), caseId);
    expect(await codes([takeBackClosing(on(worker, '2026-12-11'), input)])).toEqual(['case-settled']);
  });

  test('is no way round another act: what a settlement or a cancelled letter ended stays ended', async () => {
    const opinion = {
      kind: 'OPINION_REQUEST',
      content: { authority: 'Zarząd Dróg', basis: 'art. 53', question: 'Czy uzgadnia?' },
      addressee: { name: 'Zarząd Dróg', address: 'ul. A 1, 00-001 B', ade: '' },
    } as const;
    const { caseId } = await desk.caseOf();
    const letterId = await desk.sent(worker, head, opinion, { caseId });
    const { id: clockId } = await clockOf(caseId, 'OPINION');
    await end(worker, caseId, clockId);
    await noteCameBack(worker, { letterId, reason: 'Adresat nieznany' });
    await db().letter.update({ where: { id: letterId }, data: { state: 'CANCELLED' } });
    expect(await codes([takeBackClosing(worker, await asShown(clockId))])).toEqual([
      'clock-of-cancelled-letter',
    ]);

    const settled = await desk.caseOf();
    await note(worker, settled.caseId, 'OPINION_ASKED');
    const asked = await clockOf(settled.caseId, 'OPINION');
    await settleOne(worker, settled.caseId);
    expect(await codes([takeBackClosing(worker, await asShown(asked.id))])).toEqual(['ended-by-act']);
  });
});
