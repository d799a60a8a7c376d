import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { recomputeOutdated } from '@/lib/modules/cases/operations/clocks/recompute-outdated';
import { saveTerms } from '@/lib/modules/cases/operations/clocks/save-terms';
import { previewOfficeTerms } from '@/lib/modules/cases/queries/clocks/preview-office-terms';
import { termsProgress } from '@/lib/modules/cases/queries/clocks/terms-progress';
import { confirmYear } from '@/lib/modules/deadlines/operations';
import { checkOfYear, latestTerms, listTermsVersions } from '@/lib/modules/deadlines/queries';
import { DEFAULT_POLICY, type OfficeDays, type Policy } from '@/lib/modules/deadlines/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// Registered on Tuesday 24 November 2026: the month ends on Thursday 24 December, a holiday, so on Monday 28 December.
let office: MadeOffice;
let clerk: Ctx;
let secretary: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  secretary = ctxOf(await actorOf('CITY_SECRETARY', office.secretary, { name: 'Jan Sekretarz' }));
  card = await makeCard(office.roads);
});

// Every test begins with the law alone and without an open clock.
beforeEach(async () => {
  await db().clock.updateMany({ where: { closedAt: null }, data: { closedAt: clerk.now } });
  const { id } = await db().termsVersion.create({
    data: { calendar: {}, policy: {}, savedAt: clerk.now, finishedAt: clerk.now },
  });
  expect((await latestTerms()).version).toBe(id);
});

/** A handed-over podanie with its clocks: one of the law and one target, due on 25 November. */
async function caseOf(): Promise<number> {
  const { caseId } = await registerOne(clerk, card);
  await handOver(clerk, { batch: randomUUID(), caseIds: [caseId], departmentId: null, reason: '' });
  return caseId;
}
const dates = async (caseId: number) =>
  Object.fromEntries(
    (await db().clock.findMany({ where: { caseId, closedAt: null } })).map(({ purpose, dueOn }) => [
      purpose,
      dueOn.toISOString().slice(0, 10),
    ]),
  );
const free = (date: string): OfficeDays => ({
  extraFreeDays: [{ date: plainDate(date), basis: 'rozporządzenie' }],
  closures: [],
});
const closed = (date: string): OfficeDays => ({
  extraFreeDays: [],
  closures: [{ date: plainDate(date), reason: 'za święto w sobotę' }],
});
async function change(part: { calendar?: OfficeDays; policy?: Partial<Policy> }) {
  const { version } = await latestTerms();
  const policy = part.policy && { ...DEFAULT_POLICY, ...part.policy };
  return { basedOn: version, calendar: part.calendar, policy, reason: 'Tak zdecydowano' };
}
const rowsOf = async () => ({
  clocks: await db().clock.findMany({ orderBy: { id: 'asc' } }),
  cases: await db().case.findMany({ orderBy: { id: 'asc' } }),
  versions: await db().termsVersion.count(),
  history: await db().historyEntry.count(),
});

