import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { printProtocol } from '@/lib/modules/applications/operations/protocol';
import { tieSeparate } from '@/lib/modules/applications/operations/separate';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { prepareCorrection } from '@/lib/modules/applications/queries/correction';
import type { CorrectInput } from '@/lib/modules/applications/schema/correction';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { clientOf, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { correctInput } from '@/tests/factories/corrections';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, later, on } from '@/tests/factories/people';
import { fields } from '@/tests/factories/refusals';
import { settleOne, setZnak } from '@/tests/factories/settlements';

// Registered on Tuesday 24 November 2026: one month ends on Monday 28 December, seven days on Tuesday 1 December.
let desk: LetterDesk;
let clerk: Ctx;
let roads: Card;
let geodesy: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  clerk = desk.clerk;
  roads = await makeCard(desk.office.roads, { name: 'Zajęcie pasa' });
  geodesy = await makeCard(desk.office.geodesy, {
    name: 'Wypis z rejestru gruntów',
    termRule: 'KPA_217_7D',
    documents: [
      document('Plan sytuacyjny'),
      document('Wypis z księgi wieczystej'),
      { ...document('Dowód osobisty'), kind: 'TO_SHOW' },
    ],
  });
  await makeJrwa();
});

function document(name: string) {
  return { name, kind: 'TO_FILE' as const, mandatory: true, legalBasis: 'art. 1', note: '', ownForm: false };
}

async function correct(ctx: Ctx, slug: string, over: Partial<CorrectInput>) {
  return correctRegistration(ctx, await correctInput(ctx, slug, over));
}

const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const typesOf = async (caseId: number) => (await courseOfCase(clerk, caseId)).map(({ type }) => type);
const openClocks = async (caseId: number) =>
  (await db().clock.findMany({ where: { caseId, closedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ purpose, rule, dueOn }) => `${purpose} ${rule} ${dueOn.toISOString().slice(0, 10)}`,
  );

describe('the day of receipt', () => {
  test('moves the term, and the former proof stays with the correction', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    const effect = await correct(later(clerk, 10), slug, { receivedOn: plainDate('2026-11-20') });
    expect(effect).toMatchObject({
      changes: [{ field: 'receivedOn', before: '2026-11-24', after: '2026-11-20' }],
      moves: [{ purpose: 'SETTLEMENT', before: '2026-12-28', after: '2026-12-21', stopped: false }],
    });
    const record = await getCase(clerk, slug);
    expect(record).toMatchObject({ receivedOn: '2026-11-20', dueOn: '2026-12-21' });
    expect(record.clock.startOn).toBe('2026-11-20');
    const { corrections } = await getApplication(clerk, caseId);
    expect(corrections).toMatchObject([
      {
        reason: 'Pomyłka przy rejestracji.',
        by: 'Anna Wrona',
        at: later(clerk, 10).now,
        formerTerm: { start: '2026-11-24', due: '2026-12-28' },
      },
    ]);
    expect(await typesOf(caseId)).toEqual(['clock.moved', 'application.corrected', 'application.registered']);
    expect(await checkClocks(new Date('2026-11-25T02:20:00+01:00'))).toBe(0);
    expect(await brokenLinks()).toEqual([]);
  });

  test('is not later than the registration, nor than anything noted in the case', async () => {
    const { slug, caseId } = await registerOne(clerk, roads, { receivedOn: plainDate('2026-11-18') });
    const tomorrow = on(clerk, '2026-11-25');
    expect(await fields(correct(tomorrow, slug, { receivedOn: plainDate('2026-11-25') }))).toEqual({
      receivedOn: 'receipt-after-registration',
    });
    await registerSupplement(clerk, {
      caseId,
      defectIds: [],
      documentIds: [],
      note: 'mapa',
      complete: false,
      channel: 'COUNTER',
      receivedOn: plainDate('2026-11-19'),
      postingDate: null,
      attachmentsCount: 0,
      requestKey: randomUUID(),
    });
    expect(await fields(correct(clerk, slug, { receivedOn: plainDate('2026-11-20') }))).toEqual({
      receivedOn: 'receipt-after-event',
    });
    await correct(clerk, slug, { receivedOn: plainDate('2026-11-19') });
  });

  test('of a podanie tied by a notice of several matters stays until the tie is withdrawn (art. 66 § 2)', async () => {
    const first = await desk.caseOf();
    const letterId = await desk.sent(
      desk.worker,
      desk.head,
      { kind: 'SEPARATE_MATTERS', content: { own: 'Droga', matters: ['Podział działki'] } },
      { caseId: first.caseId },
    );
    const delivered = on(desk.worker, '2026-11-26');
    await noteDelivery(delivered, { letterId, proof: 'RECEIVED', on: delivered.today });
    const { id: clientId } = await clientOf(first.caseId);
    const day = on(clerk, '2026-12-01');
    const second = await registerOne(day, geodesy, { clientId, clientVersion: 1, receivedOn: day.today });
    await tieSeparate(day, { caseId: second.caseId, firstCaseId: first.caseId });
    for (const slug of [first.slug, second.slug]) {
      const ctx = slug === first.slug ? desk.worker : day;
      expect(await fields(correct(ctx, slug, { receivedOn: plainDate('2026-11-20') }))).toEqual({
        receivedOn: 'day-tied',
      });
    }
  });
});

