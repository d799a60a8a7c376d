import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { closeClock } from '@/lib/modules/cases/operations/clocks/event';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { db } from '@/lib/platform/db';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { settleOne } from '@/tests/factories/settlements';
import { sendNow, signNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

// Ustawa o otwartych danych art. 41 ust. 1 pkt 4, ust. 2 and 3. It is Tuesday 24 November 2026.

let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const reuse = () => desk.caseOf('REUSE_14D', { procedure: 'REUSE', settlementForm: 'odpowiedź' });
const OFFER = { kind: 'OFFER', content: { conditions: 'Podanie źródła.', fees: '120,00 zł' } } as const;

describe('an offer of re-use', () => {
  test('says its conditions and fees, how it is answered, and that silence withdraws the request', async () => {
    const { caseId, slug } = await reuse();
    const letterId = await desk.signed(worker, head, OFFER, caseId);
    const { documentId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    const file = await openCaseDocument(worker, slug, documentId ?? 0);
    const { text } = await pdfText(new Uint8Array(await bytesOf(file)));
    for (const part of [
      'Oferta ponownego wykorzystywania informacji',
      'ustawa o otwartych danych art. 41 ust. 1 pkt 4',
      'Podanie źródła.',
      '120,00 zł',
      'złożyć sprzeciw z powodu naruszenia przepisów ustawy albo zawiadomić nas o przyjęciu oferty',
      'równoznaczny z wycofaniem wniosku (art. 41 ust. 2 ustawy o otwartych danych)',
      'rozstrzygniemy w drodze decyzji (art. 41 ust. 3 ustawy o otwartych danych)',
    ])
      expect(text).toContain(part);
  });

  test('settles the request, and the case waits fourteen days from its delivery for the answer', async () => {
    const { caseId } = await reuse();
    const letterId = await desk.signed(worker, head, OFFER, caseId);
    await settleOne(worker, caseId, { outcome: 'OFFER', letterId, how: 'Oferta' });
    await sendNow(worker, letterId);
    await noteDelivery(on(worker, '2026-11-27'), {
      letterId,
      proof: 'RECEIVED',
      on: on(worker, '2026-11-27').today,
    });
    const clock = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'OFFER' } });
    expect([clock.rule, clock.dueOn.toISOString().slice(0, 10)]).toEqual(['REUSE_41_14D', '2026-12-11']);
    const later = on(worker, '2026-12-14');
    expect(await codes([closeCase(later, { caseId })])).toEqual(['case-has-open']);
    const how = 'Oferty nie przyjęto: wniosek uważa się za wycofany.';
    const over = { caseId, clockId: clock.id, on: later.today, how, requestKey: randomUUID() };
    await closeClock(later, over);
    await closeCase(later, { caseId });
    expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('CLOSED');
  });

  test('sent by e-mail keeps the case open until its receipt is noted', async () => {
    const { caseId } = await reuse();
    const letterId = await desk.sent(worker, head, OFFER, { caseId, way: 'EMAIL' });
    await settleOne(worker, caseId, { outcome: 'OFFER', letterId, how: 'Oferta' });
    expect(await codes([closeCase(worker, { caseId })])).toEqual(['case-has-open']);
  });

  test('without any of its parts is not signed', async () => {
    const { caseId } = await reuse();
    const letterId = await desk.draft(worker, { kind: 'OFFER', content: {} }, caseId);
    expect(await fields(signNow(head, letterId))).toEqual({ 'content.conditions': 'offer-empty' });
  });

  test('is known to requests for re-use alone', async () => {
    const { caseId } = await desk.caseOf();
    expect(await codes([desk.draft(worker, OFFER, caseId)])).toEqual(['letter-not-in-procedure']);
  });
});
