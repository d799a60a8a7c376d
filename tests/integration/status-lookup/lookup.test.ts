import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublicCtx } from '@/lib/core/context';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { lookUpStatus, sealStatusVisit } from '@/lib/modules/status-lookup/operations';
import { statusOfVisit } from '@/lib/modules/status-lookup/queries';
import { closeDb, db } from '@/lib/platform/db';
import { registerOne } from '../../factories/applications';
import { makeCard } from '../../factories/cards';
import { type MadeOffice, makeOffice } from '../../factories/office';
import { actorOf, ctxOf, later } from '../../factories/people';

const WRONG = 'ZZZZZ-ZZZZZ';

let office: MadeOffice;
let clerk: ReturnType<typeof ctxOf>;
let card: Awaited<ReturnType<typeof makeCard>>;
let filed: Awaited<ReturnType<typeof registerOne>>;
let code: string;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  card = await makeCard(office.roads);
  filed = await registerOne(clerk, card, { presentDocumentIds: [] });
  code = filed.accessCode ?? '';
});
beforeEach(() => db().rateLimit.deleteMany());

const resident = (address = '192.0.2.1'): PublicCtx => ({
  now: clerk.now,
  today: clerk.today,
  locale: 'pl',
  address,
});
const ask = (number: string, given: string, address?: string) =>
  lookUpStatus(resident(address), { number, code: given });
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'found',
    (error) => error.code as string,
  );
const failTimes = async (times: number, number: string, address?: string) => {
  for (let n = 0; n < times; n += 1)
    expect(await codeOf(ask(number, WRONG, address))).toBe('status-not-found');
};

describe('the holder of number and code', () => {
  it('sees the matter, however number and code are typed', async () => {
    for (const number of [filed.number, filed.slug, ` ${filed.number.toLowerCase()} `]) {
      expect(await ask(number, code.toLowerCase().replace('-', ' '))).toMatchObject({ number: filed.number });
    }
  });

  it('sees nothing personal', async () => {
    const shown = JSON.stringify(await ask(filed.number, code));
    const client = await db().client.findFirstOrThrow();
    for (const secret of [
      client.lastName,
      client.firstName,
      client.street,
      'rusztowanie',
      clerk.actor.name,
      clerk.actor.login,
    ]) {
      expect(shown).not.toContain(secret);
    }
    expect(JSON.parse(shown)).toMatchObject({
      missing: ['Plan sytuacyjny', 'Projekt organizacji ruchu'],
      card: card.name,
      settlementForm: 'decyzja',
      stage: 'received',
    });
  });

  it('sees each step of the course', async () => {
    const own = await registerOne(clerk, card);
    const pair = [own.number, own.accessCode ?? ''] as const;
    await handOver(clerk, {
      batch: crypto.randomUUID(),
      caseIds: [own.caseId],
      departmentId: null,
      reason: '',
    });
    expect(await ask(...pair)).toMatchObject({
      stage: 'handed-over',
      destination: { genitive: 'Wydziału Dróg' },
    });

    const desk = later(ctxOf(await actorOf('SECRETARIAT', office.roads)), 90);
    const pending = await db().handOver.findFirstOrThrow({ where: { caseId: own.caseId } });
    await acceptHandOvers(desk, { handOverIds: [pending.id] });
    const status = await ask(...pair);
    expect(status).toMatchObject({
      stage: 'accepted',
      destination: null,
      unit: { name: 'Wydział Dróg', room: '1' },
    });
    expect(status.updatedAt).toEqual(desk.now);
    expect(status.events.map(({ code: event, day }) => [event, day])).toEqual([
      ['filed', '2026-11-24'],
      ['handed-over', '2026-11-24'],
      ['accepted', '2026-11-24'],
      ['accepted', '2026-11-24'],
      ['settlement', '2026-12-28'],
      ['delivery', null],
    ]);
  });

  it('needs no typing for half an hour, unless the code has ended', async () => {
    const own = await registerOne(clerk, card);
    const key = sealStatusVisit(resident(), { number: own.number, code: own.accessCode ?? '' });
    expect(await statusOfVisit(resident(), key)).toMatchObject({ number: own.number });
    expect(await statusOfVisit(later(clerk, 31), key)).toBeNull();
    expect(await statusOfVisit(resident(), `A${key.slice(1)}`)).toBeNull();
    expect(await statusOfVisit(resident(), '')).toBeNull();
    await renewReceipt(clerk, { slug: own.slug });
    expect(await statusOfVisit(resident(), key)).toBeNull();
  });
});

