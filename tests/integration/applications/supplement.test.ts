import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { printSupplement, registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { getApplication } from '@/lib/modules/applications/queries/application';
import type { SupplementInput } from '@/lib/modules/applications/schema/application';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { getCase } from '@/lib/modules/cases/queries/one';
import type { ClockEvent } from '@/lib/modules/cases/schema/clock';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { pdfText } from '@/tests/support/pdf-text';

// Registered on Tuesday 24 November 2026 without the card's first document.
let office: MadeOffice;
let clerk: Ctx;
let worker: Ctx;
let stranger: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.counter));
  card = await makeCard(office.roads);
});

/** A podanie with missing documents, which the worker leads. */
async function incomplete(): Promise<{ caseId: number; slug: string; missing: number[] }> {
  const desk = ctxOf(await actorOf('SECRETARIAT', office.roads));
  const people = { clerk, desk, worker };
  const { caseId, slug } = await acceptedOne(people, card, { presentDocumentIds: [] });
  const documents = await db().applicationDocument.findMany({ where: { caseId, mandatory: true } });
  expect(documents.length).toBeGreaterThan(0);
  return { caseId, slug, missing: documents.map((document) => document.id) };
}

/** The call names both documents that are missing, one in more words, and a defect that is no document of the card. */
const DEFECTS = [
  'Plan sytuacyjny',
  'Projekt organizacji ruchu (dwa egzemplarze)',
  'Brak podpisu pod wnioskiem',
] as const;

/** Notes the call delivered on Wednesday 2 December: seven days end on Wednesday 9 December. */
const called = (caseId: number, event: ClockEvent = 'CALL_DELIVERED') =>
  noteEvent(on(worker, '2026-12-02'), {
    caseId,
    event,
    on: plainDate('2026-12-02'),
    note: 'wezwanie',
    defects: [...DEFECTS],
    requestKey: randomUUID(),
  });

/** The ids of the defects of the call, in its order. */
async function defectsOf(caseId: number): Promise<number[]> {
  const defects = await db().callDefect.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  return defects.map(({ id }) => id);
}
const openCalls = (caseId: number) =>
  db().clock.count({ where: { caseId, purpose: 'SUPPLEMENT', closedAt: null } });

const supplement = (caseId: number, over: Partial<SupplementInput> = {}): SupplementInput => ({
  caseId,
  defectIds: [],
  documentIds: [],
  note: 'mapa z zaznaczonym chodnikiem',
  complete: true,
  channel: 'COUNTER',
  receivedOn: plainDate('2026-12-07'),
  postingDate: null,
  attachmentsCount: 1,
  requestKey: randomUUID(),
  ...over,
});

