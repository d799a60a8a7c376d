import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { noteView } from '@/lib/modules/cases/operations/look';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { partyOfCase, peekCase } from '@/lib/modules/cases/queries/peek';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { draftLetter } from '@/lib/modules/correspondence/operations/draft';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { statusOfCase } from '@/lib/modules/status-lookup/queries/by-staff';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { letterOf, settleOne } from '@/tests/factories/settlements';

let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;
let informer: Ctx;
let stranger: Ctx;
let card: Card;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  informer = ctxOf(await actorOf('INFORMATION', office.counter));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  card = await makeCard(office.roads);
  for (const [place, street] of STREETS.entries())
    await registerOne(clerk, card, { client: client(`Mieszkaniec${'abcdefghijk'[place]}`, street) });
});

/** The same streets as people write them. */
const STREETS = [
  'Polna 1',
  'ul. Polna 2',
  'ulica Polna 3',
  'al. Parkowa 4',
  'aleja Parkowa 5',
  'pl. Wolności 6',
  'os. Leśne 7',
  'ul. św. Floriana 8',
  'ul. Świętego Floriana 9',
  'ul. gen. Bema 10',
];

const client = (lastName: string, street = 'ul. Łąkowa 7') =>
  personInput({ firstName: 'Janina', lastName, street, postalCode: '00-001', city: 'Zalesin' });
const inHand = (lastName: string, more: object = {}) =>
  acceptedOne({ clerk, desk: head, worker }, card, { client: client(lastName), ...more });
const namesOf = (page: { items: { client: string | null }[] }) => page.items.map(({ client: name }) => name);

/** Puts a document of the case at the counter, or takes it from there. */
const atCounter = (caseId: number, state: 'AT_COUNTER' | 'ISSUED') =>
  db().collection.create({
    data: {
      caseId,
      kind: 'DOCUMENT',
      state,
      title: 'Decyzja',
      pointId: office.pointId,
      sentById: worker.actor.staffId,
      sentAt: clerk.now,
      receivedAt: clerk.now,
      requestKey: crypto.randomUUID(),
    },
  });

