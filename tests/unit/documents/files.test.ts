import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { receiveFile } from '@/lib/modules/documents/operations/receive';
import { judgeName } from '@/lib/modules/documents/rules';
import { FILE_MAX_BYTES } from '@/lib/modules/documents/schema';
import { asStream, pdf } from '@/tests/factories/files';
import { goodFiles } from './good-files';
import { hostileFiles } from './hostile-files';

const dataDir = mkdtempSync(join(tmpdir(), 'okienko-inspect-'));
process.env.OKIENKO_DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true }));

const kept = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

const [hostile, good] = [await hostileFiles(), await goodFiles()];

describe('S11: files from outside', () => {
  test('hostile ones number over a hundred, good ones over forty', () => {
    expect(hostile.length).toBeGreaterThan(100);
    expect(good.length).toBeGreaterThan(40);
  });

  test.each(hostile)('refused: %s (%j)', async (_, fileName, bytes, code) => {
    const before = kept().length;
    await expect(receiveFile(fileName, asStream(bytes))).rejects.toMatchObject({
      code,
      detail: { fields: { file: code } },
    });
    expect(kept()).toHaveLength(before);
  });

  test.each(good)('taken: %s', async (fileName, bytes) => {
    const file = await receiveFile(fileName, asStream(bytes));
    expect(file).toMatchObject({ size: bytes.length, scan: 'NOT_SCANNED' });
  });

  test('are taken in pieces of any size', async () => {
    for (const [, fileName, bytes, code] of hostile.filter(([, , { length }]) => length < 3_000))
      await expect(receiveFile(fileName, asStream(bytes, 7)), fileName).rejects.toMatchObject({ code });
  });
});

test('are refused when empty or too large', async () => {
  const empty = receiveFile('mapa.pdf', asStream(new Uint8Array()));
  await expect(empty).rejects.toMatchObject({ code: 'file-missing' });
  async function* endless() {
    const piece = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent <= FILE_MAX_BYTES; sent += piece.length) yield piece;
  }
  await expect(receiveFile('mapa.pdf', endless())).rejects.toMatchObject({ code: 'file-too-large' });
});

test('leave nothing when the connection breaks', async () => {
  const before = kept().length;
  async function* broken() {
    yield pdf().subarray(0, 20);
    throw new Error('aborted');
  }
  await expect(receiveFile('mapa.pdf', broken())).rejects.toThrow('aborted');
  expect(kept()).toHaveLength(before);
});

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\x\\umowa.pdf', 'umowa.pdf'],
  ['umowa".pdf', 'umowa.pdf'],
  ['Żółć 🌳.pdf', 'Żółć 🌳.pdf'],
  ['Zz\u0307o\u0301l.pdf', 'Zżól.pdf'],
  [`${'ż'.repeat(250)}.pdf`, `${'ż'.repeat(196)}.pdf`],
])('a weird name is made safe: %j', (fileName, safe) => {
  expect(judgeName(fileName)).toMatchObject({ ok: true, fileName: safe });
});
