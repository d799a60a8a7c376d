import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { actorOf, ctxOf, on } from '@/tests/factories/people';

// Each form presets its day with today; the page was opened on 24 November, the act comes after midnight.
let desk: LetterDesk;
let worker: Ctx;
let nextDay: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  worker = desk.worker;
  nextDay = on(worker, '2026-11-25', '00:01');
});

const call = { kind: 'CALL' as const, content: { defects: ['Mapa'], termDays: 14 } };
const day = (column: Date | null) => column && fromColumn(column);

test('a letter is sent on the day on which the sending is noted', async () => {
  const letterId = await desk.signed(worker, desk.head, call);
  await desk.check(worker, letterId);
  await sendLetter(nextDay, { letterId, way: 'POST_REGISTERED', on: null });
  const { sentOn } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
  expect(day(sentOn)).toBe('2026-11-25');
});

test('a supplement is received on the day on which it is registered', async () => {
  const { caseId } = await desk.caseOf();
  await registerSupplement(nextDay, {
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
  const { receivedOn } = await db().supplement.findFirstOrThrow({ where: { caseId } });
  expect(day(receivedOn)).toBe('2026-11-25');
});

test('a case is settled on the day on which the settlement is noted', async () => {
  const { caseId } = await desk.caseOf();
  await settleCase(nextDay, {
    caseId,
    outcome: 'INFORMATION',
    how: 'Odpowiedź z 24.11.2026',
    settledOn: null,
    letterId: null,
    outside: false,
    remedy: null,
    deliveredOn: null,
    requestKey: randomUUID(),
  });
  const { settledOn } = await db().settlement.findFirstOrThrow({ where: { caseId } });
  expect(day(settledOn)).toBe('2026-11-25');
});

test('a mandate is valid to the end of the day on which it is revoked', async () => {
  const holder = await actorOf('CASE_WORKER', desk.office.roads);
  const { id } = await mandateOf(holder.staffId, ['LETTERS'], desk.office.roads.id);
  const keeper = ctxOf(await actorOf('CITY_SECRETARY', desk.office.secretary), '2026-11-25T00:01:00+01:00');
  await revokeMandate(keeper, { id, lastDay: null, reason: 'zmiana zakresu' });
  const { revokedOn } = await db().mandate.findUniqueOrThrow({ where: { id } });
  expect(day(revokedOn)).toBe('2026-11-25');
});
