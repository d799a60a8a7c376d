import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import type { ClockEntry } from '@/lib/modules/deadlines/schema';
import type { PublicCase } from '@/lib/modules/status-lookup/schema/public-case';
import {
  call,
  collection,
  document,
  inProgress,
  letter,
  ownTerm,
  pageOf,
  publicCase,
  publicHandOver,
  settlement,
} from '@/tests/factories/public-case';

const course = (found: PublicCase, today?: string) =>
  pageOf(found, today).events.map(({ kind, code }) => `${kind} ${code}`);
const days = (found: PublicCase, today?: string) =>
  pageOf(found, today).events.map(({ code, day }) => [code, day]);

const pause = (over: Partial<Extract<ClockEntry, { kind: 'PAUSE' }>> = {}): ClockEntry => ({
  id: 1,
  kind: 'PAUSE',
  pause: 'OPINION',
  from: plainDate('2026-12-02'),
  to: null,
  basis: '',
  ...over,
});
const withEntries = (...entries: ClockEntry[]) => ({ clock: { ...publicCase().clock, entries } });
const NEXT = ['next settlement', 'next delivery'];

describe('the course of a matter', () => {
  it('has the date with its proof', () => {
    const { term } = pageOf(publicCase());
    // 24 December is a day off since 2025, then two holidays and a Sunday (KPA art. 57 § 4).
    expect(term).toMatchObject({ due: '2026-12-28', meaning: 'SETTLEMENT' });
    expect(term.proof.at(-1)).toMatchObject({ kind: 'RESULT', rule: 'KPA_1M' });
  });

  it.each([
    ['registered', publicCase(), ['now case.REGISTERED', ...NEXT]],
    [
      'handed over',
      publicCase({ status: 'HANDED_OVER', handOvers: [publicHandOver({})] }),
      ['now case.HANDED_OVER', ...NEXT],
    ],
    [
      'refused by the department',
      publicCase({
        status: 'RETURNED',
        handOvers: [publicHandOver({ state: 'REFUSED', decidedOn: plainDate('2026-11-25') })],
      }),
      ['past handOver.PENDING', 'past handOver.REFUSED', 'now case.RETURNED', ...NEXT],
    ],
    [
      'sent back after it was accepted',
      publicCase({
        status: 'RETURNED',
        handOvers: [
          publicHandOver({
            state: 'SENT_BACK',
            decidedOn: plainDate('2026-11-25'),
            sentBackOn: plainDate('2026-11-27'),
          }),
        ],
      }),
      [
        'past handOver.PENDING',
        'past handOver.ACCEPTED',
        'past handOver.SENT_BACK',
        'now case.RETURNED',
        ...NEXT,
      ],
    ],
    [
      'cancelled',
      publicCase({ status: 'CANCELLED', cancelledOn: plainDate('2026-11-25') }),
      ['past cancelled'],
    ],
    [
      'taken back by the sender',
      publicCase({ handOvers: [publicHandOver({ state: 'WITHDRAWN', decidedOn: plainDate('2026-11-25') })] }),
      ['now case.REGISTERED', ...NEXT],
    ],
    ['called', inProgress({ calls: [call()] }), ['past called', 'now call.SUPPLEMENT.running', ...NEXT]],
    [
      'supplemented',
      inProgress({
        calls: [call({ open: false })],
        supplements: [{ on: plainDate('2026-12-05'), complete: true, cancelledOn: null }],
      }),
      ['past called', 'past supplemented', 'now case.IN_PROGRESS', ...NEXT],
    ],
    ['paused', inProgress(withEntries(pause())), ['past paused', 'now pause.OPINION', ...NEXT]],
    [
      'settled, the letter on its way',
      inProgress({ status: 'SETTLED', settlements: [settlement({ letter: letter() })] }),
      ['past settled', 'now letter.SENT'],
    ],
    [
      'settled and delivered',
      inProgress({
        status: 'SETTLED',
        settlements: [
          settlement({ letter: letter({ state: 'DELIVERED', deliveredOn: plainDate('2026-12-04') }) }),
        ],
        ownTerms: [ownTerm('2026-12-18')],
      }),
      ['past settled', 'past delivered', 'now ownTerm.KPA_129_14D'],
    ],
    [
      'waiting at the counter',
      inProgress({ status: 'SETTLED', settlements: [settlement()], collections: [collection()] }),
      ['past settled', 'past collection.AT_COUNTER', 'now collection.AT_COUNTER'],
    ],
    [
      'handed out',
      inProgress({
        status: 'CLOSED',
        settlements: [
          settlement({
            letter: letter({ state: 'DELIVERED', way: 'COUNTER', deliveredOn: plainDate('2026-12-05') }),
          }),
        ],
        collections: [collection({ state: 'ISSUED', on: plainDate('2026-12-05') })],
      }),
      ['past settled', 'past collection.AT_COUNTER', 'past collection.ISSUED'],
    ],
    [
      'reopened',
      inProgress({ settlements: [settlement({ reopenedOn: plainDate('2026-12-10') })] }),
      ['past settled', 'past reopened', 'now case.IN_PROGRESS', ...NEXT],
    ],
  ] satisfies [string, PublicCase, string[]][])('%s, oldest first', (_state, found, expected) => {
    expect(course(found)).toEqual(['past filed', ...expected]);
  });

  it('has the days of a call, and of what stopped the term', () => {
    const found = inProgress({
      ...withEntries(
        pause({ pause: 'SUPPLEMENT', to: plainDate('2026-12-08'), clockId: 2 }),
        pause({ id: 2, pause: 'MEDIATION', from: plainDate('2026-12-10'), to: plainDate('2026-12-12') }),
      ),
      calls: [call({ open: false })],
    });
    const events = pageOf(found, '2026-12-15').events;
    expect(events.filter(({ code }) => code === 'called' || code === 'paused')).toMatchObject([
      { code: 'called', day: '2026-12-01', facts: { call: 'SUPPLEMENT', until: '2026-12-08' } },
      { code: 'paused', day: '2026-12-10', facts: { pause: 'MEDIATION', until: '2026-12-12' } },
    ]);
  });

  it('gives the day and the reason since which the term stands, and no date meanwhile (art. 35 § 5)', () => {
    const page = pageOf(inProgress(withEntries(pause())));
    expect(page.standing).toEqual({ since: '2026-12-02', left: 23, pause: 'OPINION' });
    expect(page.events.find(({ code }) => code === 'settlement')?.day).toBeNull();
  });

  it('lists the notice of a new date among the other events, in the order of the days (art. 36)', () => {
    const notice: ClockEntry = {
      id: 1,
      kind: 'EXTENSION',
      clockId: 1,
      on: plainDate('2026-12-20'),
      to: plainDate('2027-01-29'),
    };
    const found = publicCase({
      ...withEntries(notice),
      handOvers: [publicHandOver({ state: 'ACCEPTED', decidedOn: notice.on })],
    });
    expect(pageOf(found)).toMatchObject({ term: { due: '2027-01-29' }, notifiedOn: '2026-12-20' });
    expect(days(found).slice(0, 4)).toEqual([
      ['filed', '2026-11-24'],
      ['handOver.PENDING', '2026-11-24'],
      ['handOver.ACCEPTED', '2026-12-20'],
      ['new-date', '2026-12-20'],
    ]);
  });

  it('counts the documents that did not come, where the office asked for them', () => {
    const documents = [document('Plan'), document('Mapa', { filed: true, received: true })];
    const missing = (over: Partial<PublicCase>) => pageOf(inProgress({ documents, ...over })).events[0].facts;
    expect(missing({ awaited: true })).toMatchObject({ missing: 1 });
    expect(missing({ calls: [call()] })).toMatchObject({ missing: 1 });
    expect(missing({})).toMatchObject({ missing: 0 });
  });
});