describe('the card', () => {
  test('brings its department, term and documents; what the client brought stays', async () => {
    const plan = roads.documents[0].id;
    const { slug, caseId } = await registerOne(clerk, roads, { presentDocumentIds: [plan] });
    expect(
      (
        await prepareCorrection(clerk, {
          ...(await correctInput(clerk, slug)),
          cardVersionId: geodesy.versionId,
        })
      ).documents,
    ).toMatchObject([
      { name: 'Plan sytuacyjny', present: true },
      { name: 'Wypis z księgi wieczystej', present: false, requirement: 'FORMAL' },
      { name: 'Dowód osobisty', present: false, requirement: 'EVIDENCE' },
    ]);
    const effect = await correct(clerk, slug, { cardVersionId: geodesy.versionId });
    expect(effect.changes).toEqual([
      { field: 'card', before: 'Zajęcie pasa', after: 'Wypis z rejestru gruntów' },
      { field: 'department', before: 'Wydział Dróg', after: 'Wydział Geodezji' },
    ]);
    expect(await getCase(clerk, slug)).toMatchObject({
      card: 'Wypis z rejestru gruntów',
      destinationId: desk.office.geodesy.id,
      dueRule: 'KPA_217_7D',
      dueOn: '2026-12-01',
      missing: 2,
    });
    const { documents, supplementCall } = await getApplication(clerk, caseId);
    expect(documents.map(({ name, present }) => [name, present])).toEqual([
      ['Plan sytuacyjny', true],
      ['Wypis z księgi wieczystej', false],
      ['Dowód osobisty', false],
    ]);
    expect(supplementCall).toBe('WAITING');
    expect((await searchCases(clerk, { q: 'wypis rejestru gruntów' })).items.map(({ id }) => id)).toContain(
      caseId,
    );
    // and it goes there without a reason
    await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'HANDED_OVER',
      destinationId: desk.office.geodesy.id,
    });
  });

  test('keeps a paper that came and that the new card does not ask for', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    await correct(clerk, slug, {
      cardVersionId: geodesy.versionId,
      present: ['Plan sytuacyjny', 'Projekt organizacji ruchu'],
    });
    const { documents } = await getApplication(clerk, caseId);
    expect(documents.at(-1)).toMatchObject({
      name: 'Projekt organizacji ruchu',
      present: true,
      mandatory: false,
    });
  });

  test('is corrected after a refusal, and the case is sent to the right department', async () => {
    const { slug, caseId, handOverId } = await sentOne(clerk, roads);
    await refuseHandOver(desk.head, { handOverId, reason: 'To nie nasze, to sprawa geodezji.' });
    await correct(clerk, slug, { cardVersionId: geodesy.versionId });
    await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
    const there = ctxOf(await actorOf('SECRETARIAT', desk.office.geodesy));
    const { id } = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
    await acceptHandOvers(there, { handOverIds: [id] });
    expect(await caseOf(caseId)).toMatchObject({ status: 'ACCEPTED', departmentId: desk.office.geodesy.id });
  });

  test('of the department that has the papers leaves nothing to hand over', async () => {
    const own = await makeCard(desk.office.counter, { name: 'Zaświadczenie z BOK' });
    const { slug, caseId } = await registerOne(clerk, roads);
    await correct(clerk, slug, { cardVersionId: own.versionId });
    expect(await caseOf(caseId)).toMatchObject({ status: 'ACCEPTED', departmentId: desk.office.counter.id });
    expect((await openClocks(caseId)).map((clock) => clock.split(' ')[0])).toEqual([
      'SETTLEMENT',
      'ASSIGNMENT',
    ]);
  });

  test('of another department waits until papers on the way are taken back', async () => {
    const { slug, caseId } = await sentOne(clerk, roads);
    const other = correct(clerk, slug, { cardVersionId: geodesy.versionId });
    expect(await fields(other)).toEqual({ cardVersionId: 'card-take-back-first' });
    const same = await makeCard(desk.office.roads, { name: 'Zjazd z drogi' });
    await correct(clerk, slug, { cardVersionId: same.versionId });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'HANDED_OVER',
      destinationId: desk.office.roads.id,
    });
  });

  test('in an accepted case leaves the case where it is, and names the department of the card', async () => {
    const { slug, caseId } = await acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, roads);
    const effect = await correct(desk.worker, slug, { cardVersionId: geodesy.versionId });
    expect(effect.elsewhere).toBe('Wydział Geodezji');
    expect(await caseOf(caseId)).toMatchObject({ status: 'IN_PROGRESS', departmentId: desk.office.roads.id });
  });

  test('keeps the two months of a complex case under another card of one month (art. 35 § 3)', async () => {
    const { slug, caseId } = await acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, roads);
    await markComplex(desk.head, { caseId, reason: 'Wielu właścicieli.' });
    const alike = await makeCard(desk.office.roads, { name: 'Przyłącze' });
    await correct(desk.worker, slug, { cardVersionId: alike.versionId });
    expect(await caseOf(caseId)).toMatchObject({ dueRule: 'KPA_2M' });
    await correct(desk.worker, slug, { cardVersionId: geodesy.versionId });
    expect(await caseOf(caseId)).toMatchObject({ dueRule: 'KPA_217_7D' });
  });

  test('stays once a signed letter rests on it, and all stays once the case is settled', async () => {
    const { caseId, slug } = await desk.caseOf();
    const call = {
      kind: 'CALL' as const,
      content: { defects: ['mapa'], termDays: 7 },
    };
    await desk.signed(desk.worker, desk.head, call, caseId);
    expect(await fields(correct(desk.worker, slug, { cardVersionId: geodesy.versionId }))).toEqual({
      cardVersionId: 'card-letter-out',
    });
    await correct(desk.worker, slug, { subject: 'Inna treść' });
    const other = await acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, roads);
    await settleOne(desk.worker, other.caseId);
    expect(await fields(correct(desk.worker, other.slug, { subject: 'Za późno' }))).toBe('correct-over');
  });
});

