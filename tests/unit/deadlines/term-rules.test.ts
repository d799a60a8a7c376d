import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import {
  canBeExtended,
  isRuleCode,
  lapseOf,
  meaningOf,
  rulesInForce,
  sourceOf,
  TERM_RULES,
  TERMS_OF_OTHERS,
  termRule,
} from '@/lib/modules/deadlines/rules/term-rules';
import {
  calendarSchema,
  pauseSchema,
  policySchema,
  RULE_CODES,
  type RuleCode,
  ruleCodeSchema,
} from '@/lib/modules/deadlines/schema';
import { DAY_RULES, SECOND_RULES } from './second-rules';

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

  it('marks the office’s own targets', () => {
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

  it('breaches the law only where the term binds the office', () => {
    const others = RULE_CODES.filter((code) => TERM_RULES[code].binds !== 'OFFICE');
    expect(others.map((code) => [code, TERM_RULES[code].binds])).toEqual([
      ['KPA_44_14D', 'NOBODY'],
      ['KPA_49_14D', 'NOBODY'],
      ['KPA_58_7D', 'PARTY'],
      ['KPA_64_7D', 'PARTY'],
      ['KPA_66_14D', 'PARTY'],
      ['KPA_98_3Y', 'PARTY'],
      ['KPA_106_2W', 'OTHER_AUTHORITY'],
      ['KPA_111_14D', 'PARTY'],
      ['KPA_129_14D', 'PARTY'],
      ['KPA_141_7D', 'PARTY'],
      ['KPA_261_7D', 'PARTY'],
      ['SIW_8_7D', 'PARTY'],
      ['EDOR_42_FIKCJA', 'NOBODY'],
      ['OP_169_7D', 'PARTY'],
      ['OP_169_2_7D', 'PARTY'],
      ['OP_171_14D', 'PARTY'],
      ['OP_223_14D', 'PARTY'],
      ['OP_236_7D', 'PARTY'],
      ['UDIP_14_14D', 'PARTY'],
      ['UDIP_15_14D', 'PARTY'],
      ['REUSE_39_7D', 'PARTY'],
      ['REUSE_41_14D', 'PARTY'],
      ['PET_14D', 'PARTY'],
      ['DOST_32_30D', 'PARTY'],
      ['JM_3WD_BEFORE', 'PARTY'],
    ]);
    expect([...TERMS_OF_OTHERS]).toEqual(others);
    for (const code of others) expect(lapseOf(code)).toBe('TIME_OVER');
    expect([lapseOf('KPA_133_7D'), lapseOf('HANDOVER_1WD')]).toEqual(['BREACH', 'TARGET_MISSED']);
    expect(() => lapseOf('KPA_9M')).toThrow();
  });

  it('gives the date of a case its meaning, and every term its source', () => {
    expect([meaningOf('KPA_1M'), meaningOf('CEL_1M'), meaningOf('JM_3WD_BEFORE')]).toEqual([
      'SETTLEMENT',
      'TARGET',
      'NOTICE',
    ]);
    expect(() => meaningOf('KPA_9M')).toThrow();
    const source = (code: RuleCode) => sourceOf(TERM_RULES[code]);
    expect([source('KPA_1M'), source('UDIP_14D'), source('KPA_35_PROMPT')]).toEqual([
      'KPA',
      'OTHER',
      'OFFICE',
    ]);
  });

  it('marks the numbers that nobody has yet read in the act', () => {
    expect(RULE_CODES.filter((code) => TERM_RULES[code].unconfirmed)).toEqual([
      ...['PLAN_90D', 'PLAN_65D', 'PLAN_21D', 'DRZEWA_21D', 'DRZEWA_14D', 'RADNY_14D', 'ASC_7WD', 'ASC_10WD'],
      'PRZEKSZT_14D',
    ]);
  });

  it('has a term to settle for every filing, and for other events only by name', () => {
    const acts = ['KPA_237_14D', 'SRODOWISKO_14D', 'PET_30D', 'DRZEWA_21D'] as const;
    for (const code of acts) expect(TERM_RULES[code].meaning).toBe('ACT');
    const from = (codes: readonly RuleCode[]) => codes.map((code) => TERM_RULES[code].startsOn);
    expect(from(['PET_PRZEDL_3M', 'DOST_32_30D', 'KPA_1M', 'KPA_98_3Y'])).toEqual([
      ...['LAPSE', 'LAPSE', 'APPLICATION', 'SUSPENSION'],
    ]);
  });

  it('names the first day of each newer rule', () => {
    const since = RULE_CODES.flatMap((code) => {
      const { validFrom } = TERM_RULES[code];
      return validFrom ? [[code, validFrom]] : [];
    });
    expect(since).toEqual([
      ['KPA_UPR_1M', '2017-06-01'],
      ['KPA_122A_1M', '2017-06-01'],
      ['KPA_122A_SAFE', '2017-06-01'],
      ['EDOR_42_FIKCJA', '2021-10-05'],
      ['DOST_14D', '2021-09-06'],
      ['DOST_2M', '2021-09-06'],
      ['DOST_32_30D', '2021-09-06'],
      ['DOSTCYF_7D', '2019-05-23'],
      ['DOSTCYF_2M', '2019-05-23'],
      ['RODO_1M', '2018-05-25'],
      ['RODO_3M', '2018-05-25'],
      ['RODO_33_72H', '2018-05-25'],
    ]);
    expect(TERM_RULES.KPA_1M).not.toHaveProperty('validFrom');
  });

  it('stops for suspension alone, or for all of art. 35 § 5, as the second table does', () => {
    const sign = { ART_35_5: '35', ART_103: '103', NONE: '-' } as const;
    for (const code of DAY_RULES) expect(sign[TERM_RULES[code].stops], code).toBe(SECOND_RULES[code].stops);
  });

  it('takes a notice or begins anew only where an act says so, as the second table does', () => {
    for (const code of DAY_RULES) {
      const { notice, restarts } = TERM_RULES[code];
      const { takesNotice, limit, anew } = SECOND_RULES[code];
      expect([code, notice !== undefined, restarts !== undefined]).toEqual([code, takesNotice, anew]);
      const cap = limit && { rule: limit.rule, from: limit.afterLapse ? 'LAPSE' : 'START' };
      expect(notice?.cap ?? null, code).toEqual(cap);
    }
    expect(canBeExtended(TERM_RULES.RODO_33_72H)).toBe(false);
  });

  it('cites the act that lets the notice move the term, or a call begin it anew', () => {
    const cited = RULE_CODES.flatMap((code) => {
      const { notice, restarts } = TERM_RULES[code];
      return notice || restarts ? [[code, notice?.provision ?? null, restarts ?? null]] : [];
    });
    expect(cited).toEqual([
      ['KPA_1M', 'KPA art. 36 § 1', null],
      ['KPA_2M', 'KPA art. 36 § 1', null],
      ['KPA_UPR_1M', 'KPA art. 36 § 1', null],
      ['KPA_ODW_1M', 'KPA art. 36 § 1', null],
      ['KPA_35_PROMPT', 'KPA art. 36 § 1', null],
      ['KPA_106_2W', 'KPA art. 106 § 6, art. 36 § 1', null],
      ['KPA_122A_1M', null, 'KPA art. 122c § 2'],
      ['KPA_122A_SAFE', null, 'KPA art. 122c § 2'],
      ['KPA_217_7D', 'KPA art. 36 § 1', null],
      ['KPA_237_1M', 'KPA art. 237 § 4, art. 36 § 1', null],
      ['KPA_244_1M', 'KPA art. 245', null],
      ['OP_139_1M', 'Ordynacja podatkowa art. 140 § 1', null],
      ['OP_139_2M', 'Ordynacja podatkowa art. 140 § 1', null],
      ['OP_306A_7D', 'Ordynacja podatkowa art. 140 § 1', null],
      ['UDIP_14D', 'UDIP art. 13 ust. 2', null],
      ['REUSE_14D', 'ustawa o otwartych danych art. 40', null],
      ['SRODOWISKO_1M', 'UUIOŚ art. 14 ust. 2', null],
      ['PET_3M', 'ustawa o petycjach art. 10 ust. 3', 'ustawa o petycjach art. 10 ust. 2'],
      ['DOST_14D', 'ustawa o zapewnianiu dostępności art. 31 ust. 2', null],
      ['DOSTCYF_7D', 'ustawa o dostępności cyfrowej art. 18 ust. 4', null],
      ['DRZEWA_21D', null, 'ustawa o ochronie przyrody art. 83f ust. 10'],
      ['RODO_1M', 'RODO art. 12 ust. 3', null],
      ['CEL_1M', 'zasady urzędu', null],
      ['CEL_2M', 'zasady urzędu', null],
      ['EMAIL_14D', 'zasady urzędu', null],
    ]);
  });

  it('refuses a new date of every other term', () => {
    const extensions = [{ to: plainDate('2026-04-20') }];
    for (const code of RULE_CODES.filter((each) => !canBeExtended(TERM_RULES[each]))) {
      const start = plainDate('2026-03-05');
      expect(() => computeTerm({ rule: code, start, extensions }), code).toThrow(
        new RangeError(`no notice moves ${code}`),
      );
    }
    const listed = computeTerm({ rule: 'SRODOWISKO_3D', start: plainDate('2026-03-05') });
    expect(listed.due).toBe('2026-03-09');
  });

  it('refuses an unknown code', () => {
    expect(isRuleCode('KPA_1M')).toBe(true);
    expect(isRuleCode('constructor')).toBe(false);
    expect(ruleCodeSchema.safeParse('KPA_5M').success).toBe(false);
    expect(() => termRule('KPA_5M' as 'KPA_1M')).toThrow(new RangeError('no such rule: KPA_5M'));
  });

  it('offers only the rules that are in force on the day', () => {
    const codes = (day: string) => rulesInForce(plainDate(day)).map(({ code }) => code);
    expect(codes('2017-05-31')).not.toContain('KPA_122A_1M');
    expect(codes('2017-06-01')).toContain('KPA_122A_1M');
    expect(codes('2026-11-21')).toEqual([...RULE_CODES]);
  });
});

