import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import {
  cancelCaseDocument,
  openCaseDocument,
  retitleCaseDocument,
} from '@/lib/modules/cases/operations/documents';
import { documentsOfCase, listDocuments } from '@/lib/modules/documents/queries';
import type { AddDocumentInput } from '@/lib/modules/documents/schema';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { addBytes, bytesOf, pdf } from '@/tests/factories/files';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

const dataDir = env().OKIENKO_DATA_DIR;

let clerk: Ctx;
let registered: { id: number; slug: string };
let office: MadeOffice;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  const { caseId, slug } = await registerOne(clerk, await makeCard(office.roads));
  registered = { id: caseId, slug };
});

const PDF = pdf('mapa');

function add(fileName: string, content: Uint8Array, values: Partial<AddDocumentInput> = {}) {
  return addBytes(clerk, registered.slug, fileName, content, values);
}

const listed = async () => (await documentsOfCase(clerk, registered.id, null, true)).shown;

const keptFiles = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('a file comes back byte for byte, and the history says who downloaded or viewed it', async () => {
  const { id } = await add('mapa.pdf', PDF);
  const opened = await openCaseDocument(clerk, registered.slug, id);
  expect(opened).toMatchObject({ fileName: 'mapa.pdf', mediaType: 'application/pdf', size: PDF.length });
  expect(await bytesOf(opened)).toEqual(PDF);
  await bytesOf(await openCaseDocument(clerk, registered.slug, id, 'framed'));
  await expect(openCaseDocument(clerk, registered.slug, id, 'drawn')).rejects.toMatchObject({
    code: 'document-not-shown',
  });
  for (const type of ['document.downloaded', 'document.viewed'])
    expect(await db().historyEntry.count({ where: { caseId: registered.id, type } })).toBe(1);
});

test('a refused file leaves nothing on the disk, in the case or in the history', async () => {
  const [files, documents] = [keptFiles().length, await db().document.count()];
  await expect(add('mapa.pdf', Buffer.from('MZ'))).rejects.toMatchObject({ code: 'file-not-what-it-says' });
  expect([keptFiles().length, await db().document.count()]).toEqual([files, documents]);
});

test('the same bytes added five times at once make one document', async () => {
  const before = await db().document.count();
  const content = pdf('dwa razy');
  const ids = await Promise.all([1, 2, 3, 4, 5].map((index) => add(`raz-${index}.pdf`, content)));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect(await db().document.count()).toBe(before + 1);
  expect(await db().historyEntry.count({ where: { type: 'document.added' } })).toBe(before + 1);
  expect(keptFiles().filter(({ name }) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
});

test('a file that was changed on the disk is not opened', async () => {
  const { id } = await add('umowa.pdf', pdf('podmieniona'));
  const { sha256 } = await db().document.findUniqueOrThrow({ where: { id } });
  writeFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), '%PDF-1.4 inna');
  await expect(openCaseDocument(clerk, registered.slug, id)).rejects.toThrow('has changed on disk');
});

test('a document of another case is not found', async () => {
  const [{ id }] = await listed();
  const other = await registerOne(clerk, await makeCard(office.roads));
  await expect(openCaseDocument(clerk, other.slug, id)).rejects.toMatchObject({ code: 'not-found' });
});

