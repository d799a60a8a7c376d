import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { printReceipt, renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { admitUpload } from '@/lib/modules/cases/operations/documents';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { listSent, listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { cancelRegistration, restoreRegistration } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { fields, told } from '@/tests/factories/refusals';
import { settleInput, setZnak } from '@/tests/factories/settlements';

let desk: LetterDesk;
let clerk: Ctx;
let card: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  clerk = desk.clerk;
  card = await makeCard(desk.office.roads);
  await makeJrwa();
});

const REASON = 'Zarejestrowano drugi raz: właściwy numer jest wcześniejszy.';
const cancel = (ctx: Ctx, slug: string, reason = REASON) => cancelRegistration(ctx, { slug, reason });
const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const numberOf = ({ number }: { number: string }) => Number(number.split('/')[1]);
const running = (caseId: number) => db().clock.count({ where: { caseId, closedAt: null } });
const led = () => acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, card);

describe('a cancelled registration', () => {
  test('keeps its number, which nobody gets again, and is found under it with the reason', async () => {
    const wrong = await registerOne(clerk, card);
    await cancel(later(clerk, 3), wrong.slug);
    const next = await registerOne(clerk, card);
    expect(numberOf(next)).toBe(numberOf(wrong) + 1);
    expect((await searchCases(clerk, { q: wrong.number })).items).toMatchObject([
      { number: wrong.number, status: 'CANCELLED' },
    ]);
    expect((await getApplication(clerk, wrong.caseId)).cancelled).toEqual({
      by: 'Anna Wrona',
      at: later(clerk, 3).now,
      reason: REASON,
    });
    expect((await courseOfCase(clerk, wrong.caseId)).map(({ type }) => type)).toEqual([
      'application.cancelled',
      'application.registered',
    ]);
  });

  test('has no running clock, waits in no list, and reminds nobody', async () => {
    const { caseId, slug } = await registerOne(clerk, card);
    expect((await listWaiting(clerk)).map(({ id }) => id)).toContain(caseId);
    await cancel(clerk, slug);
    expect(await running(caseId)).toBe(0);
    expect((await listWaiting(clerk)).map(({ id }) => id)).not.toContain(caseId);
    await remindOfTerms(new Date('2026-12-28T10:00:00+01:00'));
    expect(await db().reminder.count({ where: { caseId } })).toBe(0);
    expect(await checkClocks(new Date('2026-11-25T02:20:00+01:00'))).toBe(0);
  });

  test('on the way to a department is taken back from it, so nothing waits to be accepted there', async () => {
    const { caseId, slug } = await sentOne(clerk, card);
    const before = await countInbox(desk.head, new Date(0));
    await cancel(clerk, slug);
    expect((await countInbox(desk.head, new Date(0))).toAccept).toBe(before.toAccept - 1);
    expect((await listToAccept(desk.head)).items.map((item) => item.case.id)).not.toContain(caseId);
    expect((await listSent(clerk)).map((item) => item.case.id)).not.toContain(caseId);
    expect(await caseOf(caseId)).toMatchObject({ status: 'CANCELLED', departmentId: desk.office.counter.id });
  });

  test('in hand leaves the counts of the department and its assignments, and closes its line in the spis', async () => {
    const { caseId, slug } = await led();
    await openCase(desk.worker, { caseId, symbol: '7230', groupNumber: 0 });
    const before = await countInbox(desk.head, new Date(0));
    await cancel(desk.worker, slug);
    expect((await countInbox(desk.head, new Date(0))).inProgress).toBe(before.inProgress - 1);
    expect(await db().assignment.count({ where: { caseId, endedAt: null } })).toBe(0);
    expect(await db().caseFile.findFirst({ where: { caseId } })).toMatchObject({
      settledOn: new Date('2026-11-24'),
      remarks: `anulowano rejestrację: ${REASON}`,
    });
  });

  test('tells the client so at the status page, without a term, a settlement or the reason', async () => {
    const registered = await registerOne(clerk, card, { presentDocumentIds: [] });
    await cancel(clerk, registered.slug);
    const found = await statusOfPair(clerk, {
      number: registered.number,
      code: registered.accessCode ?? '',
    });
    expect(found).toMatchObject({
      state: 'case.CANCELLED',
      todo: 'nothingToDo',
      over: true,
      settlement: null,
      missing: [],
      collections: [],
    });
    expect(found?.events.map(({ code }) => code)).toEqual(['filed', 'cancelled']);
    expect(JSON.stringify(found)).not.toContain(REASON);
  });

  test('gets no receipt, no supplement, no file and no settlement', async () => {
    const { caseId, slug, receiptKey } = await led();
    await cancel(desk.worker, slug);
    const refused = { code: 'registration-cancelled' };
    await expect(printReceipt(clerk, { slug, key: receiptKey ?? '' })).rejects.toMatchObject(refused);
    await expect(renewReceipt(clerk, { slug })).rejects.toMatchObject(refused);
    const supplement = {
      caseId,
      defectIds: [],
      documentIds: [],
      note: 'mapa',
      complete: true,
      channel: 'COUNTER' as const,
      receivedOn: clerk.today,
      postingDate: null,
      attachmentsCount: 0,
      requestKey: randomUUID(),
    };
    expect(await fields(registerSupplement(clerk, supplement))).toBe('case-settled');
    expect(await fields(admitUpload(desk.worker, slug))).toBe('case-file-closed');
    expect(await fields(settleCase(desk.worker, settleInput(desk.worker, caseId)))).toBe('wrong-state');
  });
});

