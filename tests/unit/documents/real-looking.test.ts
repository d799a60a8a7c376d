import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectFile } from '@/lib/platform/inspect/inspect';
import { realLookingFiles } from './real-looking-files';

const folder = mkdtempSync(join(tmpdir(), 'okienko-real-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('four hundred photos, scans and letters with a word by chance in their data are all taken', async () => {
  const refused: string[] = [];
  let [count, withWord] = [0, 0];
  for await (const [fileName, bytes] of realLookingFiles(20_261_127)) {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    count += 1;
    if (/<(svg|html|\?php)/i.test(Buffer.from(bytes).toString('latin1'))) withWord += 1;
    const refusal = await inspectFile(path, fileName);
    if (refusal) refused.push(`${fileName}: ${refusal}`);
  }
  expect(refused).toEqual([]);
  expect(count).toBe(400);
  // Letters pack their parts, in which the word no longer stands.
  expect(withWord).toBeGreaterThan(370);
}, 120_000);
