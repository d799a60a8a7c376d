import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { replay } from '@/lib/modules/deadlines/rules/replay';
import { type ClockEntry, DEFAULT_POLICY } from '@/lib/modules/deadlines/schema';
import { type MoreFacts, notice, pause } from './facts';

const filed = plainDate('2026-11-12'); // a month: Saturday 12 December, moved to Monday the 14th
const term = (more: MoreFacts) => computeTerm({ rule: 'KPA_1M', start: filed, ...more });
const kinds = ({ proof }: ReturnType<typeof term>) => proof.map(({ kind }) => kind);

describe('a new date by notice (art. 36)', () => {
  it('ends the term, moved off a free day', () => {
    const result = term({ extensions: [notice('2026-12-10', '2027-01-06')] });
    expect(result.due).toBe('2027-01-07');
    expect(kinds(result)).toEqual(['START', 'NOMINAL', 'EXTENSION', 'ROLL', 'RESULT']);
  });

  it('is replaced by the last notice', () => {
    const extensions = [notice('2026-12-10', '2027-02-15'), notice('2027-02-12', '2027-03-15')];
    expect(term({ extensions }).due).toBe('2027-03-15');
    expect(term({ extensions: [...extensions].reverse() }).due).toBe('2027-03-15');
  });

  it('is moved by an answered call after it, also where the office lets a call begin the term anew', () => {
    const policy = { ...DEFAULT_POLICY, supplement: 'BEGINS_ANEW' as const };
    const extensions = [notice('2026-12-01', '2027-03-31')];
    const pauses = [pause('2026-12-04', '2026-12-20', 'SUPPLEMENT')];
    const result = term({ policy, extensions, pauses });
    expect(result.begun).toBe('2026-12-20');
    // Seventeen days later is a Saturday.
    expect(result.due).toBe('2027-04-19');
  });

  it('includes the pauses before it, and is moved by the pauses after it', () => {
    const known = pause('2026-11-20', '2026-11-29');
    const after = pause('2027-01-11', '2027-01-20');
    const extensions = [notice('2026-12-10', '2027-01-15')];
    expect(term({ pauses: [known], extensions }).due).toBe('2027-01-15');
    const moved = term({ pauses: [known, after], extensions });
    expect(moved.due).toBe('2027-01-25');
    expect(kinds(moved)).toEqual([
      'START',
      'NOMINAL',
      'NOT_COUNTED',
      'MOVED',
      'EXTENSION',
      'NOT_COUNTED',
      'MOVED',
      'RESULT',
    ]);
  });

  it('does not end the term before the statutory end (art. 37 § 1 pkt 1)', () => {
    const pauses = [pause('2026-11-16', '2027-01-10')];
    const result = term({ pauses, extensions: [notice('2026-12-10', '2026-12-30')] });
    expect(result.due).toBe(term({ pauses }).due);
    expect(kinds(result)).toContain('KEPT');
  });

  it('is stopped by a suspension without an end', () => {
    const result = term({
      pauses: [pause('2027-01-04', null)],
      extensions: [notice('2026-12-10', '2027-01-15')],
    });
    expect(result.stopped).toEqual({ since: '2027-01-04', left: 12 });
    expect(result.due).toBe('2027-01-15');
  });
});

describe('a pause without an end', () => {
  it('stops the clock and shows the days left', () => {
    const result = term({ pauses: [pause('2026-11-23', null)] });
    expect(result.stopped).toEqual({ since: '2026-11-23', left: 20 });
    expect(result.due).toBe('2026-12-14');
    expect(kinds(result)).toEqual(['START', 'NOMINAL', 'STOPPED', 'ROLL', 'RESULT']);
    expect(result.proof[result.proof.length - 1]).toMatchObject({ provisional: true });
  });

  it('moves the end up to the day asked for', () => {
    const pauses = [pause('2026-11-23', null)];
    const through = term({ pauses, asOf: plainDate('2026-11-29') });
    expect(through.due).toBe(term({ pauses: [pause('2026-11-23', '2026-11-29')] }).due);
    expect(through.stopped).toEqual({ since: '2026-11-23', left: 20 });
  });

  it('changes nothing when it begins after the end', () => {
    const result = term({ pauses: [pause('2026-12-15', null)] });
    expect(result.stopped).toBeNull();
    expect(kinds(result)).toContain('NOT_APPLIED');
    expect(term({ pauses: [pause('2026-12-14', null)] }).stopped).toEqual({ since: '2026-12-14', left: 0 });
  });
});