describe('a search', () => {
  test('lists the cases with every word first, then those spelled alike, and tells where the words stand', async () => {
    await inHand('Wierzbicka');
    await inHand('Wierzbikca');
    const page = await searchCases(clerk, { q: 'wierzbicka lakowa' });
    expect(namesOf(page)).toEqual(['Janina Wierzbicka', 'Janina Wierzbikca']);
    expect(page.items.map(({ similar }) => similar)).toEqual([false, true]);
    expect([page.order, page.counts.open, page.exact]).toEqual(['best', 2, 1]);
    expect(page.items[0].hit).toMatchObject({ address: 'ul. Łąkowa 7, 00-001 Zalesin', addressShown: true });
  });

  test.each([
    ['polna', 'Polna 1', 'ul. Polna 2', 'ulica Polna 3'],
    ['ulica polna', 'Polna 1', 'ul. Polna 2', 'ulica Polna 3'],
    ['ul. Polna', 'Polna 1', 'ul. Polna 2', 'ulica Polna 3'],
    ['ulicy Polna 2', 'ul. Polna 2'],
    ['aleja parkowa', 'al. Parkowa 4', 'aleja Parkowa 5'],
    ['al. parkowa', 'al. Parkowa 4', 'aleja Parkowa 5'],
    ['placu Wolności', 'pl. Wolności 6'],
    ['osiedle Leśne', 'os. Leśne 7'],
    ['świętego Floriana', 'ul. św. Floriana 8', 'ul. Świętego Floriana 9'],
    ['św floriana', 'ul. św. Floriana 8', 'ul. Świętego Floriana 9'],
    ['generała Bema', 'ul. gen. Bema 10'],
  ])('reads the words of a street alike: "%s"', async (q, ...streets) => {
    const { items, relaxed } = await searchCases(clerk, { q });
    expect(relaxed).toBe(false);
    expect(
      items
        .filter(({ similar }) => !similar)
        .map(({ hit }) => hit?.address.split(',')[0])
        .toSorted(),
    ).toEqual(streets.toSorted());
    const found = (await findClients(clerk, q)).map(({ address }) => address.split(',')[0]);
    expect(found.toSorted()).toEqual(streets.toSorted());
  });

  test('without a case with every word finds those with one, and says so', async () => {
    await inHand('Samotna');
    const page = await searchCases(clerk, { q: 'samotna nieistniejąca' });
    expect(page).toMatchObject({ relaxed: true, counts: { open: 1, 'at-counter': 0, over: 0 } });
    expect(page.items).toMatchObject([{ client: 'Janina Samotna', similar: true }]);
    // a number or two letters alone say nothing
    expect(await searchCases(clerk, { q: 'nieistniejąca 7' })).toMatchObject({ relaxed: true, items: [] });
    expect((await searchCases(stranger, { q: 'samotna nieistniejąca' })).items).toEqual([]);
  });

  test('shows the first tab that has a hit, unless the address names one', async () => {
    const over = await inHand('Zakończona');
    const waiting = await inHand('Odbierana');
    for (const { caseId } of [over, waiting])
      await db().case.update({ where: { id: caseId }, data: { status: 'SETTLED', settledAt: clerk.now } });
    await atCounter(over.caseId, 'ISSUED');
    await atCounter(waiting.caseId, 'AT_COUNTER');
    expect(await searchCases(clerk, { q: 'zakończona' })).toMatchObject({
      tab: 'over',
      items: [{ id: over.caseId }],
    });
    expect(await searchCases(clerk, { q: over.number })).toMatchObject({
      tab: 'over',
      items: [{ id: over.caseId }],
    });
    const collected = await searchCases(clerk, { q: 'odbierana' });
    expect(collected).toMatchObject({ tab: 'at-counter', counts: { open: 0, 'at-counter': 1, over: 1 } });
    expect((await searchCases(clerk, { q: 'odbierana', tab: 'open' })).items).toEqual([]);
  });

  test('an open case with something at the counter stands in both tabs', async () => {
    const { caseId } = await inHand('Oryginalna');
    await atCounter(caseId, 'AT_COUNTER');
    const { counts, tab } = await searchCases(clerk, { q: 'oryginalna' });
    expect([tab, counts]).toEqual(['open', { open: 1, late: 0, 'at-counter': 1, over: 0 }]);
  });

  test('shows no address to a person whose duty does not need it', async () => {
    await inHand('Skryta', { client: client('Skryta', 'ul. Tajemna 3') });
    const [item] = (await searchCases(informer, { q: 'tajemna' })).items;
    expect(item.hit?.addressShown).toBe(false);
    expect((await searchCases(worker, { q: 'tajemna' })).items[0].hit?.addressShown).toBe(true);
  });
});

describe('the tab of late cases', () => {
  const inHandLate = async (more: object = {}) => {
    const { caseId } = await inHand('Spóźniona');
    await db().case.update({ where: { id: caseId }, data: { dueOn: new Date('2026-10-01'), ...more } });
    return caseId;
  };

  test('has those past a term of the law, the longest first, for everyone who may see them', async () => {
    const second = await inHandLate();
    const first = await inHandLate({ dueOn: new Date('2026-09-01') });
    const unaccepted = await inHandLate({ dueOn: new Date('2026-10-02'), status: 'HANDED_OVER' });
    // a stopped term, a target of the office, a settled matter, a term that ends today
    await inHandLate({ stoppedOn: new Date('2026-09-20') });
    await inHandLate({ dueRule: 'CEL_1M' });
    await inHandLate({ status: 'SETTLED', settledAt: clerk.now });
    await inHandLate({ dueOn: new Date(clerk.today) });
    const secretary = ctxOf(await actorOf('CITY_SECRETARY', office.geodesy));
    for (const ctx of [secretary, clerk, worker]) {
      const page = await searchCases(ctx, { q: '', tab: 'late' });
      expect(page.items.map(({ id }) => id)).toEqual([first, second, unaccepted]);
      expect([page.counts.late, page.exact, page.order]).toEqual([3, 3, 'term']);
    }
    expect((await searchCases(stranger, { q: '', tab: 'late' })).counts.late).toBe(0);
    expect((await searchCases(secretary, { q: '' })).tab).toBe('open');
    expect((await searchCases(secretary, { q: 'spóźniona', tab: 'late' })).counts).toMatchObject({
      open: 6,
      late: 3,
    });
  });

  test('goes on after a page, each case once', async () => {
    const page = await searchCases(clerk, { q: '', tab: 'late' });
    const [{ dueOn, id }] = page.items;
    const rest = await searchCases(clerk, {
      q: '',
      tab: 'late',
      after: { similar: false, stopped: false, dueOn, id },
    });
    expect(rest.items.map((item) => item.id)).toEqual(page.items.slice(1).map((item) => item.id));
  });
});