describe('cancelling', () => {
  test('a second time changes nothing, and a colleague is told who did it', async () => {
    const { caseId, slug } = await registerOne(clerk, card);
    const colleague = ctxOf(await actorOf('CLERK', desk.office.counter));
    const outcomes = await Promise.allSettled([cancel(clerk, slug), cancel(clerk, slug)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await told(cancel(colleague, slug))).toEqual(['already-cancelled', 'Anna Wrona']);
    const lines = { caseId, type: 'application.cancelled' };
    expect(await db().historyEntry.count({ where: lines })).toBe(1);
  });

  test('while the department accepts: one of the two happens', async () => {
    for (let round = 0; round < 5; round++) {
      const { caseId, slug, handOverId } = await sentOne(clerk, card);
      // From another point, so that the counter may cancel only what nobody has accepted.
      const other = ctxOf(await actorOf('CLERK', desk.office.counter));
      const [cancelled, accepted] = await Promise.allSettled([
        cancel(other, slug),
        acceptHandOvers(desk.head, { handOverIds: [handOverId] }),
      ]);
      const { status } = await caseOf(caseId);
      expect([cancelled.status, accepted.status, status]).toEqual(
        cancelled.status === 'fulfilled'
          ? ['fulfilled', 'rejected', 'CANCELLED']
          : ['rejected', 'fulfilled', 'ACCEPTED'],
      );
    }
  });

  test('is open to the department that has the case, and to the counter until it is accepted', async () => {
    const { slug } = await led();
    const stranger = ctxOf(await actorOf('SECRETARIAT', desk.office.geodesy));
    const another = ctxOf(await actorOf('CASE_WORKER', desk.office.roads));
    expect(await fields(cancel(clerk, slug))).toBe('not-allowed');
    expect(await fields(cancel(another, slug))).toBe('not-allowed');
    expect(await fields(cancel(stranger, slug))).toBe('not-found');
    await cancel(desk.head, slug);
  });

  test('is refused once something has happened in the case that stays in it', async () => {
    const call = { kind: 'CALL' as const, content: { defects: ['mapa'], termDays: 7 } };
    const lettered = await led();
    await setZnak(lettered.caseId);
    await desk.draft(desk.worker, call, lettered.caseId);
    expect(await fields(cancel(desk.worker, lettered.slug))).toBe('cancel-letters');

    const eventful = await led();
    await noteEvent(desk.worker, {
      caseId: eventful.caseId,
      event: 'URGING_RECEIVED',
      on: clerk.today,
      note: '',
      requestKey: randomUUID(),
    });
    expect(await fields(cancel(desk.worker, eventful.slug))).toBe('cancel-events');

    const settled = await led();
    await settleCase(desk.worker, settleInput(desk.worker, settled.caseId));
    expect(await fields(cancel(desk.head, settled.slug))).toBe('cancel-over');
  });
});

describe('a cancellation taken back', () => {
  test('gives the counter its podanie and the term that runs on', async () => {
    const { caseId, slug } = await sentOne(clerk, card);
    await cancel(clerk, slug);
    const restored = later(clerk, 60);
    await restoreRegistration(restored, { slug, reason: 'Anulowano nie to podanie.' });
    await restoreRegistration(restored, { slug, reason: 'Anulowano nie to podanie.' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'REGISTERED', settledAt: null, closedAt: null });
    expect((await listWaiting(clerk)).map(({ id }) => id)).toContain(caseId);
    expect((await getApplication(clerk, caseId)).cancelled).toBeNull();
    const clocks = await db().clock.findMany({ where: { caseId, closedAt: null } });
    expect(clocks.map(({ purpose }) => purpose)).toEqual(['SETTLEMENT']);
    expect(await checkClocks(new Date('2026-11-25T02:20:00+01:00'))).toBe(0);
  });

  test('gives the department a case to assign, with its line in the spis open again', async () => {
    const { caseId, slug } = await led();
    await openCase(desk.worker, { caseId, symbol: '7230', groupNumber: 0 });
    await cancel(desk.head, slug);
    await restoreRegistration(desk.head, { slug, reason: 'Anulowano nie tę sprawę.' });
    expect(await caseOf(caseId)).toMatchObject({ status: 'ACCEPTED', assigneeId: null });
    expect(await db().caseFile.findFirst({ where: { caseId } })).toMatchObject({
      settledOn: null,
      remarks: '',
    });
    expect(await running(caseId)).toBe(2);
  });

  test('is refused in a case that stands', async () => {
    const { slug } = await registerOne(clerk, card);
    expect(await fields(restoreRegistration(clerk, { slug, reason: 'Nic tu nie ma.' }))).toBe('wrong-state');
  });
});
