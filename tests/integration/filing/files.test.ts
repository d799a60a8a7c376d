import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { closeEntryOfCase, reopenEntryOfCase } from '@/lib/modules/filing/operations/close-entry';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { reclassifyCase } from '@/lib/modules/filing/operations/reclassify-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { db, transact } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { clientOf, personInput, registerOne } from '@/tests/factories/applications';
import { attachPapers, shelvePapers } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makePeople } from '@/tests/factories/desk';
import { CLASSES, makeJrwa } from '@/tests/factories/jrwa';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { letterOf } from '@/tests/factories/settlements';

let office: MadeOffice;
let people: { clerk: Ctx; desk: Ctx; worker: Ctx };
let head: Ctx;
let card: Card;
let strangers: Ctx[];
let caseId: number;

beforeAll(async () => {
  office = await makeOffice();
  await makeJrwa();
  card = await makeCard(office.roads);
  people = await makePeople(office, office.roads);
  head = ctxOf(await actorOf('HEAD', office.roads));
  strangers = await Promise.all(
    [
      actorOf('CASE_WORKER', office.roads),
      actorOf('HEAD', office.geodesy),
      actorOf('CITY_SECRETARY', office.secretary),
      actorOf('AUDITOR', office.secretary),
    ].map(async (actor) => ctxOf(await actor)),
  );
});

beforeEach(async () => {
  ({ caseId } = await acceptedOne(people, card));
});

const open = (symbol = '7230', ctx = people.worker) => openCase(ctx, { caseId, symbol, groupNumber: 0 });
const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const linesOf = (id: number) => db().caseFile.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } });
const historyOf = async (id: number) =>
  (await db().historyEntry.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } })).map(
    ({ type }) => type,
  );
const found = async (q: string, ctx = people.worker) =>
  (await searchCases(ctx, { q })).items.map(({ id }) => id);
const openClocks = (id: number) => db().clock.count({ where: { caseId: id, closedAt: null } });