describe('documents ticked in error', () => {
  test('as present become a defect to call for, and as missing end the waiting for a call', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    await correct(clerk, slug, { present: ['Plan sytuacyjny'] });
    expect(await getApplication(clerk, caseId)).toMatchObject({ supplementCall: 'WAITING' });
    const effect = await correct(clerk, slug, { present: ['Plan sytuacyjny', 'Projekt organizacji ruchu'] });
    expect(effect.changes).toEqual([
      {
        field: 'documents',
        before: ['Plan sytuacyjny'],
        after: ['Plan sytuacyjny', 'Projekt organizacji ruchu'],
      },
    ]);
    expect(await getApplication(clerk, caseId)).toMatchObject({ supplementCall: 'NONE' });
  });

  test('as missing are a supplement once the call has gone out, and still may turn out missing', async () => {
    const { slug, caseId } = await acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, roads, {
      presentDocumentIds: [roads.documents[0].id],
    });
    const call = { kind: 'CALL' as const, content: { defects: ['Projekt organizacji ruchu'], termDays: 7 } };
    await setZnak(caseId);
    await desk.signed(desk.worker, desk.head, call, caseId);
    const all = { present: ['Plan sytuacyjny', 'Projekt organizacji ruchu'] };
    expect(await fields(correct(desk.worker, slug, all))).toEqual({ present: 'documents-call-out' });
    await correct(desk.worker, slug, { present: [] });
    expect((await getCase(clerk, slug)).missing).toBe(2);
  });

  test('leave a podanie complete that a supplement made complete, whatever else is corrected', async () => {
    const { slug, caseId } = await registerOne(clerk, roads, { presentDocumentIds: [] });
    await registerSupplement(clerk, {
      caseId,
      defectIds: [],
      documentIds: [],
      note: 'Plan niepotrzebny: roboty bez zajęcia jezdni.',
      complete: true,
      channel: 'COUNTER',
      receivedOn: clerk.today,
      postingDate: null,
      attachmentsCount: 0,
      requestKey: randomUUID(),
    });
    expect(await getApplication(clerk, caseId)).toMatchObject({ supplementCall: 'NONE' });
    await correct(clerk, slug, { channel: 'POST', rodoWay: 'WITH_REPLY' });
    await correct(clerk, slug, { present: ['Plan sytuacyjny'] });
    expect(await getApplication(clerk, caseId)).toMatchObject({ supplementCall: 'NONE' });
    await correct(clerk, slug, { present: [] });
    expect(await getApplication(clerk, caseId)).toMatchObject({ supplementCall: 'WAITING' });
  });
});

