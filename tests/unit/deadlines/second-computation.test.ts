import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { buildCalendar, isWorkingDay, statutoryFree } from '@/lib/modules/deadlines/rules/free-days';
import { replay } from '@/lib/modules/deadlines/rules/replay';
import { termState } from '@/lib/modules/deadlines/rules/term-state';
import { type ClockEntry, PAUSE_KINDS } from '@/lib/modules/deadlines/schema';
import { runs, STRIDE } from '@/tests/support/runs';
import { checkProof } from './check-proof';
import { at, blocked, ROWS } from './second-calendar';
import { type SecondFacts, walkBareTerm, walkTerm } from './second-computation';
import { DAY_RULES, SECOND_RULES } from './second-rules';

const FIRST = at('2020-01-01');
const LAST = at('2035-12-31');

/** The answer of the engine, in the shape of the second computation. */
function engine(facts: SecondFacts, pauses = facts.pauses ?? [], notices = facts.notices ?? []) {
  const asked = {
    rule: facts.rule,
    start: plainDate(facts.start),
    pauses: pauses.map((pause) => ({
      ...pause,
      from: plainDate(pause.from),
      to: pause.to === null ? null : plainDate(pause.to),
    })),
    extensions: notices.map(({ to, on }) => ({
      to: plainDate(to),
      ...(on === undefined ? {} : { on: plainDate(on) }),
    })),
    calendar: buildCalendar({
      closures: facts.closures?.map((date) => ({ date: plainDate(date), reason: 'x' })),
    }),
  };
  const asOf = facts.asOf === undefined ? undefined : plainDate(facts.asOf);
  const result = computeTerm({ ...asked, asOf });
  checkProof(result);
  const { begun, nominal, due, safe, stopped } = result;
  const { used, left } = termState(asked, asOf ?? asked.start);
  return { begun, nominal, due, safe, stopped, used, left };
}

describe('the engine agrees with a second, differently written computation', () => {
  it('for the calendar, on every day of 2020-2035', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = plainDate(ROWS[day].date);
      const free = statutoryFree(date) !== null || ROWS[day].weekday === 6;
      if (free !== blocked(day) || isWorkingDay(date) === blocked(day)) expect.fail(date);
    }
  });

  it('for every rule, begun on every day of 2020-2035', () => {
    const alike = Map.groupBy(DAY_RULES, (rule) => {
      const { amount, unit, end, safe } = SECOND_RULES[rule];
      return `${amount} ${unit} ${end} ${safe}`;
    });
    for (const rules of alike.values()) {
      for (let day = FIRST; day <= LAST; day += STRIDE) {
        const start = plainDate(ROWS[day].date);
        const walked = walkBareTerm(rules[0], start);
        for (const rule of rules) {
          const { due, nominal, safe } = computeTerm({ rule, start });
          if (due === walked.due && nominal === walked.nominal && safe === walked.safe) continue;
          expect({ rule, start, due, nominal, safe }).toEqual(walked);
        }
      }
    }
  }, 30_000);

  it('for pauses of every kind, notices, closures and days asked for', () => {
    fc.assert(
      fc.property(someFacts, (facts) => deepEqual(engine(facts), walkTerm(facts))),
      { numRuns: runs(3000) },
    );
  }, 30_000);

  it('for the entries of a case, corrected and withdrawn, in any order', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) => fc.tuple(fc.constant(facts), someEntries(facts))),
        ([facts, entries]) => {
          const { pauses, extensions } = replay(entries);
          deepEqual(engine(facts, pauses, extensions), walkTerm({ ...facts, notices: dated(facts) }));
        },
      ),
      { numRuns: runs(1000) },
    );
  }, 30_000);
});

