import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { giveMandate, revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { listMandates, mandateFor, ownMandates } from '@/lib/modules/staff/queries/mandates';
import { type MandateInput, type MandateScope, mandateSchema } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { mandateOf } from '@/tests/factories/mandates';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// It is Tuesday 24 November 2026.
let office: MadeOffice;
let secretary: Ctx;
let worker: Actor;
let head: Actor;

beforeAll(async () => {
  office = await makeOffice();
  secretary = ctxOf(await actorOf('CITY_SECRETARY', office.secretary, { name: 'Danuta Wójcik' }));
  worker = await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' });
  head = await actorOf('HEAD', office.roads, { name: 'Krystyna Mróz' });
});

beforeEach(() => db().$executeRaw`DELETE FROM mandate`);

const input = (over: Partial<MandateInput> = {}): MandateInput => ({
  staffId: worker.staffId,
  scopes: ['LETTERS'],
  subject: 'sprawy drogowe',
  departmentId: office.roads.id,
  organId: null,
  holdsOrgan: false,
  givenBy: 'Burmistrz Zalesina',
  givenOn: plainDate('2026-11-02'),
  from: plainDate('2026-11-02'),
  to: null,
  requestKey: randomUUID(),
  ...over,
});

/** The number of the mandate under which the worker may sign on the day. */
async function signs(
  day: string,
  scope: MandateScope = 'LETTERS',
  departmentId = office.roads.id,
  organId: number | null = null,
) {
  const wanted = { staffId: worker.staffId, scope, departmentId, organId, day: plainDate(day) };
  return (await mandateFor(db(), wanted))?.number ?? null;
}

const registrar = () => {
  const named = { name: 'Kierownik Urzędu Stanu Cywilnego', genitive: 'Kierownika Urzędu Stanu Cywilnego' };
  return db().authority.create({ data: { ...named, kind: 'OWN', seat: 'w Zalesinie' } });
};

const ALL = { staffId: null, validOnly: false, before: null };

describe('the register (art. 268a KPA)', () => {
  test('numbers without a gap, by the year of the giving, also for entries at once', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, () => giveMandate(secretary, input())));
    expect(given.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    const before = input({ givenOn: plainDate('2025-12-30'), from: plainDate('2026-01-01') });
    expect(await giveMandate(secretary, before)).toMatchObject({ year: 2025, number: 1 });
  });

  test('gives one mandate for one request, also at once, and a refused request takes no number', async () => {
    const once = input();
    const both = await Promise.all([giveMandate(secretary, once), giveMandate(secretary, once)]);
    expect(both[0]).toEqual(both[1]);
    await giveMandate(secretary, input({ staffId: 999_999 })).catch(() => {});
    expect(await giveMandate(secretary, input())).toMatchObject({ number: 2 });
  });

  test('is written by administrators and the Secretary, read by the auditor, and closed to the others', async () => {
    const admin = ctxOf(await actorOf('ADMIN', office.secretary));
    const auditor = ctxOf(await actorOf('AUDITOR', office.secretary));
    await giveMandate(admin, input());
    const { id } = await giveMandate(secretary, input());
    const reason = 'zmiana stanowiska';
    for (const ctx of [auditor, ctxOf(worker), ctxOf(head)]) {
      const acts = [giveMandate(ctx, input()), revokeMandate(ctx, { id, lastDay: ctx.today, reason })];
      expect(await codes(acts)).toEqual(['not-allowed', 'not-allowed']);
    }
    expect((await listMandates(auditor, ALL)).mandates).toHaveLength(2);
    expect(await codes([listMandates(ctxOf(head), ALL)])).toEqual(['not-allowed']);
  });

  test('refuses wrong days, a beginning before the giving, a missing person and a missing scope', async () => {
    const wrong = mandateSchema.safeParse(input({ to: plainDate('2026-11-01') }));
    expect(wrong.error?.issues[0].message).toBe('mandate-ends-before-it-begins');
    expect(mandateSchema.safeParse(input({ scopes: [] })).error?.issues[0].message).toBe('choose-scope');
    await expect(giveMandate(secretary, input({ from: plainDate('2026-11-01') }))).rejects.toMatchObject({
      detail: { fields: { from: 'mandate-given-late' } },
    });
    const gone = await actorOf('CASE_WORKER', office.roads, { active: false });
    await expect(giveMandate(secretary, input({ staffId: gone.staffId }))).rejects.toMatchObject({
      detail: { fields: { staffId: 'choose-holder' } },
    });
    await expect(giveMandate(secretary, input({ departmentId: 999_999 }))).rejects.toMatchObject({
      code: 'department-not-found',
    });
  });

  test('shows the state of each mandate today, and everybody reads their own', async () => {
    const from = plainDate('2026-11-02');
    await mandateOf(worker.staffId, ['LETTERS'], null, { from, to: plainDate('2026-11-23') });
    await mandateOf(worker.staffId, ['LETTERS'], null, { from, to: plainDate('2026-11-24') });
    await mandateOf(worker.staffId, ['LETTERS'], null, { from: plainDate('2026-11-25') });
    const { id } = await mandateOf(worker.staffId, ['DECISIONS'], office.roads.id);
    await revokeMandate(secretary, { id, lastDay: plainDate('2026-11-23'), reason: 'zmiana stanowiska' });
    await mandateOf(head.staffId, ['DECISIONS']);
    const { mandates } = await listMandates(secretary, { ...ALL, staffId: worker.staffId });
    expect(mandates.map(({ state }) => state)).toEqual(['REVOKED', 'TO_COME', 'VALID', 'ENDED']);
    expect(mandates[0]).toMatchObject({
      name: 'Marek Zieliński',
      department: 'Wydział Dróg',
      givenBy: 'Burmistrz Zalesina',
      revokedOn: '2026-11-23',
      revokedBy: 'Danuta Wójcik',
      revokeReason: 'zmiana stanowiska',
    });
    expect((await listMandates(secretary, { ...ALL, validOnly: true })).mandates).toHaveLength(2);
    const { next } = await listMandates(secretary, ALL, 3);
    expect(next).toEqual({ year: 2026, number: 3 });
    expect((await listMandates(secretary, { ...ALL, before: next }, 3)).mandates).toHaveLength(2);
    expect((await ownMandates(ctxOf(worker))).map(({ state }) => state)).toEqual(['TO_COME', 'VALID']);
    const told = await db().$queryRaw<{ type: string }[]>`
      SELECT type FROM history WHERE type LIKE 'mandate.%' ORDER BY id DESC LIMIT 2`;
    expect(told.map(({ type }) => type)).toEqual(['mandate.given', 'mandate.revoked']);
  });
});