describe('a preview', () => {
  test('shows the dates that would move and the number of days, and writes nothing', async () => {
    const caseIds = [await caseOf(), await caseOf()];
    const before = await rowsOf();
    const shown = await previewOfficeTerms(secretary, await change({ calendar: free('2026-12-28') }));
    expect(await rowsOf()).toEqual(before);
    expect(shown).toMatchObject({ open: 4, moved: 2, groups: [{ days: 1, count: 2 }] });
    expect(shown.rows.map(({ purpose, before: was, after, days }) => [purpose, was, after, days])).toEqual([
      ['SETTLEMENT', '2026-12-28', '2026-12-29', 1],
      ['SETTLEMENT', '2026-12-28', '2026-12-29', 1],
    ]);
    const cases = await db().case.findMany({ where: { id: { in: caseIds } } });
    expect(shown.rows.map(({ number }) => number).sort()).toEqual(
      cases.map(({ registryNumber }) => `RPW/${registryNumber}/2026`).sort(),
    );
    expect(shown.rows[0].slug).toMatch(/^rpw-\d+-2026$/);
  });

  test('links a case only for a person who may see the case', async () => {
    await caseOf();
    const admin = ctxOf(await actorOf('ADMIN', office.secretary));
    const shown = await previewOfficeTerms(admin, await change({ calendar: free('2026-12-28') }));
    expect(shown.rows.map(({ slug }) => slug)).toEqual([null]);
  });

  test('agrees with the saved change to the last date', async () => {
    const caseIds = [await caseOf(), await caseOf(), await caseOf()];
    await db().clock.updateMany({
      where: { caseId: caseIds[0], purpose: 'SETTLEMENT' },
      data: { startOn: new Date('2026-11-10'), dueOn: new Date('2026-12-10') },
    });
    const asked = await change({ calendar: free('2026-12-28'), policy: { handOverDays: 3 } });
    const shown = await previewOfficeTerms(secretary, asked);
    expect(shown).toMatchObject({
      moved: 5,
      groups: [
        { days: 2, count: 3 },
        { days: 1, count: 2 },
      ],
    });
    const { version } = await saveTerms(secretary, asked);
    expect(await recomputeOutdated(() => secretary.now)).toBe(5);
    for (const { clockId, after } of shown.rows) {
      const clock = await db().clock.findUniqueOrThrow({ where: { id: clockId } });
      expect(clock.dueOn.toISOString().slice(0, 10)).toBe(after);
    }
    expect(await dates(caseIds[0])).toEqual({ SETTLEMENT: '2026-12-10', HAND_OVER: '2026-11-27' });
    expect(await db().termsVersion.findUniqueOrThrow({ where: { id: version } })).toMatchObject({
      clocks: 6,
      moved: 5,
      finishedAt: secretary.now,
      reason: 'Tak zdecydowano',
    });
    const told = await db().historyEntry.findMany({ where: { caseId: caseIds[1], type: 'clock.moved' } });
    expect(told.map(({ data, actorId }) => [(data as { why: string }).why, actorId])).toEqual([
      ['Tak zdecydowano', secretary.actor.staffId],
      ['Tak zdecydowano', secretary.actor.staffId],
    ]);
    const [saved] = await db().historyEntry.findMany({
      where: { type: 'terms.saved' },
      orderBy: { id: 'desc' },
    });
    expect(saved).toMatchObject({
      chain: 'office',
      data: { version, clocks: 6, choices: ['handOverDays 3'] },
    });
  });
});

describe('a change of the office’s terms', () => {
  test('a closure moves only targets of the office', async () => {
    const caseId = await caseOf();
    const shown = await previewOfficeTerms(secretary, await change({ calendar: closed('2026-11-25') }));
    expect(shown.rows.map(({ purpose }) => purpose)).toEqual(['HAND_OVER']);
    const statutory = await previewOfficeTerms(secretary, await change({ calendar: closed('2026-12-28') }));
    expect(statutory.moved).toBe(0);
    await saveTerms(secretary, await change({ calendar: closed('2026-11-25') }));
    await recomputeOutdated(() => secretary.now);
    expect(await dates(caseId)).toEqual({ SETTLEMENT: '2026-12-28', HAND_OVER: '2026-11-26' });
    // Without the closure the former dates come back.
    const away = { extraFreeDays: [], closures: [] };
    expect(await previewOfficeTerms(secretary, await change({ calendar: away }))).toMatchObject({
      groups: [{ days: -1, count: 1 }],
    });
    await saveTerms(secretary, await change({ calendar: away }));
    await recomputeOutdated(() => secretary.now);
    expect(await dates(caseId)).toEqual({ SETTLEMENT: '2026-12-28', HAND_OVER: '2026-11-25' });
  });

  test('a choice moves only the dates that depend on it', async () => {
    const caseId = await caseOf();
    await db().clockEntry.create({
      data: {
        caseId,
        kind: 'PAUSE',
        pause: 'OPINION',
        basis: 'stanowisko',
        requestKey: randomUUID(),
        fromOn: new Date('2026-12-01'),
        toOn: new Date('2026-12-07'),
        enteredById: clerk.actor.staffId,
        enteredAt: clerk.now,
      },
    });
    await db().clock.updateMany({ where: { caseId }, data: { termsVersion: 1 } });
    await recomputeOutdated(() => secretary.now);
    expect(await dates(caseId)).toEqual({ SETTLEMENT: '2026-12-31', HAND_OVER: '2026-11-25' });
    const shown = await previewOfficeTerms(secretary, await change({ policy: { opinionStops: false } }));
    expect(shown).toMatchObject({
      moved: 1,
      rows: [{ purpose: 'SETTLEMENT', after: '2026-12-28', days: -3 }],
    });
  });
});

