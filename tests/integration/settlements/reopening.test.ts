import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause } from '@/lib/modules/cases/operations/clocks/pause';
import { getCase } from '@/lib/modules/cases/queries/one';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { reopenCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { mandateOf } from '@/tests/factories/mandates';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes, fields, told } from '@/tests/factories/refusals';
import { openClocks, settleOne, setZnak, statusOf } from '@/tests/factories/settlements';
import { sendNewDate } from '@/tests/factories/signing';

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
  await mandateOf(worker.actor.staffId, ['LETTERS'], office.roads.id);
});

const people = () => ({ clerk, desk: head, worker });

describe('reopening a case', () => {
  const reopen = (ctx: Ctx, caseId: number, runsFrom: string | null = null) =>
    reopenCase(ctx, {
      caseId,
      reason: 'SKO uchyliło decyzję',
      runsFrom: runsFrom ? plainDate(runsFrom) : null,
    });

  test('lets the term run on, keeps the settlement, and the history shows all', async () => {
    const { caseId } = await acceptedOne(people(), card);
    await settleOne(worker, caseId);
    await setZnak(caseId);
    await closeCase(worker, { caseId });
    await reopen(on(head, '2026-12-02'), caseId);
    expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'IN_PROGRESS',
      settledAt: null,
      closedAt: null,
      assigneeId: worker.actor.staffId,
    });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    expect(await db().settlement.findFirstOrThrow({ where: { caseId } })).toMatchObject({
      reopenReason: 'SKO uchyliło decyzję',
      reopenedById: head.actor.staffId,
    });
    await settleOne(on(worker, '2026-12-03'), caseId);
    expect(await db().settlement.count({ where: { caseId } })).toBe(2);
    const types = await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
    expect(types.map(({ type }) => type).slice(-5)).toEqual([
      ...['case.settled', 'case.closed', 'case.reopened', 'case.assigned', 'case.settled'],
    ]);
  });

  test('gives a closed case, which nobody holds, back to the people who had it', async () => {
    const { caseId, slug } = await acceptedOne(people(), card);
    const more = { coStaffIds: [head.actor.staffId], coDepartmentIds: [office.geodesy.id] };
    await assignCase(head, { caseId, staffId: worker.actor.staffId, instruction: 'Pilne', ...more });
    const open = () => db().assignment.findMany({ where: { caseId, endedAt: null }, orderBy: { id: 'asc' } });
    const [leads, person, unit] = await open();
    const counted = async (ctx: Ctx) => {
      const { cooperating, unopenedInProgress, inProgress } = await countInbox(ctx, ctx.now);
      return { cooperating, unopenedInProgress, inProgress };
    };
    const before = [await counted(worker), await counted(stranger)];
    await settleOne(worker, caseId);
    await setZnak(caseId);
    expect(await open()).toHaveLength(3);
    await closeCase(worker, { caseId });
    expect(await open()).toEqual([]);
    expect(await db().assignment.findUniqueOrThrow({ where: { id: leads.id } })).toMatchObject({
      endedAt: worker.now,
      endedById: worker.actor.staffId,
      endReason: '',
    });
    expect((await getCase(stranger, slug)).status).toBe('CLOSED');
    await reopen(head, caseId);
    expect(await open()).toMatchObject(
      [leads, person, unit].map(({ kind, staffId, departmentId, instruction }) => ({
        kind,
        staffId,
        departmentId,
        instruction,
        openedAt: null,
      })),
    );
    expect([await counted(worker), await counted(stranger)]).toEqual(before);
    await settleOne(worker, caseId);
    await reopen(head, caseId);
    expect(await open()).toHaveLength(3);
  });

  test('starts the term from a new day when a higher authority sent the case back', async () => {
    const { caseId } = await acceptedOne(people(), card);
    await settleOne(worker, caseId);
    const moves = await reopen(on(head, '2027-02-02'), caseId, '2027-02-01');
    expect(moves).toEqual([
      { purpose: 'SETTLEMENT', before: '2026-12-28', after: '2027-03-01', stopped: false },
    ]);
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    expect(caseRow.dueOn.toISOString().slice(0, 10)).toBe('2027-03-01');
  });

  test('from a new day drops a new date, a question and a suspension of the former term', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const day = (text: string) => plainDate(text);
    const key = () => randomUUID();
    const notice = { caseId, clockId, newDate: day('2027-06-30'), reasons: 'Mapa', instruction: 'SKO' };
    await sendNewDate(worker, { ...notice, requestKey: key() });
    const asked = { caseId, event: 'OPINION_ASKED', on: worker.today, note: 'Zarząd Dróg' } as const;
    await noteEvent(worker, { ...asked, requestKey: key() });
    const pause = { caseId, kind: 'SUSPENSION', from: worker.today, to: null, documentId: null } as const;
    await addPause(worker, { ...pause, basis: 'Postanowienie', requestKey: key() });
    await settleOne(on(worker, '2026-12-02'), caseId);
    await reopen(on(head, '2027-02-02'), caseId, '2027-02-01');
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    expect(caseRow.dueOn.toISOString().slice(0, 10)).toBe('2027-03-01');
    expect(caseRow.stoppedOn).toBeNull();
    const entries = await db().clockEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
    expect(
      entries
        .slice(3)
        .map(({ kind, answersToId, toOn }) => [kind, answersToId, toOn?.toISOString().slice(0, 10)]),
    ).toEqual([
      ['PAUSE_END', entries[1].id, '2026-12-02'],
      ['WITHDRAWAL', entries[0].id, undefined],
      ['PAUSE_END', entries[2].id, '2027-01-31'],
    ]);
    expect(await checkClocks(head.now)).toBe(0);
    // An entry about the new term applies to the new term.
    await sendNewDate(on(worker, '2027-02-03'), {
      ...notice,
      newDate: day('2027-04-30'),
      requestKey: key(),
    });
    expect(
      (await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueOn.toISOString().slice(0, 10),
    ).toBe('2027-04-30');
  });

  test('ignores an unanswered call when the month of tacit consent begins anew', async () => {
    const { caseId } = await acceptedOne(people(), await makeCard(office.roads, { termRule: 'KPA_122A_1M' }));
    const on26 = { on: plainDate('2026-11-26'), note: 'Wezwanie', defects: ['mapa'] };
    const call = { caseId, event: 'CALL_DELIVERED' as const, ...on26 };
    await noteEvent(on(worker, '2026-11-26'), { ...call, requestKey: randomUUID() });
    await settleOne(on(worker, '2026-12-02'), caseId);
    await reopen(on(head, '2027-02-02'), caseId, '2027-02-01');
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    expect([caseRow.dueOn.toISOString().slice(0, 10), caseRow.stoppedOn]).toEqual(['2027-03-01', null]);
  });

  test('lets the term run on, because an open question ended with the settlement', async () => {
    const { caseId } = await acceptedOne(people(), card);
    const asked = { caseId, event: 'OPINION_ASKED', on: worker.today, note: 'Zarząd Dróg' } as const;
    await noteEvent(worker, { ...asked, requestKey: randomUUID() });
    await settleOne(on(worker, '2026-12-02'), caseId);
    await reopen(on(head, '2026-12-04'), caseId);
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    // Nine days of waiting, with the day of the question and the day of the settlement; without the first day, which is
    // the day of the receipt and counts in no term.
    expect([caseRow.dueOn.toISOString().slice(0, 10), caseRow.stoppedOn]).toEqual(['2027-01-04', null]);
    expect(await checkClocks(head.now)).toBe(0);
  });

  test('is refused from a future day, before the receipt, to strangers and to a second person', async () => {
    const { caseId } = await acceptedOne(people(), card);
    await settleOne(worker, caseId);
    expect(await fields(reopen(worker, caseId, '2026-11-25'))).toEqual({ runsFrom: 'date-in-future' });
    expect(await fields(reopen(worker, caseId, '2026-11-20'))).toEqual({ runsFrom: 'event-before-receipt' });
    expect(await codes([reopen(stranger, caseId), reopen(clerk, caseId)])).toEqual([
      'not-found',
      'not-found',
    ]);
    await reopen(worker, caseId);
    await reopen(worker, caseId);
    expect(await told(reopen(head, caseId))).toEqual(['already-reopened', 'Marek Zieliński']);
    const fresh = await acceptedOne(people(), card);
    expect(await codes([reopen(worker, fresh.caseId)])).toEqual(['wrong-state']);
  });
});

