import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { cancelSupplement } from '@/lib/modules/applications/operations/cancel-supplement';
import { printSupplement, registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { getApplication } from '@/lib/modules/applications/queries/application';
import type { SupplementInput } from '@/lib/modules/applications/schema/application';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { listCallDefects } from '@/lib/modules/cases/queries/call-defects';
import { getCase } from '@/lib/modules/cases/queries/one';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { cancelRegistration } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, on } from '@/tests/factories/people';

// Registered on Tuesday 24 November 2026. The call is delivered on Wednesday 2 December: it ends on the 9th.
let desk: LetterDesk;
let clerk: Ctx;
let worker: Ctx;
let made: { caseId: number; slug: string };

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ clerk, worker } = desk);
});
beforeEach(async () => {
  made = await desk.caseOf();
});

const DEFECTS = ['Plan sytuacyjny', 'Brak podpisu pod wnioskiem'];
const called = (day = '2026-12-02') =>
  noteEvent(on(worker, day), {
    caseId: made.caseId,
    event: 'CALL_DELIVERED',
    on: plainDate(day),
    note: 'wezwanie',
    defects: DEFECTS,
    requestKey: randomUUID(),
  });

async function bring(ctx: Ctx, over: Partial<SupplementInput> = {}): Promise<number> {
  const owing = (await listCallDefects(db(), made.caseId)).filter(
    ({ waits, supplementId }) => waits && supplementId === null,
  );
  const requestKey = randomUUID();
  await registerSupplement(ctx, {
    caseId: made.caseId,
    defectIds: owing.map(({ id }) => id),
    documentIds: [],
    note: 'Przyniesiono.',
    complete: false,
    channel: 'COUNTER',
    receivedOn: ctx.today,
    postingDate: null,
    attachmentsCount: 1,
    requestKey,
    ...over,
  });
  return (await db().supplement.findFirstOrThrow({ where: { caseId: made.caseId }, orderBy: { id: 'desc' } }))
    .id;
}

const REASON = 'Papiery należą do RPW/12/2026.';
const cancel = (ctx: Ctx, supplementId: number) =>
  cancelSupplement(ctx, { slug: made.slug, supplementId, reason: REASON });
/** Everything that a supplement may change: the clocks, the defects, the list, and what the podanie waits for. */
async function state() {
  const { dueOn, stoppedOn, call, missing } = await getCase(worker, made.slug);
  const { documents, defects, supplementCall } = await getApplication(worker, made.caseId);
  return { dueOn, stoppedOn, call, missing, documents, defects, supplementCall };
}