describe('the unfolded row', () => {
  test('has who answers, the last act, the way of the answer and the number of cases of the party', async () => {
    const { caseId, slug } = await inHand('Rozwinięta', { deliveryWay: 'POST' });
    const { clientId } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    const other = await registerOne(clerk, card, { client: client('Rozwinięta') });
    await db().case.update({ where: { id: other.caseId }, data: { clientId } });
    const peek = await peekCase(clerk, caseId);
    expect(peek).toMatchObject({
      unit: expect.stringContaining('Dróg'),
      deliveryWay: 'POST',
      organisation: false,
      ofClient: 2,
      awayUntil: null,
      last: { type: 'case.assigned' },
      address: 'ul. Łąkowa 7, 00-001 Zalesin',
    });
    const party = await partyOfCase(clerk, slug);
    expect(party).toMatchObject({ id: clientId, name: 'Janina Rozwinięta' });
    const theirs = await searchCases(clerk, { q: '', clientId: party?.id });
    expect(theirs.items.map(({ id }) => id).sort()).toEqual([caseId, other.caseId].sort());
  });

  test('tells of no draft: its last act is one that the party may hear of', async () => {
    const { caseId } = await inHand('Niewysłana');
    await draftLetter(worker, { caseId, kind: 'INFORMATION', requestKey: randomUUID() });
    const [newest] = await courseOfCase(clerk, caseId);
    expect(newest.type).toBe('letter.drafted');
    expect(await peekCase(informer, caseId)).toMatchObject({ last: { type: 'case.assigned' } });
  });

  test('has of a settled case what the status page says: the hand-out and the term of the appeal', async () => {
    const { caseId } = await inHand('Załatwiona');
    expect(await statusOfCase(informer, caseId)).toMatchObject({ issued: null, letter: null, remedies: [] });
    const { id: letterId } = await letterOf(worker, caseId);
    await settleOne(worker, caseId, { outcome: 'DECISION', letterId });
    await handToCounter(worker, {
      caseId,
      letterId,
      document: '',
      originals: '',
      pointId: office.pointId,
      requestKey: randomUUID(),
    });
    const { id } = await db().collection.findFirstOrThrow({ where: { caseId } });
    await receiveCollections(clerk, { collectionIds: [id] });
    expect(await statusOfCase(informer, caseId)).toMatchObject({ issued: null, letter: { state: 'SENT' } });
    const handing = { identityCheck: 'ID_CARD', takenBy: '', authority: '' } as const;
    await issueCollections(clerk, { collectionIds: [id], ...handing });
    const { name: point } = await db().servicePoint.findUniqueOrThrow({ where: { id: office.pointId } });
    expect(await statusOfCase(informer, caseId)).toMatchObject({
      issued: { point, on: '2026-11-24' },
      remedies: [{ remedy: 'odwołanie', until: '2026-12-08', lapsed: false }],
    });
    expect(await statusOfCase(stranger, caseId)).toBeNull();
  });

  test('says until when the person is away, and who stands in', async () => {
    const { caseId } = await inHand('Nieobecna');
    await db().substitution.create({
      data: {
        staffId: worker.actor.staffId,
        substituteId: head.actor.staffId,
        fromOn: new Date('2026-11-20'),
        toOn: new Date('2026-12-04'),
        savedById: head.actor.staffId,
        savedAt: clerk.now,
      },
    });
    expect(await peekCase(clerk, caseId)).toMatchObject({ awayUntil: '2026-12-04', substitute: 'Ewa Lis' });
  });

  test('is closed to another department, and tells the information point no address', async () => {
    const { caseId, slug } = await inHand('Zamknięta');
    expect(await peekCase(stranger, caseId)).toBeNull();
    expect(await partyOfCase(stranger, slug)).toBeNull();
    expect(await partyOfCase(clerk, 'bez-numeru')).toBeNull();
    expect(await peekCase(informer, caseId)).toMatchObject({ address: '' });
  });

  test('is a look that the history keeps once a day', async () => {
    const { caseId } = await inHand('Oglądana');
    const peek = await peekCase(clerk, caseId);
    for (let turn = 0; turn < 2; turn++)
      await noteView(clerk, { id: caseId, destinationId: peek?.destinationId ?? 0 });
    expect(await db().historyEntry.count({ where: { caseId, type: 'case.viewed' } })).toBe(1);
  });
});