test('people who do not have the case add no file, and strangers do not find the case', async () => {
  const [{ id }] = await listed();
  for (const stranger of [
    ctxOf(await actorOf('AUDITOR', office.secretary)),
    ctxOf(await actorOf('HEAD', office.geodesy)),
  ]) {
    await expect(addBytes(stranger, registered.slug, 'mapa.pdf', pdf('obca'))).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  const geodesy = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  await expect(openCaseDocument(geodesy, registered.slug, id)).rejects.toMatchObject({ code: 'not-found' });
});

describe('versions', () => {
  test('a newer version takes the place of the older one, which stays readable', async () => {
    const first = await add('umowa.pdf', pdf('umowa 1'), { title: 'Umowa', direction: 'INTERNAL' });
    const second = await add('umowa.pdf', pdf('umowa 2'), { title: 'Umowa', replacesId: first.id });
    const third = await add('umowa.pdf', pdf('umowa 3'), { title: 'Umowa', replacesId: second.id });
    const [newest] = await listed();
    expect([newest.id, ...newest.versions.map(({ id }) => id)]).toEqual([third.id, second.id, first.id]);
    expect(newest.versions[1]).toMatchObject({ direction: 'INTERNAL', addedBy: clerk.actor.name });
    const counting = (await listDocuments(clerk, registered.id)).map(({ id }) => id);
    expect(counting).toContain(third.id);
    expect(counting).not.toContain(second.id);
    expect(await bytesOf(await openCaseDocument(clerk, registered.slug, first.id))).toEqual(pdf('umowa 1'));
  });

  test('of two versions at once one is added and the other is refused', async () => {
    const { id } = await add('plan.pdf', pdf('plan'));
    const tries = await Promise.allSettled(
      [1, 2].map((n) => add('plan.pdf', pdf(`plan poprawiony ${n}`), { replacesId: id })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'document-replaced' });
    const repeated = await add('plan.pdf', pdf('plan'), {});
    expect(repeated).toEqual({ id, added: false });
  });

  test('the bytes of another document are refused as a version, and a version sent again changes nothing', async () => {
    const [one, other] = [await add('a.pdf', pdf('a')), await add('b.pdf', pdf('b'))];
    await expect(add('b.pdf', pdf('b'), { replacesId: one.id })).rejects.toMatchObject({
      code: 'document-already-there',
    });
    const version = await add('c.pdf', pdf('c'), { replacesId: other.id });
    expect(await add('c.pdf', pdf('c'), { replacesId: other.id })).toEqual({ id: version.id, added: false });
    await expect(add('d.pdf', pdf('d'), { replacesId: 2_000_000_000 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a document added by mistake', () => {
  test('stays readable, does not count, and its bytes may be added again', async () => {
    const { id } = await add('pomyłka.pdf', pdf('pomyłka'), { title: 'Pomyłka' });
    const act = { slug: registered.slug, documentId: id, reason: 'Nie z tej sprawy' };
    await cancelCaseDocument(clerk, act);
    await cancelCaseDocument(clerk, act);
    expect(await db().historyEntry.count({ where: { type: 'document.cancelled' } })).toBe(1);
    const found = (await listed()).find((each) => each.id === id);
    expect(found).toMatchObject({ cancelReason: 'Nie z tej sprawy', cancelledBy: clerk.actor.name });
    expect((await listDocuments(clerk, registered.id)).map((each) => each.id)).not.toContain(id);
    expect(await bytesOf(await openCaseDocument(clerk, registered.slug, id))).toEqual(pdf('pomyłka'));
    for (const late of [
      retitleCaseDocument(clerk, { ...act, title: 'Inna' }),
      add('x.pdf', pdf('x'), { replacesId: id }),
    ])
      await expect(late).rejects.toMatchObject({ code: 'document-cancelled' });
    expect(await add('pomyłka.pdf', pdf('pomyłka'))).toMatchObject({ added: true });
  });

  test('gives its place back to the version before it, and an older version cannot be cancelled', async () => {
    const first = await add('rzut.pdf', pdf('rzut 1'));
    const second = await add('rzut.pdf', pdf('rzut 2'), { replacesId: first.id });
    const act = { slug: registered.slug, reason: 'Zły skan' };
    const older = cancelCaseDocument(clerk, { ...act, documentId: first.id });
    await expect(older).rejects.toMatchObject({ code: 'document-replaced' });
    await cancelCaseDocument(clerk, { ...act, documentId: second.id });
    expect((await listDocuments(clerk, registered.id)).map(({ id }) => id)).toContain(first.id);
    await add('rzut.pdf', pdf('rzut 3'), { replacesId: first.id });
  });

  test('is not cancelled by a stranger or as a letter of the office, and a closed case takes no document', async () => {
    const { id } = await add('pismo.pdf', pdf('pismo'));
    const act = { slug: registered.slug, documentId: id, reason: 'Próba' };
    const stranger = ctxOf(await actorOf('AUDITOR', office.secretary));
    await expect(cancelCaseDocument(stranger, act)).rejects.toMatchObject({ code: 'not-found' });
    await db().document.update({ where: { id }, data: { direction: 'OUTGOING' } });
    await expect(cancelCaseDocument(clerk, act)).rejects.toMatchObject({ code: 'document-of-letter' });
    const { caseId, slug } = await registerOne(clerk, await makeCard(office.roads));
    await db().case.update({ where: { id: caseId }, data: { status: 'SETTLED' } });
    await addBytes(clerk, slug, 'po.pdf', pdf('po załatwieniu'));
    await db().case.update({ where: { id: caseId }, data: { status: 'CLOSED' } });
    const late = addBytes(clerk, slug, 'za-późno.pdf', pdf('za późno'));
    await expect(late).rejects.toMatchObject({ code: 'case-file-closed' });
  });
});

test('a changed title stands once in the history, and the file keeps its name', async () => {
  const { id } = await add('skan0001.pdf', pdf('tytuł'), { title: 'skan0001' });
  const act = { slug: registered.slug, documentId: id, title: 'Pełnomocnictwo' };
  await retitleCaseDocument(clerk, act);
  await retitleCaseDocument(clerk, act);
  expect((await listed()).find((each) => each.id === id)).toMatchObject({
    title: 'Pełnomocnictwo',
    fileName: 'skan0001.pdf',
  });
  expect(await db().historyEntry.count({ where: { type: 'document.retitled' } })).toBe(1);
});

test('a hundred and three documents come in pages of fifty, each once', async () => {
  const { caseId, slug } = await registerOne(clerk, await makeCard(office.roads));
  for (let n = 0; n < 103; n += 1) await addBytes(clerk, slug, `${n}.pdf`, pdf(`sto ${n}`));
  const first = await documentsOfCase(clerk, caseId, null);
  const second = await documentsOfCase(clerk, caseId, first.next);
  const third = await documentsOfCase(clerk, caseId, second.next);
  expect([first, second, third].map(({ shown }) => shown.length)).toEqual([50, 50, 3]);
  expect(third.next).toBeNull();
  const all = [first, second, third].flatMap(({ shown }) => shown.map(({ id }) => id));
  expect(new Set(all).size).toBe(103);
});
