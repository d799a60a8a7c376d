import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import type { ClockEvent } from '@/lib/modules/cases/schema/clock';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import type { SettleCaseInput } from '@/lib/modules/settlements/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { on } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { settleOne, setZnak, statusOf } from '@/tests/factories/settlements';

// A letter made outside Okienko settles a case; the term of a remedy runs from its delivery (KPA art. 129 § 2, art. 141
// § 2). Registered on Tuesday 24 November 2026.
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;
let card: Card;
let office: MadeOffice;

beforeAll(async () => {
  const desk = await makeDesk();
  ({ clerk, head, worker, office } = desk);
  card = await makeCard(office.roads);
});

const accepted = async () => {
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, card);
  await setZnak(caseId);
  return caseId;
};

const settle = (caseId: number, over: Partial<SettleCaseInput> = {}, ctx = worker) =>
  settleOne(ctx, caseId, {
    outcome: 'DECISION',
    outside: true,
    remedy: 'APPEAL',
    how: 'Decyzja 7/2026',
    ...over,
  });

const open = async (caseId: number, ctx = worker) => (await endingOfCase(ctx, caseId)).open;

const delivered = (caseId: number, event: ClockEvent, ctx = worker) =>
  noteEvent(ctx, { caseId, event, on: ctx.today, note: 'Zwrotka w aktach.', requestKey: randomUUID() });

test('a case settled by a document made outside stays open until its delivery is noted and the time to appeal has lapsed', async () => {
  const caseId = await accepted();
  await settle(caseId);
  expect(await open(caseId)).toEqual([{ kind: 'delivery', remedy: 'APPEAL' }]);
  expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
  // The delivery of an order is the delivery of another letter.
  await delivered(caseId, 'ORDER_DELIVERED');
  expect(await open(caseId)).toContainEqual({ kind: 'delivery', remedy: 'APPEAL' });
  await delivered(caseId, 'DECISION_DELIVERED');
  expect((await open(caseId)).map(({ kind }) => kind)).toEqual(['clock', 'clock']);
  expect(await codes([closeCase(on(worker, '2026-12-08'), { caseId })])).toEqual(['case-appeal-runs']);
  await closeCase(on(worker, '2026-12-09'), { caseId });
  expect(await statusOf(caseId)).toBe('CLOSED');
});

test('a known day of delivery starts the term at once, and a second call changes nothing', async () => {
  const caseId = await accepted();
  const wednesday = plainDate('2026-11-25');
  const input = { requestKey: randomUUID(), settledOn: wednesday, deliveredOn: wednesday };
  for (let again = 0; again < 2; again++) await settle(caseId, input, on(worker, '2026-11-26'));
  expect(await db().clock.findMany({ where: { caseId, closedAt: null } })).toMatchObject([
    { rule: 'KPA_129_14D', startOn: new Date('2026-11-25'), dueOn: new Date('2026-12-09') },
  ]);
  expect((await open(caseId)).map(({ kind }) => kind)).toEqual(['clock']);
});

test.each([
  ['REFUSAL', 'COMPLAINT', 'KPA_141_7D', '2026-12-01'], // art. 61a § 2, art. 219
  ['REFUSAL', 'APPEAL', 'KPA_129_14D', '2026-12-08'],
  ['ORDER', 'COMPLAINT', 'KPA_141_7D', '2026-12-01'],
  ['RETURNED', null, 'KPA_141_7D', '2026-12-01'], // art. 66 § 3: nothing to choose
  ['DISCONTINUED', 'APPEAL', 'KPA_129_14D', '2026-12-08'],
] as const)('%s with %s: %s, until %s', async (outcome, remedy, rule, dueOn) => {
  const caseId = await accepted();
  await settle(caseId, { outcome, remedy, deliveredOn: worker.today });
  expect(await db().clock.findMany({ where: { caseId, closedAt: null } })).toMatchObject([
    { rule, dueOn: new Date(dueOn) },
  ]);
});

test('a document without a remedy needs no day of delivery', async () => {
  for (const over of [
    { outcome: 'DECISION', remedy: 'NONE' },
    { outcome: 'CERTIFICATE', remedy: null },
    { outcome: 'LEFT_UNCONSIDERED', remedy: null },
  ] as const) {
    const caseId = await accepted();
    await settle(caseId, over);
    expect(await open(caseId)).toEqual([]);
  }
});

test('a wrong settlement by a document made outside is refused with the field of the fault', async () => {
  const caseId = await accepted();
  const wrong = [
    { how: 'Decyzja' },
    { remedy: null },
    { remedy: 'COMPLAINT' },
    { outcome: 'ORDER', remedy: 'APPEAL' },
    { deliveredOn: plainDate('2026-11-25') },
    { deliveredOn: plainDate('2026-11-23') },
  ] as const;
  expect(await Promise.all(wrong.map((over) => fields(settle(caseId, over))))).toEqual([
    { how: 'outside-number-missing' },
    ...[1, 2, 3].map(() => ({ remedy: 'choose-remedy' })),
    { deliveredOn: 'date-in-future' },
    { deliveredOn: 'delivered-before-settled' },
  ]);
  expect(await statusOf(caseId)).toBe('IN_PROGRESS');
});

test('a case reopened and settled anew waits for the delivery of the new decision', async () => {
  const caseId = await accepted();
  await settle(caseId, { deliveredOn: worker.today });
  await reopenCase(on(head, '2026-12-10'), { caseId, reason: 'Uchylona decyzja.', runsFrom: null });
  await settle(caseId, { settledOn: plainDate('2026-12-11') }, on(worker, '2026-12-11'));
  expect(await open(caseId, on(worker, '2026-12-11'))).toContainEqual({ kind: 'delivery', remedy: 'APPEAL' });
});

test('a document made outside is handed out by its name, with the originals, and its delivery is still to be noted', async () => {
  const caseId = await accepted();
  await settle(caseId);
  const to = { caseId, letterId: null, pointId: office.pointId };
  const input = { ...to, requestKey: randomUUID(), document: 'Decyzja 7/2026', originals: 'Mapa' };
  for (let again = 0; again < 2; again++) await handToCounter(worker, input);
  const nothing = { ...to, requestKey: randomUUID(), document: '', originals: '' };
  expect(await fields(handToCounter(worker, nothing))).toEqual({ letterId: 'nothing-to-hand' });
  const { collections } = await endingOfCase(worker, caseId);
  expect(collections.map(({ kind, title, state }) => [kind, title, state])).toEqual([
    ['ORIGINALS', 'Mapa', 'SENT'],
    ['DOCUMENT', 'Decyzja 7/2026', 'SENT'],
  ]);
  const collectionIds = collections.map(({ id }) => id);
  await receiveCollections(clerk, { collectionIds });
  await issueCollections(clerk, { collectionIds, identityCheck: 'ID_CARD', takenBy: '', authority: '' });
  expect(await open(caseId)).toEqual([{ kind: 'delivery', remedy: 'APPEAL' }]);
});
