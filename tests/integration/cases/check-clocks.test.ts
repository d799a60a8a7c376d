import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { closeIncident } from '@/lib/modules/audit/operations';
import { countOpenIncidents, listIncidents } from '@/lib/modules/audit/queries/incidents';
import { closeIncidentSchema } from '@/lib/modules/audit/schema';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { addPause } from '@/lib/modules/cases/operations/clocks/pause';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { settleOne } from '@/tests/factories/settlements';
import { ownerUrl, runAs } from '@/tests/support/accounts';
import { statementsOf } from '@/tests/support/statements';

// Registered on Tuesday 24 November 2026: due on Monday 28 December.
const NIGHT = new Date('2026-11-25T02:20:00+01:00');

let office: MadeOffice;
let clerk: Ctx;
let admin: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  const more = [{ role: 'HEAD', departmentId: office.counter.id } as const];
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId, more }));
  admin = ctxOf(await actorOf('ADMIN', office.secretary, { name: 'Paweł Kruk' }));
  card = await makeCard(office.roads);
});

beforeEach(() => db().$executeRaw`DELETE FROM incident`);

const kept = { dueOn: '2026-12-28', stoppedOn: null };
const found = async () => (await listIncidents(admin)).map(({ about, data }) => ({ about, data }));
const clockOf = async (caseId: number) =>
  (await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } })).id;
/** A podanie whose clock a test spoils, and the function that repairs it. */
async function mendableClock(): Promise<{ caseId: number; clockId: number; mend: () => Promise<unknown> }> {
  const { caseId } = await registerOne(clerk, card);
  const clockId = await clockOf(caseId);
  const mend = async () => {
    await db()
      .$executeRaw`UPDATE clock SET due_on = '2026-12-28', stopped_on = NULL, rule = 'KPA_1M', closed_at = NULL
                           WHERE id = ${clockId}`;
    await db().$executeRaw`UPDATE "case" SET due_on = '2026-12-28', stopped_on = NULL WHERE id = ${caseId}`;
  };
  return { caseId, clockId, mend };
}

describe('a date written past the rules', () => {
  test('is one incident of the clock and one of its copy, until a person closes them', async () => {
    const { caseId, clockId, mend } = await mendableClock();
    expect(await checkClocks(NIGHT)).toBe(0);
    await db().$executeRaw`UPDATE clock SET due_on = '2026-12-29' WHERE id = ${clockId}`;
    expect(await checkClocks(NIGHT)).toBe(2);
    expect(await checkClocks(NIGHT)).toBe(2);
    const wrong = { dueOn: '2026-12-29', stoppedOn: null };
    const purpose = 'SETTLEMENT';
    expect(await found()).toEqual([
      { about: `case:${caseId}`, data: { where: 'case', purpose, kept, derived: wrong } },
      { about: `clock:${clockId}`, data: { where: 'clock', purpose, kept: wrong, derived: kept } },
    ]);
    expect(await countOpenIncidents(admin)).toBe(2);
    await mend();
    expect(await checkClocks(NIGHT)).toBe(0);
    // A repaired date does not close the incident: a person has to.
    expect(await countOpenIncidents(admin)).toBe(2);
  });

  test('is found in the copy of the list alone', async () => {
    const { caseId, mend } = await mendableClock();
    await db().$executeRaw`UPDATE "case" SET due_on = '2027-01-28' WHERE id = ${caseId}`;
    expect(await checkClocks(NIGHT)).toBe(1);
    const { number } = await registerOne(clerk, card);
    expect(await listIncidents(admin)).toMatchObject([
      { about: `case:${caseId}`, foundAt: NIGHT, closedAt: null, data: { derived: kept } },
    ]);
    expect((await listIncidents(admin))[0].caseNumber).not.toBe(number);
    await mend();
  });

  test.each([
    ['the day since which the clock stands', `stopped_on = '2026-11-25'`],
    ['an unknown rule', `rule = 'NONE'`],
    ['another rule', `rule = 'KPA_2M'`],
    ['another first day', `start_on = '2026-11-20'`],
  ])('is found by %s', async (_what, change) => {
    const { clockId, mend } = await mendableClock();
    const [column, value] = change.split(' = ');
    await db().$executeRawUnsafe(`UPDATE clock SET ${column} = ${value} WHERE id = ${clockId}`);
    expect(await checkClocks(NIGHT)).toBeGreaterThan(0);
    expect((await found()).map(({ about }) => about)).toContain(`clock:${clockId}`);
    await mend();
    await db().$executeRaw`UPDATE clock SET start_on = '2026-11-24' WHERE id = ${clockId}`;
    expect(await checkClocks(NIGHT)).toBe(0);
  });

  test('is found when an open case has no clock any more', async () => {
    const { caseId, clockId, mend } = await mendableClock();
    await db().$executeRaw`UPDATE clock SET closed_at = now() WHERE id = ${clockId}`;
    await checkClocks(NIGHT);
    expect(await found()).toMatchObject([{ about: `case:${caseId}`, data: { derived: null } }]);
    await mend();
  });
});