describe('a supplement', () => {
  test('with every defect of the call ends its clock on its day, and the documents are there', async () => {
    const { caseId, slug } = await incomplete();
    await called(caseId);
    const all = await defectsOf(caseId);
    const done = await registerSupplement(on(clerk, '2026-12-07'), supplement(caseId, { defectIds: all }));
    expect(done).toEqual({ inTime: true, missing: [], evidence: [] });
    expect(await openCalls(caseId)).toBe(0);
    const end = await db().clockEntry.findFirstOrThrow({ where: { caseId, kind: 'PAUSE_END' } });
    expect(end.toOn).toEqual(new Date('2026-12-07'));
    const record = await getCase(worker, slug);
    expect(record).toMatchObject({ missing: 0, stoppedOn: null });
    // 3 to 7 December do not count: the term ends five days after Christmas Eve.
    expect(record.dueOn).toBe('2026-12-29');
    const { supplements, documents, defects } = await getApplication(worker, caseId);
    expect(supplements).toMatchObject([{ complete: true, inTime: true, receivedOn: '2026-12-07' }]);
    const [{ id }] = supplements;
    const listed = documents.filter(({ mandatory }) => mandatory);
    expect(listed.map(({ supplementId }) => supplementId)).toEqual([id, id]);
    expect(defects).toMatchObject(DEFECTS.map((text) => ({ text, supplementId: id, waits: false })));
  });

  test('without the defect that was added by hand does not end the clock, whatever the clerk says', async () => {
    const { caseId } = await incomplete();
    await called(caseId);
    const [plan, project, signature] = await defectsOf(caseId);
    const first = supplement(caseId, { defectIds: [plan, project], complete: true });
    const done = await registerSupplement(on(clerk, '2026-12-07'), first);
    expect(done).toEqual({ inTime: true, missing: ['Brak podpisu pod wnioskiem'], evidence: [] });
    expect(await openCalls(caseId)).toBe(1);
    expect((await getApplication(clerk, caseId)).supplements).toMatchObject([{ complete: false }]);
    const last = supplement(caseId, { defectIds: [signature], receivedOn: plainDate('2026-12-08') });
    expect(await registerSupplement(on(clerk, '2026-12-08'), last)).toEqual({
      inTime: true,
      missing: [],
      evidence: [],
    });
    expect(await openCalls(caseId)).toBe(0);
    const end = await db().clockEntry.findFirstOrThrow({ where: { caseId, kind: 'PAUSE_END' } });
    expect(end.toOn).toEqual(new Date('2026-12-08'));
  });

  test('of two clerks at once mends each defect once, and the last one ends the clock', async () => {
    const { caseId } = await incomplete();
    await called(caseId);
    const [plan, project, signature] = await defectsOf(caseId);
    const both = [
      [plan, project],
      [project, signature],
    ].map((defectIds) => registerSupplement(on(clerk, '2026-12-07'), supplement(caseId, { defectIds })));
    await Promise.all(both);
    expect(await openCalls(caseId)).toBe(0);
    const supplements = await db().supplement.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
    expect(supplements.map(({ complete }) => complete)).toEqual([false, true]);
    const met = await db().callDefect.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
    expect(new Set(met.map(({ supplementId }) => supplementId)).size).toBe(2);
  });

  test('of what has come already, or of another case, is refused', async () => {
    const [one, other] = [await incomplete(), await incomplete()];
    await called(one.caseId);
    await called(other.caseId);
    const [plan] = await defectsOf(one.caseId);
    const [foreign] = await defectsOf(other.caseId);
    const day = on(clerk, '2026-12-07');
    await registerSupplement(day, supplement(one.caseId, { defectIds: [plan] }));
    for (const id of [plan, foreign]) {
      const again = registerSupplement(day, supplement(one.caseId, { defectIds: [id], note: '' }));
      await expect(again).rejects.toMatchObject({ code: 'supplement-not-owed' });
    }
    expect(await db().callDefect.count({ where: { id: foreign, supplementId: null } })).toBe(1);
  });

  test('may bring a document of the list that the call does not name', async () => {
    const { caseId, missing } = await incomplete();
    await noteEvent(on(worker, '2026-12-02'), {
      caseId,
      event: 'CALL_DELIVERED',
      on: plainDate('2026-12-02'),
      note: '',
      defects: ['Brak podpisu'],
      requestKey: randomUUID(),
    });
    const [signature] = await defectsOf(caseId);
    const input = supplement(caseId, { defectIds: [signature], documentIds: [missing[1]], note: '' });
    expect(await registerSupplement(on(clerk, '2026-12-07'), input)).toMatchObject({ inTime: true });
    expect(await openCalls(caseId)).toBe(0);
    const came = await db().applicationDocument.findMany({ where: { caseId, NOT: { supplementId: null } } });
    expect(came.map(({ id }) => id)).toEqual([missing[1]]);
  });

  test('needs a call that says what is missing', async () => {
    const { caseId } = await incomplete();
    const call = { caseId, event: 'CALL_DELIVERED', on: plainDate('2026-12-02'), note: 'wezwanie' } as const;
    for (const defects of [undefined, [], ['']]) {
      const noted = noteEvent(on(worker, '2026-12-02'), { ...call, defects, requestKey: randomUUID() });
      await expect(noted).rejects.toMatchObject({ detail: { fields: { defects: 'defects-missing' } } });
    }
    expect(await openCalls(caseId)).toBe(0);
  });

  test.each([
    ['came a day late', { receivedOn: plainDate('2026-12-10') }, false],
    ['came on the last day', { receivedOn: plainDate('2026-12-09') }, true],
    [
      'was posted on the last day (art. 57 § 5)',
      { channel: 'POST', receivedOn: plainDate('2026-12-11'), postingDate: plainDate('2026-12-09') },
      true,
    ],
    [
      'was posted a day late',
      { channel: 'POST', receivedOn: plainDate('2026-12-11'), postingDate: plainDate('2026-12-10') },
      false,
    ],
  ] as const)('that %s: in time %o', async (_, over, inTime) => {
    const { caseId } = await incomplete();
    await called(caseId);
    const done = await registerSupplement(on(clerk, '2026-12-11'), supplement(caseId, over));
    expect(done.inTime).toBe(inTime);
  });

  test('brought before any call ends the waiting, and is neither in time nor late', async () => {
    const { caseId, missing } = await incomplete();
    const input = supplement(caseId, { documentIds: missing, receivedOn: plainDate('2026-11-26') });
    expect(await registerSupplement(on(clerk, '2026-11-26'), input)).toEqual({
      inTime: null,
      missing: [],
      evidence: [],
    });
    const { supplementCall } = await db().application.findUniqueOrThrow({ where: { caseId } });
    expect(supplementCall).toBe('NONE');
  });

  test.each([
    ['every formal document', 2, false, { complete: true, waits: 'NONE', missing: 0 }],
    ['a part of the formal documents', 1, false, { complete: false, waits: 'WAITING', missing: 1 }],
    ['a part, and the rest is not needed', 1, true, { complete: true, waits: 'NONE', missing: 1 }],
  ] as const)(
    'with %s is complete by formal defects alone: evidence leaves none (art. 64 § 2)',
    async (_what, ticked, complete, told) => {
      const { caseId, slug, missing } = await incomplete();
      const [{ id: proof }] = await db().applicationDocument.findMany({
        where: { caseId, mandatory: false },
      });
      await db().applicationDocument.update({
        where: { id: proof },
        data: { mandatory: true, requirement: 'EVIDENCE', present: false },
      });
      const input = supplement(caseId, { documentIds: missing.slice(0, ticked), complete });
      const done = await registerSupplement(on(clerk, '2026-12-07'), input);
      expect(done.missing).toHaveLength(told.missing);
      expect(done.evidence).toHaveLength(1);
      const { supplements, supplementCall } = await getApplication(clerk, caseId);
      expect([supplements[0].complete, supplementCall]).toEqual([told.complete, told.waits]);
      const { text } = await pdfText(await printSupplement(clerk, slug, supplements[0].id));
      expect(text.includes('Nadal brakuje')).toBe(!told.complete);
      expect(text).toMatch(/Dowody.*Dostarcz je, zanim załatwimy sprawę/s);
    },
  );

  test('does not answer a call to pay a fee (art. 261)', async () => {
    const { caseId } = await incomplete();
    await called(caseId, 'FEE_CALL_DELIVERED');
    const done = await registerSupplement(on(clerk, '2026-12-07'), supplement(caseId));
    expect(done.inTime).toBeNull();
    expect(await db().clock.count({ where: { caseId, purpose: 'SUPPLEMENT', closedAt: null } })).toBe(1);
  });

  test('sent twice at once is registered once', async () => {
    const { caseId } = await incomplete();
    await called(caseId);
    const input = supplement(caseId, { defectIds: await defectsOf(caseId) });
    const both = [1, 2].map(() => registerSupplement(on(clerk, '2026-12-07'), input));
    expect(await Promise.all(both)).toEqual([
      { inTime: true, missing: [], evidence: [] },
      { inTime: true, missing: [], evidence: [] },
    ]);
    expect(await db().supplement.count({ where: { caseId } })).toBe(1);
  });

  test('ticks off no document of another case', async () => {
    const [one, other] = [await incomplete(), await incomplete()];
    await registerSupplement(
      on(clerk, '2026-12-07'),
      supplement(one.caseId, { documentIds: other.missing, complete: false }),
    );
    expect(
      await db().applicationDocument.count({ where: { caseId: other.caseId, NOT: { supplementId: null } } }),
    ).toBe(0);
  });

  test.each([
    ['without documents and note', { note: '' }, 'supplement-empty'],
    ['from the future', { receivedOn: plainDate('2026-12-08') }, 'invalid'],
    ['from a day before the podanie', { receivedOn: plainDate('2026-11-23') }, 'invalid'],
    ['posted after its receipt', { channel: 'POST', postingDate: plainDate('2026-12-08') }, 'invalid'],
  ] as const)('%s is refused: %o', async (_, over, code) => {
    const { caseId } = await incomplete();
    await expect(registerSupplement(on(clerk, '2026-12-07'), supplement(caseId, over))).rejects.toMatchObject(
      {
        code,
      },
    );
  });

  test('is refused to a person who does not see the case', async () => {
    const { caseId } = await incomplete();
    await expect(registerSupplement(on(stranger, '2026-12-07'), supplement(caseId))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('has its confirmation on one page: what came, in the words of the call, and what is still missing', async () => {
    const { caseId, slug } = await incomplete();
    await called(caseId);
    const [, project] = await defectsOf(caseId);
    await registerSupplement(on(clerk, '2026-12-07'), supplement(caseId, { defectIds: [project] }));
    const { id } = await db().supplement.findFirstOrThrow({ where: { caseId } });
    const { text, pages } = await pdfText(await printSupplement(clerk, slug, id));
    expect(pages).toBe(1);
    expect(text).toContain('Potwierdzenie złożenia uzupełnienia');
    expect(text).toContain('mapa z zaznaczonym chodnikiem');
    expect(text.match(/Projekt organizacji ruchu/g)).toHaveLength(1);
    expect(text).toContain('Projekt organizacji ruchu (dwa egzemplarze)');
    expect(text).toContain('Brak podpisu pod wnioskiem');
    await expect(printSupplement(clerk, slug, id + 1000)).rejects.toMatchObject({ code: 'not-found' });
  });
});
