import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { dayAfter, daysEarlier, laterOf } from '@/lib/modules/deadlines/rules/civil';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { buildCalendar } from '@/lib/modules/deadlines/rules/free-days';
import { replay } from '@/lib/modules/deadlines/rules/replay';
import { termState } from '@/lib/modules/deadlines/rules/term-state';
import { type ClockEntry, DEFAULT_POLICY, type Policy, type RuleCode } from '@/lib/modules/deadlines/schema';
import { type MoreFacts, notice, pause } from './facts';

// The very day on which a period begins or ends, where a computation is most easily wrong by one.
const filed = '2026-11-12'; // a month: Saturday 12 December, moved to Monday the 14th
const term = (more: MoreFacts = {}, rule: RuleCode = 'KPA_1M', start = filed) =>
  computeTerm({ rule, start: plainDate(start), ...more });
const policy = (changes: Partial<Policy>) => ({ ...DEFAULT_POLICY, ...changes });
const told = ({ proof }: ReturnType<typeof term>) =>
  proof.map(({ kind, from, to }) => `${kind} ${from} ${to}`);

describe('a call to supplement', () => {
  const tacit = (from: string, to: string) =>
    term({ pauses: [pause(from, to, 'SUPPLEMENT')] }, 'KPA_122A_1M').due;

  it('begins the term anew when made on its last day after the move, and not a day later', () => {
    expect(tacit('2026-12-14', '2026-12-18')).toBe('2027-01-18');
    expect(tacit('2026-12-15', '2026-12-18')).toBe('2026-12-14');
  });

  it('is within the term while the proceedings are suspended', () => {
    const pauses = [pause('2026-11-20', null), pause('2027-02-01', '2027-02-10', 'SUPPLEMENT')];
    const result = term({ pauses }, 'KPA_122A_1M');
    expect([result.begun, result.stopped]).toEqual(['2027-02-10', { since: '2027-02-10', left: 28 }]);
  });

  it('begins the term of a case anew where the office so chose, and never a term that it does not stop', () => {
    const more = {
      pauses: [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')],
      policy: policy({ supplement: 'BEGINS_ANEW' }),
    };
    expect(term(more).due).toBe('2026-12-30');
    expect(term(more).proof[1]).toMatchObject({ kind: 'RESTART', provision: 'KPA art. 64 § 2' });
    expect(term(more, 'KPA_244_1M').due).toBe('2026-12-14');
  });
});

describe('a notice', () => {
  it('precedes a pause that begins the day after, and not a pause that begins on its day', () => {
    const pauses = [pause('2026-12-11', '2026-12-20')];
    const due = (on: string) => term({ pauses, extensions: [notice(on, '2027-01-15')] }).due;
    expect([due('2026-12-11'), due('2026-12-10')]).toEqual(['2027-01-15', '2027-01-25']);
  });

  it('moved by later pauses ends at the limit of the act, and the proof says so last', () => {
    const pauses = [pause('2026-01-20', '2026-01-29')];
    const extensions = [notice('2026-01-15', '2026-03-09')];
    const result = term({ pauses, extensions }, 'SRODOWISKO_1M', '2026-01-02');
    expect(told(result).slice(2)).toEqual([
      'EXTENSION 2026-03-09 2026-03-09',
      'NOT_COUNTED 2026-01-20 2026-01-29',
      'MOVED 2026-03-19 2026-03-19',
      'CAP 2026-03-12 2026-03-12',
      'RESULT 2026-03-12 2026-03-12',
    ]);
    expect(result.proof).toContainEqual(expect.objectContaining({ kind: 'CAP', asked: '2026-03-19' }));
  });

  it('that asks for more than the act allows ends at the limit, moved by all pauses', () => {
    const pauses = [pause('2026-01-20', '2026-01-29')];
    const extensions = [notice('2026-01-15', '2026-06-01')];
    expect(told(term({ pauses, extensions }, 'SRODOWISKO_1M', '2026-01-02')).slice(2)).toEqual([
      'NOT_COUNTED 2026-01-20 2026-01-29',
      'MOVED 2026-02-12 2026-02-12',
      'EXTENSION 2026-06-01 2026-06-01',
      'CAP 2026-03-12 2026-03-12',
      'RESULT 2026-03-12 2026-03-12',
    ]);
  });

  it('followed by a pause outside the term shows the pause as idle', () => {
    const pauses = [pause('2027-03-01', '2027-03-05')];
    const result = term({ pauses, extensions: [notice('2026-12-10', '2027-01-15')] });
    expect(told(result)).toContain('NOT_APPLIED 2027-03-01 2027-03-05');
  });

  it('shows its day, or none when it has none', () => {
    const given = (extensions: MoreFacts['extensions']) =>
      term({ extensions }).proof.find(({ kind }) => kind === 'EXTENSION');
    expect(given([notice('2026-12-10', '2027-01-15')])).toHaveProperty('on', '2026-12-10');
    expect(given([{ to: plainDate('2027-01-15') }])).not.toHaveProperty('on');
  });

  it('is limited by the days that stop its limit alone', () => {
    const pauses = [pause('2026-01-20', '2026-01-29', 'SUPPLEMENT')];
    const extensions = [{ to: plainDate('2026-12-01') }];
    expect(term({ pauses, extensions }, 'UDIP_14D', '2026-01-02').due).toBe('2026-03-02');
  });
});

describe('pauses in the proof', () => {
  it('two pauses on the days over which the end moves take their own days each', () => {
    const pauses = [pause('2026-12-14', '2026-12-16'), pause('2026-12-16', '2026-12-18')];
    const result = term({ pauses });
    expect(result.due).toBe('2026-12-21');
    expect(result.proof.flatMap((step) => (step.kind === 'NOT_COUNTED' ? step.days : []))).toEqual([3, 2]);
  });

  it('an open pause is shown with its days so far, and as a stop', () => {
    const result = term({ pauses: [pause('2026-11-23', null)], asOf: plainDate('2026-11-23') });
    expect(told(result).slice(2, 5)).toEqual([
      'NOT_COUNTED 2026-11-23 2026-11-23',
      'MOVED 2026-12-13 2026-12-13',
      'STOPPED 2026-11-23 2026-11-23',
    ]);
  });

  it('a pause without a kind is a suspension, with its words if it has any', () => {
    const { proof } = term({ pauses: [pause('2026-11-23', '2026-11-24', undefined, 'postanowienie')] });
    expect(proof[2]).toMatchObject({ pause: 'SUSPENSION', basis: 'postanowienie' });
    expect(term({ pauses: [pause('2026-11-23', '2026-11-24')] }).proof[2]).not.toHaveProperty('basis');
    const moved = (rule: RuleCode) =>
      term({ pauses: [pause('2026-11-13', '2026-11-14')] }, rule).proof.find(({ kind }) => kind === 'MOVED');
    expect(moved('KPA_217_7D')?.provision).toBe('KPA art. 103');
    expect(moved('KPA_1M')?.provision).toBe('KPA art. 35 § 5');
  });

  it('a pause that ends before it begins is refused with its days', () => {
    expect(() => term({ pauses: [pause('2026-11-24', '2026-11-23')] })).toThrow('2026-11-24 2026-11-23');
  });
});

describe('days', () => {
  it('are later, earlier, and the later of two', () => {
    const day = plainDate('2026-12-31');
    expect([dayAfter(day), daysEarlier(day, 30)]).toEqual(['2027-01-01', '2026-12-01']);
    expect([laterOf(day, dayAfter(day)), laterOf(dayAfter(day), day)]).toEqual(['2027-01-01', '2027-01-01']);
  });
});

describe('the state of a term', () => {
  const state = (day: string, more: MoreFacts = {}, rule: RuleCode = 'KPA_1M', start = filed) =>
    termState({ rule, start: plainDate(start), ...more }, plainDate(day));

  it('is paused from the first to the last day of a pause, and running around it', () => {
    const pauses = [pause('2026-11-23', '2026-11-27')];
    expect(['22', '23', '27', '28'].map((day) => state(`2026-11-${day}`, { pauses }).state)).toEqual([
      'running',
      'paused',
      'paused',
      'running',
    ]);
    expect(state(filed, { pauses: [pause(filed, '2026-11-20')] }).state).toBe('running');
  });

  it('is paused since the earlier of two pauses, also from the day of the end', () => {
    const two = [pause('2026-11-20', '2026-11-29'), pause('2026-11-23', null)];
    expect(state('2026-11-25', { pauses: two })).toMatchObject({ since: '2026-11-20', until: '2026-11-29' });
    const last = [pause('2026-12-14', null)];
    expect(state('2026-12-14', { pauses: last })).toMatchObject({ state: 'paused', since: '2026-12-14' });
  });

  it('ignores a pause without an end that has not begun', () => {
    expect(state('2026-11-20', { pauses: [pause('2026-12-01', null)] })).toMatchObject({ used: 8, left: 24 });
  });

  it('counts from the new beginning after an answered call', () => {
    const pauses = [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')];
    expect(state('2026-12-02', { pauses }, 'KPA_122A_1M')).toMatchObject({ used: 2, left: 28 });
  });

  it('counts working days back to a notice, and the day of the event where the office counts it', () => {
    expect(state('2025-04-28', {}, 'JM_3WD_BEFORE', '2025-05-06')).toMatchObject({ used: 0, left: 2 });
    const first = { policy: policy({ eventDayCounts: true }) };
    expect(state('2026-11-24', first, 'CALLBACK_3WD', '2026-11-24')).toMatchObject({ used: 1, left: 2 });
  });
});

describe('days left out, and entries', () => {
  const calendar = buildCalendar({
    extraFreeDays: [{ date: plainDate('2026-11-19'), basis: 'rozporządzenie' }],
    closures: [{ date: plainDate('2026-11-20'), reason: 'za święto' }],
  });

  it('an extra free day and a closure carry the office’s words, and other days none', () => {
    const { proof } = computeTerm({ rule: 'CALLBACK_3WD', start: plainDate('2026-11-18'), calendar });
    expect(proof[1]).toMatchObject({
      skipped: [
        { date: '2026-11-19', reason: 'EXTRA', basis: 'rozporządzenie' },
        { date: '2026-11-20', reason: 'CLOSURE', basis: 'za święto' },
        { date: '2026-11-21', reason: 'SATURDAY' },
        { date: '2026-11-22', reason: 'SUNDAY' },
      ],
    });
  });

  it('skipped days are listed from the earliest on, also when the end moves back', () => {
    const { proof } = term({}, 'KPA_122A_SAFE', '2026-11-27'); // Sunday 27 December
    const roll = proof.find((step) => step.kind === 'ROLL');
    expect(roll?.skipped.map(({ date }) => date.slice(8))).toEqual(['24', '25', '26', '27']);
  });

  it('entries return in their order, each pause with its valid end', () => {
    const p = (id: number): ClockEntry => ({
      id,
      kind: 'PAUSE',
      pause: 'OTHER_CAUSE',
      basis: 'pismo',
      from: plainDate(filed),
      to: null,
    });
    const end = (id: number): ClockEntry => ({
      id,
      kind: 'PAUSE_END',
      answersTo: 3,
      to: plainDate('2026-11-20'),
    });
    const ext = (id: number): ClockEntry => ({
      id,
      kind: 'EXTENSION',
      clockId: 1,
      ...notice('2026-12-01', '2027-01-15'),
    });
    const { pauses, extensions } = replay([ext(9), end(7), p(3), end(6), p(1), ext(8)]);
    expect(pauses.map(({ id, endedBy }) => [id, endedBy])).toEqual([
      [1, null],
      [3, 6],
    ]);
    expect(extensions.map(({ id }) => id)).toEqual([8, 9]);
    const call = (clockId: number | null): ClockEntry => ({
      id: 1,
      kind: 'PAUSE',
      pause: 'SUPPLEMENT',
      basis: 'wezwanie',
      clockId,
      from: plainDate(filed),
      to: plainDate('2026-11-19'),
    });
    const lapses = [7, null].map((clockId) => replay([call(clockId)]).pauses[0].lapsesOn);
    expect(lapses).toEqual(['2026-11-19', null]);
    const lost: ClockEntry = { id: 2, kind: 'WITHDRAWAL', answersTo: 5 };
    expect(() => replay([lost])).toThrow('nothing to withdraw: 5');
    expect(() => replay([end(2)])).toThrow('no pause to end: 3');
  });
});