describe('a call to supplement', () => {
  it('begins a tacit term anew on the day of the answer (art. 122c § 2)', () => {
    const facts = { rule: 'KPA_122A_1M', start: filed } as const;
    const result = computeTerm({ ...facts, pauses: [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')] });
    expect([result.nominal, result.due]).toEqual(['2026-12-30', '2026-12-30']);
    expect(result.proof[1]).toMatchObject({
      kind: 'RESTART',
      from: '2026-11-30',
      provision: 'KPA art. 122c § 2',
    });
    expect(
      computeTerm({ ...facts, pauses: [pause('2026-11-18', null, 'SUPPLEMENT')] }).stopped,
    ).toMatchObject({
      since: '2026-11-18',
    });
    const late = computeTerm({ ...facts, pauses: [pause('2026-12-20', '2026-12-28', 'SUPPLEMENT')] });
    expect(late.due).toBe('2026-12-14');
  });

  it('begins the inspection of trees anew on the day of the answer (nature protection, art. 83f ust. 10)', () => {
    const facts = { rule: 'DRZEWA_21D', start: plainDate('2026-03-02') } as const;
    const open = computeTerm({ ...facts, pauses: [pause('2026-03-10', null, 'SUPPLEMENT')] });
    expect(open.stopped).toEqual({ since: '2026-03-10', left: 14 });
    const { due, begun, proof } = computeTerm({
      ...facts,
      pauses: [pause('2026-03-10', '2026-03-17', 'SUPPLEMENT')],
    });
    expect([begun, due]).toEqual(['2026-03-17', '2026-04-07']);
    const provision = 'ustawa o ochronie przyrody art. 83f ust. 10';
    expect(proof[1]).toMatchObject({ kind: 'RESTART', from: '2026-03-17', provision });
    expect(open.proof).toContainEqual(expect.objectContaining({ kind: 'STOPPED', provision }));
    const through = computeTerm({
      ...facts,
      pauses: [pause('2026-03-10', null, 'SUPPLEMENT')],
      asOf: plainDate('2026-03-12'),
    });
    expect(through.proof).toContainEqual(expect.objectContaining({ kind: 'MOVED', provision }));
  });

  it('begins a petition anew on the day of its completion (art. 10 ust. 2)', () => {
    const pauses = [pause('2026-01-10', '2026-01-20', 'SUPPLEMENT')];
    const result = computeTerm({ rule: 'PET_3M', start: plainDate('2026-01-05'), pauses });
    expect(result.due).toBe('2026-04-20');
  });
});

describe('entries', () => {
  const p = (id: number, from: string, to: string | null): ClockEntry => ({
    id,
    kind: 'PAUSE',
    pause: 'SUSPENSION',
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    basis: 'postanowienie',
  });
  const end = (id: number, answersTo: number, to: string): ClockEntry => ({
    id,
    kind: 'PAUSE_END',
    answersTo,
    to: plainDate(to),
  });
  const ext = (id: number, on: string, to: string): ClockEntry => ({
    id,
    kind: 'EXTENSION',
    clockId: 1,
    ...notice(on, to),
  });
  const withdraw = (id: number, answersTo: number): ClockEntry => ({ id, kind: 'WITHDRAWAL', answersTo });

  it('end and withdraw entries, whatever their order', () => {
    const { pauses, extensions } = replay([
      withdraw(5, 2),
      end(3, 1, '2026-11-30'),
      p(1, '2026-11-20', null),
      p(2, '2026-12-01', '2026-12-02'),
      ext(4, '2026-12-10', '2027-01-15'),
    ]);
    expect(pauses).toEqual([
      {
        id: 1,
        kind: 'SUSPENSION',
        from: '2026-11-20',
        to: '2026-11-30',
        basis: 'postanowienie',
        endedBy: 3,
        lapsesOn: null,
      },
    ]);
    expect(extensions).toEqual([{ id: 4, clockId: 1, on: '2026-12-10', to: '2027-01-15' }]);
  });

  it('reopen a pause when its end is withdrawn', () => {
    const entries = [p(1, '2026-11-20', null), end(2, 1, '2026-11-30'), withdraw(3, 2)];
    expect(replay(entries).pauses[0].to).toBeNull();
  });

  it('are refused when they end or withdraw a missing entry', () => {
    expect(() => replay([end(2, 1, '2026-11-30')])).toThrow(RangeError);
    expect(() => replay([withdraw(2, 1)])).toThrow(RangeError);
    const entries = [p(1, '2026-11-20', null), withdraw(2, 1), withdraw(3, 2)];
    expect(() => replay(entries)).toThrow(RangeError);
  });

  // Pause × extension × withdrawal in every order: 7! = 5040.
  it.each([
    [
      'a pause withdrawn, a notice withdrawn',
      [
        p(1, '2026-11-20', null),
        end(2, 1, '2026-11-29'),
        p(3, '2026-12-01', '2026-12-20'),
        withdraw(4, 3),
        ext(5, '2026-12-20', '2027-01-20'),
        ext(6, '2027-01-10', '2027-03-01'),
        withdraw(7, 6),
      ],
      '2027-01-20',
    ],
    [
      'a pause after the notice, its end withdrawn and given anew',
      [
        ext(1, '2026-12-10', '2027-01-15'),
        p(2, '2027-01-11', null),
        end(3, 2, '2027-01-30'),
        withdraw(4, 3),
        end(5, 2, '2027-01-20'),
        p(6, '2027-01-18', '2027-01-22'),
      ],
      '2027-01-27',
    ],
    [
      'everything withdrawn',
      [
        p(1, '2026-11-20', '2026-12-31'),
        withdraw(2, 1),
        ext(3, '2026-12-10', '2027-01-15'),
        withdraw(4, 3),
        end(5, 1, '2027-02-01'),
        withdraw(6, 5),
      ],
      '2026-12-14',
    ],
  ])('give the same date in every order: %s', (_what, entries, due) => {
    for (const order of ordersOf<ClockEntry>(entries)) {
      if (term(replay(order)).due !== due) expect(order).toBe(due);
    }
  });
});

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('the rest of a stopped month (the other reading)', () => {
  it('runs on in months from the end of the pause', () => {
    const facts = { rule: 'KPA_1M', start: plainDate('2025-03-10') } as const;
    const pauses = [pause('2025-03-20', '2025-04-18')];
    const policy = { ...DEFAULT_POLICY, stoppedMonth: 'REST_OF_MONTH' } as const;
    expect(computeTerm({ ...facts, pauses }).due).toBe('2025-05-12');
    const result = computeTerm({ ...facts, pauses, policy });
    expect(result.due).toBe('2025-05-09');
    expect(result.proof).toContainEqual(expect.objectContaining({ kind: 'MOVED', rest: true }));
  });

  it('never ends before the calendar end or inside a pause', () => {
    const policy = { ...DEFAULT_POLICY, stoppedMonth: 'REST_OF_MONTH' } as const;
    const first = dayNumber(plainDate('2024-01-01'));
    fc.assert(
      fc.property(fc.nat(800), fc.nat(70), fc.nat(60), (day, offset, length) => {
        const start = dateOfDayNumber(first + day);
        const from = dateOfDayNumber(first + day + offset);
        const to = dateOfDayNumber(first + day + offset + length);
        const { due, nominal } = computeTerm({ rule: 'KPA_2M', start, pauses: [{ from, to }], policy });
        expect(due >= nominal).toBe(true);
        expect(due < from || due > to).toBe(true);
      }),
    );
  });
});
