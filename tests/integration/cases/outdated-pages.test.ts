import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { cancelRegistration, restoreRegistration } from '@/lib/modules/applications/operations/cancel';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { giveBackCase } from '@/lib/modules/cases/operations/give-back';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { noteCameBack, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { giveBackLetter, submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { takeBackSending } from '@/lib/modules/correspondence/operations/take-back-sending';
import { attachPapers, shelvePapers, takeOutPapers } from '@/lib/modules/filing/operations/papers';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { keepCase, sendBack, sendOn } from '@/lib/modules/routing/operations/send-on';
import { reopenCase } from '@/lib/modules/settlements/operations/reopen';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { versionOf } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { settleOne } from '@/tests/factories/settlements';

// Two people: the first acts, the second takes it back, and the page of the first sends its act again.
let desk: LetterDesk;
let clerk: Ctx;
let colleague: Ctx;
let worker: Ctx;
let head: Ctx;
let card: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ clerk, worker, head } = desk);
  colleague = ctxOf(await actorOf('CLERK', desk.office.counter, { servicePointId: desk.office.pointId }));
  card = await makeCard(desk.office.roads);
  await makeJrwa();
});

const reason = 'To pomyłka.';
const led = () => acceptedOne({ clerk, desk: head, worker }, card);
const statusOf = async (id: number) => (await db().case.findUniqueOrThrow({ where: { id } })).status;
const letterAt = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const shown = async (letterId: number) => ({ letterId, version: (await letterAt(letterId)).version });
const OUTDATED = ['page-outdated'];
const INFORMATION = { kind: 'INFORMATION', content: { text: 'Sprawa jest w toku.' } } as const;

describe('an act sent again from a page that shows the case as it was', () => {
  test('does not cancel a registration that a colleague restored, nor restore a cancelled one', async () => {
    const { caseId, slug } = await registerOne(clerk, card);
    const cancel = { slug, version: await versionOf({ slug }), reason };
    await cancelRegistration(clerk, cancel);
    const restore = { slug, version: await versionOf({ slug }), reason };
    await restoreRegistration(colleague, restore);
    expect(await codes([cancelRegistration(later(clerk, 5), cancel)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('REGISTERED');
    await cancelRegistration(clerk, { slug, version: await versionOf({ slug }), reason });
    expect(await codes([restoreRegistration(later(colleague, 5), restore)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('CANCELLED');
  });

  test('does not reopen a case that was settled anew', async () => {
    const { caseId } = await led();
    await settleOne(worker, caseId);
    const reopen = { caseId, version: await versionOf({ caseId }), reason, runsFrom: null };
    await reopenCase(worker, reopen);
    await settleOne(head, caseId);
    expect(await codes([reopenCase(later(worker, 5), reopen)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('SETTLED');
  });

  test('does not give back a case that was assigned to the same person again', async () => {
    const { caseId } = await led();
    const back = { caseId, version: await versionOf({ caseId }), reason };
    await giveBackCase(worker, back);
    await assignCase(head, { caseId, staffId: worker.actor.staffId });
    expect(await codes([giveBackCase(later(worker, 5), back)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('IN_PROGRESS');
  });

  test('does not send back or keep a case that came again', async () => {
    const { caseId } = await acceptedOne({ clerk, desk: head }, card);
    const back = { caseId, version: await versionOf({ caseId }), reason };
    await sendBack(head, back);
    await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
    const { id } = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
    await acceptHandOvers(head, { handOverIds: [id] });
    expect(await codes([sendBack(later(head, 5), back)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('ACCEPTED');

    const { geodesy } = desk.office;
    const surveyor = ctxOf(await actorOf('SECRETARIAT', geodesy));
    const send = { requestKey: randomUUID(), caseId, departmentId: geodesy.id, reason };
    await sendOn(head, send);
    const on = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
    await acceptHandOvers(surveyor, { handOverIds: [on.id] });
    await sendBack(surveyor, { caseId, version: await versionOf({ caseId }), reason });
    const keep = { caseId, version: (await versionOf({ caseId })) - 1 };
    expect(await codes([keepCase(head, keep)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('RETURNED');
  });

  test('does not attach or shelve papers that were taken out, nor take them out again', async () => {
    const to = await led();
    const { caseId } = await led();
    const attach = { caseId, version: await versionOf({ caseId }), toCaseId: to.caseId };
    const shelve = { caseId, version: attach.version, symbol: '0631', reason: '' };
    await attachPapers(worker, attach);
    const takeOut = { caseId, version: await versionOf({ caseId }), reason };
    await takeOutPapers(head, takeOut);
    expect(await codes([attachPapers(worker, attach), shelvePapers(worker, shelve)])).toEqual([
      ...OUTDATED,
      ...OUTDATED,
    ]);
    await attachPapers(worker, { ...attach, version: await versionOf({ caseId }) });
    expect(await codes([takeOutPapers(later(head, 5), takeOut)])).toEqual(OUTDATED);
    expect(await statusOf(caseId)).toBe('ATTACHED');
  });
});

describe('an act sent again from a page that shows the letter as it was', () => {
  test('does not send a letter whose sending a colleague took back', async () => {
    const letterId = await desk.signed(worker, head, INFORMATION);
    await desk.check(worker, letterId);
    const send = { ...(await shown(letterId)), way: 'POST', on: worker.today, postalNumber: '' } as const;
    await sendLetter(worker, send);
    await takeBackSending(head, { ...(await shown(letterId)), reason });
    expect(await codes([sendLetter(later(worker, 5), send)])).toEqual(OUTDATED);
    expect((await letterAt(letterId)).state).toBe('SIGNED');
  });

  test('does not note a delivery that a colleague took back, nor take back a later one', async () => {
    const letterId = await desk.sent(worker, head, INFORMATION);
    const deliver = { ...(await shown(letterId)), proof: 'RECEIVED', on: worker.today } as const;
    await noteDelivery(worker, deliver);
    const takeBack = { ...(await shown(letterId)), reason };
    await takeBackDelivery(head, takeBack);
    expect(await codes([noteDelivery(later(worker, 5), deliver)])).toEqual(OUTDATED);
    await noteDelivery(worker, { ...deliver, version: (await letterAt(letterId)).version });
    expect(await codes([takeBackDelivery(later(head, 5), takeBack)])).toEqual(OUTDATED);
    expect((await letterAt(letterId)).state).toBe('DELIVERED');
  });

  test('does not note the return of a letter that went out again', async () => {
    const letterId = await desk.sent(worker, head, INFORMATION);
    const returned = { ...(await shown(letterId)), reason };
    await noteCameBack(worker, returned);
    await desk.check(head, letterId);
    await sendLetter(head, { letterId, way: 'POST', on: head.today, postalNumber: '' });
    expect(await codes([noteCameBack(later(worker, 5), returned)])).toEqual(OUTDATED);
    expect((await letterAt(letterId)).state).toBe('SENT');
  });

  test('does not give back a letter that was corrected and submitted again', async () => {
    const letterId = await desk.draft(worker, INFORMATION);
    await submitLetter(worker, await shown(letterId));
    const back = { ...(await shown(letterId)), remark: 'Dopisz numer.' };
    await giveBackLetter(head, back);
    await submitLetter(worker, await shown(letterId));
    expect(await codes([giveBackLetter(later(head, 5), back)])).toEqual(OUTDATED);
    expect((await letterAt(letterId)).state).toBe('TO_SIGN');
  });
});