describe('a person without number and code', () => {
  it('gets always the same answer, for the same work', async () => {
    const silent = await makeCard(office.roads, { publicStatus: false });
    const hidden = await registerOne(clerk, silent);
    const statements = vi.spyOn(db(), '$queryRaw');
    const answers = [];
    for (const [number, given] of [
      [filed.number, WRONG],
      [filed.number, 'O'],
      ['RPW/999999/2026', WRONG],
      ['RPW/999999/2026', code],
      ['nie wiem', code],
      ['RPW/0/2026', '…'],
      [hidden.number, hidden.accessCode ?? ''],
    ]) {
      statements.mockClear();
      const error = await ask(number, given, '192.0.2.77').catch((reason) => reason);
      answers.push({ code: error.code, detail: error.detail, statements: statements.mock.calls.length });
    }
    statements.mockRestore();
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ code: 'status-not-found', detail: {}, statements: 1 })]),
    );
  });

  it('waits after ten failures of an address, longer the next time, and other addresses do not wait', async () => {
    await failTimes(10, 'RPW/999999/2026');
    const waits = async () => (await ask(filed.number, code).catch((error) => error)).detail?.facts?.minutes;
    expect(await waits()).toBe(15);
    expect(await codeOf(ask(filed.number, code, '192.0.2.2'))).toBe('found');

    await db()
      .$executeRaw`UPDATE rate_limit SET expire = 1 WHERE key LIKE 'status-address%' OR key LIKE 'status-number%'`;
    await failTimes(10, 'RPW/999998/2026');
    expect(await waits()).toBe(60);
  });

  it('has one count for all addresses of an IPv6 network', async () => {
    for (let n = 1; n <= 10; n += 1) await failTimes(1, `RPW/99${n}/2026`, `2001:db8:1:2::${n}`);
    expect(await codeOf(ask(filed.number, code, '2001:db8:1:2::ffff'))).toBe('too-many-attempts');
    expect(await codeOf(ask(filed.number, code, '2001:db8:1:3::1'))).toBe('found');
  });

  it('closes a number for the failing address, and never for its holder', async () => {
    for (let n = 1; n <= 12; n += 1) await codeOf(ask(filed.number, WRONG, `198.51.100.${n}`));
    await failTimes(3, filed.number, '203.0.113.5');
    expect(await codeOf(ask(filed.number, WRONG, '203.0.113.5'))).toBe('too-many-attempts');
    expect(await codeOf(ask(filed.number, code, '203.0.113.9'))).toBe('found');
  });

  it('gets no failures back by successes in between', async () => {
    for (let n = 0; n < 10; n += 1) {
      await failTimes(1, `RPW/98${n}/2026`);
      if (n < 9) expect(await codeOf(ask(filed.number, code))).toBe('found');
    }
    expect(await codeOf(ask(filed.number, code))).toBe('too-many-attempts');
  });

  it('is counted across processes, however many attempts come at once', async () => {
    const tries = (number: number) =>
      Array.from({ length: 20 }, () => codeOf(ask(`RPW/${number}/2026`, WRONG, '192.0.2.50')));
    const first = await Promise.all(tries(900_001));
    await closeDb(); // another process: a pool of its own, no state in memory
    const second = await Promise.all(tries(900_002));
    const looked = [...first, ...second].filter((answer) => answer === 'status-not-found');
    expect(looked).toHaveLength(10);
  });

  it('leaves no address and no number in the clear', async () => {
    await failTimes(1, filed.number, '192.0.2.123');
    const kept = JSON.stringify(await db().rateLimit.findMany({ select: { key: true } }));
    expect(kept).not.toContain('192.0.2');
    expect(kept).not.toContain(filed.slug);
  });
});
