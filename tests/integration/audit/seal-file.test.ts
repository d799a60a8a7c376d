import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { brokenLinks, historySize } from '@/lib/modules/audit/queries';
import { sealLines } from '@/lib/modules/audit/rules';
import { transact } from '@/lib/platform/db';
import { sealFile } from '@/lib/platform/seal-file';
import { SETTER } from '@/tests/factories/office';
import { ctxOf } from '@/tests/factories/people';
import { adminUrl, runAs } from '@/tests/support/accounts';

const ctx = ctxOf(SETTER);
let whole: string;

function note(departmentId: number) {
  return transact(async (tx) => {
    record(tx, ctx, { type: 'case.viewed', departmentId, caseId: 1, data: {} });
  });
}

const content = () => readFileSync(sealFile(), 'utf8');

beforeAll(async () => {
  for (const departmentId of [1, 2, 1]) {
    await note(departmentId);
    await sealHeads(ctx.now);
  }
  whole = content();
});

beforeEach(() => writeFileSync(sealFile(), whole));

describe('seals outside the database', () => {
  test('are one line each, readable by the office alone', async () => {
    expect(sealLines(whole)).toHaveLength(3);
    expect(whole).toMatch(/^1 2026-11-24T\S+Z department-1 1 [0-9a-f]{64} [0-9a-f]{64}\n2 /);
    expect(statSync(sealFile()).mode & 0o777).toBe(0o600);
    expect(await historySize()).toMatchObject({ seals: 3, kept: 3 });
    expect(await brokenLinks()).toEqual([]);
  });

  test('are not written again when nothing was sealed', async () => {
    expect(await sealHeads(ctx.now)).toBe(0);
    expect(content()).toBe(whole);
  });

  test('fill the file of an office that had none', async () => {
    rmSync(sealFile());
    expect(await sealHeads(ctx.now)).toBe(0);
    expect(content()).toBe(whole);
  });

  test('of a process that died before the append are appended by the next', async () => {
    writeFileSync(sealFile(), whole.slice(0, whole.indexOf('\n') + 1));
    expect(await sealHeads(ctx.now)).toBe(0);
    expect(content()).toBe(whole);
  });

  test.each([1, 2, 80, 150])('a line cut short %i bytes before its end is written again', async (missing) => {
    truncateSync(sealFile(), whole.length - missing);
    expect(await brokenLinks()).toEqual([]);
    expect(await sealHeads(ctx.now)).toBe(0);
    expect(sealLines(content())).toEqual(sealLines(whole));
    expect(await brokenLinks()).toEqual([]);
  });

  test('a line that the database does not have is found', async () => {
    const line = sealLines(whole)[2];
    writeFileSync(sealFile(), `${whole}${line.replace(/^3/, '4')}\n`);
    expect(await brokenLinks()).toEqual([{ chain: 'department-1', seq: 2, why: 'unsealed' }]);
    writeFileSync(sealFile(), whole.replace('department-2 1', 'department-2 2'));
    expect(await brokenLinks()).toEqual([{ chain: 'department-2', seq: 2, why: 'unsealed' }]);
  });

  test('a line that is no seal is reported', async () => {
    writeFileSync(sealFile(), whole.replace('department-1 1', 'department-1'));
    await expect(brokenLinks()).rejects.toThrow('not a seal');
  });

  test('seals deleted with their entries are still missed after the office has sealed again', async () => {
    await note(2);
    await sealHeads(ctx.now);
    await runAs(
      adminUrl(),
      `SET session_replication_role = replica`,
      `DELETE FROM history_seal WHERE id = (SELECT max(id) FROM history_seal)`,
      `DELETE FROM history WHERE chain = 'department-2' AND seq = 2`,
      `UPDATE history_head h SET seq = 1, hash = (SELECT l.hash FROM history l WHERE l.chain = h.chain)
       WHERE h.chain = 'department-2'`,
    );
    expect(await brokenLinks()).toEqual([{ chain: 'department-2', seq: 2, why: 'unsealed' }]);
    await note(2);
    expect(await sealHeads(ctx.now)).toBe(1);
    expect(await brokenLinks()).toEqual([{ chain: 'department-2', seq: 2, why: 'unsealed' }]);
  });
});
