import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { listUnread } from '@/lib/modules/notifications/queries';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { settleOne } from '@/tests/factories/settlements';

let worker: Actor;
let newCase: () => Promise<number>;

beforeAll(async () => {
  const office = await makeOffice();
  worker = await actorOf('CASE_WORKER', office.roads, { name: 'referent' });
  const people = {
    clerk: ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId })),
    desk: ctxOf(await actorOf('HEAD', office.roads, { name: 'kierownik' })),
    worker: ctxOf(worker),
  };
  const card = await makeCard(office.roads);
  newCase = async () => {
    const { caseId } = await acceptedOne(people, card);
    await db().case.update({ where: { id: caseId }, data: { jrwaSymbol: '7230' } });
    return caseId;
  };
});

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM reminder`;
  await db().$executeRaw`UPDATE clock SET closed_at = now() WHERE closed_at IS NULL`;
});

const at = (day: string) => new Date(`${day}T10:00:00+01:00`);
const on = (actor: Actor, day: string): Ctx => ctxOf(actor, at(day));

/** The reminders so far: "referent AFTER 2026-12-15". */
async function reminders(): Promise<string[]> {
  const rows = await db().$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', m.name, r.kind, r.due_on::text) AS line
    FROM reminder r JOIN staff_member m ON m.id = r.staff_id ORDER BY r.due_on, r.kind, m.name`;
  return rows.map(({ line }) => line);
}

describe('a reminder of a term', () => {
  test('of a party comes once, when the time of the party is over, and not to the head', async () => {
    const caseId = await newCase();
    await settleOne(on(worker, '2026-11-30'), caseId);
    // Fourteen days to appeal, from Tuesday 1 December to Tuesday the 15th.
    const decision = {
      caseId,
      event: 'DECISION_DELIVERED',
      on: plainDate('2026-12-01'),
      note: 'Decyzja',
    } as const;
    await noteEvent(on(worker, '2026-12-01'), { ...decision, requestKey: randomUUID() });
    for (const day of ['2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15']) {
      expect(await remindOfTerms(at(day))).toBe(0);
    }
    for (const day of ['2026-12-16', '2026-12-17']) await remindOfTerms(at(day));
    expect(await reminders()).toEqual(['referent AFTER 2026-12-15']);
    expect(await listUnread(on(worker, '2026-12-17'))).toMatchObject([{ term: { rule: 'KPA_129_14D' } }]);
  });

  test('of a party does not come once the party has used it', async () => {
    const caseId = await newCase();
    await settleOne(on(worker, '2026-11-30'), caseId);
    const events = [
      { event: 'DECISION_DELIVERED', on: plainDate('2026-12-01') },
      { event: 'APPEAL_RECEIVED', on: plainDate('2026-12-11') },
    ] as const;
    for (const each of events) {
      await noteEvent(on(worker, each.on), { ...each, caseId, note: '', requestKey: randomUUID() });
    }
    // The appeal goes on with the files within seven days (art. 133), and the decision is not final.
    await remindOfTerms(at('2026-12-21'));
    expect((await reminders()).toSorted()).toEqual([
      'kierownik AFTER 2026-12-18',
      'referent AFTER 2026-12-18',
    ]);
  });
});

test('a decision without an appeal is final on the day after its term, and the case can be closed', async () => {
  const caseId = await newCase();
  await settleOne(on(worker, '2026-11-30'), caseId);
  const decision = { caseId, event: 'DECISION_DELIVERED', on: plainDate('2026-12-01'), note: '' } as const;
  await noteEvent(on(worker, '2026-12-01'), { ...decision, requestKey: randomUUID() });
  const lastDay = on(worker, '2026-12-15');
  expect((await endingOfCase(lastDay, caseId)).unused).toEqual([]);
  expect(await codes([closeCase(lastDay, { caseId })])).toEqual(['case-appeal-runs']);
  const dayAfter = on(worker, '2026-12-16');
  expect((await endingOfCase(dayAfter, caseId)).unused).toEqual([
    { rule: 'KPA_129_14D', dueOn: '2026-12-15' },
  ]);
  await closeCase(dayAfter, { caseId });
  expect(await db().clock.count({ where: { caseId, closedAt: null } })).toBe(0);
});
