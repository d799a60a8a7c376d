import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { addFile, openFile } from '@/lib/modules/cases/operations/files';
import { listDocuments } from '@/lib/modules/documents/queries';
import { addDocumentSchema, FILE_MAX_BYTES } from '@/lib/modules/documents/schema';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

const dataDir = mkdtempSync(join(tmpdir(), 'okienko-files-'));
process.env.OKIENKO_DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true }));

let clerk: Ctx;
let of: { id: number; slug: string };
let office: MadeOffice;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  const { caseId, slug } = await registerOne(clerk, await makeCard(office.roads));
  of = { id: caseId, slug };
});

const bytes = (text: string) => new TextEncoder().encode(text);
const PDF = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const PNG = new Uint8Array([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44],
]);
const JPEG = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
]);

function add(fileName: string, content: Uint8Array) {
  return addFile(clerk, of.slug, addDocumentSchema.parse({ title: 'Mapa', fileName }), content);
}

const keptFiles = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a file that is not what its name says is refused, and nothing of it stays', () => {
  test.each<[string, string, Uint8Array, string]>([
    [
      'a program called PDF',
      'mapa.pdf',
      bytes('MZ\u0090\u0000 This program cannot be run in DOS mode'),
      'file-not-what-it-says',
    ],
    [
      'a page called PDF',
      'mapa.pdf',
      bytes('<!doctype html><script>alert(1)</script>'),
      'file-not-what-it-says',
    ],
    ['a picture called PDF', 'mapa.pdf', PNG, 'file-not-what-it-says'],
    ['a PDF called picture', 'mapa.jpg', PDF, 'file-not-what-it-says'],
    [
      'a vector picture',
      'mapa.svg',
      bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'file-kind-refused',
    ],
    ['a page', 'mapa.html', bytes('<html></html>'), 'file-kind-refused'],
    ['a double ending', 'mapa.pdf.exe', bytes('MZ'), 'file-kind-refused'],
    ['no ending', 'mapa', PDF, 'file-kind-refused'],
    ['text', 'mapa.txt', bytes('mapa'), 'file-kind-refused'],
    ['nothing in it', 'mapa.pdf', new Uint8Array(), 'file-missing'],
    ['too large', 'mapa.pdf', new Uint8Array(FILE_MAX_BYTES + 1), 'file-too-large'],
  ])('%s', async (_, fileName, content, code) => {
    const before = keptFiles().length;
    await expect(add(fileName, content)).rejects.toMatchObject({ code, detail: { fields: { file: code } } });
    expect(keptFiles()).toHaveLength(before);
    expect(await db().document.count()).toBe(0);
  });
});

test('what is what it says is kept and comes back byte for byte, and who took it is known', async () => {
  for (const [name, content, mediaType] of [
    ['mapa.pdf', PDF, 'application/pdf'],
    ['zdjęcie.PNG', PNG, 'image/png'],
    ['skan.jpeg', JPEG, 'image/jpeg'],
  ] as const) {
    const { id } = await add(name, content);
    expect(await openFile(clerk, of.slug, id)).toEqual({ fileName: name, mediaType, bytes: content });
  }
  const taken = await db().historyEntry.count({ where: { caseId: of.id, type: 'document.downloaded' } });
  expect(taken).toBe(3);
});

test('the same bytes twice, also at once, are one document', async () => {
  const before = await db().document.count();
  const content = bytes('%PDF-1.4 dwa razy');
  const ids = await Promise.all([1, 2, 3, 4, 5].map((index) => add(`raz-${index}.pdf`, content)));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect(await db().document.count()).toBe(before + 1);
  expect(await db().historyEntry.count({ where: { type: 'document.added' } })).toBe(before + 1);
  expect(keptFiles().filter(({ name }) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
});

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\x\\umowa.pdf', 'umowa.pdf'],
  ['umowa"\r\nSet-Cookie: a=b.pdf', 'umowaSet-Cookie: a=b.pdf'],
  ['\u202efdp.exe.pdf', 'fdp.exe.pdf'],
  ['Żółć 🌳.pdf', 'Żółć 🌳.pdf'],
  [`${'ż'.repeat(250)}.pdf`, `${'ż'.repeat(196)}.pdf`],
])('a weird name is made safe: %j', async (fileName, safe) => {
  await add(fileName, bytes(`%PDF-1.4 ${fileName}`));
  const [newest] = await listDocuments(clerk, of.id);
  expect(newest.fileName).toBe(safe);
});

test('a file changed on the disk is not handed out', async () => {
  const { id } = await add('umowa.pdf', bytes('%PDF-1.4 podmieniona'));
  const { sha256 } = await db().document.findUniqueOrThrow({ where: { id } });
  writeFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), '%PDF-1.4 inna');
  await expect(openFile(clerk, of.slug, id)).rejects.toThrow('has changed on disk');
});

test('a document of another case is not found', async () => {
  const [{ id }] = await listDocuments(clerk, of.id);
  const other = await registerOne(clerk, await makeCard(office.roads));
  await expect(openFile(clerk, other.slug, id)).rejects.toMatchObject({ code: 'not-found' });
});

test('those who have not the case in hand add nothing; strangers do not even find it', async () => {
  const input = addDocumentSchema.parse({ title: 'Mapa', fileName: 'mapa.pdf' });
  const [{ id }] = await listDocuments(clerk, of.id);
  for (const stranger of [
    ctxOf(await actorOf('AUDITOR', office.secretary)),
    ctxOf(await actorOf('HEAD', office.geodesy)),
  ]) {
    await expect(addFile(stranger, of.slug, input, PDF)).rejects.toMatchObject({ code: 'not-found' });
  }
  const geodesy = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  await expect(openFile(geodesy, of.slug, id)).rejects.toMatchObject({ code: 'not-found' });
});
