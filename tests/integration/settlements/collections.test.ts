import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toIssueRows } from '@/components/settlements/rows';
import type { Ctx } from '@/lib/core/context';
import { fieldCodes } from '@/lib/core/field-codes';
import { plainDateOf } from '@/lib/core/plain-date';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { noteEventSchema } from '@/lib/modules/cases/schema/clock';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handToCounter, withdrawCollection } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections, takeBackIssue } from '@/lib/modules/settlements/operations/issue';
import { giveBackCollection, receiveCollections } from '@/lib/modules/settlements/operations/receive';
import {
  countCollections,
  findToIssue,
  listIssuedToday,
  listToIssue,
  listToReceive,
  listUncollected,
} from '@/lib/modules/settlements/queries/collections';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { withdrawCollectionSchema } from '@/lib/modules/settlements/schema';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { organisationInput, personInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { letterOf, settleOne } from '@/tests/factories/settlements';
import { takeBackLastIssue } from '@/tests/factories/take-back';

let office: MadeOffice;
let clerk: Ctx;
let clerk2: Ctx;
let elsewhere: Ctx;
let head: Ctx;
let worker: Ctx;
let stranger: Ctx;
let card: Card;
let otherPoint: number;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  otherPoint = (
    await db().servicePoint.create({
      data: { slug: 'filia', name: 'Filia', address: 'Leśna 2', kind: 'BRANCH' },
    })
  ).id;
  const here = { servicePointId: office.pointId, name: 'Jan Kos' };
  clerk2 = ctxOf(await actorOf('CLERK', office.counter, here));
  elsewhere = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: otherPoint }));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  card = await makeCard(office.roads);
});

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.detail?.fields ?? [error.code, error.detail?.facts?.by],
  );
const handing = (caseId: number, letterId: number | null, originals = '') => ({
  caseId,
  letterId,
  document: '',
  originals,
  requestKey: randomUUID(),
  pointId: office.pointId,
});
const issuing = (ids: number[]) => ({
  collectionIds: ids,
  identityCheck: 'ID_CARD' as const,
  takenBy: '',
  authority: '',
});

async function settledCase(client = personInput()) {
  const made = await acceptedOne({ clerk, desk: head, worker }, card, { client });
  const { id: letterId } = await letterOf(worker, made.caseId);
  await settleOne(worker, made.caseId, { outcome: 'DECISION', letterId });
  return { ...made, letterId };
}
const idsOf = async (caseId: number) =>
  (await db().collection.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ id }) => id);

/** A decision at the counter. */
async function atCounter(client = personInput()) {
  const made = await settledCase(client);
  await handToCounter(worker, handing(made.caseId, made.letterId));
  const [id] = await idsOf(made.caseId);
  await receiveCollections(clerk, { collectionIds: [id] });
  return { ...made, id };
}
const stateOf = async (id: number) => (await db().collection.findUniqueOrThrow({ where: { id } })).state;

describe('handing to the counter', () => {
  test('sends a letter and the originals, once for one key', async () => {
    const { caseId, letterId } = await settledCase();
    const input = handing(caseId, letterId, 'Akt notarialny');
    await handToCounter(worker, input);
    await handToCounter(worker, input);
    const { collections } = await endingOfCase(worker, caseId);
    expect(collections.map(({ kind, state, title, point }) => [kind, state, title, point])).toEqual([
      ['ORIGINALS', 'SENT', 'Akt notarialny', 'BOK, Rynek 1'],
      ['DOCUMENT', 'SENT', 'Decyzja', 'BOK, Rynek 1'],
    ]);
  });

  test('is refused with the field of the fault, and refused to strangers', async () => {
    const { caseId, letterId } = await settledCase();
    const draft = await letterOf(worker, caseId, { state: 'DRAFT' });
    expect(await refused(handToCounter(worker, handing(caseId, null)))).toEqual({
      letterId: 'nothing-to-hand',
    });
    expect(await refused(handToCounter(worker, handing(caseId, draft.id)))).toEqual({
      letterId: 'letter-not-signed',
    });
    await handToCounter(worker, handing(caseId, letterId));
    expect(await refused(handToCounter(head, handing(caseId, letterId)))).toEqual({
      letterId: expect.stringMatching(/letter-at-counter|letter-not-signed/),
    });
    expect(await refused(handToCounter(worker, { ...handing(caseId, null, 'Mapa'), pointId: 0 }))).toEqual({
      pointId: 'point-not-found',
    });
    expect(await codes([handToCounter(stranger, handing(caseId, null, 'Mapa'))])).toEqual(['not-found']);
    expect(await codes([handToCounter(clerk, handing(caseId, null, 'Mapa'))])).toEqual(['not-found']);
  });

  test('is taken back, with a reason, until the counter confirms it', async () => {
    const { caseId, letterId } = await settledCase();
    await handToCounter(worker, handing(caseId, letterId));
    const [id] = await idsOf(caseId);
    const input = { collectionId: id, reason: 'Brak pieczęci' };
    expect(
      fieldCodes(withdrawCollectionSchema.safeParse({ ...input, reason: ' ' }).error?.issues ?? []),
    ).toEqual({
      reason: 'withdraw-reason-missing',
    });
    await withdrawCollection(head, input);
    await withdrawCollection(head, input);
    expect(await stateOf(id)).toBe('WITHDRAWN');
    const withdrawn = { caseId, type: 'collection.withdrawn' };
    expect(await db().historyEntry.findMany({ where: withdrawn, select: { data: true } })).toEqual([
      { data: input },
    ]);
    const { id: received } = await atCounter();
    expect(
      await codes([withdrawCollection(worker, { collectionId: received, reason: 'Brak pieczęci' })]),
    ).toEqual(['wrong-state']);
  });
});

