import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { closingPlaces } from '@/lib/modules/filing/queries/closing-places';
import type { NewCard } from '@/lib/modules/procedure-cards/schema';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { nextStepsOf } from '@/lib/modules/settlements/queries/next-steps';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { personInput, representativeInput } from '@/tests/factories/applications';
import { reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { statementsOf } from '@/tests/support/statements';

let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
  await makeJrwa();
});

/** A case led by the worker, without the documents of its card; the client comes for the answer or gets it by post. */
async function incompleteCase(
  deliveryWay: 'COUNTER' | 'POST' = 'POST',
  over: Partial<RegisterInput> = {},
  card: Partial<NewCard> = {},
): Promise<number> {
  const made = await makeCard(desk.office.roads, card);
  const people = { clerk: desk.clerk, desk: head, worker };
  const typed = { presentDocumentIds: [], deliveryWay, ...over };
  const { caseId } = await acceptedOne(people, made, typed);
  return caseId;
}

const nowhere = personInput({ street: '', postalCode: '', city: '' });

const open = (caseId: number) => openCase(worker, { caseId, symbol: '7230', groupNumber: 0 });
const stepOf = async (caseId: number, ctx = worker) => (await nextStepsOf(ctx, [caseId])).get(caseId) ?? null;
const DECISION = {
  kind: 'DECISION',
  content: { legalBasis: 'art. 40', resolution: 'Zezwala się', facts: 'x', law: 'y', instruction: 'z' },
} as const;