test('a clock paused by the rules and a closed clock are no differences', async () => {
  const { caseId } = await registerOne(clerk, card);
  const keeper = ctxOf({ ...clerk.actor, posts: [{ role: 'HEAD', departmentId: office.counter.id }] });
  await addPause(keeper, {
    caseId,
    kind: 'SUSPENSION',
    basis: 'postanowienie',
    documentId: null,
    from: plainDate('2026-11-24'),
    to: null,
    requestKey: '4a3f0d65-6d42-4f2f-8d0c-0d6a3c1f8a11',
  });
  expect(await checkClocks(NIGHT)).toBe(0);
  await db().case.update({ where: { id: caseId }, data: { status: 'IN_PROGRESS' } });
  await settleOne(keeper, caseId);
  expect(await checkClocks(NIGHT)).toBe(0);
});

test('a clock that is not computed by the newest calendar yet is skipped', async () => {
  const { clockId, mend } = await mendableClock();
  await db().$executeRaw`UPDATE clock SET terms_version = 0, due_on = '2026-12-01' WHERE id = ${clockId}`;
  await db()
    .$executeRaw`UPDATE "case" k SET due_on = t.due_on FROM clock t WHERE t.id = ${clockId} AND k.id = t.case_id`;
  expect(await checkClocks(NIGHT)).toBe(0);
  await db().$executeRaw`
    UPDATE clock SET terms_version = (SELECT max(id) FROM terms_version) WHERE id = ${clockId}`;
  expect(await checkClocks(NIGHT)).toBe(1);
  await mend();
});

describe('an incident', () => {
  test('is closed once, with a note, and is reported anew while the date is wrong', async () => {
    const { clockId, mend } = await mendableClock();
    await db().$executeRaw`UPDATE clock SET rule = 'KPA_2M' WHERE id = ${clockId}`;
    await checkClocks(NIGHT);
    const [{ id }] = await listIncidents(admin);
    const refused = await codes([
      closeIncident(clerk, { id, note: 'Poprawiono' }),
      listIncidents(clerk),
      closeIncident(admin, { id: 999_999, note: 'Poprawiono' }),
    ]);
    expect(refused).toEqual(['not-allowed', 'not-allowed', 'not-found']);
    expect(await countOpenIncidents(clerk)).toBe(0);
    expect(closeIncidentSchema.safeParse({ id, note: ' a ' }).error?.issues[0].message).toBe(
      'incident-note-missing',
    );
    await closeIncident(admin, { id, note: 'Poprawiono ręcznie' });
    await closeIncident(admin, { id, note: 'Jeszcze raz' });
    expect(await listIncidents(admin)).toMatchObject([
      { id, note: 'Poprawiono ręcznie', closedBy: 'Paweł Kruk', closedAt: admin.now },
    ]);
    const last = await db().historyEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({
      type: 'incident.closed',
      data: { incidentId: id, note: 'Poprawiono ręcznie' },
    });
    await checkClocks(NIGHT);
    expect(await countOpenIncidents(admin)).toBe(1);
    await mend();
  });
});

test('a hundred thousand clocks are read in parts by their index, and memory does not grow', async () => {
  const { caseId } = await registerOne(clerk, card);
  const clockId = await clockOf(caseId);
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT case_id, 'OTHER', rule, start_on, due_on, terms_version, opened_at
    FROM clock, generate_series(1, 100000) n WHERE id = ${clockId}`;
  await runAs(ownerUrl(), 'ANALYZE clock');
  const before = process.memoryUsage().heapUsed;
  const statements = await statementsOf(() => checkClocks(NIGHT));
  // One statement for the terms, 21 for the parts and their end, one for the copies.
  expect(statements).toBeLessThan(30);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT id FROM clock t
    WHERE t.closed_at IS NULL AND t.terms_version = 1 AND t.id > 50000 ORDER BY t.id LIMIT 5000`;
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Index');
}, 120_000);