describe('a letter that the counter hands out', () => {
  const letterAt = async (id: number) => {
    const { state, way, proof, deliveredOn } = await db().letter.findUniqueOrThrow({ where: { id } });
    return [state, way, proof, deliveredOn?.toISOString().slice(0, 10) ?? null];
  };
  const appeals = async (caseId: number) =>
    (await db().clock.findMany({ where: { caseId, purpose: 'APPEAL', closedAt: null } })).map(({ dueOn }) =>
      dueOn.toISOString().slice(0, 10),
    );

  test('is delivered on the day of the hand-out, and the term of appeal begins', async () => {
    const { id, caseId, letterId } = await atCounter();
    expect(await letterAt(letterId)).toEqual(['SENT', 'COUNTER', null, null]);
    await issueCollections(clerk, issuing([id]));
    expect(await letterAt(letterId)).toEqual(['DELIVERED', 'COUNTER', 'RECEIVED', '2026-11-24']);
    expect(await appeals(caseId)).toEqual(['2026-12-08']);
    await takeBackLastIssue(clerk, { collectionId: id, reason: 'Inna osoba' });
    expect(await letterAt(letterId)).toEqual(['SENT', 'COUNTER', null, null]);
    expect(await appeals(caseId)).toEqual([]);
    await issueCollections(clerk, { ...issuing([id]), takenBack: 1 });
    expect(await appeals(caseId)).toEqual(['2026-12-08']);
  });

  test('is not delivered once the hand-out is taken back: the status page tells the old state again', async () => {
    const { id, number, accessCode } = await atCounter();
    const nextDay = on(clerk, '2026-11-25');
    const status = () => statusOfPair(nextDay, { number, code: accessCode ?? '' });
    const before = await status();
    await issueCollections(clerk, issuing([id]));
    expect((await status())?.ownTerms).toMatchObject([{ until: '2026-12-08' }]);
    await takeBackLastIssue(nextDay, { collectionId: id, reason: 'Inna osoba' });
    expect({ ...(await status()), updatedAt: null }).toEqual({ ...before, updatedAt: null });
  });

  test('stays handed out when the page that takes it back shows an earlier hand-out', async () => {
    const { id } = await atCounter();
    await issueCollections(clerk, issuing([id]));
    const { issuedAt } = await db().collection.findUniqueOrThrow({ where: { id } });
    const asked = { collectionId: id, issuedAt: (issuedAt ?? clerk.now).toISOString(), reason: 'Inna osoba' };
    await takeBackIssue(clerk, asked);
    await issueCollections(later(clerk, 5), { ...issuing([id]), takenBack: 1 });
    expect(await codes([takeBackIssue(later(clerk, 6), asked)])).toEqual(['page-outdated']);
    const [collection] = (
      await endingOfCase(clerk, (await db().collection.findUniqueOrThrow({ where: { id } })).caseId)
    ).collections;
    expect(collection).toMatchObject({
      state: 'ISSUED',
      formerIssues: [{ reason: 'Inna osoba', identityCheck: 'ID_CARD' }],
    });
    expect(collection.formerIssues[0].issuedTo).toBe(collection.issuedTo);
  });

  test('waits on when the hand-out that failed is sent again after a colleague took it back', async () => {
    const { id } = await atCounter();
    await issueCollections(clerk, issuing([id]));
    await takeBackLastIssue(clerk2, { collectionId: id, reason: 'Inna osoba' });
    expect(await codes([issueCollections(later(clerk, 5), issuing([id]))])).toEqual(['page-outdated']);
    expect(await stateOf(id)).toBe('AT_COUNTER');
    expect(
      toIssueRows(await listToIssue(clerk), clerk).find(({ things }) => things[0]?.id === id),
    ).toMatchObject({
      takenBack: 1,
    });
    await issueCollections(later(clerk, 6), { ...issuing([id]), takenBack: 1 });
    expect(await stateOf(id)).toBe('ISSUED');
  });

  test('stays handed out once an appeal against it came', async () => {
    const { id, caseId, letterId } = await atCounter();
    await issueCollections(clerk, issuing([id]));
    const appeal = { caseId, event: 'APPEAL_RECEIVED', on: '2026-11-26', note: '', requestKey: randomUUID() };
    await noteEvent(on(head, '2026-11-26'), noteEventSchema.parse(appeal));
    const input = { collectionId: id, reason: 'Inna osoba' };
    expect(await codes([takeBackLastIssue(on(clerk, '2026-11-26'), input)])).toEqual(['built-upon']);
    expect(await stateOf(id)).toBe('ISSUED');
    expect((await letterAt(letterId))[0]).toBe('DELIVERED');
  });

  test('comes back when it is withdrawn or not collected, and can go to the counter again', async () => {
    const { id, caseId, letterId } = await atCounter();
    await giveBackCollection(clerk, { collectionId: id, reason: 'Nikt nie przyszedł' });
    expect(await letterAt(letterId)).toEqual(['UNDELIVERED', 'COUNTER', null, null]);
    expect((await endingOfCase(worker, caseId)).open).toMatchObject([
      { kind: 'letter', state: 'UNDELIVERED' },
      { kind: 'class' },
    ]);
    // A letter handed to a person needs no check of the address.
    await handToCounter(worker, handing(caseId, letterId));
    const [, again] = await idsOf(caseId);
    await withdrawCollection(worker, { collectionId: again, reason: 'Brak pieczęci' });
    expect(await letterAt(letterId)).toEqual(['UNDELIVERED', 'COUNTER', null, null]);
    expect(await codes([handToCounter(worker, handing(caseId, letterId))])).toEqual([null]);
  });
});

