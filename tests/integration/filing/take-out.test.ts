import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { noteEventSchema } from '@/lib/modules/cases/schema/clock';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { attachPapers, giveBackCase, shelvePapers, takeOutPapers } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { makeJrwa } from '@/tests/factories/jrwa';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { openClocks } from '@/tests/factories/settlements';

let people: { clerk: Ctx; desk: Ctx; worker: Ctx };
let head: Ctx;
let card: Card;
let strangers: Ctx[];
let caseId: number;

beforeAll(async () => {
  const { office, clerk, worker, ...desk } = await makeDesk();
  head = desk.head;
  people = { clerk, desk: head, worker };
  await makeJrwa();
  card = await makeCard(office.roads);
  strangers = await Promise.all(
    [actorOf('CASE_WORKER', office.roads), actorOf('HEAD', office.geodesy)].map(async (actor) =>
      ctxOf(await actor),
    ),
  );
});

beforeEach(async () => {
  ({ caseId } = await acceptedOne(people, card));
});

const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const openAssignments = () => db().assignment.count({ where: { caseId, endedAt: null } });

describe('papers that were attached or shelved by mistake', () => {
  const reason = 'Nie ta sprawa.';
  const takeOut = (ctx = people.worker) => takeOutPapers(ctx, { caseId, reason });

  test('go back to the person who led them, with their znak, their call and their term', async () => {
    const to = await acceptedOne(people, card);
    const { znak } = await openCase(people.worker, { caseId, symbol: '7230', groupNumber: 0 });
    const call = {
      caseId,
      event: 'CALL_DELIVERED',
      on: people.worker.today,
      days: 7,
      defects: ['Mapa'],
      note: '',
    };
    await noteEvent(people.worker, noteEventSchema.parse({ ...call, requestKey: randomUUID() }));
    const before = await caseOf(caseId);
    const purposes = await openClocks(caseId);
    const next = on(people.worker, '2026-11-26');
    await attachPapers(next, { caseId, toCaseId: to.caseId });
    for (const ctx of strangers)
      await expect(takeOut(ctx)).rejects.toMatchObject({
        code: expect.stringMatching(/^not-(allowed|found)$/),
      });
    await takeOut(on(people.worker, '2026-11-27'));
    const { status, assigneeId, attachedToId, settledAt, closedAt, dueOn, stoppedOn } = before;
    const kept = { status, assigneeId, attachedToId, settledAt, closedAt, dueOn, stoppedOn, znak };
    expect(await caseOf(caseId)).toMatchObject(kept);
    expect(await openClocks(caseId)).toEqual(purposes);
    expect(await db().caseFile.findMany({ where: { caseId } })).toMatchObject([
      { remarks: '', settledOn: null, archiveYear: null },
    ]);
    expect(await openAssignments()).toBe(1);
    const told = async (id: number, type: string) =>
      (await db().historyEntry.findFirstOrThrow({ where: { caseId: id, type } })).data;
    expect(await told(caseId, 'file.taken-out')).toEqual({ from: to.number, reason });
    expect(await told(to.caseId, 'file.papers-taken-out')).toMatchObject({ fromCaseId: caseId, reason });
    expect(await codes([takeOut()])).toEqual(['wrong-state']);
  });

  test('wait to be assigned when nobody led them, and have no class any more', async () => {
    await giveBackCase(people.worker, { caseId, reason: 'Nie moja sprawa.' });
    await shelvePapers(head, { caseId, symbol: '0631', reason: '' });
    await takeOut(on(head, '2026-11-27'));
    expect(await caseOf(caseId)).toMatchObject({
      status: 'ACCEPTED',
      assigneeId: null,
      jrwaSymbol: '',
      closedAt: null,
    });
    expect(await openClocks(caseId)).toEqual(['SETTLEMENT', 'ASSIGNMENT']);
    expect(await openAssignments()).toBe(0);
  });
});
