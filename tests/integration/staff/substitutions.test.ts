import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { type PlainDate, plainDate } from '@/lib/core/plain-date';
import { endSubstitution, saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { substitutesOn } from '@/lib/modules/staff/queries/at-work';
import {
  ownSubstitutions,
  possibleSubstitutes,
  substitutionsOf,
  substitutionsOfLed,
} from '@/lib/modules/staff/queries/substitutions';
import { substitutionSchema } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// It is Tuesday 24 November 2026.
let office: MadeOffice;
let admin: Ctx;
let head: Ctx;
let above: Ctx;
let stranger: Ctx;
let worker: Actor;
let below: Actor;
let foreign: Actor;
let other: Actor;

beforeAll(async () => {
  office = await makeOffice();
  admin = ctxOf(await actorOf('ADMIN', office.secretary));
  head = ctxOf(await actorOf('HEAD', office.roads));
  above = ctxOf(await actorOf('HEAD', office.secretary));
  stranger = ctxOf(
    await actorOf('HEAD', office.geodesy, { more: [{ role: 'CASE_WORKER', departmentId: office.roads.id }] }),
  );
  worker = await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' });
  below = await actorOf('CASE_WORKER', office.permits, { name: 'Adam Żak' });
  foreign = await actorOf('CASE_WORKER', office.geodesy);
  other = await actorOf('CASE_WORKER', office.roads, { name: 'Tomasz Dąb' });
});

beforeEach(() => db().$executeRaw`DELETE FROM substitution`);

const absence = (person: Actor, from = '2026-12-01', to = '2026-12-05', substitute = other) => ({
  staffId: person.staffId,
  substituteId: substitute.staffId,
  from: plainDate(from),
  to: plainDate(to),
});
const standsIn = async (day: string) => (await substitutesOn(day as PlainDate)).get(worker.staffId) ?? null;

describe('a substitution is arranged', () => {
  test('by an administrator for anybody, by a head for people of the department and below, by nobody else', async () => {
    for (const [ctx, person] of [
      ...[worker, below, foreign].map((each) => [admin, each] as const),
      ...[worker, below].map((each) => [head, each] as const),
      ...[worker, below, foreign].map((each) => [above, each] as const),
    ]) {
      await saveSubstitution(ctx, absence(person));
      await db().$executeRaw`DELETE FROM substitution`;
    }
    const refused = await codes([
      saveSubstitution(head, absence(foreign)),
      // A head of another department, who works in roads but does not lead there.
      saveSubstitution(stranger, absence(worker)),
      saveSubstitution(ctxOf(worker), absence(worker)),
      saveSubstitution(admin, { ...absence(worker), staffId: 999_999 }),
    ]);
    expect(refused).toEqual(Array(4).fill('not-found'));
    expect(await db().substitution.count()).toBe(0);
  });

  test('for both days and all days between', async () => {
    await saveSubstitution(head, absence(worker));
    const days = ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-05', '2026-12-06'];
    expect(await Promise.all(days.map(standsIn))).toEqual([
      ...[null, other.staffId, other.staffId, other.staffId, null],
    ]);
  });

  test('and recorded in the history', async () => {
    const { id } = await saveSubstitution(head, absence(worker));
    await endSubstitution(head, id);
    const told = await db().historyEntry.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(told).toMatchObject([
      { type: 'substitution.ended', actorId: head.actor.staffId, data: { substitutionId: id } },
      {
        type: 'substitution.saved',
        data: {
          staffId: worker.staffId,
          substituteId: other.staffId,
          from: '2026-12-01',
          to: '2026-12-05',
        },
      },
    ]);
  });
});

describe('a substitution is refused', () => {
  const saying = (input: object) =>
    substitutionSchema
      .safeParse({ ...absence(worker), ...input })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test('by the form, for oneself, an end before the beginning, an impossible day and a missing person', () => {
    expect(saying({})).toBeUndefined();
    expect(saying({ substituteId: worker.staffId })).toEqual([['substituteId', 'substitute-self']]);
    expect(saying({ to: '2026-11-30' })).toEqual([['to', 'substitution-ends-before-it-begins']]);
    expect(saying({ from: '2026-02-30' })).toEqual([['from', 'date-invalid']]);
    expect(saying({ from: '' })).toEqual([['from', 'required']]);
    expect(saying({ staffId: null })).toEqual([['staffId', 'choose-person-away']]);
    expect(saying({ substituteId: null })).toEqual([['substituteId', 'choose-substitute']]);
  });

  test('for a substitute who no longer works here', async () => {
    const gone = await actorOf('CASE_WORKER', office.roads, { active: false });
    await expect(saveSubstitution(head, absence(worker, undefined, undefined, gone))).rejects.toMatchObject({
      detail: { fields: { substituteId: 'substitute-inactive' } },
    });
  });

  test('for past days, and taken when it began before today and still lasts', async () => {
    await expect(saveSubstitution(head, absence(worker, '2026-11-20', '2026-11-23'))).rejects.toMatchObject({
      detail: { fields: { to: 'substitution-over' } },
    });
    await saveSubstitution(head, absence(worker, '2026-11-20', '2026-11-24'));
    expect(await standsIn('2026-11-24')).toBe(other.staffId);
  });

  test('for days that another one covers, and taken for the days beside them', async () => {
    await saveSubstitution(head, absence(worker));
    for (const [from, to] of [
      ...[['2026-12-05', '2026-12-09'] as const, ['2026-11-25', '2026-12-01'] as const],
      ...[['2026-12-02', '2026-12-03'] as const, ['2026-11-25', '2026-12-24'] as const],
    ]) {
      await expect(saveSubstitution(head, absence(worker, from, to))).rejects.toMatchObject({
        detail: { fields: { from: 'substitution-overlaps' }, facts: { when: '1–5 grudnia 2026' } },
      });
    }
    await saveSubstitution(head, absence(worker, '2026-12-06', '2026-12-06'));
    await saveSubstitution(head, absence(worker, '2026-11-30', '2026-11-30'));
    // The substitutions of another person do not matter.
    await saveSubstitution(head, absence(below));
  });

  test('for all but one of several entered at once', async () => {
    const answers = await codes([1, 2, 3, 4].map(() => saveSubstitution(head, absence(worker))));
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(await db().substitution.count()).toBe(1);
  });
});

test('a substitution called off ends at once, once, and its days are free again', async () => {
  const { id } = await saveSubstitution(head, absence(worker, '2026-11-24', '2026-11-30'));
  expect(await codes([endSubstitution(stranger, id), endSubstitution(ctxOf(worker), id)])).toEqual([
    ...['not-found', 'not-found'],
  ]);
  expect(await standsIn('2026-11-24')).toBe(other.staffId);
  await Promise.all([endSubstitution(head, id), endSubstitution(admin, id)]);
  expect(await standsIn('2026-11-24')).toBeNull();
  expect(
    await db().historyEntry.count({
      where: { type: 'substitution.ended', data: { path: ['substitutionId'], equals: id } },
    }),
  ).toBe(1);
  await saveSubstitution(head, absence(worker, '2026-11-24', '2026-11-30'));
  await expect(endSubstitution(head, 999_999)).rejects.toMatchObject({ code: 'not-found' });
});

test('a substitution is seen by people who arrange it, and by the two people concerned', async () => {
  await saveSubstitution(head, absence(worker, '2026-12-10', '2026-12-11'));
  await saveSubstitution(head, absence(worker));
  await saveSubstitution(admin, absence(foreign, undefined, undefined, worker));
  expect((await substitutionsOf(admin, worker.staffId)).map(({ from }) => from)).toEqual([
    ...['2026-12-01', '2026-12-10'],
  ]);
  const led = await substitutionsOfLed(head);
  expect(led.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tomasz Dąb', 'Marek Zieliński', 'Adam Żak']),
  );
  expect(led.people.map(({ id }) => id)).not.toContain(foreign.staffId);
  expect(led.substitutions).toHaveLength(2);
  expect(await ownSubstitutions(ctxOf(worker))).toHaveLength(3);
  expect((await ownSubstitutions(ctxOf(other))).map(({ name }) => name)).toEqual([
    ...['Marek Zieliński', 'Marek Zieliński'],
  ]);
  expect(await ownSubstitutions(ctxOf(below))).toEqual([]);
  expect(
    await codes([
      substitutionsOf(head, worker.staffId),
      substitutionsOfLed(ctxOf(worker)),
      possibleSubstitutes(ctxOf(worker)),
    ]),
  ).toEqual(Array(3).fill('not-allowed'));
  expect((await possibleSubstitutes(head)).length).toBeGreaterThan(5);
});