describe('a mandate lets its holder sign', () => {
  test('from the first day to the last, both included', async () => {
    await giveMandate(secretary, input({ from: plainDate('2026-11-10'), to: plainDate('2026-11-20') }));
    expect(await signs('2026-11-09')).toBeNull();
    expect(await signs('2026-11-10')).toBe(1);
    expect(await signs('2026-11-20')).toBe(1);
    expect(await signs('2026-11-21')).toBeNull();
  });

  test('letters of the named scope, and no others', async () => {
    await giveMandate(secretary, input({ scopes: ['LETTERS', 'CERTIFICATES'] }));
    expect(await signs('2026-11-24', 'CERTIFICATES')).toBe(1);
    expect(await signs('2026-11-24', 'DECISIONS')).toBeNull();
    const day = plainDate('2026-11-24');
    const wanted = { scope: 'LETTERS', departmentId: office.roads.id, organId: null, day } as const;
    expect(await mandateFor(db(), { ...wanted, staffId: head.staffId })).toBeNull();
  });

  test('in the matters of the department and those below it, or of the whole office', async () => {
    await giveMandate(secretary, input());
    expect(await signs('2026-11-24', 'LETTERS', office.permits.id)).toBe(1);
    expect(await signs('2026-11-24', 'LETTERS', office.geodesy.id)).toBeNull();
    await giveMandate(secretary, input({ departmentId: null }));
    expect(await signs('2026-11-24', 'LETTERS', office.geodesy.id)).toBe(2);
    // Of two valid mandates, the narrower one is named.
    expect(await signs('2026-11-24')).toBe(1);
    await giveMandate(secretary, input({ departmentId: office.permits.id }));
    expect(await signs('2026-11-24', 'LETTERS', office.permits.id)).toBe(3);
  });

  test('for the organ that it names, and for no other', async () => {
    const [{ id: organId }, { id: board }] = [await registrar(), await db().authority.findFirstOrThrow()];
    await giveMandate(secretary, input());
    const signsFor = (organ: number | null) => signs('2026-11-24', 'LETTERS', office.roads.id, organ);
    expect([await signsFor(null), await signsFor(organId)]).toEqual([1, null]);
    await giveMandate(secretary, input({ organId }));
    expect([await signsFor(null), await signsFor(organId)]).toEqual([1, 2]);
    await expect(giveMandate(secretary, input({ organId: board }))).rejects.toMatchObject({
      detail: { fields: { organId: 'organ-not-found' } },
    });
  });

  test('until the last day of its revocation, while other mandates stay valid', async () => {
    const { id } = await giveMandate(secretary, input({ to: plainDate('2026-12-31') }));
    const revoke = (lastDay: string, reason = 'zmiana stanowiska') =>
      revokeMandate(secretary, { id, lastDay: plainDate(lastDay), reason });
    await expect(revoke('2027-01-01')).rejects.toMatchObject({
      detail: { fields: { lastDay: 'mandate-revoke-after-end' }, facts: { day: '31 grudnia 2026' } },
    });
    await revoke('2026-11-30');
    await revoke('2026-11-30');
    expect(await codes([revoke('2026-11-29')])).toEqual(['mandate-revoked-already']);
    expect(await signs('2026-11-30')).toBe(1);
    expect(await signs('2026-12-01')).toBeNull();
    await giveMandate(secretary, input());
    expect(await signs('2026-12-01')).toBe(2);
  });
});
