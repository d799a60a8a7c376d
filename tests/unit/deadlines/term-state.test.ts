import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { buildCalendar } from '@/lib/modules/deadlines/rules/free-days';
import { termState } from '@/lib/modules/deadlines/rules/term-state';

const facts = { rule: 'KPA_1M', start: plainDate('2026-11-12') } as const; // due on Monday 14 December
const on = (day: string, more = {}) => termState({ ...facts, ...more }, plainDate(day));

describe('the state of a term on a day', () => {
  it.each([
    ['2026-11-12', { state: 'running', used: 0, left: 32 }],
    ['2026-11-22', { state: 'running', used: 10, left: 22 }],
    ['2026-12-14', { state: 'due-today', used: 32, left: 0 }],
    ['2026-12-17', { state: 'late', days: 3, used: 32, left: 0 }],
  ])('%s', (day, expected) => {
    expect(on(day)).toEqual({ due: '2026-12-14', ...expected });
  });

  it('is paused within a pause, open or not, and counts no day of it', () => {
    const closed = { pauses: [{ from: plainDate('2026-11-23'), to: plainDate('2026-11-27') }] };
    expect(on('2026-11-25', closed)).toEqual({
      state: 'paused',
      since: '2026-11-23',
      until: '2026-11-27',
      due: '2026-12-17',
      used: 10,
      left: 20,
    });
    const open = { pauses: [{ from: plainDate('2026-11-23'), to: null }] };
    expect(on('2026-11-22', open)).toMatchObject({ state: 'running', used: 10 });
    expect(on('2026-11-25', open)).toMatchObject({
      state: 'paused',
      since: '2026-11-23',
      until: null,
      used: 10,
    });
    expect(on('2027-03-01', open)).toMatchObject({ state: 'paused', used: 10 });
  });

  it('stays late when a pause begins after the end', () => {
    const pauses = [{ from: plainDate('2026-12-16'), to: null }];
    expect(on('2026-12-20', { pauses })).toMatchObject({ state: 'late', days: 6 });
  });

  it('counts working days for a term in working days', () => {
    const callback = { rule: 'CALLBACK_3WD', start: plainDate('2026-11-12') } as const;
    expect(termState(callback, plainDate('2026-11-15'))).toEqual({
      state: 'running',
      due: '2026-11-17',
      used: 1,
      left: 2,
    });
  });
});

describe('a term in hours (RODO art. 33, regulation 1182/71 art. 3)', () => {
  const breach = (start: string, startTime?: string) => {
    const result = computeTerm({ rule: 'RODO_33_72H', start: plainDate(start), startTime });
    const safe = result.proof.find((step) => step.kind === 'SAFE');
    return [result.due, result.dueTime, safe?.time];
  };

  it.each([
    ['2026-11-12', '10:20', '2026-11-15', '11:00', '10:20'],
    ['2026-11-12', '10:00', '2026-11-15', '11:00', '10:00'],
    ['2026-11-12', '23:20', '2026-11-15', '24:00', '23:20'],
    ['2026-12-23', undefined, '2026-12-26', '01:00', '24:00'],
    // One hour less on the clock in spring, one hour more in autumn.
    ['2026-03-28', '10:20', '2026-03-31', '12:00', '11:20'],
    ['2026-10-24', '10:20', '2026-10-27', '10:00', '09:20'],
    ['2026-10-25', '02:30', '2026-10-28', '02:00', '01:30'],
    ['2026-03-29', '02:30', '2026-04-01', '04:00', '03:30'],
  ])('%s %s: %s %s, safely %s', (start, time, due, hour, safe) => {
    expect(breach(start, time)).toEqual([due, hour, safe]);
  });

  it('never moves, and is described in hours', () => {
    const result = computeTerm({ rule: 'RODO_33_72H', start: plainDate('2026-11-12'), startTime: '10:20' });
    expect(describeProof(result, 'pl').map(({ title, text }) => `${title}: ${text}`)).toEqual([
      'Urząd stwierdził naruszenie, 10:20: ',
      'Siedemdziesiąt dwie godziny na zgłoszenie naruszenia danych: Liczymy 72 pełne godziny, od 11:00. Dni wolne też się liczą.',
      'Data bezpieczna: Licząc co do minuty: do godziny 10:20. Do tej chwili urząd zdąży na pewno.',
      'Ostatni dzień terminu: Termin upływa o godzinie 11:00.',
    ]);
  });

  it('refuses an hour that no clock shows', () => {
    expect(() => breach('2026-11-12', '24:00')).toThrow(RangeError);
  });
});

describe('closures of the office', () => {
  const calendar = buildCalendar({ closures: [{ date: plainDate('2026-11-13'), reason: 'za 15 sierpnia' }] });
  const due = (rule: 'CALLBACK_3WD' | 'ASC_7WD' | 'JM_3WD_BEFORE', start: string) =>
    computeTerm({ rule, start: plainDate(start), calendar }).due;

  it('move targets of the office, and no term of an act', () => {
    expect(due('CALLBACK_3WD', '2026-11-12')).toBe('2026-11-18');
    expect(due('ASC_7WD', '2026-11-12')).toBe('2026-11-23');
    expect(due('JM_3WD_BEFORE', '2026-11-16')).toBe('2026-11-10');
  });
});