describe('inputs', () => {
  it('a pause has two existing days, in order', () => {
    expect(pauseSchema.parse({ from: '2026-11-01', to: '2026-11-01' }).kind).toBe('SUSPENSION');
    expect(pauseSchema.safeParse({ from: '2026-11-02', to: '2026-11-01' }).success).toBe(false);
    expect(pauseSchema.safeParse({ from: '2026-02-29', to: '2026-03-01' }).success).toBe(false);
  });

  it('a policy fills in its defaults and keeps within its bounds', () => {
    expect(policySchema.parse({ promptReferralDays: 2 })).toMatchObject({
      promptReferralDays: 2,
      promptSettlementDays: 5,
    });
    expect(policySchema.safeParse({ promptReferralDays: 0 }).success).toBe(false);
  });

  const words = (length: number) => 'x'.repeat(length);

  it('an error has a code and a place', () => {
    const issues = (value: unknown) =>
      pauseSchema.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(issues({ from: '2026-11-02', to: '2026-11-01' })).toEqual([['to', 'pause-ends-before-it-begins']]);
    expect(issues({ from: '2026-02-29', to: '2026-03-01' })).toEqual([['from', 'date-invalid']]);
    expect(issues({ from: '', to: '2026-03-01' })).toEqual([['from', 'date-missing']]);
  });

  it('texts have a limit of length', () => {
    const pause = (basis: string) => pauseSchema.safeParse({ from: '2026-11-01', to: null, basis }).success;
    expect([pause(words(500)), pause(words(501))]).toEqual([true, false]);
    const date = '2026-11-30';
    const extra = (basis: string) => calendarSchema.safeParse({ extraFreeDays: [{ date, basis }] }).success;
    expect(['', 'x', words(500), words(501)].map(extra)).toEqual([false, true, true, false]);
    const closure = (reason: string) => calendarSchema.safeParse({ closures: [{ date, reason }] }).success;
    expect([words(500), words(501)].map(closure)).toEqual([true, false]);
    expect(calendarSchema.safeParse({ closures: [{ date: 'x', reason: '' }] }).success).toBe(false);
    expect(calendarSchema.parse({})).toEqual({ extraFreeDays: [], closures: [] });
  });

  it('a policy has careful defaults and bounds', () => {
    expect(policySchema.parse({})).toMatchObject({
      stoppedMonth: 'MOVED_BY_DAYS',
      supplement: 'NOT_COUNTED',
      postalDeliveryStops: false,
      opinionStops: true,
      certificateEnquiryStops: false,
      deemedDeliveryRolls: false,
      publicNoticeDay: 14,
      promptSettlementDays: 5,
      promptReferralDays: 3,
      emailUnit: 'DAY',
      emailRolls: true,
      acknowledgementDays: 1,
      eventDayCounts: false,
      signLanguageClearDays: false,
    });
    const allowed = (name: string, values: unknown[]) =>
      values.filter((value) => policySchema.safeParse({ [name]: value }).success);
    expect(allowed('publicNoticeDay', [13, 14, 15, 16])).toEqual([14, 15]);
    expect(allowed('promptSettlementDays', [0, 1, 30, 31])).toEqual([1, 30]);
    expect(allowed('promptReferralDays', [0, 1, 30, 31])).toEqual([1, 30]);
    expect(allowed('acknowledgementDays', [0, 1, 14, 15])).toEqual([1, 14]);
    expect(allowed('stoppedMonth', ['MOVED_BY_DAYS', 'REST_OF_MONTH', ''])).toEqual([
      ...['MOVED_BY_DAYS', 'REST_OF_MONTH'],
    ]);
    expect(allowed('supplement', ['NOT_COUNTED', 'BEGINS_ANEW', ''])).toEqual(['NOT_COUNTED', 'BEGINS_ANEW']);
    expect(allowed('emailUnit', ['DAY', 'WORKING_DAY', ''])).toEqual(['DAY', 'WORKING_DAY']);
  });

  it('a choice changes its own rule alone', () => {
    const all = policySchema.parse({
      publicNoticeDay: 15,
      promptSettlementDays: 7,
      promptReferralDays: 2,
      acknowledgementDays: 3,
      emailUnit: 'WORKING_DAY',
      emailRolls: false,
      deemedDeliveryRolls: true,
      signLanguageClearDays: true,
    });
    const changed = RULE_CODES.flatMap((code) => {
      const { amount, unit, roll } = termRule(code, all);
      const row = TERM_RULES[code];
      return amount === row.amount && unit === row.unit && roll === row.roll
        ? []
        : [[code, amount, unit, roll]];
    });
    expect(changed).toEqual([
      ['KPA_35_PROMPT', 7, 'WORKING_DAY', 'NONE'],
      ['KPA_44_14D', 14, 'DAY', 'FORWARD'],
      ['KPA_49_14D', 15, 'DAY', 'NONE'],
      ['KPA_65_PROMPT', 2, 'WORKING_DAY', 'NONE'],
      ['JM_3WD_BEFORE', 4, 'WORKING_DAY_BEFORE', 'NONE'],
      ['EMAIL_14D', 14, 'WORKING_DAY', 'NONE'],
      ['EMAIL_ACK_1WD', 3, 'WORKING_DAY', 'NONE'],
    ]);
  });
});
