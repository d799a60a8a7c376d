import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { listCallDefects } from '@/lib/modules/cases/queries/call-defects';
import { getCase } from '@/lib/modules/cases/queries/one';
import { nextMove } from '@/lib/modules/cases/rules/whose-move';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { noteCameBack } from '@/lib/modules/correspondence/operations/dispatch';
import { draftReferral } from '@/lib/modules/correspondence/operations/refer';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { giveBackCollection, receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { attachPapers, reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';
import { settleOne, setZnak } from '@/tests/factories/settlements';
import { signNow } from '@/tests/factories/signing';

// A podanie filed at the counter on 24 November 2026 without its two documents, and the page of its resident on every
// day on which something binds them.

let desk: LetterDesk;
let made: { caseId: number; slug: string; number: string; accessCode: string | null };

beforeAll(async () => {
  desk = await makeLetterDesk();
});

beforeEach(async () => {
  const { office, clerk, head, worker } = desk;
  const card = await makeCard(office.roads, {
    documents: [
      {
        name: 'Plan sytuacyjny',
        nameEn: 'Site plan',
        nameUk: 'Ситуаційний план',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 3 rozp.',
        note: '',
        ownForm: false,
      },
      {
        name: 'Projekt organizacji ruchu',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 4 rozp.',
        note: '',
        ownForm: false,
      },
    ],
  });
  made = await acceptedOne({ clerk, desk: head, worker }, card, {
    presentDocumentIds: [],
    deliveryWay: 'POST',
  });
  await setZnak(made.caseId);
});

async function pageOn(day: string): Promise<StatusRecord> {
  const { number, accessCode } = made;
  const page = await statusOfPair(on(desk.clerk, day), { number, code: accessCode ?? '' });
  if (!page) throw new Error('the page did not open');
  // The staff and the resident read the same: the client's move is the thing that the page asks for.
  const record = await getCase(desk.head, made.slug);
  const asks = /^call\.\w+\.running\.todo$|^collection\.AT_COUNTER/.test(page.todo);
  expect([day, nextMove(record, on(desk.clerk, day).today) === 'client']).toEqual([day, asks]);
  return page;
}
const sentences = async (day: string) => {
  const { state, todo } = await pageOn(day);
  return [state, todo];
};

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
const CALL: Content = {
  kind: 'CALL',
  content: { defects: ['Plan sytuacyjny', 'Projekt organizacji ruchu', 'Podpis Jana Kowalskiego'] },
};
const DECISION: Content = {
  kind: 'DECISION',
  content: {
    legalBasis: 'art. 40 ustawy o drogach publicznych',
    resolution: 'Zezwalam.',
    facts: 'Wniosek.',
    law: 'Art. 40.',
    instruction: 'Odwołanie do SKO w 14 dni.',
  },
};

const send = (content: Content, day: string, way?: 'COUNTER' | 'POST_REGISTERED') => {
  const { worker, head, sent } = desk;
  return sent(on(worker, day), on(head, day), content, { caseId: made.caseId, way });
};
const deliver = (letterId: number, day: string) =>
  noteDelivery(on(desk.worker, day), { letterId, proof: 'RECEIVED', on: on(desk.worker, day).today });

const supplement = async (day: string, over: { complete: boolean; documents?: number }) => {
  const rows = await db().applicationDocument.findMany({
    where: { caseId: made.caseId },
    orderBy: { id: 'asc' },
  });
  const owing = (await listCallDefects(db(), made.caseId)).filter(({ waits }) => waits);
  await registerSupplement(on(desk.clerk, day), {
    caseId: made.caseId,
    defectIds: owing.slice(0, over.complete ? owing.length : over.documents).map(({ id }) => id),
    receivedOn: on(desk.clerk, day).today,
    channel: 'COUNTER',
    postingDate: null,
    documentIds: rows.slice(0, over.documents ?? rows.length).map(({ id }) => id),
    attachmentsCount: 1,
    note: 'Podpisano.',
    complete: over.complete,
    requestKey: randomUUID(),
  });
};

describe('a call to supplement (art. 64 § 2)', () => {
  test('is told of from its sending to the supplement, with what, until when, where and what otherwise', async () => {
    expect(await sentences('2026-11-24')).toEqual(['case.IN_PROGRESS', 'missing']);

    const letterId = await send(CALL, '2026-11-30');
    expect(await sentences('2026-11-30')).toEqual(['call.SUPPLEMENT.sent', 'call.SUPPLEMENT.sent.todo']);
    const { sent } = await pageOn('2026-11-30');
    expect(sent).toMatchObject({ owed: [{ name: 'Plan sytuacyjny' }, {}], othersOwed: 1 });

    await deliver(letterId, '2026-12-01');
    const called = await pageOn('2026-12-01');
    expect(called).toMatchObject({
      state: 'call.SUPPLEMENT.running',
      todo: 'call.SUPPLEMENT.running.todo',
      values: { day: '2026-12-08' },
      missing: [],
      provisional: true,
      counter: { point: 'BOK, Rynek 1', address: 'Rynek 1, Zalesin' },
      call: {
        rule: 'KPA_64_7D',
        deliveredOn: '2026-12-01',
        dueOn: '2026-12-08',
        asked: {
          othersOwed: 1,
          owed: [
            { name: 'Plan sytuacyjny', nameEn: 'Site plan' },
            { name: 'Projekt organizacji ruchu', nameEn: '' },
          ],
        },
      },
    });
    expect(JSON.stringify(called)).not.toMatch(/Kowalski|Żółkiewska|Źródlana|Zieliński/);
    expect(called.events.find(({ code }) => code === 'called')).toMatchObject({ day: '2026-12-01' });

    expect((await pageOn('2026-12-08')).state).toBe('call.SUPPLEMENT.running');
    const lapsed = await pageOn('2026-12-09');
    expect([lapsed.state, lapsed.todo]).toEqual(['call.SUPPLEMENT.lapsed', 'call.SUPPLEMENT.lapsed.todo']);
    expect(lapsed.events.filter(({ kind }) => kind === 'next')).toEqual([]);
  });

  test('lists less after a part of the supplement, and nothing after the whole of it', async () => {
    const letterId = await send(CALL, '2026-11-30');
    await deliver(letterId, '2026-12-01');
    await supplement('2026-12-03', { complete: false, documents: 1 });
    expect((await pageOn('2026-12-03')).call?.asked).toMatchObject({
      owed: [{ name: 'Projekt organizacji ruchu' }],
      came: [{ name: 'Plan sytuacyjny' }],
      othersOwed: 1,
      othersCame: 0,
    });
    await supplement('2026-12-04', { complete: true });
    const page = await pageOn('2026-12-04');
    expect(page).toMatchObject({ state: 'case.IN_PROGRESS', todo: 'nothingToDo', call: null, missing: [] });
    expect(page.events.map(({ code }) => code).filter((code) => /called|supplemented/.test(code))).toEqual([
      ...['called', 'supplemented', 'supplemented'],
    ]);
  });

  test('stays in the history when the supplement came before its delivery was noted, or on that day', async () => {
    for (const day of ['2026-12-01', '2026-12-02']) {
      const letterId = await send(CALL, '2026-11-30');
      if (day === '2026-12-01') await supplement(day, { complete: true });
      await deliver(letterId, '2026-12-01');
      if (day !== '2026-12-01') await supplement('2026-12-01', { complete: true });
    }
    const codes = (await pageOn('2026-12-02')).events.map(({ code }) => code);
    expect(codes.filter((code) => code === 'called')).toHaveLength(2);
  });

  test('whose delivery was noted by mistake is on its way again', async () => {
    const letterId = await send(CALL, '2026-11-30');
    await deliver(letterId, '2026-12-01');
    await takeBackDelivery(on(desk.worker, '2026-12-01', '11:00'), { letterId, reason: 'Inna przesyłka' });
    const page = await pageOn('2026-12-01');
    expect(page.state).toBe('call.SUPPLEMENT.sent');
    expect(page.events.some(({ code }) => code === 'called')).toBe(false);
  });

  test('that came back tells the resident to get in touch', async () => {
    const letterId = await send(CALL, '2026-11-30');
    await noteCameBack(on(desk.worker, '2026-12-02'), { letterId, reason: 'Adresat wyprowadził się' });
    expect(await sentences('2026-12-02')).toEqual(['case.IN_PROGRESS', 'letter.UNDELIVERED.todo']);
  });

  test('left without a supplement ends without consideration, and the page says so', async () => {
    await deliver(await send(CALL, '2026-11-30'), '2026-12-01');
    const content: Content = { kind: 'LEFT_UNCONSIDERED', content: { reasons: 'Braki nieusunięte.' } };
    const letterId = await send(content, '2026-12-10');
    await settleOne(on(desk.worker, '2026-12-10'), made.caseId, {
      outcome: 'LEFT_UNCONSIDERED',
      how: 'Bez rozpoznania',
      letterId,
    });
    const page = await pageOn('2026-12-10');
    expect(page).toMatchObject({ state: 'outcome.LEFT_UNCONSIDERED', over: true, call: null, ownTerms: [] });
  });
});

test('a call to pay a fee (art. 261) has its amount, and the return as its consequence', async () => {
  const content: Content = {
    kind: 'FEE_CALL',
    content: { amountGrosze: 8_200, account: '61 1090 1014 0000 0712 1981 2874' },
  };
  await deliver(await send(content, '2026-11-30'), '2026-12-01');
  const page = await pageOn('2026-12-02');
  expect(page).toMatchObject({
    state: 'call.FEE.running',
    call: {
      rule: 'KPA_261_7D',
      amountGrosze: 8_200,
      dueOn: '2026-12-08',
      asked: { owed: [], othersOwed: 0 },
    },
  });
  expect((await pageOn('2026-12-09')).state).toBe('call.FEE.lapsed');
});

test('a suspension on request says until when the resumption may be asked for (art. 98 § 2)', async () => {
  const content: Content = {
    kind: 'SUSPENSION',
    content: { basis: 'ART_98_1', reasons: 'Prosi o to strona.', instruction: 'Zażalenie w 7 dni.' },
  };
  await deliver(await send(content, '2026-11-30'), '2026-12-01');
  const page = await pageOn('2026-12-02');
  expect([page.state, page.todo, page.standing?.since]).toEqual([
    ...['pause.SUSPENSION', 'ownTerm.KPA_141_7D.todo', '2026-12-01'],
  ]);
  expect(page.ownTerms).toEqual([
    { rule: 'KPA_141_7D', until: '2026-12-08', lapsed: false },
    { rule: 'KPA_98_3Y', until: '2029-12-03', lapsed: false },
  ]);
  expect(await sentences('2026-12-09')).toEqual(['pause.SUSPENSION', 'ownTerm.KPA_98_3Y.todo']);
});

test('a referral (art. 65 § 1) names the authority that has the podanie', async () => {
  const { worker, head, check } = desk;
  const day = '2026-12-02';
  const { letterId } = await draftReferral(on(worker, day), {
    caseId: made.caseId,
    authority: { name: 'Starosta Zalesiński', address: 'ul. Powiatowa 1, 00-000 Zalesin', ade: '' },
    reasons: 'Droga jest powiatowa.',
    requestKey: randomUUID(),
    noticeKey: randomUUID(),
  });
  await signNow(on(head, day), letterId);
  await check(on(worker, day), letterId);
  await settleOne(on(worker, day), made.caseId, { outcome: 'REFERRAL', how: 'Przekazano', letterId });
  expect(await pageOn(day)).toMatchObject({
    state: 'outcome.REFERRAL',
    place: { code: 'ELSEWHERE', authority: 'Starosta Zalesiński' },
  });
});

describe('a decision', () => {
  const settledBy = async (way?: 'COUNTER' | 'POST_REGISTERED') => {
    const letterId = await send(DECISION, '2026-12-02', way);
    await settleOne(on(desk.worker, '2026-12-02'), made.caseId, {
      outcome: 'DECISION',
      how: 'Decyzja',
      letterId,
    });
    return letterId;
  };

  test('sent by post is on its way, then may be appealed against until the last day (art. 129 § 2)', async () => {
    const letterId = await settledBy();
    expect(await sentences('2026-12-02')).toEqual(['outcome.DECISION', 'letter.SENT.todo']);
    await deliver(letterId, '2026-12-04');
    expect(await sentences('2026-12-04')).toEqual(['outcome.DECISION', 'ownTerm.KPA_129_14D.todo']);
    expect((await pageOn('2026-12-18')).ownTerms).toEqual([
      { rule: 'KPA_129_14D', until: '2026-12-18', lapsed: false },
    ]);
    const after = await pageOn('2026-12-19');
    expect([after.todo, after.ownTerms[0]?.lapsed]).toEqual(['nothingToDo', true]);
  });

  test('reopened is an open case again', async () => {
    await deliver(await settledBy(), '2026-12-04');
    const sentBack = { caseId: made.caseId, reason: 'Uchylenie przez SKO', runsFrom: null };
    await reopenCase(on(desk.head, '2027-01-15'), sentBack);
    const page = await pageOn('2027-01-15');
    expect([page.state, page.settlement]).toEqual(['case.IN_PROGRESS', null]);
    expect(page.events.map(({ code }) => code)).toContain('reopened');
  });
});

test('a decision tells for itself while the case worker has not settled the case', async () => {
  const { office, clerk, worker, head, signed } = desk;
  const day = '2026-12-02';
  const letterId = await signed(on(worker, day), on(head, day), DECISION, made.caseId);
  await desk.check(on(worker, day), letterId);
  expect((await pageOn(day)).state).toBe('case.IN_PROGRESS');
  const give = { caseId: made.caseId, requestKey: randomUUID(), pointId: office.pointId, letterId };
  await handToCounter(on(worker, day, '11:00'), { ...give, document: '', originals: '' });
  const [{ id }] = await db().collection.findMany({ where: { caseId: made.caseId } });
  const received = on(clerk, '2026-12-03', '09:33');
  await receiveCollections(received, { collectionIds: [id] });
  const waits = await pageOn('2026-12-03');
  expect([waits.state, waits.todo, waits.over]).toEqual([
    ...['outcome.DECISION', 'collection.AT_COUNTER.now', true],
  ]);
  expect(waits.updatedAt).toEqual(received.now);
  const take = { collectionIds: [id], identityCheck: 'ID_CARD' as const, takenBy: '', authority: '' };
  await issueCollections(on(clerk, '2026-12-07'), take);
  const after = await pageOn('2026-12-07');
  expect([after.state, after.todo]).toEqual(['outcome.DECISION', 'ownTerm.KPA_129_14D.todo']);
  expect(after.events.filter(({ kind }) => kind === 'next')).toEqual([]);
});

test('the last change is that of the last act which the page tells of', async () => {
  const came = on(desk.clerk, '2026-12-04');
  await supplement('2026-12-04', { complete: true });
  await db().case.update({
    where: { id: made.caseId },
    data: { updatedAt: on(desk.clerk, '2026-12-20').now },
  });
  expect((await pageOn('2026-12-21')).updatedAt).toEqual(came.now);
});

test('a document at the counter is followed from the department to the hand of the client', async () => {
  const { office, clerk, worker, head, signed } = desk;
  const day = '2026-12-02';
  const letterId = await signed(on(worker, day), on(head, day), DECISION, made.caseId);
  await desk.check(on(worker, day), letterId);
  await settleOne(on(worker, day), made.caseId, { outcome: 'DECISION', how: 'Decyzja', letterId });
  expect(await sentences(day)).toEqual(['outcome.DECISION', 'letter.SIGNED.todo']);

  const give = { caseId: made.caseId, requestKey: randomUUID(), pointId: office.pointId, letterId };
  await handToCounter(on(worker, day, '11:00'), { ...give, document: '', originals: '' });
  expect(await pageOn(day)).toMatchObject({
    todo: 'collection.SENT.now',
    place: { code: 'TO_COUNTER', point: 'BOK, Rynek 1' },
  });

  const [{ id }] = await db().collection.findMany({ where: { caseId: made.caseId } });
  await receiveCollections(on(clerk, '2026-12-03'), { collectionIds: [id] });
  const waits = await pageOn('2026-12-05');
  expect(waits).toMatchObject({
    todo: 'collection.AT_COUNTER.now',
    place: { code: 'AT_COUNTER', point: 'BOK, Rynek 1' },
    collections: [{ state: 'AT_COUNTER', on: '2026-12-03', address: 'Rynek 1, Zalesin' }],
  });

  await issueCollections(on(clerk, '2026-12-07'), {
    collectionIds: [id],
    identityCheck: 'ID_CARD',
    takenBy: '',
    authority: '',
  });
  const after = await pageOn('2026-12-07');
  expect(after).toMatchObject({
    todo: 'ownTerm.KPA_129_14D.todo',
    collections: [],
    place: { code: 'FILES' },
    ownTerms: [{ until: '2026-12-21' }],
  });
  expect(after.events.at(-2)).toMatchObject({ code: 'collection.ISSUED', day: '2026-12-07' });
});

test('a document that nobody collected does not wait at the counter any more', async () => {
  const { office, clerk, worker } = desk;
  const give = { caseId: made.caseId, requestKey: randomUUID(), pointId: office.pointId, letterId: null };
  await handToCounter(on(worker, '2026-12-02'), { ...give, document: '', originals: 'Mapa' });
  const [{ id }] = await db().collection.findMany({ where: { caseId: made.caseId } });
  await receiveCollections(on(clerk, '2026-12-03'), { collectionIds: [id] });
  expect(await sentences('2026-12-03')).toEqual(['case.IN_PROGRESS', 'collection.AT_COUNTER.now']);
  await giveBackCollection(on(clerk, '2026-12-20'), { collectionId: id, reason: 'Nikt nie przyszedł' });
  expect(await sentences('2026-12-20')).toEqual(['case.IN_PROGRESS', 'collection.GIVEN_BACK.now']);
});

test('papers attached to another case have no term of their own', async () => {
  const { office, clerk, head, worker } = desk;
  const other = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads));
  await attachPapers(on(head, '2026-12-02'), { caseId: made.caseId, toCaseId: other.caseId });
  const page = await pageOn('2026-12-02');
  expect(page).toMatchObject({ state: 'case.ATTACHED', over: true, settlement: null, missing: [] });
});
