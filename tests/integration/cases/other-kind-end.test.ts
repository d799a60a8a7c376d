import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toIssueRows, toReceiveRow } from '@/components/settlements/rows';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { suggestedClass } from '@/lib/modules/filing/queries/classes';
import { findAttachTargets, registerPlaceOf } from '@/lib/modules/filing/queries/file-of-case';
import { listLines, listRegisters } from '@/lib/modules/filing/queries/registers';
import { keepReminders } from '@/lib/modules/notifications/operations';
import { listRead, listUnread } from '@/lib/modules/notifications/queries';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { printSlip } from '@/lib/modules/settlements/operations/print-slip';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { remindOfUncollected } from '@/lib/modules/settlements/operations/remind-uncollected';
import {
  countCollections,
  findToIssue,
  listToIssue,
  listToReceive,
  listUncollected,
} from '@/lib/modules/settlements/queries/collections';
import { countSettled, listSettled } from '@/lib/modules/settlements/queries/settled';
import { lookUpStatus } from '@/lib/modules/status-lookup/operations';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { attachPapers, reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { on } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { settleOne, statusOf } from '@/tests/factories/settlements';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { ERRAND, removeClient } from '@/tests/support/errand-kind';
import { idsOf, type MadeErrand, makeErrandScene, SUBJECT } from './errand-scene';

// An errand is a case without a client, a card or an access code, in a series of its own. Its module does not exist:
// `errand-kind.ts` adds the parts of such a module, and the tests do with an errand everything that the program does
// with a podanie.
vi.hoisted(() => vi.resetModules());
vi.mock('@/lib/platform/generated/prisma/client', async () =>
  (await import('@/tests/support/errand-kind')).clientWithErrands(),
);
vi.mock('@/lib/core/case-kinds', async (original) =>
  (await import('@/tests/support/errand-kind')).kindsWithErrands(await original()),
);

let scene: Awaited<ReturnType<typeof makeErrandScene>>;
beforeAll(async () => {
  scene = await makeErrandScene();
}, 120_000);
afterAll(removeClient);

describe('the files of an errand', () => {
  test('get a znak in the spis spraw, by which the errand is found', async () => {
    const { worker, inProgress } = scene;
    const { caseId, slug } = await inProgress();
    const record = await getCase(worker, slug);
    expect(await suggestedClass(worker, record)).toBeNull();
    await openCase(worker, { caseId, symbol: '7230', groupNumber: 0 });
    const { current } = await registerPlaceOf(worker, record);
    expect(current?.znak).toMatch(/^DR\.7230\./);
    expect(idsOf((await searchCases(worker, { q: current?.znak ?? '' })).items)).toEqual([caseId]);
    const { items } = await listRegisters(worker, { year: 2026, departmentId: null, after: null });
    const { lines } = await listLines(worker, items[0] as Parameters<typeof listLines>[1]);
    expect(lines.find(({ znak }) => znak === current?.znak)).toMatchObject({
      title: SUBJECT,
      client: '',
      slug,
    });
  });

  test('cannot be attached to another case, because the life cycle of an errand has no such act', async () => {
    const { office, clerk, desk, head, worker, inProgress } = scene;
    const { caseId, number } = await inProgress();
    const people = { clerk, desk, worker, head };
    const podanie = await acceptedOne(people, await makeCard(office.roads));
    const targets = await findAttachTargets(worker, { caseId: podanie.caseId, q: 'remont lacznej' });
    expect(targets.find(({ id }) => id === caseId)).toMatchObject({ number, client: null });
    expect(await codes([attachPapers(worker, { caseId, toCaseId: podanie.caseId })])).toEqual([
      'wrong-state',
    ]);
  });
});

describe('reminders about an errand', () => {
  test('remind the leader of the term, and name the kind of the case', async () => {
    const { worker, inProgress } = scene;
    const { number, slug } = await inProgress();
    await db().$executeRaw`DELETE FROM reminder`;
    await remindOfTerms(new Date('2026-12-08T10:00:00+01:00'));
    const reminder = (await listUnread(worker)).find((item) => item.slug === slug);
    expect(reminder).toMatchObject({ number, topic: 'CLOCK', kind: 'ON', caseKind: ERRAND, card: null });
    expect(reminder?.term).toMatchObject({ purpose: 'SETTLEMENT', rule: 'EMAIL_14D' });
  });

  test('may be about anything of a module, and stay until they are read', async () => {
    const { worker, inProgress } = scene;
    await runAs(ownerUrl(), `ALTER TYPE reminder_topic ADD VALUE 'ERRAND_CALL'`);
    const { caseId, slug } = await inProgress();
    const call = {
      staffId: worker.actor.staffId,
      insteadOf: null,
      caseId,
      topic: 'ERRAND_CALL' as 'CLOCK',
      topicId: 7,
      kind: 'ON',
      dueOn: worker.today,
      note: 'Oddzwonić do pana Kowala',
    } as const;
    expect(await keepReminders(worker.now, [call, call])).toBe(1);
    expect(await keepReminders(worker.now, [call])).toBe(0);
    const reminder = (await listUnread(worker)).find((item) => item.slug === slug);
    expect(reminder).toMatchObject({ topic: 'ERRAND_CALL', term: null, note: 'Oddzwonić do pana Kowala' });
    await db().reminder.updateMany({ where: { id: reminder?.id }, data: { readAt: worker.now } });
    expect(idsOf(await listUnread(worker))).not.toContain(reminder?.id);
    expect(idsOf(await listRead(worker, worker.today))).toContain(reminder?.id);
  });
});

describe('the end of an errand', () => {
  async function settled(): Promise<MadeErrand> {
    const { worker, inProgress } = scene;
    const made = await inProgress();
    await openCase(worker, { caseId: made.caseId, symbol: '7230', groupNumber: 0 });
    await settleOne(worker, made.caseId);
    return made;
  }

  test('an errand is settled, listed and counted, closed and reopened', async () => {
    const { head, worker, tab } = scene;
    const before = await countSettled(head);
    const { caseId, slug } = await settled();
    expect(await tab('done')).toContain(caseId);
    expect((await listSettled(head, { ready: true })).items.find(({ id }) => id === caseId)).toMatchObject({
      client: null,
      open: [],
      settlement: { outcome: 'INFORMATION' },
    });
    expect(await countSettled(head)).toEqual({ all: before.all + 1, ready: (before.ready ?? 0) + 1 });
    await closeCase(head, { caseId });
    expect(await statusOf(caseId)).toBe('CLOSED');
    await reopenCase(head, { caseId, reason: 'Odpowiedź była niepełna', runsFrom: null });
    expect((await getCase(worker, slug)).status).toBe('IN_PROGRESS');
  });

  test('the counter hands out a document of an errand to a named person', async () => {
    const { office, clerk, worker } = scene;
    const { caseId, number, slug } = await settled();
    await handToCounter(worker, {
      caseId,
      letterId: null,
      document: 'Mapa objazdu',
      originals: '',
      pointId: office.pointId,
      requestKey: randomUUID(),
    });
    const arriving = (await listToReceive(clerk)).find((item) => item.case.slug === slug);
    if (!arriving) throw new Error('nothing to receive');
    expect(toReceiveRow(arriving, clerk)).toMatchObject({ title: 'Mapa objazdu', client: SUBJECT });
    const collectionIds = [arriving.id];
    await receiveCollections(clerk, { collectionIds });
    expect((await listToIssue(clerk)).map(({ case: item }) => item.slug)).toContain(slug);
    expect((await countCollections(clerk)).toIssue).toBe(1);
    const [item] = await findToIssue(clerk, number);
    expect(toIssueRows([item], clerk)[0]).toMatchObject({
      client: null,
      what: SUBJECT,
      matter: 'Zgłoszenie',
    });

    const late = on(worker, '2026-12-17');
    expect((await listUncollected(late)).map(({ case: each }) => each.slug)).toEqual([slug]);
    expect(await remindOfUncollected(late.now)).toBe(1);
    expect((await listUnread(late)).find((each) => each.topic === 'COLLECTION')).toMatchObject({
      slug,
      note: 'Mapa objazdu (BOK, Rynek 1)',
      waitsSince: '2026-11-24',
      term: null,
    });

    expect(await printSlip(clerk, { collectionIds, other: false })).toMatchObject({
      client: '',
      matter: 'Zgłoszenie',
      taker: null,
    });
    const issue = { collectionIds, identityCheck: 'ID_CARD' } as const;
    expect(await fields(issueCollections(clerk, { ...issue, takenBy: '', authority: '' }))).toEqual({
      takenBy: 'taker-missing',
    });
    const taker = { takenBy: 'Jan Kowal', authority: 'zgłoszenie ustne' };
    expect(await issueCollections(clerk, { ...issue, ...taker })).toEqual({ count: 1 });
  });
});

test('the public status page has no code for an errand', async () => {
  const { clerk, errand } = scene;
  const { number } = await errand();
  expect(await statusOfPair(clerk, { number, code: '0000000000' })).toBeNull();
  const visitor = { now: clerk.now, today: clerk.today, locale: 'pl', address: '192.0.2.7' } as const;
  await expect(lookUpStatus(visitor, { number, code: 'K7QF3-M9TXA' })).rejects.toMatchObject({
    code: 'status-not-found',
  });
});
