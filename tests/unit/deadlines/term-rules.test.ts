import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { isRuleCode, rulesInForce, TERM_RULES, termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { pauseSchema, policySchema, RULE_CODES, ruleCodeSchema } from '@/lib/modules/deadlines/schema';

describe('the table of terms', () => {
  it('has a row for every code, with a name in each language and a provision', () => {
    expect(Object.keys(TERM_RULES)).toEqual([...RULE_CODES]);
    for (const code of RULE_CODES) {
      const rule = TERM_RULES[code];
      expect(rule.code).toBe(code);
      expect(rule.provision).not.toBe('');
      for (const name of Object.values(rule.name)) expect(name.length).toBeGreaterThan(5);
    }
  });

  it.each([
    ['KPA_1M', 1, 'MONTH', 'FORWARD', 'KPA art. 35 § 3'],
    ['KPA_98_3Y', 3, 'YEAR', 'FORWARD', 'KPA art. 98 § 2'],
    ['KPA_106_2W', 2, 'WEEK', 'FORWARD', 'KPA art. 106 § 3'],
    ['KPA_122A_SAFE', 1, 'MONTH', 'BACK', 'KPA art. 122a § 2'],
    ['KPA_44_14D', 14, 'DAY', 'NONE', 'KPA art. 44 § 4'],
    ['EDOR_42_FIKCJA', 15, 'DAY', 'NONE', 'UDE art. 42 ust. 1'],
    ['PB_65D', 65, 'DAY', 'FORWARD', 'Prawo budowlane art. 35 ust. 6'],
    ['JM_3WD_BEFORE', 3, 'WORKING_DAY_BEFORE', 'NONE', 'ustawa o języku migowym art. 12 ust. 1'],
    ['HANDOVER_1WD', 1, 'WORKING_DAY', 'NONE', 'zasady urzędu'],
  ] as const)('%s', (code, amount, unit, roll, provision) => {
    expect(TERM_RULES[code]).toMatchObject({ amount, unit, roll, provision });
  });

  it('cites the paragraph of art. 57 that fits the unit', () => {
    expect(TERM_RULES.KPA_217_7D.countingProvision).toBe('KPA art. 217 § 3, art. 57 § 1');
    expect(TERM_RULES.KPA_98_3Y.countingProvision).toBe('KPA art. 98 § 2, art. 57 § 3a');
    expect(TERM_RULES.UDIP_14D.countingProvision).toBe('UDIP art. 13 ust. 1, KPA art. 57 § 1');
    expect(TERM_RULES.RODO_1M.countingProvision).toBe('RODO art. 12 ust. 3, rozp. 1182/71 art. 3');
  });

  it('marks what the office has set itself', () => {
    const targets = RULE_CODES.filter((code) => TERM_RULES[code].meaning === 'TARGET');
    expect(targets).toEqual([
      'KPA_35_PROMPT',
      'KPA_65_PROMPT',
      'CEL_1M',
      'CEL_2M',
      'EMAIL_14D',
      'EMAIL_ACK_1WD',
      'CALLBACK_3WD',
      'HANDOVER_1WD',
      'ASSIGNMENT_1WD',
    ]);
  });

  it('refuses a code it does not know', () => {
    expect(isRuleCode('KPA_1M')).toBe(true);
    expect(isRuleCode('constructor')).toBe(false);
    expect(ruleCodeSchema.safeParse('KPA_5M').success).toBe(false);
    expect(() => termRule('KPA_5M' as 'KPA_1M')).toThrow(RangeError);
  });

  it('offers only the rules that were in force on the day', () => {
    const codes = (day: string) => rulesInForce(plainDate(day)).map(({ code }) => code);
    expect(codes('2017-05-31')).not.toContain('KPA_122A_1M');
    expect(codes('2017-06-01')).toContain('KPA_122A_1M');
    expect(codes('2026-11-21')).toEqual([...RULE_CODES]);
  });
});

describe('inputs', () => {
  it('a pause has two days that exist, in order', () => {
    expect(pauseSchema.parse({ from: '2026-11-01', to: '2026-11-01' }).kind).toBe('SUSPENSION');
    expect(pauseSchema.safeParse({ from: '2026-11-02', to: '2026-11-01' }).success).toBe(false);
    expect(pauseSchema.safeParse({ from: '2026-02-29', to: '2026-03-01' }).success).toBe(false);
  });

  it('a policy fills in the defaults and keeps within reason', () => {
    expect(policySchema.parse({ promptReferralDays: 2 })).toMatchObject({
      promptReferralDays: 2,
      promptSettlementDays: 5,
    });
    expect(policySchema.safeParse({ promptReferralDays: 0 }).success).toBe(false);
  });
});
