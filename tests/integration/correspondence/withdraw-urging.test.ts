import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { closeClock } from '@/lib/modules/cases/operations/clocks/event';
import { cancelLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { forwardUrging, noteUrging, withdrawUrging } from '@/lib/modules/correspondence/operations/urging';
import { urgingsOfCase } from '@/lib/modules/correspondence/queries/letters';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { openClocks } from '@/tests/factories/settlements';
import { takeBackLastSending } from '@/tests/factories/take-back';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let late: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  late = on(desk.worker, '2026-12-30');
  head = on(desk.head, '2026-12-30');
});

const reason = 'To pismo w innej sprawie.';

async function noted(ctx = late) {
  const { caseId } = await desk.caseOf();
  const input = { caseId, receivedOn: ctx.today, reasons: 'Po terminie', requestKey: randomUUID() };
  const { urgingId } = await noteUrging(ctx, input);
  return { caseId, urgingId };
}

describe('a ponaglenie that was noted by mistake', () => {
  test('is withdrawn with a reason: its seven days end, and it stays readable (art. 37 § 4)', async () => {
    const { caseId, urgingId } = await noted();
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'URGING']);
    await withdrawUrging(late, { urgingId, reason });
    await withdrawUrging(head, { urgingId, reason: 'Jeszcze raz' });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    expect(await urgingsOfCase(late, caseId)).toMatchObject([
      { id: urgingId, withdrawn: true, withdrawReason: reason },
    ]);
    const withdrawn = { caseId, type: 'urging.withdrawn' };
    expect(await db().historyEntry.findMany({ where: withdrawn, select: { data: true } })).toEqual([
      { data: { urgingId, on: late.today, reason } },
    ]);
    const requestKey = randomUUID();
    expect(await codes([forwardUrging(late, { urgingId, requestKey })])).toEqual(['urging-withdrawn']);
  });

  test('before the term, without a clock, is withdrawn too (art. 37 § 3a)', async () => {
    const { caseId, urgingId } = await noted(desk.worker);
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
    await withdrawUrging(desk.worker, { urgingId, reason });
    expect(await urgingsOfCase(late, caseId)).toMatchObject([{ premature: true, withdrawn: true }]);
  });

  test('stays while a letter passes it on, until that letter is unsent and cancelled', async () => {
    const { caseId, urgingId } = await noted();
    const { letterId } = await forwardUrging(late, { urgingId, requestKey: randomUUID() });
    await desk.finishUrging(late, head, letterId);
    expect(await codes([withdrawUrging(late, { urgingId, reason })])).toEqual(['urging-has-letter']);
    await takeBackLastSending(on(late, '2026-12-31'), { letterId, reason });
    await cancelLetter(on(head, '2026-12-31'), { letterId, signed: true, reason });
    await withdrawUrging(late, { urgingId, reason });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT']);
  });

  test('stays when it was passed on another way, and is nobody else’s to withdraw', async () => {
    const { caseId, urgingId } = await noted();
    const stranger = ctxOf(await actorOf('CASE_WORKER', desk.office.geodesy));
    expect(
      await codes([
        withdrawUrging(stranger, { urgingId, reason }),
        withdrawUrging(desk.clerk, { urgingId, reason }),
        withdrawUrging(late, { urgingId: 2_000_000_000, reason }),
      ]),
    ).toEqual(['not-found', 'not-allowed', 'not-found']);
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'URGING' } });
    const passed = { caseId, clockId, on: late.today, how: 'Przekazano przez ePUAP' };
    await closeClock(late, { ...passed, requestKey: randomUUID() });
    expect(await codes([withdrawUrging(late, { urgingId, reason })])).toEqual(['built-upon']);
  });
});
