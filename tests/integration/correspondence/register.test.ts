import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { exportOutgoing } from '@/lib/modules/correspondence/operations/export-register';
import { submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { lettersToSign, listOutgoing, listToSign } from '@/lib/modules/correspondence/queries/register';
import { type RegisterQuery, registerQuerySchema } from '@/lib/modules/correspondence/schema/acts';
import { readCounts } from '@/lib/platform/counts';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { actorOf, ctxOf } from '@/tests/factories/people';

// Five letters of the roads department sent on 24 November 2026, in this order.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;
let foreigner: Ctx;

const information = { kind: 'INFORMATION' as const, content: { text: 'Sprawa jest w toku.' } };
const call = { kind: 'CALL' as const, content: { defects: ['Mapa'], termDays: 7 } };

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
  foreigner = ctxOf(await actorOf('HEAD', desk.office.geodesy));
  const { caseId } = await desk.caseOf();
  for (const way of ['POST', 'EMAIL', 'POST_REGISTERED'] as const)
    await desk.sent(worker, head, information, { caseId, way });
  const second = await desk.sent(worker, head, call);
  const third = await desk.sent(worker, head, information, { way: 'POST' });
  await db().letter.update({ where: { id: second }, data: { addresseeName: '=cmd|"/c calc"!A1' } });
  await db().letter.update({ where: { id: third }, data: { addresseeName: 'Żółć Sp. z o.o. 100%' } });
}, 120_000);

const query = (over: Partial<RegisterQuery> = {}): RegisterQuery => ({
  ...registerQuerySchema.parse({ year: '2026' }),
  ...over,
});
const numbers = async (ctx: Ctx, over: Partial<RegisterQuery> = {}, limit?: number) =>
  (await listOutgoing(ctx, query(over), limit)).lines.map(({ sequence }) => sequence);

const exported = async (ctx: Ctx) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportOutgoing(ctx, query()));

describe('the register of outgoing letters', () => {
  test('lists a year without a gap, the latest first', async () => {
    expect(await numbers(worker)).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers(worker, { year: 2025 })).toEqual([]);
  });

  test('is read page after page to its end', async () => {
    const { more } = await listOutgoing(worker, query(), 2);
    expect(more).toBe(4);
    expect(await numbers(worker, { before: more }, 2)).toEqual([3, 2]);
    expect(await listOutgoing(worker, query({ before: 2 }), 2)).toMatchObject({ more: null });
  });

  test('is narrowed by the way and by words, in which pattern signs are plain signs', async () => {
    expect(await numbers(worker, { way: 'POST' })).toEqual([5, 1]);
    expect(await numbers(worker, { q: 'wezwanie' })).toEqual([4]);
    expect(await numbers(worker, { q: '100%' })).toEqual([5]);
    expect(await numbers(worker, { q: '%', way: 'POST' })).toEqual([5]);
    expect(await numbers(worker, { q: 'PW/3/2026' })).toEqual([3]);
    expect(await numbers(worker, { q: 'nikt taki' })).toEqual([]);
  });

  test('shows another department nothing, and the counter everything', async () => {
    expect(await numbers(foreigner)).toEqual([]);
    expect(await numbers(desk.clerk)).toEqual([5, 4, 3, 2, 1]);
    expect(await exported(foreigner)).not.toContain('PW/');
  });

  test('is exported as CSV, oldest first, without a formula', async () => {
    const text = await exported(worker);
    const [head, ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(head.split(';')).toHaveLength(10);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^PW\/1\/2026;2026-11-24;/);
    expect(lines[3]).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(lines[4]).toContain(';Żółć Sp. z o.o. 100%;');
    const taken = await db().historyEntry.findFirst({
      where: { type: 'letter.register-taken', actorId: worker.actor.staffId },
    });
    expect(taken?.data).toEqual({ year: 2026, lines: 5 });
  });
});

describe('a letter that waits for a signature', () => {
  test('is counted and listed for people whose mandate covers it, and for nobody else', async () => {
    const deputy = ctxOf(await actorOf('CASE_WORKER', desk.office.roads));
    await mandateOf(deputy.actor.staffId, ['CERTIFICATES'], desk.office.roads.id);
    const letterId = await desk.draft(worker, call);
    expect(await readCounts([lettersToSign(head)])).toEqual([0]);
    const { version } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    await submitLetter(worker, { letterId, version });
    expect([
      ...(await readCounts([lettersToSign(head)])),
      (await listToSign(head)).map((line) => line.letterId),
    ]).toEqual([1, [letterId]]);
    for (const other of [worker, deputy, foreigner]) {
      expect(await readCounts([lettersToSign(other)])).toEqual([0]);
      expect(await listToSign(other)).toEqual([]);
    }
  });
});