describe('a case settled on the spot (Płock, point 8)', () => {
  test('gets its outcome at the registration, and is closed under the class of its card', async () => {
    const onSpot = await makeCard(office.roads, { route: 'ON_THE_SPOT', jrwaClass: '8143' });
    const { caseId } = await registerOne(clerk, onSpot, { settledOnSpot: true });
    const { settlement, open } = await endingOfCase(clerk, caseId);
    expect(settlement).toMatchObject({
      outcome: 'ON_THE_SPOT',
      settledOn: '2026-11-24',
      settledBy: 'Anna Wrona',
    });
    expect(open).toEqual([]);
    await closeCase(clerk, { caseId });
    expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      status: 'CLOSED',
      jrwaSymbol: '8143',
      znak: null,
    });
  });

  test('is led after its reopening by the person who reopened it, and can be settled on the spot again', async () => {
    const onSpot = await makeCard(office.roads, { route: 'ON_THE_SPOT' });
    const { caseId } = await registerOne(clerk, onSpot, { settledOnSpot: true });
    await reopenCase(clerk, { caseId, reason: 'Pomyłka', runsFrom: null });
    await settleOne(clerk, caseId, { outcome: 'ON_THE_SPOT' });
    expect(await statusOf(caseId)).toBe('SETTLED');
  });
});
