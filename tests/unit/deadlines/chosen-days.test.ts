import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { takesDays, termName } from '@/lib/modules/deadlines/rules/term-rules';

const start = plainDate('2026-11-26');

describe('a term whose days the authority sets', () => {
  test('has seven days by default, which is the least (art. 64 § 2)', () => {
    expect(computeTerm({ rule: 'KPA_64_7D', start })).toEqual(
      computeTerm({ rule: 'KPA_64_7D', start, amount: 7 }),
    );
    expect(() => computeTerm({ rule: 'KPA_64_7D', start, amount: 6 })).toThrow(RangeError);
  });

  test.each([
    [14, '2026-12-10'],
    // The sixteenth is a Saturday, the thirtieth the Saturday of Christmas: the end moves to Monday (art. 57 § 4).
    [16, '2026-12-14'],
    [28, '2026-12-28'],
    [30, '2026-12-28'],
  ])('of %d days ends on %s', (amount, due) => {
    expect(computeTerm({ rule: 'KPA_64_7D', start, amount }).due).toBe(due);
  });

  test('names the number of days in its proof, and not "seven"', () => {
    const steps = describeProof(computeTerm({ rule: 'KPA_64_7D', start, amount: 14 }), 'pl');
    const said = steps.map(({ title, text }) => `${title} ${text}`).join(' ');
    expect(said).toContain('Termin wyznaczony na uzupełnienie braków');
    expect(said).toContain('14 dni');
    expect(said).not.toContain('Siedem');
  });

  test('is called by its seven days only when it has seven', () => {
    expect(termName('KPA_64_7D', null, 'pl')).toBe('Siedem dni na uzupełnienie braków');
    expect(termName('KPA_64_7D', 7, 'pl')).toBe('Siedem dni na uzupełnienie braków');
    expect(termName('KPA_64_7D', 14, 'pl')).toBe('Termin wyznaczony na uzupełnienie braków');
    expect(termName('KPA_261_7D', 14, 'en')).toBe('Term set to pay the fee');
    expect(termName('KPA_129_14D', 14, 'pl')).toBe('Czternaście dni na odwołanie');
  });

  test('has at most fourteen days for a fee (art. 261 § 1)', () => {
    expect([6, 7, 14, 15].map((days) => takesDays('KPA_261_7D', days))).toEqual([false, true, true, false]);
    expect(computeTerm({ rule: 'KPA_261_7D', start, amount: 14 }).due).toBe('2026-12-10');
    expect(() => computeTerm({ rule: 'KPA_261_7D', start, amount: 15 })).toThrow(RangeError);
  });

  test('is refused for a term whose days the act sets', () => {
    expect(takesDays('KPA_129_14D', 14)).toBe(true);
    expect(takesDays('KPA_129_14D', 21)).toBe(false);
    expect(() => computeTerm({ rule: 'KPA_129_14D', start, amount: 21 })).toThrow(RangeError);
  });
});