describe('opening a case', () => {
  test('names the case, dates its line from the day it began, and its znak finds it', async () => {
    const { znak } = await open();
    expect(znak).toMatch(/^DR\.7230\.\d+\.2026$/);
    expect(await caseOf(caseId)).toMatchObject({ znak, jrwaSymbol: '7230', status: 'IN_PROGRESS' });
    expect(await linesOf(caseId)).toMatchObject([
      {
        znak,
        category: 'B5',
        title: 'Zajęcie chodnika pod rusztowanie, Rynek 6',
        openedOn: (await caseOf(caseId)).receivedOn,
      },
    ]);
    expect(await found(znak)).toContain(caseId);
    expect((await historyOf(caseId)).at(-1)).toBe('file.opened');
  });

  test('works also after the settlement, until the case is closed', async () => {
    await settleCase(people.worker, {
      caseId,
      requestKey: randomUUID(),
      outcome: 'DECISION',
      how: 'Decyzja 7/2026',
      settledOn: people.worker.today,
      letterId: null,
      outside: true,
      remedy: 'APPEAL',
      deliveredOn: null,
    });
    const { znak } = await open();
    expect(await caseOf(caseId)).toMatchObject({ znak, status: 'SETTLED' });
  });

  test('a second time changes nothing, and another person learns the znak, the person and the day', async () => {
    const { znak } = await open();
    const before = await caseOf(caseId);
    expect(await open()).toEqual({ znak });
    for (const again of [() => open('1431'), () => open('7230', head)]) {
      await expect(again()).rejects.toMatchObject({
        code: 'file-opened-already',
        detail: { facts: { znak, by: people.worker.actor.name, on: expect.stringMatching(/^dziś \d/) } },
      });
    }
    expect(await caseOf(caseId)).toEqual(before);
    expect(await linesOf(caseId)).toHaveLength(1);
  });

  test('by two people in different classes at once refuses one of them', async () => {
    const both = await Promise.allSettled([open('7230'), open('1431', head)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await linesOf(caseId)).toHaveLength(1);
  });

  test('needs a class that makes cases and is not divided further', async () => {
    const refused = { '72': 'class-divided', '9999': 'class-not-found', '0631': 'class-makes-no-cases' };
    for (const [symbol, code] of Object.entries(refused))
      await expect(open(symbol)).rejects.toMatchObject({ code, detail: { fields: { symbol: code } } });
  });

  test('is for the person who leads the case, the head and the registry desk', async () => {
    for (const ctx of strangers)
      await expect(open('7230', ctx)).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
    expect(await linesOf(caseId)).toEqual([]);
    const waiting = await registerOne(people.clerk, card);
    const early = openCase(head, { caseId: waiting.caseId, symbol: '7230', groupNumber: 0 });
    await expect(early).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('ends the znak with the symbol of the person who leads the case, where the office wants it', async () => {
    await db().office.update({ where: { id: 1 }, data: { handlerInZnak: true } });
    await db().staffMember.update({ where: { id: people.worker.actor.staffId }, data: { symbol: 'JW' } });
    const { znak } = await open();
    await db().office.update({ where: { id: 1 }, data: { handlerInZnak: false } });
    expect(znak).toMatch(/^DR\.7230\.\d+\.2026\.JW$/);
  });

  test('is refused when the register belongs to another department', async () => {
    await db().caseRegister.create({
      data: {
        departmentId: office.geodesy.id,
        cell: 'DR',
        jrwaSymbol: '7221',
        year: 2026,
        title: 'Obca',
        category: 'B5',
      },
    });
    await expect(open('7221')).rejects.toMatchObject({ code: 'register-of-another' });
    await db().caseRegister.deleteMany({ where: { jrwaSymbol: '7221' } });
  });
});

describe('moving a case', () => {
  const move = (fromId: number, symbol: string, ctx = people.worker) =>
    reclassifyCase(ctx, { caseId, fromId, symbol, groupNumber: 0, reason: 'Zła klasa.' });

  test('gives a new znak and keeps the old line with a note, and both find the case', async () => {
    const { znak: old } = await open();
    const [before] = await linesOf(caseId);
    const { znak } = await move(before.id, '1431');
    expect(znak).toMatch(/^DR\.1431\.\d+\.2026$/);
    expect(await caseOf(caseId)).toMatchObject({ znak, jrwaSymbol: '1431' });
    const [kept, fresh] = await linesOf(caseId);
    expect(kept).toEqual({
      ...before,
      movedToId: fresh.id,
      movedAt: people.worker.now,
      movedById: people.worker.actor.staffId,
      moveReason: 'Zła klasa.',
    });
    expect(await found(old.toLowerCase())).toEqual([caseId]);
    expect(await found(znak)).toEqual([caseId]);
    const { version } = await clientOf(caseId);
    const client = personInput({ lastName: 'Przemianowana' });
    const { slug } = await slugOf(caseId);
    await updateClient(people.worker, { slug, version, client });
    expect(await found(`${old} przemianowana`)).toContain(caseId);
  });

  test('a second time changes nothing, and is refused to another place or to its own', async () => {
    await open();
    const [before] = await linesOf(caseId);
    await expect(move(before.id, '7230')).rejects.toMatchObject({ code: 'same-class' });
    const once = await move(before.id, '1431');
    expect(await move(before.id, '1431')).toEqual(once);
    await expect(move(before.id, '7221')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await linesOf(caseId)).toHaveLength(2);
    for (const ctx of strangers)
      await expect(move(before.id, '7221', ctx)).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
  });

  test('into the spis of the department that has the case now gives a znak of that department', async () => {
    await open();
    const [before] = await linesOf(caseId);
    await db().case.update({
      where: { id: caseId },
      data: { departmentId: office.permits.id, destinationId: office.permits.id },
    });
    const desk = ctxOf(await actorOf('SECRETARIAT', office.permits));
    expect(await move(before.id, '7230', desk)).toEqual({ znak: 'DR-Z.7230.1.2026' });
  });
});

describe('closing and reopening a line', () => {
  test('keeps the day, the way and the archive year, by the class on that day', async () => {
    await open();
    const settledOn = plainDate('2026-11-20');
    const close = () =>
      transact((tx) => closeEntryOfCase(tx, people.worker, { caseId, settledOn, remarks: 'decyzja' }));
    expect(await close()).toMatchObject({ archiveYear: 2032 });
    const dearer = CLASSES.map((row) => (row.symbol === '7230' ? { ...row, category: 'BE10' } : row));
    const later = await makeJrwa(dearer, '2026-11-01');
    expect(await close()).toMatchObject({ archiveYear: 2037 });
    expect(await linesOf(caseId)).toMatchObject([{ category: 'BE10', remarks: 'decyzja' }]);
    await transact((tx) => reopenEntryOfCase(tx, people.worker, caseId));
    expect(await linesOf(caseId)).toMatchObject([{ settledOn: null, archiveYear: null, remarks: '' }]);
    await db().jrwaVersion.delete({ where: { id: later } });
  });

  test('writes nothing for a case that never had a znak', async () => {
    const settledOn = plainDate('2026-11-20');
    expect(
      await transact((tx) => closeEntryOfCase(tx, people.worker, { caseId, settledOn, remarks: '' })),
    ).toBeNull();
  });
});

describe('papers of another case', () => {
  test('are attached: their clocks end, and the history of both cases shows it', async () => {
    const to = await acceptedOne(people, card);
    const { znak } = await openCase(people.worker, { caseId: to.caseId, symbol: '7230', groupNumber: 0 });
    const attach = () => attachPapers(people.worker, { caseId, toCaseId: to.caseId });
    await attach();
    const after = await caseOf(caseId);
    expect(after).toMatchObject({ status: 'ATTACHED', attachedToId: to.caseId, znak: null });
    expect(await openClocks(caseId)).toBe(0);
    expect(await openAssignments(caseId)).toBe(0);
    expect((await historyOf(caseId)).at(-1)).toBe('file.attached');
    expect((await historyOf(to.caseId)).at(-1)).toBe('file.papers-attached');
    await attach();
    expect(await caseOf(caseId)).toEqual(after);
    expect(znak).toBeTruthy();
  });

  test('that had a znak leave a remark in their line', async () => {
    const to = await acceptedOne(people, card);
    await open();
    await attachPapers(people.worker, { caseId, toCaseId: to.caseId });
    expect(await linesOf(caseId)).toMatchObject([{ remarks: `dołączono do sprawy ${to.number}` }]);
  });

  test('go only to a case of their own department that it has accepted', async () => {
    const [elsewhere, early, gone] = [
      await registerOne(people.clerk, await makeCard(office.geodesy)),
      await registerOne(people.clerk, card),
      await acceptedOne(people, card),
    ];
    await attachPapers(people.worker, { caseId: gone.caseId, toCaseId: caseId });
    const attach = (toCaseId: number, ctx = people.worker) => attachPapers(ctx, { caseId, toCaseId });
    await expect(attach(caseId)).rejects.toMatchObject({ code: 'attach-to-itself' });
    await expect(attach(elsewhere.caseId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(attach(gone.caseId)).rejects.toMatchObject({ code: 'attach-target-unfit' });
    await expect(attach(early.caseId)).rejects.toMatchObject({ code: 'attach-elsewhere' });
    for (const ctx of strangers)
      await expect(attach(gone.caseId, ctx)).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
  });
});

describe('papers with an open thing stay where they are', () => {
  const acts = async () => {
    const to = await acceptedOne(people, card);
    return codes([
      attachPapers(people.worker, { caseId, toCaseId: to.caseId }),
      shelvePapers(people.worker, { caseId, symbol: '0631', reason: '' }),
    ]);
  };
  const both = (code: string | null) => [code, code];

  test.each(['DRAFT', 'SIGNED', 'UNDELIVERED'] as const)('a letter %s', async (state) => {
    const { id } = await letterOf(people.worker, caseId, { state });
    expect(await acts()).toEqual(both('papers-have-open'));
    expect((await caseOf(caseId)).status).toBe('IN_PROGRESS');
    await db().letter.update({ where: { id }, data: { state: 'CANCELLED' } });
    expect(await acts()).toContain(null);
  });

  test('a document at the counter', async () => {
    const { id } = await db().collection.create({
      data: {
        caseId,
        kind: 'ORIGINALS',
        title: 'Mapa',
        pointId: office.pointId,
        requestKey: randomUUID(),
        sentById: people.worker.actor.staffId,
        sentAt: people.worker.now,
      },
    });
    expect(await acts()).toEqual(both('papers-have-open'));
    await db().collection.update({ where: { id }, data: { state: 'GIVEN_BACK' } });
    expect(await acts()).toContain(null);
  });

  test('a running appeal, while a lapsed one does not keep them', async () => {
    const { worker } = people;
    const { now: openedAt, today } = worker;
    const { id, ...clock } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const appeal = await db().clock.create({
      data: { ...clock, purpose: 'APPEAL', rule: 'KPA_129_14D', startOn: toColumn(today), openedAt } as never,
    });
    expect(await acts()).toEqual(both('papers-have-open'));
    await db().clock.update({ where: { id: appeal.id }, data: { dueOn: new Date('2026-11-23') } });
    expect(await acts()).toContain(null);
    expect(id).toBeTruthy();
  });
});

describe('documentation that makes no case', () => {
  const file = (symbol: string, reason = '', ctx = people.worker) =>
    shelvePapers(ctx, { caseId, symbol, reason });

  test('is shelved under its class alone', async () => {
    await file('0631');
    const after = await caseOf(caseId);
    expect(after).toMatchObject({ status: 'FILED', jrwaSymbol: '0631', znak: null });
    expect(await openClocks(caseId)).toBe(0);
    expect(await openAssignments(caseId)).toBe(0);
    await file('0631');
    expect(await caseOf(caseId)).toEqual(after);
    expect((await historyOf(caseId)).at(-1)).toBe('file.put-away');
  });

  test('needs a reason in a class that makes cases, and is refused for a case with a znak', async () => {
    await expect(file('7230')).rejects.toMatchObject({ code: 'file-reason-missing' });
    await expect(file('72')).rejects.toMatchObject({ code: 'class-divided' });
    for (const ctx of strangers)
      await expect(file('0631', '', ctx)).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
    await open();
    await expect(file('0631')).rejects.toMatchObject({ code: 'file-opened-already' });
  });
});

const openAssignments = (id: number) => db().assignment.count({ where: { caseId: id, endedAt: null } });

async function slugOf(id: number): Promise<{ slug: string }> {
  const { registryNumber, registryYear } = await caseOf(id);
  return { slug: `rpw-${registryNumber}-${registryYear}` };
}
