import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { brokenLinks, historySize } from '@/lib/modules/audit/queries/chains';
import { examineSeals, sealsOf } from '@/lib/modules/audit/queries/sealing';
import { sealLines } from '@/lib/modules/audit/rules';
import { db, transact } from '@/lib/platform/db';
import { sealFile } from '@/lib/platform/seal-file';
import { SETTER } from '@/tests/factories/office';
import { ctxOf } from '@/tests/factories/people';
import { sentBy } from '@/tests/support/statements';
import { restarted } from './restarted';

const ctx = ctxOf(SETTER);
/** The moment of a turn of sealing. */
const at = (turn: number) => new Date(ctx.now.getTime() + turn * 600_000);
/** The first seal of the office, and the seals of three turns. */
let whole: string;

function note(departmentId: number) {
  return transact(async (tx) => {
    record(tx, ctx, { type: 'case.viewed', departmentId, caseId: 1, data: {} });
  });
}

const content = () => readFileSync(sealFile(), 'utf8');

beforeAll(async () => {
  await sealHeads(at(0));
  for (const [place, departmentId] of [1, 2, 1].entries()) {
    await note(departmentId);
    await sealHeads(at(place + 1));
  }
  whole = content();
});

beforeEach(() => writeFileSync(sealFile(), whole));

describe('seals outside the database', () => {
  test('are one line each, readable by the office alone', async () => {
    expect(sealLines(whole)).toHaveLength(4);
    expect(whole).toMatch(
      /^1 \S+Z office 0 [0-9a-f]{64} [0-9a-f]{64}\n2 2026-11-24T\S+Z department-1 1 [0-9a-f]{64} [0-9a-f]{64}\n3 /,
    );
    expect(statSync(sealFile()).mode & 0o777).toBe(0o600);
    expect(await historySize()).toMatchObject({ seals: 4, kept: 4 });
    expect(await brokenLinks()).toEqual([]);
  });

  test('are not written again when nothing was sealed', async () => {
    expect(await sealHeads(at(4))).toBe(0);
    expect(content()).toBe(whole);
  });

  test('of a process that died before the append are appended by the next', async () => {
    const { sealHeads } = await restarted();
    writeFileSync(sealFile(), whole.slice(0, whole.lastIndexOf('\n4 ') + 1));
    expect(await sealHeads(at(4))).toBe(0);
    expect(content()).toBe(whole);
  });

  test.each([1, 2, 80, 150])('a line cut short %i bytes before its end is written again', async (missing) => {
    const { sealHeads } = await restarted();
    truncateSync(sealFile(), whole.length - missing);
    expect(await brokenLinks()).toEqual([]);
    expect(await sealHeads(at(4))).toBe(0);
    expect(sealLines(content())).toEqual(sealLines(whole));
    expect(await brokenLinks()).toEqual([]);
  });

  test('a line that the database does not have is found', async () => {
    const line = sealLines(whole)[3];
    writeFileSync(sealFile(), `${whole}${line.replace(/^4/, '5')}\n`);
    expect(await brokenLinks()).toEqual([{ chain: 'department-1', seq: 2, why: 'unsealed' }]);
    writeFileSync(sealFile(), whole.replace('department-2 1', 'department-2 2'));
    expect(await brokenLinks()).toEqual([{ chain: 'department-2', seq: 2, why: 'unsealed' }]);
  });

  test('are read from the database a part at a time', async () => {
    const read: number[] = [];
    for await (const { id } of sealsOf(db(), 3)) read.push(id);
    expect(read).toEqual([1, 2, 3, 4]);
    for (const check of [brokenLinks, examineSeals]) {
      const lists = (await sentBy(check)).filter(({ text }) =>
        /history_seal" .* ORDER BY .*"id" ASC/.test(text),
      );
      expect(lists.map(({ text }) => text.includes(' LIMIT '))).toEqual([true]);
    }
    expect(await examineSeals()).toMatchObject({ kept: 4, notKept: 0, mark: expect.stringMatching(/^4-/) });
  });

  test('a line that is no seal is reported', async () => {
    writeFileSync(sealFile(), whole.replace('department-1 1', 'department-1'));
    await expect(brokenLinks()).rejects.toThrow('not a seal');
  });
});
