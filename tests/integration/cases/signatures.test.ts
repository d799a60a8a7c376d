import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import {
  cancelCaseDocument,
  openCaseDocument,
  tieCaseSignature,
} from '@/lib/modules/cases/operations/documents';
import { documentsOfCase } from '@/lib/modules/documents/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { addBytes, bytesOf, pdf } from '@/tests/factories/files';
import { fixture } from '@/tests/factories/fixtures';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

const dataDir = mkdtempSync(join(tmpdir(), 'okienko-signatures-'));
process.env.OKIENKO_DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true }));

const SIGNATURE = fixture('signatures/detached.p7s');

let [office, clerk, card]: [MadeOffice, Ctx, Card] = [] as never;
let made: { caseId: number; slug: string };

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  card = await makeCard(office.roads);
});

beforeEach(async () => {
  made = await registerOne(clerk, card);
});

const add = (fileName: string, bytes: Uint8Array, said = {}) =>
  addBytes(clerk, made.slug, fileName, bytes, { title: fileName, ...said });

/** The list as people see it: each document with its signatures and versions. */
const listed = async () =>
  (await documentsOfCase(clerk, made.caseId, null)).shown.map(({ fileName, signatures, versions }) => [
    fileName,
    signatures.map((signature) => signature.fileName),
    versions.map((version) => [version.fileName, version.signatures.map((signature) => signature.fileName)]),
  ]);

const tied = () =>
  db().historyEntry.findMany({ where: { caseId: made.caseId, type: 'document.signature-tied' } });

test('a signature stands under the document that its name tells', async () => {
  await add('umowa.pdf', pdf('umowa'));
  await add('umowa.pdf.sig', SIGNATURE);
  expect(await listed()).toEqual([['umowa.pdf', ['umowa.pdf.sig'], []]]);
});

test('a signature that came before its document is tied when the document comes', async () => {
  await add('mapa.pdf.p7s', SIGNATURE);
  expect(await listed()).toEqual([['mapa.pdf.p7s', [], []]]);
  await add('plan.pdf', pdf('plan'));
  expect(await tied()).toHaveLength(0);
  await add('mapa.pdf', pdf('mapa'));
  expect(await listed()).toEqual([
    ['mapa.pdf', ['mapa.pdf.p7s'], []],
    ['plan.pdf', [], []],
  ]);
  expect(await tied()).toHaveLength(1);
});

test('the version that was signed keeps its signature', async () => {
  const { id } = await add('umowa.pdf', pdf('pierwsza'));
  await add('umowa.pdf.sig', SIGNATURE);
  await add('umowa.pdf', pdf('druga'), { replacesId: id });
  expect(await listed()).toEqual([['umowa.pdf', [], [['umowa.pdf', ['umowa.pdf.sig']]]]]);
});

test('the clerk says what is signed, also afterwards, and takes it back', async () => {
  const { id } = await add('umowa.pdf', pdf('umowa'));
  const signature = await add('podpis.p7s', SIGNATURE, { signsId: id });
  expect(await listed()).toEqual([['umowa.pdf', ['podpis.p7s'], []]]);
  const act = { slug: made.slug, documentId: signature.id };
  await tieCaseSignature(clerk, { ...act, signsId: null });
  await tieCaseSignature(clerk, { ...act, signsId: null });
  expect(await listed()).toEqual([
    ['podpis.p7s', [], []],
    ['umowa.pdf', [], []],
  ]);
  await tieCaseSignature(clerk, { ...act, signsId: id });
  expect(await listed()).toEqual([['umowa.pdf', ['podpis.p7s'], []]]);
  expect((await tied()).map(({ data }) => data)).toMatchObject([{ signs: null }, { signs: 'umowa.pdf' }]);
});

test('a signature signs no signature, no cancelled document and none of another case', async () => {
  const { id } = await add('umowa.pdf', pdf('umowa'));
  const signature = await add('podpis.p7s', SIGNATURE);
  const cancelled = await add('stara.pdf', pdf('stara'));
  await cancelCaseDocument(clerk, { slug: made.slug, documentId: cancelled.id, reason: 'Pomyłka.' });
  const here = made.slug;
  made = await registerOne(clerk, card);
  const foreign = await add('obca.pdf', pdf('obca'));
  const tie = (documentId: number, signsId: number) =>
    tieCaseSignature(clerk, { slug: here, documentId, signsId });
  expect(
    await codes([
      tie(signature.id, signature.id),
      tie(id, signature.id),
      tie(signature.id, cancelled.id),
      tie(signature.id, foreign.id),
      tie(foreign.id, id),
    ]),
  ).toEqual(['signature-of-itself', 'signature-of-itself', 'not-found', 'not-found', 'not-found']);
});

test('a signature is downloaded and never shown', async () => {
  const { id } = await add('umowa.pdf.sig', SIGNATURE);
  expect(await bytesOf(await openCaseDocument(clerk, made.slug, id))).toEqual(SIGNATURE);
  expect(
    await codes([
      openCaseDocument(clerk, made.slug, id, 'framed'),
      openCaseDocument(clerk, made.slug, id, 'drawn'),
    ]),
  ).toEqual(['document-not-shown', 'document-not-shown']);
});