describe('the channel', () => {
  test('takes its dates and its way of the RODO information with it', async () => {
    const days = { letterDate: plainDate('2026-11-18'), postingDate: plainDate('2026-11-19') };
    const hidden = await registerOne(clerk, roads, days);
    expect(await getApplication(clerk, hidden.caseId)).toMatchObject({ letterDate: null, postingDate: null });
    const posted = await registerOne(clerk, roads, {
      channel: 'POST',
      letterDate: days.letterDate,
      postingDate: days.postingDate,
    });
    await correct(clerk, posted.slug, { channel: 'FAX' });
    expect(await getApplication(clerk, posted.caseId)).toMatchObject({
      letterDate: '2026-11-18',
      postingDate: null,
    });
    await correct(clerk, posted.slug, { channel: 'COUNTER', letterDate: days.letterDate });
    expect(await getApplication(clerk, posted.caseId)).toMatchObject({ letterDate: null, postingDate: null });

    expect(await fields(correct(clerk, hidden.slug, { channel: 'POST' }))).toEqual({
      rodoWay: 'choose-rodo-way',
    });
    expect(await fields(registerOne(clerk, roads, { channel: 'POST', rodoWay: 'ON_PAPER' }))).toEqual({
      rodoWay: 'choose-rodo-way',
    });
  });

  test('corrected to an oral podanie gets its protocol; a printed protocol keeps it oral', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    expect(await fields(correct(clerk, slug, { channel: 'ORAL' }))).toEqual({
      protocolText: 'protocol-missing',
    });
    await correct(clerk, slug, { channel: 'ORAL', protocolText: 'Proszę o zgodę.' });
    const [protocol] = (await getApplication(clerk, caseId)).protocols;
    expect(protocol).toMatchObject({ number: 1, text: 'Proszę o zgodę.', printedAt: null });
    await correct(clerk, slug, { channel: 'POST', rodoWay: 'WITH_REPLY' });
    expect((await getApplication(clerk, caseId)).protocols).toEqual([]);
    await correct(clerk, slug, { channel: 'ORAL', protocolText: 'Proszę o zgodę.' });
    const [again] = (await getApplication(clerk, caseId)).protocols;
    await printProtocol(clerk, { slug, protocolId: again.id, version: 1, applicationVersion: 4 });
    expect(await fields(correct(clerk, slug, { channel: 'COUNTER' }))).toEqual({
      channel: 'channel-protocol-printed',
    });
  });

  test('by e-mail is refused where no provision allows it (art. 63 § 1)', async () => {
    const { slug } = await registerOne(clerk, roads);
    expect(await fields(correct(clerk, slug, { channel: 'EMAIL', rodoWay: 'WITH_REPLY' }))).toEqual({
      channel: 'email-not-a-channel',
    });
  });
});
