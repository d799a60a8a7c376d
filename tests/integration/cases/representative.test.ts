import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { showProtocol } from '@/lib/modules/applications/operations/protocol';
import { printReceipt } from '@/lib/modules/applications/operations/receipt';
import { endRepresentative } from '@/lib/modules/applications/operations/representative';
import { printSupplement, registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { getLetter } from '@/lib/modules/correspondence/queries/letters';
import { printRegister } from '@/lib/modules/filing/operations/export-register';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { printHandOverList } from '@/lib/modules/routing/operations/print-list';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { printSlip } from '@/lib/modules/settlements/operations/print-slip';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { db } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { acceptedOne } from '@/tests/factories/accepted';
import { personInput, registerOne, representativeInput } from '@/tests/factories/applications';
import { bytesOf } from '@/tests/factories/files';
import { makeJrwa } from '@/tests/factories/jrwa';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { makeRepresentedDesk, type RepresentedDesk, TORINO } from '@/tests/factories/represented';
import { pdfText } from '@/tests/support/pdf-text';

let desk: RepresentedDesk['desk'];
let clerk: Ctx;
let worker: Ctx;
let head: Ctx;
let card: Card;
let accepted: RepresentedDesk['accepted'];
let name: RepresentedDesk['name'];
let representativeOf: RepresentedDesk['representativeOf'];
beforeAll(async () => {
  ({ desk, card, accepted, name, representativeOf } = await makeRepresentedDesk());
  ({ clerk, worker, head } = desk);
});

const ABROAD = 'via Immaginaria 20, 10100 Torino, Włochy';
const call = { kind: 'CALL' as const, content: { defects: ['Mapa'], termDays: 14 } };
const addresseeOf = async (slug: string, caseId: number) =>
  (await getLetter(worker, slug, await desk.draft(worker, call, caseId))).addressee;
const textOf = async (pdf: Promise<Uint8Array>) => (await pdfText(await pdf)).text.replaceAll(/\s+/g, ' ');

describe('a podanie with a power of attorney', () => {
  test('is refused until it names the representative', async () => {
    const unnamed = registerOne(clerk, card, { representative: null });
    await expect(unnamed).rejects.toMatchObject({
      detail: { fields: { 'representative.lastName': 'representative-name-missing' } },
    });
    const nowhere = registerOne(clerk, card, {
      representative: representativeInput({ street: '', postalCode: '', city: '' }),
    });
    await expect(nowhere).rejects.toMatchObject({
      detail: { fields: { 'representative.street': 'representative-address-missing' } },
    });
  });

  test('keeps the representative in the case, its history and its search', async () => {
    const { slug, caseId } = await accepted({
      representative: representativeInput({ lastName: 'Wyszukany' }),
    });
    expect(await getCase(worker, slug)).toMatchObject({ representative: 'Jan Wyszukany' });
    const representative = await representativeOf(slug);
    expect(representative).toMatchObject({ lastName: 'Wyszukany', street: 'ul. Prawna 3', version: 1 });
    const line = (await courseOfCase(worker, caseId)).find(({ type }) => type === 'representative.named');
    expect(line?.data).toEqual({ representativeId: representative?.id });
    const { items } = await searchCases(worker, { q: 'wyszukany' });
    expect(items.map(({ id }) => id)).toEqual([caseId]);
  });

  test('names the representative with the address abroad on every paper', async () => {
    const oral = { channel: 'ORAL', protocolText: 'Proszę.' } as const;
    const made = await accepted(oral);
    const { slug, caseId, receiptKey } = made;
    await registerSupplement(worker, {
      caseId,
      defectIds: [],
      documentIds: [],
      note: 'Mapa',
      complete: true,
      channel: 'COUNTER',
      receivedOn: null,
      postingDate: null,
      attachmentsCount: 1,
      requestKey: randomUUID(),
    });
    const { id } = await db().supplement.findFirstOrThrow({ where: { caseId } });
    const papers = [
      printReceipt(clerk, { slug, key: receiptKey ?? '' }),
      showProtocol(worker, { slug, number: null }),
      printSupplement(worker, slug, id),
    ];
    for (const paper of papers) {
      const text = await textOf(paper);
      expect(text).toContain('Jan Pełnomocny');
      expect(text).toContain(ABROAD);
      expect(text).toContain('Małgorzata Żółkiewska-Błaszczyk');
    }
  });

  test('names the representative on the hand-over list and in the spis spraw', async () => {
    const { caseId } = await registerOne(clerk, card, { representative: representativeInput(TORINO) });
    const batch = randomUUID();
    await handOver(clerk, { batch, caseIds: [caseId], departmentId: null, reason: '' });
    const list = await printHandOverList(clerk, { batch, departmentId: null });
    expect(list.items).toMatchObject([{ representative: 'Jan Pełnomocny' }]);
    const { text } = await pdfText(await renderPdf('handover-list', list));
    expect(text).toContain('pełnomocnik: Jan Pełnomocny');

    await makeJrwa();
    const made = await acceptedOne({ clerk, desk: head, worker }, card, {
      representative: representativeInput(TORINO),
    });
    await openCase(head, { caseId: made.caseId, symbol: '7221', groupNumber: 0 });
    const { registerId } = await db().caseFile.findFirstOrThrow({ where: { caseId: made.caseId } });
    const { paper } = await printRegister(head, { id: registerId, after: 0 });
    const senders = paper.rows.map((row) => row[paper.columns.indexOf('Od kogo')]);
    expect(senders).toEqual([expect.stringMatching(/Żółkiewska-Błaszczyk, pełnomocnik: Jan Pełnomocny$/)]);
  });

  test('gets its letters to the representative, who is told for whom (KPA art. 40 § 2)', async () => {
    const { slug, caseId } = await accepted();
    const letterId = await desk.signed(worker, head, call, caseId);
    const { addressee, documentId } = await getLetter(worker, slug, letterId);
    expect(addressee).toEqual({ name: 'Jan Pełnomocny', address: ABROAD, ade: '' });
    const file = bytesOf(await openCaseDocument(worker, slug, documentId ?? 0));
    const text = await textOf(file.then((bytes) => new Uint8Array(bytes)));
    expect(text).toContain('pełnomocnik strony: Małgorzata Żółkiewska-Błaszczyk');
    expect(text).toContain(ABROAD);
    await desk.check(worker, letterId);
    await handToCounter(worker, {
      caseId,
      letterId,
      document: '',
      originals: '',
      pointId: desk.office.pointId,
      requestKey: randomUUID(),
    });
    const { id: collectionId } = await db().collection.findFirstOrThrow({ where: { caseId } });
    await receiveCollections(clerk, { collectionIds: [collectionId] });
    const slip = await printSlip(clerk, { collectionIds: [collectionId], other: false });
    expect(slip).toMatchObject({
      representative: { name: 'Jan Pełnomocny', address: ABROAD },
      taker: { name: 'Jan Pełnomocny' },
    });
  });

  test('gets the notice of a new date to the representative too (KPA art. 36)', async () => {
    const { slug, caseId } = await accepted();
    const clock = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const { letterId } = await draftNewDate(head, {
      caseId,
      clockId: clock.id,
      newDate: plainDate('2027-01-28'),
      reasons: 'Czekamy na opinię zarządcy drogi.',
      instruction: 'Możesz wnieść ponaglenie.',
      requestKey: randomUUID(),
    });
    expect((await getLetter(worker, slug, letterId)).addressee.name).toBe('Jan Pełnomocny');
  });

  test('is not left unconsidered for want of the address of its client alone', async () => {
    const nowhere = personInput({ street: '', postalCode: '', city: '' });
    const registered = await registerOne(clerk, card, {
      client: nowhere,
      representative: representativeInput(),
    });
    expect(registered.nowhere).toBe(false);
  });
});

describe('a representative during the case', () => {
  const unrepresented = async () => {
    const made = await desk.caseOf();
    expect(await representativeOf(made.slug)).toBeNull();
    return made;
  };

  test('is named, corrected and ended, each with a trace; the letters follow', async () => {
    const { slug, caseId } = await unrepresented();
    expect((await addresseeOf(slug, caseId)).name).toBe('Małgorzata Żółkiewska-Błaszczyk');
    await name(slug);
    expect((await addresseeOf(slug, caseId)).address).toBe('ul. Prawna 3, 00-002 Zalesin');
    await name(slug, TORINO, 1);
    expect((await addresseeOf(slug, caseId)).address).toBe(ABROAD);
    const { id: representativeId } = (await representativeOf(slug)) ?? { id: 0 };
    const ending = { slug, representativeId, reason: 'Wypowiedzenie z 3.12.2026.' };
    await endRepresentative(worker, ending);
    await endRepresentative(worker, ending);
    expect(await representativeOf(slug)).toBeNull();
    expect((await addresseeOf(slug, caseId)).name).toBe('Małgorzata Żółkiewska-Błaszczyk');
    const acts = (await courseOfCase(worker, caseId)).filter(({ type }) =>
      type.startsWith('representative.'),
    );
    expect(acts.map(({ type, data }) => [type, data])).toEqual([
      ['representative.ended', { representativeId, reason: ending.reason }],
      ['representative.changed', { representativeId, fields: ['street', 'postalCode', 'city', 'country'] }],
      ['representative.named', { representativeId }],
    ]);
  });

  test('named by two people at once is one: the second is told', async () => {
    const { slug } = await unrepresented();
    const answers = await Promise.allSettled([
      name(slug, { lastName: 'Pierwszy' }),
      name(slug, { lastName: 'Drugi' }, 0, head),
    ]);
    const failed = answers.filter((answer) => answer.status === 'rejected');
    expect(failed).toMatchObject([
      { reason: { code: 'changed-meanwhile', detail: { facts: { version: 1 } } } },
    ]);
    const { id } = await getCase(worker, slug);
    expect(await db().representative.count({ where: { caseId: id } })).toBe(1);
  });

  test('whose letter is signed already shows the difference before it is sent', async () => {
    const { slug, caseId } = await unrepresented();
    const letterId = await desk.signed(worker, head, call, caseId);
    await name(slug, TORINO);
    expect((await getLetter(worker, slug, letterId)).clientNow).toEqual({
      name: 'Jan Pełnomocny',
      address: ABROAD,
      ade: '',
    });
  });

  test('is not for a stranger to name or to end, nor for anybody in a closed case', async () => {
    const { slug, caseId } = await unrepresented();
    const stranger = ctxOf(await actorOf('HEAD', desk.office.geodesy));
    const auditor = ctxOf(await actorOf('AUDITOR', desk.office.secretary));
    await expect(name(slug, {}, 0, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(name(slug, {}, 0, auditor)).rejects.toMatchObject({ code: 'not-allowed' });
    await name(slug);
    const { id: representativeId } = (await representativeOf(slug)) ?? { id: 0 };
    for (const [ctx, code] of [
      [stranger, 'not-found'],
      [auditor, 'not-allowed'],
    ] as const) {
      const ended = endRepresentative(ctx, { slug, representativeId, reason: 'Obcy.' });
      await expect(ended).rejects.toMatchObject({ code });
    }
    await db().case.update({ where: { id: caseId }, data: { closedAt: worker.now } });
    await expect(name(slug, TORINO, 1)).rejects.toMatchObject({ code: 'representative-of-closed' });
  });
});