describe('the next step of a case', () => {
  test('leads from the znak through the call and the decision to the closing', async () => {
    const caseId = await incompleteCase();
    expect(await stepOf(caseId)).toEqual({ step: 'OPEN_CASE' });
    await open(caseId);
    expect(await stepOf(caseId)).toEqual({ step: 'CALL' });

    const call = { kind: 'CALL' as const, content: { defects: ['Plan sytuacyjny', 'Brak podpisu'] } };
    const callId = await desk.draft(worker, call, caseId);
    expect(await stepOf(caseId)).toEqual({ step: 'FINISH', id: callId, kind: 'CALL' });
    const { version } = await db().letter.findUniqueOrThrow({ where: { id: callId } });
    await submitLetter(worker, { letterId: callId, version });
    expect(await stepOf(caseId)).toEqual({ step: 'SIGN', id: callId, kind: 'CALL' });
    await db().letter.update({ where: { id: callId }, data: { state: 'CANCELLED' } });
    const sentId = await desk.sent(worker, head, call, { caseId });
    expect(await stepOf(caseId)).toEqual({ step: 'NOTE_DELIVERY', id: sentId, kind: 'CALL' });
    await noteDelivery(on(worker, '2026-11-26'), {
      letterId: sentId,
      proof: 'RECEIVED',
      on: plainDate('2026-11-26'),
    });
    expect(await stepOf(caseId, on(worker, '2026-12-03'))).toEqual({ step: 'AWAIT_CLIENT', fee: false });
    expect(await stepOf(caseId, on(worker, '2026-12-04'))).toEqual({ step: 'CALL_LAPSED' });

    const defects = await db().callDefect.findMany({ where: { caseId, NOT: { clockId: null } } });
    await registerSupplement(on(desk.clerk, '2026-12-03'), {
      caseId,
      defectIds: defects.map(({ id }) => id),
      documentIds: [],
      note: '',
      complete: false,
      channel: 'COUNTER',
      receivedOn: plainDate('2026-12-03'),
      postingDate: null,
      attachmentsCount: 1,
      requestKey: randomUUID(),
    });
    // One document of the card is still not there, but nobody called for it again.
    expect(await stepOf(caseId)).toEqual({ step: 'WRITE', kind: 'DECISION', form: 'decyzja' });

    const decision = await desk.signed(worker, head, DECISION, caseId);
    expect(await stepOf(caseId)).toEqual({ step: 'SETTLE', outcome: 'DECISION' });
    await settleOne(worker, caseId, { outcome: 'DECISION', how: 'Decyzja', letterId: decision });
    expect(await stepOf(caseId)).toEqual({ step: 'SEND', id: decision, kind: 'DECISION' });
  });

  test('hands the decision to the counter where the client comes for it, and only once it is signed', async () => {
    const caseId = await incompleteCase('COUNTER');
    await open(caseId);
    await db().application.update({ where: { caseId }, data: { supplementCall: 'NONE' } });
    expect(await stepOf(caseId)).toMatchObject({ step: 'WRITE' });
    const decision = await desk.signed(worker, head, DECISION, caseId);
    await settleOne(worker, caseId, { outcome: 'DECISION', how: 'Decyzja', letterId: decision });
    expect(await stepOf(caseId)).toEqual({ step: 'HAND' });
    await handToCounter(worker, {
      caseId,
      requestKey: randomUUID(),
      pointId: desk.office.pointId,
      letterId: decision,
      document: '',
      originals: '',
    });
    expect(await stepOf(caseId)).toEqual({ step: 'AWAIT_PICKUP' });
  });

  test('writes a new decision after a higher authority sent the case back', async () => {
    const caseId = await incompleteCase();
    await open(caseId);
    await db().application.update({ where: { caseId }, data: { supplementCall: 'NONE' } });
    const decision = await desk.signed(worker, head, DECISION, caseId);
    await settleOne(worker, caseId, { outcome: 'DECISION', how: 'Decyzja', letterId: decision });
    await db().letter.update({ where: { id: decision }, data: { state: 'DELIVERED' } });
    const day = on(head, '2026-12-30');
    await reopenCase(day, { caseId, reason: 'SKO uchyliło decyzję', runsFrom: day.today });
    expect(await stepOf(caseId, day)).toMatchObject({ step: 'WRITE', kind: 'DECISION' });
  });

  test('calls the representative of a client without an address (KPA art. 40 § 2)', async () => {
    const representative = representativeInput();
    const [alone, represented] = [
      await incompleteCase('POST', { client: nowhere }),
      await incompleteCase('POST', { client: nowhere, representative }),
    ];
    await open(alone);
    await open(represented);
    expect(await stepOf(alone)).toEqual({ step: 'FIND_ADDRESS' });
    expect(await stepOf(represented)).toEqual({ step: 'CALL' });
    await db().representative.updateMany({ where: { caseId: represented }, data: { endedAt: worker.now } });
    expect(await stepOf(represented)).toEqual({ step: 'FIND_ADDRESS' });
  });

  test('answers a client without an address where no provision leaves the matter', async () => {
    const caseId = await incompleteCase('POST', { client: nowhere }, { procedure: 'PUBLIC_INFORMATION' });
    await open(caseId);
    expect(await stepOf(caseId)).toMatchObject({ step: 'WRITE' });
  });

  test('is found for many cases in one statement, and never in a case that the person does not see', async () => {
    const [one, other] = [await incompleteCase(), await incompleteCase()];
    await open(other);
    const steps = await nextStepsOf(worker, [one, other]);
    expect([steps.get(one), steps.get(other)]).toEqual([{ step: 'OPEN_CASE' }, { step: 'CALL' }]);
    expect(await statementsOf(() => nextStepsOf(worker, [one, other]))).toBe(
      await statementsOf(() => nextStepsOf(worker, [one])),
    );
    expect(await statementsOf(() => nextStepsOf(worker, []))).toBe(0);
    const { actor } = worker;
    const stranger = { ...worker, actor: { ...actor, posts: [], departmentIds: [] } };
    expect(await nextStepsOf(stranger, [one, other])).toEqual(new Map());
  });
});

describe('the closing of a case', () => {
  test('says beforehand the class, the category and the year that the spis then has', async () => {
    const caseId = await incompleteCase();
    await open(caseId);
    await settleOne(worker, caseId);
    const told = (await closingPlaces(worker, [{ id: caseId, settledOn: worker.today }])).get(caseId);
    expect(told).toEqual({
      symbol: '7230',
      heading: 'Zajęcie pasa drogowego',
      category: 'B5',
      archiveYear: 2032,
    });
    await closeCase(worker, { caseId });
    const line = await db().caseFile.findFirstOrThrow({ where: { caseId } });
    expect([line.category, line.archiveYear]).toEqual([told?.category, told?.archiveYear]);
  });

  test('says nothing of a case without a line in a spis', async () => {
    const caseId = await incompleteCase();
    expect(await closingPlaces(worker, [{ id: caseId, settledOn: worker.today }])).toEqual(new Map());
    expect(await closingPlaces(worker, [])).toEqual(new Map());
  });
});
