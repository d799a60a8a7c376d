import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { closeCase, closeCases } from '@/lib/modules/settlements/operations/close';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { countSettled, listSettled } from '@/lib/modules/settlements/queries/settled';
import type { Outcome } from '@/lib/modules/settlements/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { makeJrwa } from '@/tests/factories/jrwa';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes, fields, told } from '@/tests/factories/refusals';
import {
  letterOf,
  openClocks,
  settleInput,
  settleOne,
  setZnak,
  statusOf,
} from '@/tests/factories/settlements';

// Registered on Tuesday 24 November 2026.
let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;
let stranger: Ctx;
let card: Card;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  card = await makeCard(office.roads);
});

const people = () => ({ clerk, desk: head, worker });

describe('settling a case', () => {
  test.each<
    [
      Outcome,
      'DECISION' | 'CERTIFICATE' | 'ORDER' | 'REFERRAL' | 'RETURN' | 'LEFT_UNCONSIDERED' | 'INFORMATION',
    ]
  >([
    ['DECISION', 'DECISION'],
    ['CERTIFICATE', 'CERTIFICATE'],
    ['REFUSAL', 'ORDER'],
    ['REFUSAL', 'DECISION'],
    ['ORDER', 'ORDER'],
    ['INFORMATION', 'INFORMATION'],
    ['REFERRAL', 'REFERRAL'],
    ['RETURNED', 'RETURN'],
    ['LEFT_UNCONSIDERED', 'LEFT_UNCONSIDERED'],
    ['DISCONTINUED', 'DECISION'],
  ])('%s by a signed letter: %s', async (outcome, kind) => {
    const { caseId } = await acceptedOne(people(), card);
    const { id: letterId } = await letterOf(worker, caseId, { kind });
    await settleOne(worker, caseId, { outcome, letterId, how: 'Pismem z dziś' });
    expect(await statusOf(caseId)).toBe('SETTLED');
    expect(await openClocks(caseId)).toEqual([]);
    const { settlement } = await endingOfCase(worker, caseId);
    expect(settlement).toMatchObject({
      outcome,
      how: 'Pismem z dziś',
      settledOn: '2026-11-24',
      settledBy: 'Marek Zieliński',
      letter: { id: letterId },
    });
  });

  test('by a referral records where the podanie went (KPA art. 65 § 1)', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const { id: letterId } = await letterOf(worker, caseId, { kind: 'REFERRAL', addresseeName: 'Starosta' });
    const { id: noticeId } = await letterOf(worker, caseId, { kind: 'REFERRAL_NOTICE' });
    await settleOne(worker, caseId, { outcome: 'REFERRAL', letterId, how: 'Właściwy jest starosta' });
    expect(await db().referral.findFirstOrThrow({ where: { caseId } })).toMatchObject({
      authority: 'Starosta',
      reasons: 'Właściwy jest starosta',
      letterId,
      noticeId,
    });
  });

  test('can rest on a letter made outside Okienko, except a referral', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const outside = { outside: true, remedy: 'NONE', how: 'Decyzja nr 7/2026' } as const;
    expect(await fields(settleOne(worker, caseId, { outcome: 'REFERRAL', ...outside }))).toEqual({
      letterId: 'settling-letter-missing',
    });
    await settleOne(worker, caseId, { outcome: 'DECISION', ...outside });
    const line = await db().historyEntry.findFirstOrThrow({ where: { caseId, type: 'case.settled' } });
    expect(line.data).toMatchObject({ outside: true, remedy: 'NONE', outcome: 'DECISION', on: '2026-11-24' });
  });

  test('is refused with the field of the fault', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const other = await acceptedOne(people(), card);
    const draft = await letterOf(worker, caseId, { state: 'TO_SIGN' });
    const elsewhere = await letterOf(worker, other.caseId);
    const order = await letterOf(worker, caseId, { kind: 'ORDER' });
    const decision = await letterOf(worker, caseId);
    const tries = [
      { outcome: 'DECISION' },
      { outcome: 'DECISION', letterId: draft.id },
      { outcome: 'DECISION', letterId: elsewhere.id },
      { outcome: 'DECISION', letterId: order.id },
      { settledOn: plainDate('2026-11-25') },
      { settledOn: plainDate('2026-11-23') },
      { outcome: 'TACIT' },
      { outcome: 'ON_THE_SPOT' },
    ] as const;
    expect(await Promise.all(tries.map((over) => fields(settleOne(worker, caseId, over))))).toEqual([
      { letterId: 'settling-letter-missing' },
      ...[1, 2, 3].map(() => ({ letterId: 'settling-letter-unfit' })),
      { settledOn: 'date-in-future' },
      { settledOn: 'settled-before-receipt' },
      { outcome: 'tacit-not-here' },
      { outcome: 'on-the-spot-not-here' },
    ]);
    const later = on(worker, '2026-11-30');
    await db().letter.update({ where: { id: decision.id }, data: { signedAt: later.now } });
    const before = {
      outcome: 'DECISION',
      letterId: decision.id,
      settledOn: plainDate('2026-11-27'),
    } as const;
    expect(await fields(settleOne(later, caseId, before))).toEqual({ settledOn: 'settled-before-letter' });
    expect(await statusOf(caseId)).toBe('IN_PROGRESS');
  });

  test('is refused by an answer to a premature ponaglenie (art. 37 § 3a)', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const { id: letterId } = await letterOf(worker, caseId, {
      kind: 'LEFT_UNCONSIDERED',
      content: { basis: 'ART_37_3A', reasons: 'Przed terminem' },
    });
    expect(await fields(settleOne(worker, caseId, { outcome: 'LEFT_UNCONSIDERED', letterId }))).toEqual({
      letterId: 'settling-letter-unfit',
    });
  });

  test('by silence is possible from the day after the lapse (art. 122c § 1)', async () => {
    const silent = await makeCard(office.roads, { termRule: 'KPA_122A_1M' });
    const { caseId } = await acceptedOne(people(), silent);
    const due = plainDate('2026-12-28');
    const tacit = { outcome: 'TACIT' } as const;
    expect(await fields(settleOne(on(worker, due), caseId, tacit))).toEqual({ outcome: 'tacit-too-early' });
    const after = on(worker, '2027-01-04');
    expect(await fields(settleOne(after, caseId, { ...tacit, settledOn: due }))).toEqual({
      settledOn: 'tacit-before-lapse',
    });
    await settleOne(after, caseId, { ...tacit, settledOn: plainDate('2026-12-29') });
    expect(await statusOf(caseId)).toBe('SETTLED');
  });

  test('is for the person who leads the case and the head, and a second call with one key changes nothing', async () => {
    const { caseId } = await acceptedOne(people(), card);
    expect(await codes([settleOne(clerk, caseId), settleOne(stranger, caseId)])).toEqual([
      'not-found',
      'not-found',
    ]);
    const input = settleInput(head, caseId);
    await settleCase(head, input);
    await settleCase(head, { ...input, how: 'Inaczej' });
    expect(await db().settlement.count({ where: { caseId } })).toBe(1);
  });

  test('by two people at once works for one, and the other learns who did', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const answers = await Promise.all([told(settleOne(worker, caseId)), told(settleOne(head, caseId))]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    const [refused] = answers.filter((answer) => answer !== null);
    expect(refused[0]).toBe('already-settled');
    const { settledBy } = (await endingOfCase(worker, caseId)).settlement ?? {};
    expect(refused[1]).toBe(settledBy);
  });
});