describe('a cancelled supplement', () => {
  test('leaves the case as if it had not come: clocks, defects, list', async () => {
    await called();
    const before = await state();
    const id = await bring(on(clerk, '2026-12-07'));
    expect((await state()).call).toBeNull();
    expect((await state()).dueOn).not.toBe(before.dueOn);
    await cancel(on(clerk, '2026-12-07', '15:00'), id);
    expect(await state()).toEqual(before);
  });

  test('keeps its contents, its reason and a trace in the history, and its confirmation is void', async () => {
    await called();
    const id = await bring(on(clerk, '2026-12-07'));
    expect((await printSupplement(clerk, made.slug, id)).length).toBeGreaterThan(1000);
    await cancel(on(clerk, '2026-12-07', '15:00'), id);
    await expect(printSupplement(clerk, made.slug, id)).rejects.toMatchObject({
      code: 'supplement-cancelled',
    });
    const [supplement] = (await getApplication(worker, made.caseId)).supplements;
    expect(supplement.cancelled).toMatchObject({ by: clerk.actor.name, reason: REASON, items: DEFECTS });
    const entries = await db().historyEntry.findMany({
      where: { caseId: made.caseId, type: { in: ['application.supplement-cancelled', 'clock.moved'] } },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ type }) => type)).toContain('application.supplement-cancelled');
    expect(entries.some(({ data }) => JSON.stringify(data).includes(REASON))).toBe(true);
  });

  test('gives its things back to be brought, and the call ends by the right one', async () => {
    await called();
    await cancel(on(clerk, '2026-12-07', '15:00'), await bring(on(clerk, '2026-12-07')));
    await bring(on(clerk, '2026-12-08'));
    const { call } = await state();
    expect(call).toBeNull();
    const [pause] = await db().clockEntry.findMany({
      where: { caseId: made.caseId, kind: 'PAUSE' },
      include: { answers: { where: { answers: { none: {} } } } },
    });
    expect(pause.answers.map(({ toOn }) => toOn?.toISOString().slice(0, 10))).toEqual(['2026-12-08']);
  });

  test('that met the call on the day of its delivery lets the call run, and the delivery be taken back', async () => {
    const content = { defects: DEFECTS };
    const letterId = await desk.sent(worker, desk.head, { kind: 'CALL', content }, made);
    await noteDelivery(on(worker, '2026-11-30'), {
      letterId,
      proof: 'RECEIVED',
      on: plainDate('2026-11-30'),
    });
    const before = await state();
    const id = await bring(on(clerk, '2026-11-30'));
    await cancel(on(clerk, '2026-11-30', '15:00'), id);
    expect(await state()).toEqual(before);
    await takeBackDelivery(on(worker, '2026-11-30', '15:30'), { letterId, reason: 'Zły dzień' });
    expect((await state()).call).toBeNull();
  });

  test('that brought a part leaves a call that a person has ended as it is', async () => {
    await called();
    const [plan] = await listCallDefects(db(), made.caseId);
    const id = await bring(on(clerk, '2026-12-03'), { defectIds: [plan.id] });
    const { call } = await getCase(worker, made.slug);
    await closeClock(on(worker, '2026-12-04'), {
      caseId: made.caseId,
      clockId: call?.clockId ?? 0,
      on: plainDate('2026-12-04'),
      how: 'Klient złożył podpis na miejscu.',
      requestKey: randomUUID(),
    });
    await cancel(on(clerk, '2026-12-04', '15:00'), id);
    expect((await state()).call).toBeNull();
  });

  test('before any call makes the podanie wait for its formal defects again', async () => {
    const documents = await db().applicationDocument.findMany({ where: { caseId: made.caseId } });
    await db().applicationDocument.updateMany({ where: { caseId: made.caseId }, data: { present: false } });
    const id = await bring(on(clerk, '2026-11-26'), { documentIds: documents.map((each) => each.id) });
    expect((await state()).supplementCall).toBe('NONE');
    await cancel(on(clerk, '2026-11-26', '15:00'), id);
    expect((await state()).supplementCall).toBe('WAITING');
    expect((await state()).documents.every(({ supplementId }) => supplementId === null)).toBe(true);
  });

  test('hinders the cancelling of the registration no more', async () => {
    made = await registerOne(clerk, await makeCard(desk.office.roads));
    const id = await bring(clerk);
    const again = () => cancelRegistration(clerk, { slug: made.slug, reason: 'Pomyłka' });
    await expect(again()).rejects.toMatchObject({ code: 'cancel-supplement' });
    await cancel(clerk, id);
    await again();
  });

  test('twice by one person is cancelled once; the other person learns who was first', async () => {
    await called();
    const id = await bring(on(clerk, '2026-12-07'));
    const later = on(clerk, '2026-12-07', '15:00');
    await Promise.all([cancel(later, id), cancel(later, id)]);
    const colleague = ctxOf(
      await actorOf('CLERK', desk.office.counter, { servicePointId: desk.office.pointId }),
    );
    await expect(cancel(on(colleague, '2026-12-07', '16:00'), id)).rejects.toMatchObject({
      code: 'supplement-cancelled-already',
      detail: { facts: { by: clerk.actor.name } },
    });
    const told = { caseId: made.caseId, type: 'application.supplement-cancelled' };
    expect(await db().historyEntry.count({ where: told })).toBe(1);
  });

  test('is refused when a letter was signed since, with its title', async () => {
    await called();
    const id = await bring(on(clerk, '2026-12-07'));
    const later = [on(worker, '2026-12-08'), on(desk.head, '2026-12-08')] as const;
    await desk.sent(...later, { kind: 'INFORMATION', content: { text: 'Sprawdzamy.' } }, made);
    await expect(cancel(on(clerk, '2026-12-09'), id)).rejects.toMatchObject({
      code: 'supplement-letter-after',
      detail: { facts: { title: expect.any(String) } },
    });
    expect((await getApplication(worker, made.caseId)).supplements).toMatchObject([{ cancelled: null }]);
  });

  test('is for the person and the point that registered it, and for nobody else', async () => {
    await called();
    const id = await bring(on(clerk, '2026-12-07'));
    const elsewhere = ctxOf(await actorOf('CLERK', desk.office.counter));
    for (const stranger of [elsewhere, worker, desk.head]) {
      await expect(cancel(on(stranger, '2026-12-07', '15:00'), id)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    }
    const colleague = ctxOf(
      await actorOf('CLERK', desk.office.counter, { servicePointId: desk.office.pointId }),
    );
    await cancel(on(colleague, '2026-12-07', '15:00'), id);
    const other = await desk.caseOf();
    await expect(
      cancelSupplement(on(clerk, '2026-12-07', '16:00'), {
        slug: other.slug,
        supplementId: id,
        reason: REASON,
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('that the department registered is cancelled by the department', async () => {
    await called();
    const id = await bring(on(worker, '2026-12-07'));
    await cancel(on(desk.head, '2026-12-07', '15:00'), id);
    expect((await getApplication(worker, made.caseId)).supplements[0].cancelled?.by).toBe(
      desk.head.actor.name,
    );
  });
});
