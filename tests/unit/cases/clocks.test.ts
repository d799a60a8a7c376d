import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { factsOf } from '@/lib/modules/cases/rules/clocks/facts';
import { eventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import { NOTED_EVENTS } from '@/lib/modules/cases/schema/clock';
import { overText, purposeOfRule } from '@/lib/modules/cases/words/clocks';
import { TERMS_OF_OTHERS } from '@/lib/modules/deadlines/rules/term-rules';
import { type ClockEntry, RULE_CODES, type RuleCode } from '@/lib/modules/deadlines/schema';

describe('the end of a term that bound somebody else', () => {
  const due = plainDate('2026-12-11');

  it('of a remedy makes the decision or order final on the next day (art. 127-134, 141)', () => {
    expect(overText('KPA_129_14D', due)).toEqual({
      words: 'decyzja jest ostateczna od 12 grudnia 2026',
      final: true,
    });
    expect(overText('KPA_141_7D', due)?.words).toBe('postanowienie jest ostateczne od 12 grudnia 2026');
    expect(overText('KPA_129_14D', plainDate('2026-12-31'))?.words).toContain('1 stycznia 2027');
  });

  it('of a call to pay speaks of the fee, in tax matters too (tax code art. 169 § 2)', () => {
    for (const rule of ['KPA_261_7D', 'OP_169_2_7D'] as const) {
      expect(overText(rule, due)?.words).toBe('klient nie wniósł opłaty do 11 grudnia 2026');
      expect(purposeOfRule('SUPPLEMENT', rule)).toBe('Wniesienie opłaty przez klienta');
    }
    expect(overText('OP_169_7D', due)?.words).toBe('klient nie uzupełnił braków do 11 grudnia 2026');
    expect(purposeOfRule('SUPPLEMENT', 'OP_169_7D')).toBe('Uzupełnienie przez klienta');
  });

  it('is said for every term that an event starts and that is not of the office, and for no other', () => {
    const started = new Set(Object.values(PROCEDURE_ROWS).flatMap((row) => Object.values(eventRules(row))));
    for (const rule of RULE_CODES) {
      const said = overText(rule, due) !== null;
      expect([rule, said]).toEqual([rule, started.has(rule) && TERMS_OF_OTHERS.includes(rule)]);
    }
  });
});

describe('the events of a settled case', () => {
  it('are those that happen after the outcome: an appeal, a ponaglenie, a delivery', () => {
    expect(Object.keys(eventRules(PROCEDURE_ROWS.KPA, { settled: true }))).toEqual([
      'URGING_RECEIVED',
      'DECISION_DELIVERED',
      'ORDER_DELIVERED',
      'SEPARATE_MATTERS_DELIVERED',
      'APPEAL_RECEIVED',
    ]);
  });
});

describe('the events that a person notes among the terms', () => {
  it('leave out a ponaglenie, which is noted once, with its reasons, among the letters', () => {
    expect(NOTED_EVENTS).not.toContain('URGING_RECEIVED');
    expect(NOTED_EVENTS).toContain('APPEAL_RECEIVED');
  });
});

describe('the facts of a clock', () => {
  const start = { id: 1, startOn: plainDate('2026-11-24'), startTime: null };
  const notice: ClockEntry = {
    id: 1,
    kind: 'EXTENSION',
    clockId: 1,
    on: plainDate('2026-11-25'),
    to: plainDate('2026-12-30'),
  };
  const datesOf = (rule: RuleCode) =>
    factsOf({ ...start, rule, entries: [notice] }).extensions?.map(({ to }) => to);

  it('leave out a new date that no notice can give to the term', () => {
    expect(datesOf('KPA_1M')).toEqual(['2026-12-30']);
    expect(datesOf('SRODOWISKO_3D')).toEqual([]);
  });
});