describe('closing a case', () => {
  async function settled() {
    const made = await acceptedOne(people(), card);
    await settleOne(worker, made.caseId);
    await setZnak(made.caseId);
    return made;
  }

  test('works for a settled case without open things', async () => {
    const { caseId } = await settled();
    await closeCase(worker, { caseId });
    expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'CLOSED',
      closedAt: worker.now,
    });
  });

  test.each([
    ['a draft', { state: 'DRAFT' }],
    ['a letter to sign', { state: 'TO_SIGN' }],
    ['a signed letter', { state: 'SIGNED' }],
    ['a registered letter without its proof', { state: 'SENT', way: 'POST_REGISTERED' }],
    ['a letter that came back', { state: 'UNDELIVERED' }],
  ] as const)('not while there is %s', async (_what, over) => {
    const { caseId } = await settled();
    const { id } = await letterOf(worker, caseId, over);
    expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
    expect((await endingOfCase(worker, caseId)).open).toMatchObject([
      { kind: 'letter', id, state: over.state },
    ]);
    await db().letter.update({ where: { id }, data: { state: 'DELIVERED' } });
    await closeCase(worker, { caseId });
  });

  test('is refused after a referral of which the client was not notified (KPA art. 65 § 1)', async () => {
    const made = await acceptedOne(people(), card);
    const { caseId } = made;
    const { id: letterId } = await letterOf(worker, caseId, { kind: 'REFERRAL', state: 'SENT', way: 'POST' });
    await settleOne(worker, caseId, { outcome: 'REFERRAL', letterId });
    await setZnak(caseId);
    const open = async () => (await endingOfCase(worker, caseId)).open.map(({ kind }) => kind);
    expect(await open()).toEqual(['referral-notice']);
    expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
    await letterOf(worker, caseId, { kind: 'REFERRAL_NOTICE', state: 'CANCELLED' });
    expect(await open()).toEqual(['referral-notice']);
    const { id } = await letterOf(worker, caseId, { kind: 'REFERRAL_NOTICE' });
    expect(await open()).toEqual(['letter']);
    await db().letter.update({ where: { id }, data: { state: 'SENT', way: 'POST' } });
    await closeCase(worker, { caseId });
  });

  test('ignores a letter without an address (art. 64 § 1), and waits for one with an address', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const nowhere = { addresseeAddress: '', addresseeAde: '', kind: 'LEFT_UNCONSIDERED' } as const;
    const content = { basis: 'ART_64_1' };
    const { id: letterId } = await letterOf(worker, caseId, { ...nowhere, content });
    await settleOne(worker, caseId, { outcome: 'LEFT_UNCONSIDERED', letterId });
    await setZnak(caseId);
    expect((await endingOfCase(worker, caseId)).open).toEqual([]);
    for (const over of [
      { content: { basis: 'ART_64_2' } },
      { content, addresseeAde: 'AE:PL-12345-67890-ABCDE-12' },
      { content, state: 'DRAFT' },
    ] as const) {
      const { id } = await letterOf(worker, caseId, { ...nowhere, ...over });
      expect((await endingOfCase(worker, caseId)).open).toMatchObject([{ kind: 'letter', id }]);
      await db().letter.update({ where: { id }, data: { state: 'CANCELLED' } });
    }
    await closeCase(worker, { caseId });
  });

  test('does not wait for the proof of an ordinary letter', async () => {
    const { caseId } = await settled();
    await letterOf(worker, caseId, { state: 'SENT', way: 'POST' });
    await closeCase(worker, { caseId });
  });

  test('is refused while a term runs, and closes a lapsed term of appeal with the case', async () => {
    const { caseId } = await settled();
    const made = {
      caseId,
      purpose: 'APPEAL',
      rule: 'KPA_129_14D',
      termsVersion: 1,
      openedAt: worker.now,
    } as const;
    const clock = await db().clock.create({
      data: { ...made, startOn: new Date('2026-11-24'), dueOn: new Date('2026-12-08') },
    });
    const onLastDay = on(worker, '2026-12-08');
    expect(await codes([closeCase(onLastDay, { caseId })])).toEqual(['case-appeal-runs']);
    expect((await endingOfCase(onLastDay, caseId)).open).toEqual([
      { kind: 'clock', id: clock.id, purpose: 'APPEAL', dueOn: '2026-12-08' },
    ]);
    await closeCase(on(worker, '2026-12-09'), { caseId });
    expect(await openClocks(caseId)).toEqual([]);
  });

  test('is refused while another term runs, however old', async () => {
    const { caseId } = await settled();
    await db().clock.create({
      data: {
        caseId,
        purpose: 'URGING',
        rule: 'KPA_37_7D',
        termsVersion: 1,
        openedAt: worker.now,
        startOn: new Date('2026-11-01'),
        dueOn: new Date('2026-11-09'),
      },
    });
    expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
  });

  test('is refused while the counter has a document, or without a znak and a class', async () => {
    const made = await acceptedOne(people(), card);
    await settleOne(worker, made.caseId);
    const row = await db().collection.create({
      data: {
        caseId: made.caseId,
        kind: 'ORIGINALS',
        title: 'Mapa',
        pointId: office.pointId,
        sentById: worker.actor.staffId,
        sentAt: worker.now,
        requestKey: crypto.randomUUID(),
      },
    });
    expect((await endingOfCase(worker, made.caseId)).open).toEqual([
      { kind: 'collection', id: row.id, title: 'Mapa', state: 'SENT', point: 'BOK, Rynek 1' },
      { kind: 'class' },
    ]);
    await db().case.update({ where: { id: made.caseId }, data: { jrwaSymbol: '7230' } });
    await db().collection.update({ where: { id: row.id }, data: { state: 'ISSUED' } });
    await closeCase(worker, made);
  });

  test('notes the day, the way and the archive year in the spis, and reopening removes them', async () => {
    await makeJrwa();
    const { caseId } = await acceptedOne(people(), card);
    await openCase(head, { caseId, symbol: '7230', groupNumber: 0 });
    await settleOne(worker, caseId, { how: 'Odpowiedź z 23.11.2026' });
    await closeCase(worker, { caseId });
    const line = () => db().caseFile.findFirstOrThrow({ where: { caseId } });
    expect(await line()).toMatchObject({
      remarks: 'Odpowiedź z 23.11.2026',
      category: 'B5',
      archiveYear: 2032,
      settledOn: new Date('2026-11-24'),
    });
    await reopenCase(head, { caseId, reason: 'Pomyłka', runsFrom: null });
    expect(await line()).toMatchObject({ settledOn: null, remarks: '', archiveYear: null });
  });

  test('counts the archive years from the closing, not from a decision of the year before', async () => {
    await makeJrwa();
    const { caseId } = await acceptedOne(people(), card);
    await openCase(head, { caseId, symbol: '7230', groupNumber: 0 });
    await settleOne(on(worker, '2026-12-30'), caseId);
    await closeCase(on(worker, '2027-01-20'), { caseId });
    expect(await db().caseFile.findFirstOrThrow({ where: { caseId } })).toMatchObject({
      settledOn: new Date('2026-12-30'),
      category: 'B5',
      archiveYear: 2033,
    });
  });

  test('by two people at once works for one, the other learns who did, and a second call changes nothing', async () => {
    const { caseId } = await settled();
    const answers = await Promise.all([
      told(closeCase(worker, { caseId })),
      told(closeCase(head, { caseId })),
    ]);
    const first = answers[0] === null ? worker : head;
    expect(answers.find((answer) => answer !== null)).toEqual(['already-closed', first.actor.name]);
    await closeCase(first, { caseId });
    expect(await db().historyEntry.count({ where: { caseId, type: 'case.closed' } })).toBe(1);
  });

  test('is refused for a case that is not settled, and to strangers', async () => {
    const { caseId } = await acceptedOne(people(), card);
    expect(await codes([closeCase(worker, { caseId }), closeCase(stranger, { caseId })])).toEqual([
      'wrong-state',
      'not-found',
    ]);
  });

  test('many cases closes the ready ones, keeps the others, and the list says which', async () => {
    const [ready, waits] = [await settled(), await settled()];
    await letterOf(worker, waits.caseId, { state: 'DRAFT' });
    const listed = await listSettled(worker, { ready: true });
    expect(listed.items.map(({ id }) => id)).toContain(ready.caseId);
    expect(listed.items.map(({ id }) => id)).not.toContain(waits.caseId);
    const all = await listSettled(worker, { ready: false });
    expect(all.items.find(({ id }) => id === waits.caseId)?.open).toMatchObject([{ kind: 'letter' }]);
    const before = await countSettled(worker);
    const caseIds = [ready.caseId, waits.caseId];
    expect(await closeCases(worker, { caseIds })).toEqual({ closed: 1, left: 1 });
    expect(await countSettled(worker)).toEqual({ all: before.all - 1, ready: (before.ready ?? 0) - 1 });
    expect(await codes([closeCases(stranger, { caseIds })])).toEqual(['not-found']);
  });
});
