import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublicCtx } from '@/lib/core/context';
import { formatCode } from '@/lib/core/registry-number';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { renewCode } from '@/lib/modules/applications/operations/renew-code';
import { counterOfCase } from '@/lib/modules/correspondence/queries/counter-of-case';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { lookUpStatus, sealStatusVisit } from '@/lib/modules/status-lookup/operations';
import { statusOfVisit } from '@/lib/modules/status-lookup/queries/status';
import { statusPairSchema } from '@/lib/modules/status-lookup/schema/pair';
import { closeDb, db, transact } from '@/lib/platform/db';
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
/** Looks a pair up as the form does: read first, so that a wrong shape never comes as far as the lock. */
const ask = async (number: string, given: string, address?: string) =>
  lookUpStatus(resident(address), statusPairSchema.parse({ number, code: given }));
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
    const { number, slug } = filed;
    for (const typed of [
      number,
      slug,
      ` ${number.toLowerCase()} `,
      `nr ${number}.`,
      number.replace('20', ''),
    ]) {
      expect(await ask(typed, code.toLowerCase().replace('-', ' '))).toMatchObject({ number });
    }
    expect(await ask(number, `\u202a${code.replace('-', '\u2011')}.\u202c`)).toMatchObject({ number });
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
      missing: [{ name: 'Plan sytuacyjny' }, { name: 'Projekt organizacji ruchu' }],
      card: { name: card.name, nameEn: '', nameUk: '' },
      state: 'case.REGISTERED',
      todo: 'missing',
    });
  });

  it('is sent to the counter that the letters name, never to an information point', async () => {
    const information = {
      slug: 'informacja',
      name: 'Informacja',
      address: 'Rynek 2',
      kind: 'INFORMATION',
    } as const;
    await db().servicePoint.create({ data: information });
    await db().servicePoint.create({
      data: { slug: 'druga', name: 'BOK, Rynek 3', address: 'Rynek 3', kind: 'BOK', takesAll: true },
    });
    const activate = (active: boolean) =>
      db().servicePoint.update({ where: { id: office.pointId }, data: { active } });
    const told = async () => (await ask(filed.number, code)).counter?.point;
    await activate(false);
    expect(await told()).toBe('BOK, Rynek 3');
    expect((await counterOfCase(db(), filed.caseId))?.name).toBe('BOK, Rynek 3');
    await activate(true);
    expect(await told()).toBe('BOK, Rynek 1');
    expect((await counterOfCase(db(), filed.caseId))?.name).toBe('BOK, Rynek 1');
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
      state: 'case.HANDED_OVER',
      place: { code: 'ON_ITS_WAY' },
      destination: { genitive: 'Wydziału Dróg' },
    });

    const desk = later(ctxOf(await actorOf('SECRETARIAT', office.roads)), 90);
    const pending = await db().handOver.findFirstOrThrow({ where: { caseId: own.caseId } });
    await acceptHandOvers(desk, { handOverIds: [pending.id] });
    const status = await ask(...pair);
    expect(status).toMatchObject({
      state: 'case.ACCEPTED',
      destination: null,
      unit: { name: 'Wydział Dróg', nameEn: 'Roads Department', locative: 'w Wydziale Dróg', room: '1' },
    });
    expect(status.updatedAt).toEqual(desk.now);
    expect(status.events.map(({ code: event, day }) => [event, day])).toEqual([
      ['filed', '2026-11-24'],
      ['handOver.PENDING', '2026-11-24'],
      ['handOver.ACCEPTED', '2026-11-24'],
      ['case.ACCEPTED', '2026-11-24'],
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
    const hiddenCode = formatCode(await transact((tx) => renewCode(tx, hidden.caseId)));
    const statements = vi.spyOn(db(), '$queryRaw');
    const answers = [];
    for (const [number, given] of [
      [filed.number, WRONG],
      ['RPW/999999/2026', WRONG],
      ['RPW/999999/2026', code],
      [hidden.number, hiddenCode],
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

  it('waits after ten failures with a number, longer the next time, and other addresses do not wait', async () => {
    const waits = async () => (await ask(filed.number, code).catch((error) => error)).detail?.facts?.minutes;
    for (const minutes of [15, 60, 240, 1_440]) {
      await failTimes(10, filed.number);
      expect(await waits()).toBe(minutes);
      expect(await codeOf(ask(filed.number, code, '192.0.2.2'))).toBe('found');
      await db()
        .$executeRaw`UPDATE rate_limit SET expire = 1 WHERE key LIKE 'status-pair%' OR key LIKE 'status-number%'`;
    }
  });

  it('has one count for all addresses of an IPv6 network', async () => {
    for (let n = 1; n <= 10; n += 1) await failTimes(1, filed.number, `2001:db8:1:2::${n}`);
    expect(await codeOf(ask(filed.number, code, '2001:db8:1:2::ffff'))).toBe('too-many-attempts');
    expect(await codeOf(ask(filed.number, code, '2001:db8:1:3::1'))).toBe('found');
  });

  it('closes a number for the failing address, and never for its holder', async () => {
    for (let n = 1; n <= 12; n += 1) await codeOf(ask(filed.number, WRONG, `198.51.100.${n}`));
    await failTimes(3, filed.number, '203.0.113.5');
    expect(await codeOf(ask(filed.number, WRONG, '203.0.113.5'))).toBe('too-many-attempts');
    expect(await codeOf(ask(filed.number, code, '203.0.113.9'))).toBe('found');
  });

  it('closes no building: behind the address of somebody who fails, all others find their matters', async () => {
    const neighbour = await registerOne(clerk, card);
    const wifi = '192.0.2.200';
    for (let n = 0; n < 10; n += 1) await failTimes(1, filed.number, wifi);
    expect(await codeOf(ask(filed.number, code, wifi))).toBe('too-many-attempts');
    for (let n = 0; n < 130; n += 1) await failTimes(1, `RPW/${700_000 + n}/2026`, wifi);
    expect(await codeOf(ask(neighbour.number, neighbour.accessCode ?? '', wifi))).toBe('found');
    // Where so many attempts fail, a number has three tries instead of ten.
    await failTimes(3, neighbour.number, wifi);
    const refused = await ask(neighbour.number, neighbour.accessCode ?? '', wifi).catch((error) => error);
    expect([refused.code, refused.detail.facts.minutes]).toEqual(['too-many-attempts', 15]);
    expect(await codeOf(ask(neighbour.number, neighbour.accessCode ?? '', '192.0.2.201'))).toBe('found');
  });

  it('is told the same of a number that exists and of one that does not, also where the tries end', async () => {
    const answers = async (number: string, address: string) => {
      const said: string[] = [];
      for (let n = 0; n < 12; n += 1) said.push(await codeOf(ask(number, WRONG, address)));
      return said;
    };
    const known = await answers(filed.number, '192.0.2.31');
    expect(known).toEqual([...Array(10).fill('status-not-found'), ...Array(2).fill('too-many-attempts')]);
    expect(await answers('RPW/999997/2026', '192.0.2.32')).toEqual(known);
  });

  it('gets no failures back by successes in between', async () => {
    const other = await registerOne(clerk, card);
    for (let n = 0; n < 10; n += 1) {
      await failTimes(1, filed.number);
      if (n < 9) expect(await codeOf(ask(filed.number, code))).toBe('found');
      expect(await codeOf(ask(other.number, other.accessCode ?? ''))).toBe('found');
    }
    expect(await codeOf(ask(filed.number, code))).toBe('too-many-attempts');
  });

  it('is counted across processes, however many attempts come at once', async () => {
    const tries = () => Array.from({ length: 20 }, () => codeOf(ask('RPW/900001/2026', WRONG, '192.0.2.50')));
    const first = await Promise.all(tries());
    await closeDb(); // another process: a pool of its own, no state in memory
    const second = await Promise.all(tries());
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
