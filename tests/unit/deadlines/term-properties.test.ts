import { equal, ok } from 'node:assert/strict';
import { addMonths as addMonthsByDateFns, formatISO, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, type PlainDate, plainDate, weekday } from '@/lib/core/plain-date';
import { addDays, addMonths, addYears, laterOf } from '@/lib/modules/deadlines/rules/civil';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { blocked57 } from '@/lib/modules/deadlines/rules/free-days';
import { canBeExtended, termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { termState } from '@/lib/modules/deadlines/rules/term-state';
import {
  DEFAULT_POLICY,
  type Extension,
  PAUSE_KINDS,
  type Pause,
  policySchema,
  RULE_CODES,
} from '@/lib/modules/deadlines/schema';
import { runs } from '@/tests/support/runs';
import { checkProof } from './check-proof';

const FIRST = dayNumber(plainDate('2020-01-01'));
const LAST = dayNumber(plainDate('2035-12-31'));
const someDay = fc.integer({ min: FIRST, max: LAST }).map(dateOfDayNumber);
const someRule = fc.constantFrom(...RULE_CODES);
const somePause = (around: PlainDate): fc.Arbitrary<Pause> =>
  fc
    .record({
      offset: fc.integer({ min: -20, max: 120 }),
      length: fc.nat(40),
      kind: fc.constantFrom(...PAUSE_KINDS),
      open: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    })
    .map(({ offset, length, kind, open }) => ({
      from: addDays(around, offset),
      to: open ? null : addDays(around, offset + length),
      kind,
    }));
const someExtension = (around: PlainDate): fc.Arbitrary<Extension> =>
  fc
    .record({ to: fc.integer({ min: 1, max: 400 }), on: fc.option(fc.nat(200), { freq: 3, nil: undefined }) })
    .map(({ to, on }) => ({
      to: addDays(around, to),
      ...(on === undefined ? {} : { on: addDays(around, on) }),
    }));
const someFacts = fc.record({ rule: someRule, start: someDay }).chain(({ rule, start }) =>
  fc.record({
    rule: fc.constant(rule),
    start: fc.constant(start),
    pauses: fc.array(somePause(start), { maxLength: 6 }),
    extensions: canBeExtended(termRule(rule))
      ? fc.oneof(fc.constant<Extension[]>([]), fc.array(someExtension(start), { maxLength: 4 }))
      : fc.constant<Extension[]>([]),
    asOf: fc.option(
      fc.nat(200).map((days) => addDays(start, days)),
      { nil: undefined },
    ),
    policy: fc.constantFrom(
      DEFAULT_POLICY,
      policySchema.parse({ supplement: 'BEGINS_ANEW', postalDeliveryStops: true }),
      policySchema.parse({
        stoppedMonth: 'REST_OF_MONTH',
        certificateEnquiryStops: true,
        opinionStops: false,
      }),
      policySchema.parse({ eventDayCounts: true, emailUnit: 'WORKING_DAY', deemedDeliveryRolls: true }),
    ),
  }),
);

const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });

describe('a term', { timeout: 30_000 }, () => {
  it('depends on the set of pauses, not on their order of entry', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), shuffled(facts.pauses), shuffled(facts.extensions)),
        ),
        ([facts, pauses, extensions]) => {
          expect(computeTerm({ ...facts, pauses, extensions })).toEqual(computeTerm(facts));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('never ends earlier because of one more pause', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) => fc.tuple(fc.constant(facts), somePause(facts.start))),
        ([facts, pause]) => {
          const before = computeTerm(facts);
          const after = computeTerm({ ...facts, pauses: [...facts.pauses, pause] });
          // An answered call that begins the term anew makes another term (KPA art. 122c § 2): its month may be shorter
          // than the first one, and a date notified before it stays.
          fc.pre(before.begun === after.begun);
          expect(after.due >= before.due).toBe(true);
          expect((after.safe ?? '') >= (before.safe ?? '')).toBe(true);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('never ends on a Saturday or a free day where its rule moves the end', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        fc.pre(termRule(facts.rule, facts.policy).roll !== 'NONE');
        expect(blocked57(computeTerm(facts).due)).toBeNull();
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has a proof that follows step by step to its result', () => {
    fc.assert(
      fc.property(someFacts, (facts) =>
        checkProof(computeTerm(facts), facts.policy.stoppedMonth === 'MOVED_BY_DAYS'),
      ),
      { numRuns: runs(1000) },
    );
  });

  it('follows the last notice, and a later date in it never ends the term earlier', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(60), fc.nat(30), (facts, later, further) => {
        fc.pre(canBeExtended(termRule(facts.rule)));
        const before = computeTerm(facts);
        const given = facts.extensions.reduce((last, { on }) => laterOf(last, on ?? last), facts.start);
        const notice = { on: addDays(given, later + 1), to: addDays(before.due, further) };
        const after = computeTerm({ ...facts, extensions: [...facts.extensions, notice] });
        expect(after).toEqual(computeTerm({ ...facts, extensions: [notice] }));
        expect(after.due >= before.due).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the state of a term', { timeout: 30_000 }, () => {
  const ORDER = ['running', 'due-today', 'late'];

  it('moves in one direction without a stop, and each of its days is either used or left', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const free = { ...facts, pauses: [] };
        const { due, begun } = computeTerm(free);
        const states = Array.from({ length: 130 }, (_, day) => termState(free, addDays(begun, day - 5)));
        const all = states.map(({ used, left }) => used + left);
        for (const [index, { state, used, left }] of states.slice(1).entries()) {
          const before = states[index];
          ok(ORDER.indexOf(state) >= ORDER.indexOf(before.state));
          ok(used >= before.used && left <= before.left);
        }
        if (termRule(facts.rule).unit !== 'WORKING_DAY_BEFORE') {
          expect(new Set(all).size).toBe(1);
          expect(termState(free, due)).toMatchObject({ state: 'due-today', left: 0 });
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('has every counted day used or left until the term is over, also with pauses', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const pauses = facts.pauses.filter(({ to }) => to !== null);
        const { due, begun } = computeTerm({ ...facts, pauses });
        fc.pre(begun <= due);
        const total = termState({ ...facts, pauses }, begun);
        for (let day = begun; day <= addDays(due, 3); day = addDays(day, 1)) {
          const { used, left, state } = termState({ ...facts, pauses }, day);
          equal(used + left, total.used + total.left);
          if (day > due) expect([state, left]).toEqual(['late', 0]);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('arithmetic against a second computation, every day of 2020-2035', () => {
  const asText = (date: Date) => date.toISOString().slice(0, 10);
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => dateOfDayNumber(FIRST + index));

  it('day numbers and weekdays', () => {
    let expected = Date.UTC(2020, 0, 1, 12);
    for (const day of days) {
      const date = new Date(expected);
      if (day !== asText(date) || weekday(day) !== (date.getUTCDay() || 7)) expect.fail(day);
      expected += 86_400_000;
    }
  });

  it('months and years, by date-fns', () => {
    for (const day of days) {
      for (const months of [1, 2, 3, 12, 36]) {
        const expected = asDay(addMonthsByDateFns(parseISO(day), months));
        if (addMonths(day, months) !== expected) expect.fail(`${day} + ${months} months`);
        if (months % 12 === 0 && addYears(day, months / 12) !== expected) expect.fail(`${day} + years`);
      }
    }
  });
});

const asDay = (date: Date) => formatISO(date, { representation: 'date' });