describe('saving', () => {
  test('is refused, with its preview, to people without the right', async () => {
    const asked = await change({ calendar: free('2026-12-28') });
    const auditor = ctxOf(await actorOf('AUDITOR', office.secretary));
    const head = ctxOf(await actorOf('HEAD', office.roads));
    expect(
      await codes([
        ...[auditor, head, clerk].map((ctx) => saveTerms(ctx, asked)),
        ...[auditor, head, clerk].map((ctx) => previewOfficeTerms(ctx, asked)),
        ...[auditor, head].map((ctx) => confirmYear(ctx, { year: 2030 })),
        ...[head, clerk].map((ctx) => listTermsVersions(ctx)),
        ...[head, clerk].map((ctx) => termsProgress(ctx)),
        ...[head, clerk].map((ctx) => checkOfYear(ctx, 2027)),
        listTermsVersions(auditor),
      ]),
    ).toEqual([...Array(8).fill('not-allowed'), ...Array(6).fill('not-found'), null]);
  });

  test('of two people at once refuses the second, and writes nothing of theirs', async () => {
    const other = ctxOf(await actorOf('ADMIN', office.secretary));
    const mine = await change({ calendar: free('2026-12-28') });
    const theirs = { ...mine, calendar: closed('2026-12-30') };
    const versions = await db().termsVersion.count();
    const answers = await codes([saveTerms(secretary, mine), saveTerms(other, theirs)]);
    expect(answers.toSorted()).toEqual([null, 'terms-changed-meanwhile']);
    expect(await db().termsVersion.count()).toBe(versions + 1);
    expect(await codes([previewOfficeTerms(other, theirs)])).toEqual(['terms-changed-meanwhile']);
  });

  test('refuses a change without a difference, and days that are off anyway', async () => {
    const changes = [
      await change({}),
      await change({ policy: {} }),
      await change({ calendar: closed('2026-12-25') }),
      await change({ calendar: free('2026-12-27') }),
    ];
    const refusals = ['terms-unchanged', 'terms-unchanged', 'day-already-free', 'day-already-free'];
    expect(await codes(changes.map((each) => saveTerms(secretary, each)))).toEqual(refusals);
    expect(await codes(changes.map((each) => previewOfficeTerms(secretary, each)))).toEqual(refusals);
  });

  test('keeps every version with its person, reason and difference', async () => {
    await saveTerms(secretary, await change({ calendar: free('2026-12-28') }));
    await saveTerms(secretary, await change({ calendar: closed('2026-12-30'), policy: { handOverDays: 2 } }));
    const { versions, older } = await listTermsVersions(secretary, 2);
    expect(older).toBe(true);
    expect(versions).toMatchObject([
      {
        savedBy: 'Jan Sekretarz',
        reason: 'Tak zdecydowano',
        difference: {
          added: [{ kind: 'CLOSURE', date: '2026-12-30' }],
          removed: [{ kind: 'EXTRA', date: '2026-12-28' }],
          choices: [{ key: 'handOverDays', before: 1, after: 2 }],
        },
      },
      { difference: { added: [{ kind: 'EXTRA', date: '2026-12-28' }], removed: [], choices: [] } },
    ]);
    await recomputeOutdated(() => secretary.now);
  });
});

describe('progress', () => {
  test('counts the clocks that are computed by the latest terms, and ends', async () => {
    const caseIds = [await caseOf(), await caseOf()];
    expect(await termsProgress(secretary)).toBeNull();
    const { version } = await saveTerms(secretary, await change({ calendar: free('2026-12-28') }));
    expect(await termsProgress(secretary)).toEqual({ clocks: 4, done: 0 });
    await db().clock.updateMany({ where: { caseId: caseIds[0] }, data: { termsVersion: version } });
    expect(await termsProgress(secretary)).toEqual({ clocks: 4, done: 2 });
    // Clocks opened meanwhile are computed by the new terms at once and need no work.
    await caseOf();
    expect(await termsProgress(secretary)).toEqual({ clocks: 4, done: 2 });
    await recomputeOutdated(() => secretary.now);
    expect(await termsProgress(secretary)).toBeNull();
  });
});

describe('the yearly check', () => {
  test('keeps the first person who did it', async () => {
    expect(await checkOfYear(secretary, 2027)).toBeNull();
    await confirmYear(secretary, { year: 2027 });
    await confirmYear(ctxOf(await actorOf('ADMIN', office.secretary)), { year: 2027 });
    expect(await checkOfYear(secretary, 2027)).toEqual({ at: secretary.now, by: 'Jan Sekretarz' });
    const told = await db().historyEntry.findMany({ where: { type: 'calendar.checked' } });
    expect(told.map(({ data }) => data)).toEqual([{ year: 2027 }]);
  });
});