describe('at the counter', () => {
  test('many collections are confirmed at once, at the actor’s own counter alone', async () => {
    const cases = [await settledCase(), await settledCase()];
    for (const { caseId, letterId } of cases) await handToCounter(worker, handing(caseId, letterId));
    const collectionIds = (await Promise.all(cases.map(({ caseId }) => idsOf(caseId)))).flat();
    expect((await listToReceive(clerk)).map(({ id }) => id)).toEqual(expect.arrayContaining(collectionIds));
    expect(await listToReceive(elsewhere)).toEqual([]);
    expect(await codes([receiveCollections(elsewhere, { collectionIds })])).toEqual(['not-found']);
    expect(await codes([receiveCollections(worker, { collectionIds })])).toEqual(['not-found']);
    expect(await receiveCollections(clerk, { collectionIds })).toEqual({ count: 2 });
    expect(await receiveCollections(clerk2, { collectionIds })).toEqual({ count: 0 });
    const still = (await listToReceive(clerk)).map(({ id }) => id);
    expect(still.filter((id) => collectionIds.includes(id))).toEqual([]);
    expect((await listToIssue(clerk)).map(({ id }) => id)).toEqual(expect.arrayContaining(collectionIds));
    expect((await countCollections(clerk)).toIssue).toBeGreaterThan(1);
    expect(await codes([listToIssue(worker)])).toEqual(['not-found']);
  });

  test('a collection is found by number and by name, without diacritics', async () => {
    const { id, number } = await atCounter(personInput({ lastName: 'Szczęśniak' }));
    for (const typed of [number, 'szczesn', 'Szczęśniak Małgorzata'])
      expect((await findToIssue(clerk, typed)).map((found) => found.id)).toEqual([id]);
    expect(await findToIssue(elsewhere, 'szczesniak')).toEqual([]);
  });

  test('a collection is handed out once, to the client, whose identity was checked', async () => {
    const { id, caseId } = await atCounter();
    await issueCollections(clerk, issuing([id]));
    expect(await issueCollections(clerk, issuing([id]))).toEqual({ count: 0 });
    expect(await db().collection.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'ISSUED',
      issuedTo: 'Małgorzata Żółkiewska-Błaszczyk',
      identityCheck: 'ID_CARD',
      authority: '',
      issuedById: clerk.actor.staffId,
      issuedAt: clerk.now,
    });
    expect((await listIssuedToday(clerk)).map((item) => item.id)).toContain(id);
    const line = await db().historyEntry.findFirstOrThrow({ where: { caseId, type: 'collection.issued' } });
    // The person who took it is personal data: the collection holds the name, not the history.
    expect(line.data).toEqual({ collectionId: id, identityCheck: 'ID_CARD', byPower: false });
  });

  test('another person needs a power, and a person always comes for an organisation', async () => {
    const { id } = await atCounter(organisationInput());
    expect(await refused(issueCollections(clerk, issuing([id])))).toEqual({ takenBy: 'taker-missing' });
    const named = { ...issuing([id]), takenBy: 'Ewa Nowak' };
    expect(await refused(issueCollections(clerk, named))).toEqual({ authority: 'power-missing' });
    await issueCollections(clerk, { ...named, authority: 'prokurent, KRS' });
    expect(await db().collection.findUniqueOrThrow({ where: { id } })).toMatchObject({
      issuedTo: 'Ewa Nowak',
      authority: 'prokurent, KRS',
    });
  });

  test('the resident reads the place with the code of the receipt, and no name', async () => {
    const { id, number, accessCode } = await atCounter();
    const pair = { number, code: accessCode ?? '' };
    const waits = {
      state: 'AT_COUNTER',
      point: 'BOK, Rynek 1',
      address: 'Rynek 1, Zalesin',
      on: clerk.today,
    };
    expect((await statusOfPair(clerk, pair))?.collections).toMatchObject([waits]);
    await issueCollections(clerk, issuing([id]));
    const after = await statusOfPair(clerk, pair);
    expect(after?.collections).toEqual([]);
    expect(JSON.stringify(after)).not.toContain('Żółkiewska');
  });

  test('of two clerks at once, one hands out and the other learns who did', async () => {
    const { id } = await atCounter();
    const answers = await Promise.all(
      [clerk, clerk2].map((ctx) => refused(issueCollections(ctx, issuing([id])))),
    );
    const winner = answers[0] === null ? 'Anna Wrona' : 'Jan Kos';
    expect(answers.find((answer) => answer !== null)).toEqual(['already-issued', winner]);
  });

  test('a sent collection, two cases in one act and another counter are refused', async () => {
    const [one, two] = [await atCounter(), await atCounter()];
    const sent = await settledCase();
    await handToCounter(worker, handing(sent.caseId, sent.letterId));
    const [onItsWay] = await idsOf(sent.caseId);
    expect(
      await codes([
        issueCollections(clerk, issuing([onItsWay])),
        issueCollections(clerk, issuing([one.id, two.id])),
        issueCollections(elsewhere, issuing([one.id])),
        issueCollections(worker, issuing([one.id])),
      ]),
    ).toEqual(['wrong-state', 'collections-of-several-cases', 'not-found', 'not-found']);
  });

  test('a wrong hand-out is taken back on any day, at its own counter, with a reason', async () => {
    const { id, caseId } = await atCounter();
    await issueCollections(clerk, issuing([id]));
    const input = { collectionId: id, reason: 'Pomyłka: inna osoba' };
    expect(await codes([takeBackLastIssue(worker, input), takeBackLastIssue(elsewhere, input)])).toEqual([
      'not-found',
      'not-found',
    ]);
    await takeBackLastIssue(on(clerk2, '2026-11-26'), input);
    await takeBackLastIssue(on(clerk2, '2026-11-26'), input);
    const taken = { caseId, type: 'collection.issue-taken-back' };
    expect(await db().historyEntry.findMany({ where: taken, select: { data: true } })).toEqual([
      { data: input },
    ]);
    expect(await db().collection.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'AT_COUNTER',
      issuedTo: '',
      issuedAt: null,
      identityCheck: null,
    });
    await issueCollections(clerk, { ...issuing([id]), takenBack: 1 });
    expect(await stateOf(id)).toBe('ISSUED');
  });

  test('an uncollected document stands out after the office’s days, and goes back with a reason', async () => {
    const { id, caseId } = await atCounter();
    const day = (days: number) => {
      const at = new Date(clerk.now.getTime() + days * 86_400_000);
      return (ctx: Ctx): Ctx => ({ ...ctx, now: at, today: plainDateOf(at) });
    };
    const ids = async (ctx: Ctx) => (await listUncollected(ctx)).map((item) => item.id);
    expect(await ids(day(14)(clerk))).not.toContain(id);
    const past = day(15);
    for (const ctx of [clerk, worker, head]) expect(await ids(past(ctx))).toContain(id);
    expect(await ids(past(stranger))).not.toContain(id);
    expect((await countCollections(past(clerk))).uncollected).toBeGreaterThan(0);
    await giveBackCollection(past(clerk), { collectionId: id, reason: 'Nikt nie przyszedł' });
    expect(await stateOf(id)).toBe('GIVEN_BACK');
    expect(await ids(past(worker))).not.toContain(id);
    expect((await endingOfCase(worker, caseId)).collections[0]).toMatchObject({
      state: 'GIVEN_BACK',
      giveBackReason: 'Nikt nie przyszedł',
      givenBackBy: 'Anna Wrona',
    });
  });
});
