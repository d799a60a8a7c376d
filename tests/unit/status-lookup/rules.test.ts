import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import type { PublicCase, PublicHandOver } from '@/lib/modules/cases/schema/case';
import type { ClockEntry } from '@/lib/modules/deadlines/schema';
import { addressBlock, statusRecord } from '@/lib/modules/status-lookup/rules';
import { statusPairSchema } from '@/lib/modules/status-lookup/schema';

const roads = { name: 'Wydział Dróg', genitive: 'Wydziału Dróg' };
const counter = { name: 'Biuro Obsługi Klienta', genitive: 'Biura Obsługi Klienta' };

function caseOf(over: Partial<PublicCase> = {}): PublicCase {
  return {
    publicStatus: true,
    card: 'Zezwolenie na zajęcie pasa drogowego',
    settlementForm: 'decyzja',
    status: 'REGISTERED',
    unit: { ...counter, room: '001', phone: '00 000 00 10', hours: '7:30–15:30' },
    destination: roads,
    receivedOn: plainDate('2026-11-24'),
    clock: { id: 1, rule: 'KPA_1M', startOn: plainDate('2026-11-24'), startTime: null, entries: [] },
    terms: { id: 1, calendar: {}, policy: {} },
    deliveryWay: 'COUNTER',
    channel: 'COUNTER',
    point: 'Biuro Obsługi Klienta',
    missing: [],
    collect: null,
    settledOn: null,
    updatedAt: '2026-11-24T09:44:00Z',
    handOvers: [],
    ...over,
  };
}

const handOver = (over: Partial<PublicHandOver>): PublicHandOver => ({
  state: 'PENDING',
  to: roads,
  handedOverOn: plainDate('2026-11-24'),
  decidedOn: null,
  sentBackOn: null,
  ...over,
});

const paused: ClockEntry = {
  id: 1,
  kind: 'PAUSE',
  pause: 'OPINION',
  from: plainDate('2026-12-02'),
  to: null,
  basis: '',
};
const notice: ClockEntry = {
  id: 1,
  kind: 'EXTENSION',
  clockId: 1,
  on: plainDate('2026-12-20'),
  to: plainDate('2027-01-29'),
};

const record = (over: Partial<PublicCase> = {}) =>
  statusRecord({ series: 'RPW', number: 4127, year: 2026 }, caseOf(over));
const course = (over: Partial<PublicCase>) => record(over).events.map(({ kind, code }) => `${kind} ${code}`);

describe('the status of a matter', () => {
  it('gives the number, the unit, the destination, and the date with its proof', () => {
    const status = record();
    expect(status).toMatchObject({ number: 'RPW/4127/2026', stage: 'received', destination: roads });
    expect(status.unit.name).toBe('Biuro Obsługi Klienta');
    // 24 December is a day off since 2025, then two holidays and a Sunday (KPA art. 57 § 4).
    expect(status.term).toMatchObject({ due: '2026-12-28', meaning: 'SETTLEMENT' });
    expect(status.term.proof.at(-1)).toMatchObject({ kind: 'RESULT', rule: 'KPA_1M' });
  });

  it('gives the day and the reason since which the term stands, and no date meanwhile (art. 35 § 5)', () => {
    const status = record({ clock: { ...caseOf().clock, entries: [paused] } });
    expect(status.standing).toEqual({ since: '2026-12-02', left: 23, pause: 'OPINION' });
    expect(status.events.find(({ code }) => code === 'settlement')?.day).toBeNull();
  });

  it('lists the notice of a new date among the other events, in the order of the days (art. 36)', () => {
    const clock = { ...caseOf().clock, entries: [notice] };
    const status = record({ clock, handOvers: [handOver({ state: 'ACCEPTED', decidedOn: notice.on })] });
    expect(status.term.due).toBe('2027-01-29');
    expect(status.notifiedOn).toBe('2026-12-20');
    expect(status.events.map(({ code }) => code).slice(0, 4)).toEqual([
      ...['filed', 'handed-over', 'accepted', 'new-date'],
    ]);
  });

  it('names no destination when the destination has the matter', () => {
    expect(record({ status: 'ACCEPTED', unit: { ...caseOf().unit, ...roads } }).destination).toBeNull();
  });

  it.each([
    [{ status: 'REGISTERED' }, ['past filed', 'now received', 'next settlement', 'next delivery']],
    [
      { status: 'HANDED_OVER', handOvers: [handOver({})] },
      ['past filed', 'now handed-over', 'next settlement', 'next delivery'],
    ],
    [
      {
        status: 'ACCEPTED',
        handOvers: [handOver({ state: 'ACCEPTED', decidedOn: plainDate('2026-11-25') })],
      },
      ['past filed', 'past handed-over', 'past accepted', 'now accepted', 'next settlement', 'next delivery'],
    ],
    [
      { status: 'RETURNED', handOvers: [handOver({ state: 'REFUSED', decidedOn: plainDate('2026-11-25') })] },
      [
        'past filed',
        'past handed-over',
        'past redirected',
        'now redirected',
        'next settlement',
        'next delivery',
      ],
    ],
    [{ status: 'SETTLED', settledOn: plainDate('2026-11-24') }, ['past filed', 'past settled']],
  ] satisfies [Partial<PublicCase>, string[]][])('lists the course, oldest first: %o', (over, expected) => {
    expect(course(over)).toEqual(expected);
  });

  it('asks for no document after the settlement', () => {
    const missing = ['Plan sytuacyjny', 'Projekt organizacji ruchu'];
    expect(record({ missing }).missing).toEqual(missing);
    expect(record({ missing, status: 'SETTLED', settledOn: plainDate('2026-11-24') }).missing).toEqual([]);
  });
});

describe('a cancelled registration', () => {
  it('has no date and nothing to come, and is told with the day of the cancellation', () => {
    const cancelled = record({ status: 'CANCELLED', settledOn: plainDate('2026-11-25'), missing: ['Plan'] });
    expect(cancelled).toMatchObject({ stage: 'cancelled', settledOn: null, missing: [] });
    expect(cancelled.events.filter(({ kind }) => kind !== 'past')).toEqual([]);
    expect(cancelled.events.at(-1)).toMatchObject({ code: 'cancelled', day: '2026-11-25' });
  });
});

describe('the addresses whose failures are counted together', () => {
  it.each([
    ['192.0.2.10', '192.0.2.10'],
    ['::ffff:192.0.2.10', '192.0.2.10'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s → %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});

describe('a typed number and code', () => {
  it('may be any text but an empty one, and are cut to 60 characters', () => {
    expect(statusPairSchema.parse({ number: ' rpw 1 2026 ', code: 'x'.repeat(10_000) })).toEqual({
      number: 'rpw 1 2026',
      code: 'x'.repeat(60),
    });
    expect(statusPairSchema.safeParse({ number: ' ', code: '' }).success).toBe(false);
  });
});