/** The facts of a term: most of them lie within the term or just after it. */
const someFacts: fc.Arbitrary<SecondFacts> = fc
  .record({ rule: fc.constantFrom(...DAY_RULES), day: fc.integer({ min: FIRST, max: LAST }) })
  .chain(({ rule, day }) => {
    const around = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((offset) => ROWS[day + offset].date);
    const pause = fc
      .record({
        offset: fc.oneof(fc.integer({ min: -15, max: 35 }), fc.integer({ min: 25, max: 150 })),
        length: fc.oneof(fc.nat(6), fc.nat(60)),
        kind: fc.oneof(
          fc.constantFrom<'SUSPENSION' | 'SUPPLEMENT'>('SUSPENSION', 'SUPPLEMENT'),
          fc.constantFrom(...PAUSE_KINDS),
        ),
        open: fc.nat(6).map((n) => n === 0),
      })
      .map(({ offset, length, kind, open }) => ({
        from: ROWS[day + offset].date,
        to: open ? null : ROWS[day + offset + length].date,
        kind,
      }));
    const notice = fc.oneof(
      fc.record({ to: around(1, 250), on: around(0, 120) }),
      fc.record({ to: around(1, 250), on: around(0, 120) }),
      fc.record({ to: around(1, 250) }),
    );
    return fc.record({
      rule: fc.constant(rule),
      start: fc.constant(ROWS[day].date),
      pauses: fc.array(pause, { maxLength: 5 }),
      notices: SECOND_RULES[rule].takesNotice
        ? fc.oneof(fc.constant([]), fc.array(notice, { maxLength: 3 }))
        : fc.constant([]),
      asOf: around(0, 200),
      closures: fc.array(around(0, 20), { maxLength: 3 }),
    });
  });

/** The notices of a case, each with its day. */
const dated = ({ notices = [], start }: SecondFacts) => notices.map(({ to, on = start }) => ({ to, on }));

/**
 * Entries that result in the facts, in any order: a pause is entered whole, or opened and ended later, or ended wrongly
 * and corrected; among them are entries made by mistake and withdrawn.
 */
function someEntries(facts: SecondFacts): fc.Arbitrary<ClockEntry[]> {
  const ways = fc.array(fc.nat(4), { minLength: 8, maxLength: 8 });
  return ways.chain((chosen) => {
    const entries: ClockEntry[] = [];
    const add = <Entry extends ClockEntry>(entry: Omit<Entry, 'id'>) =>
      entries.push({ id: entries.length + 1, ...entry } as Entry);
    type Entered = Extract<ClockEntry, { kind: 'PAUSE' }>;
    const enter = (from: string, to: string | null, pause: Entered['pause']) =>
      add<Entered>({
        kind: 'PAUSE',
        pause,
        from: plainDate(from),
        to: to === null ? null : plainDate(to),
        basis: 'pismo',
      });
    const end = (answersTo: number, to: string) =>
      add<Extract<ClockEntry, { kind: 'PAUSE_END' }>>({ kind: 'PAUSE_END', answersTo, to: plainDate(to) });
    const withdraw = (answersTo: number) =>
      add<Extract<ClockEntry, { kind: 'WITHDRAWAL' }>>({ kind: 'WITHDRAWAL', answersTo });
    const notify = ({ to, on }: { to: string; on: string }) =>
      add<Extract<ClockEntry, { kind: 'EXTENSION' }>>({
        kind: 'EXTENSION',
        clockId: 1,
        to: plainDate(to),
        on: plainDate(on),
      });

    for (const [index, { from, to, kind }] of (facts.pauses ?? []).entries()) {
      const way = chosen[index];
      if (to === null) {
        const pause = enter(from, null, kind);
        if (way > 2) withdraw(end(pause, ROWS[at(from) + way].date));
      } else if (way === 0) {
        enter(from, to, kind);
      } else if (way === 1) {
        end(enter(from, null, kind), to);
      } else if (way === 2) {
        end(enter(from, ROWS[at(to) + 9].date, kind), to);
      } else {
        const pause = enter(from, null, kind);
        withdraw(end(pause, ROWS[at(to) + 3].date));
        end(pause, from);
        end(pause, to); // the last day holds
      }
    }
    for (const notice of dated(facts)) notify(notice);
    if (chosen[6] > 1) withdraw(enter(facts.start, null, 'SUSPENSION'));
    if (chosen[7] > 1 && SECOND_RULES[facts.rule].takesNotice)
      withdraw(notify({ to: ROWS[at(facts.start) + 300].date, on: ROWS[at(facts.start) + 290].date }));
    return fc.shuffledSubarray(entries, { minLength: entries.length });
  });
}
