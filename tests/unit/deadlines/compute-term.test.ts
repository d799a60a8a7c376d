import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '@/lib/core/plain-date';
import { computeTerm, type TermFacts } from '@/lib/modules/deadlines/rules/compute-term';
import { buildCalendar } from '@/lib/modules/deadlines/rules/free-days';
import { DEFAULT_POLICY, type PauseKind, type RuleCode } from '@/lib/modules/deadlines/schema';
import { type MoreFacts, pause, term } from './facts';
import { factsOf, VECTORS } from './vectors';

const due = (rule: RuleCode, start: string, more?: MoreFacts) => term(rule, start, more).due;
const kinds = (facts: TermFacts) => computeTerm(facts).proof.map(({ kind }) => kind);

describe('worked cases', () => {
  it.each(VECTORS)('$shows: $rule from $start ends on $due', (vector) => {
    expect(computeTerm(factsOf(vector)).due).toBe(vector.due);
  });
});

describe('pauses (art. 35 § 5, art. 103)', () => {
  const filed = '2026-11-12';

  it('the month stops while the client supplies missing documents', () => {
    expect(due('KPA_1M', filed, { pauses: [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')] })).toBe(
      '2026-12-28',
    );
  });

  it('a pause that began before the start counts from the day after the start', () => {
    expect(due('KPA_1M', filed, { pauses: [pause('2026-11-01', '2026-11-13')] })).toBe(
      due('KPA_1M', filed, { pauses: [pause('2026-11-13', '2026-11-13')] }),
    );
  });

  it('a pause counts when an earlier pause brings it into the term', () => {
    const pauses = [pause('2026-12-15', '2026-12-16'), pause('2026-11-20', '2026-11-24')];
    expect(due('KPA_1M', filed, { pauses })).toBe('2026-12-21');
  });

  it('a pause before the start or after the end changes nothing', () => {
    const pauses = [pause('2026-10-01', filed), pause('2026-12-15', '2027-01-31')];
    const { due: end, proof } = computeTerm({ rule: 'KPA_1M', start: plainDate(filed), pauses });
    expect(end).toBe('2026-12-14');
    expect(proof.filter(({ kind }) => kind === 'NOT_APPLIED')).toHaveLength(2);
  });

  it.each([
    ['UDIP_14D', 'SUSPENSION', false],
    ['RODO_1M', 'SUSPENSION', false],
    ['KPA_44_14D', 'SUSPENSION', false],
    ['KPA_98_3Y', 'SUSPENSION', false],
    ['CALLBACK_3WD', 'SUSPENSION', false],
    ['KPA_122A_1M', 'SUSPENSION', true],
    ['KPA_122A_1M', 'SUPPLEMENT', true],
    ['KPA_217_7D', 'CERTIFICATE_ENQUIRY', false],
    ['KPA_2M', 'MEDIATION', true],
    ['KPA_2M', 'OPINION', true],
    ['KPA_2M', 'POSTAL_DELIVERY', false],
    ['KPA_2M', 'CERTIFICATE_ENQUIRY', false],
    ['PET_3M', 'SUPPLEMENT', true],
  ] as const)('%s and %s: stops it %s', (rule, kind, stops) => {
    const start = plainDate('2026-01-05');
    const pauses = [{ from: plainDate('2026-01-06'), to: plainDate('2026-03-16'), kind }];
    const result = computeTerm({ rule, start, pauses });
    expect(result.due > computeTerm({ rule, start }).due).toBe(stops);
    expect(result.proof.find((step) => step.kind === 'NOT_APPLIED')?.why).toBe(stops ? undefined : 'RULE');
  });

  it('the proof gives each pause only the days that no other pause took', () => {
    const pauses = [
      pause('2026-11-18', '2026-11-20'),
      pause('2026-11-16', '2026-11-25'),
      pause('2026-11-24', '2026-11-28', 'SUPPLEMENT'),
    ];
    const { proof } = computeTerm({ rule: 'KPA_1M', start: plainDate(filed), pauses });
    expect(proof.flatMap((step) => (step.kind === 'NOT_COUNTED' ? [[step.from, step.days]] : []))).toEqual([
      ['2026-11-16', 10],
      ['2026-11-18', 0],
      ['2026-11-24', 3],
    ]);
    expect(proof.find((step) => step.kind === 'MOVED')).toMatchObject({ from: '2026-12-25', days: 13 });
  });

  it('a pause met while the end moves on counts, and a pause outside a new date is idle', () => {
    const start = plainDate('2026-05-13');
    const met = computeTerm({ rule: 'KPA_1M', start, pauses: [pause('2026-06-15', '2026-06-17')] });
    expect(met.proof[2]).toMatchObject({ kind: 'NOT_COUNTED', days: 3 });
    expect(met.proof.some(({ kind }) => kind === 'MOVED')).toBe(false);
    const idle = computeTerm({
      rule: 'KPA_1M',
      start,
      pauses: [pause('2026-07-01', '2026-07-02')],
      extensions: [{ to: plainDate('2026-07-15') }],
    });
    expect(idle.due).toBe('2026-07-15');
    expect(idle.proof[2]).toMatchObject({ kind: 'NOT_APPLIED', why: 'OUTSIDE' });
  });

  it('a pause that ends before it begins is refused', () => {
    expect(() => due('KPA_1M', filed, { pauses: [pause('2026-11-20', '2026-11-19')] })).toThrow(RangeError);
  });
});

describe('a new date and its limit', () => {
  it.each([
    [
      'UDIP_14D',
      '2025-04-01',
      '2025-06-30',
      '2025-06-02',
      'UDIP art. 13 ust. 2: two months from filing, a Sunday',
    ],
    ['DOST_14D', '2026-01-31', '2026-05-05', '2026-03-31', 'art. 31 ust. 2: two months from filing'],
    ['DOSTCYF_7D', '2026-01-31', '2026-05-05', '2026-03-31', 'art. 18 ust. 4: two months'],
    ['REUSE_14D', '2025-12-31', '2026-05-05', '2026-03-02', 'open data art. 40: two months, a Saturday'],
    ['SRODOWISKO_1M', '2026-01-30', '2026-05-05', '2026-03-30', 'UUIOŚ art. 14 ust. 2: two months'],
    [
      'RODO_1M',
      '2026-11-30',
      '2027-06-01',
      '2027-03-01',
      'RODO art. 12 ust. 3: three months in all, a Sunday',
    ],
    [
      'PET_3M',
      '2026-01-01',
      '2026-12-01',
      '2026-07-01',
      'petitions art. 10 ust. 3: three months from the lapse',
    ],
    ['KPA_1M', '2026-01-05', '2026-12-01', '2026-12-01', 'art. 36: the code sets no limit'],
  ] as const)('%s from %s to %s: %s (%s)', (rule, start, asked, expected, _why) => {
    expect(due(rule, start, { extensions: [{ to: plainDate(asked) }] })).toBe(expected);
  });

  it('stand in the proof', () => {
    const facts = { rule: 'UDIP_14D', start: plainDate('2025-04-01') } as const;
    expect(kinds({ ...facts, extensions: [{ to: plainDate('2025-06-30') }] })).toEqual([
      'START',
      'NOMINAL',
      'EXTENSION',
      'CAP',
      'ROLL',
      'SAFE',
      'RESULT',
    ]);
    expect(kinds({ ...facts, extensions: [{ to: plainDate('2025-05-20') }] })).not.toContain('CAP');
  });
});

describe('the proof as data', () => {
  it('holds the start, the end by the calendar, each free day and the result', () => {
    const result = computeTerm({ rule: 'KPA_1M', start: plainDate('2026-11-24') });
    expect(result).toMatchObject({
      nominal: '2026-12-24',
      due: '2026-12-28',
      safe: null,
      edition: '2026-11',
    });
    expect(result.proof).toEqual([
      {
        kind: 'START',
        from: '2026-11-24',
        to: '2026-11-24',
        provision: 'KPA art. 61 § 3',
        event: 'APPLICATION',
        counted: false,
      },
      {
        kind: 'NOMINAL',
        from: '2026-12-24',
        to: '2026-12-24',
        provision: 'KPA art. 35 § 3, art. 57 § 3',
        rule: 'KPA_1M',
        amount: 1,
        unit: 'MONTH',
        days: 30,
        shortened: false,
      },
      {
        kind: 'ROLL',
        from: '2026-12-24',
        to: '2026-12-27',
        provision: 'KPA art. 57 § 4',
        back: false,
        skipped: [
          { date: '2026-12-24', reason: 'CHRISTMAS_EVE' },
          { date: '2026-12-25', reason: 'CHRISTMAS' },
          { date: '2026-12-26', reason: 'SECOND_CHRISTMAS' },
          { date: '2026-12-27', reason: 'SUNDAY' },
        ],
      },
      {
        kind: 'RESULT',
        from: '2026-12-28',
        to: '2026-12-28',
        provision: 'KPA art. 35 § 3',
        rule: 'KPA_1M',
        edition: '2026-11',
        meaning: 'SETTLEMENT',
        rolled: true,
      },
    ]);
  });

  it('shows the legal and the safe date where art. 57 § 4 is disputed', () => {
    const tacit = computeTerm({ rule: 'KPA_122A_1M', start: plainDate('2026-11-24') });
    expect([tacit.due, tacit.safe]).toEqual(['2026-12-28', '2026-12-23']);
    const building = computeTerm({ rule: 'PB_65D', start: plainDate('2024-10-21') });
    expect([building.due, building.safe]).toEqual(['2024-12-27', '2024-12-24']);
    const unmoved = computeTerm({ rule: 'UDIP_14D', start: plainDate('2026-11-23') });
    expect([unmoved.due, unmoved.safe]).toEqual(['2026-12-07', '2026-12-07']);
    expect(unmoved.proof.some(({ kind }) => kind === 'SAFE')).toBe(false);
  });

  it('lists the days skipped when counting back', () => {
    const { proof } = computeTerm({ rule: 'JM_3WD_BEFORE', start: plainDate('2025-05-06') });
    expect(proof[1]).toMatchObject({
      kind: 'WORKING_DAYS',
      backward: true,
      skipped: [
        { date: '2025-05-01', reason: 'LABOUR_DAY' },
        { date: '2025-05-03', reason: 'CONSTITUTION_DAY' },
        { date: '2025-05-04', reason: 'SUNDAY' },
      ],
    });
  });
});

describe('choices of the office', () => {
  const policy = (choice: Partial<typeof DEFAULT_POLICY>) => ({ policy: { ...DEFAULT_POLICY, ...choice } });

  it('default to the careful ones', () => {
    for (const vector of VECTORS) {
      const facts = factsOf(vector);
      expect(computeTerm({ ...facts, ...policy({}) })).toEqual(computeTerm(facts));
    }
  });

  it('can move a deemed delivery (art. 44 § 4)', () => {
    expect(due('KPA_44_14D', '2025-04-07', policy({ deemedDeliveryRolls: true }))).toBe('2025-04-22');
  });

  it('can count e-mail in working days, or keep its end unmoved', () => {
    expect(due('EMAIL_14D', '2026-11-23', policy({ emailUnit: 'WORKING_DAY' }))).toBe('2026-12-11');
    expect(due('EMAIL_14D', '2024-04-17', policy({ emailRolls: false }))).toBe('2024-05-01');
  });

  it('can require clear working days before a visit', () => {
    expect(due('JM_3WD_BEFORE', '2025-05-06', policy({ signLanguageClearDays: true }))).toBe('2025-04-29');
  });

  it('can count the day of the event when it is a working day', () => {
    expect(due('CALLBACK_3WD', '2026-11-24', policy({ eventDayCounts: true }))).toBe('2026-11-26');
    expect(due('CALLBACK_3WD', '2026-11-22', policy({ eventDayCounts: true }))).toBe('2026-11-25');
    expect(due('CALLBACK_3WD', '2026-11-22')).toBe('2026-11-25');
  });

  it('set the targets for matters that are due at once', () => {
    expect(due('KPA_35_PROMPT', '2026-11-23')).toBe('2026-11-30');
    expect(due('KPA_65_PROMPT', '2026-11-23')).toBe('2026-11-26');
    expect(due('KPA_35_PROMPT', '2026-11-23', policy({ promptSettlementDays: 7 }))).toBe('2026-12-02');
    expect(due('KPA_65_PROMPT', '2026-11-23', policy({ promptReferralDays: 1 }))).toBe('2026-11-24');
    expect(due('EMAIL_ACK_1WD', '2026-11-23', policy({ acknowledgementDays: 2 }))).toBe('2026-11-25');
  });

  it('decide which periods stop the clock', () => {
    const start = '2026-01-05';
    const pauses = (kind: PauseKind) => [pause('2026-01-06', '2026-01-16', kind)];
    expect(
      due('KPA_1M', start, { pauses: pauses('POSTAL_DELIVERY'), ...policy({ postalDeliveryStops: true }) }),
    ).toBe('2026-02-16');
    expect(due('KPA_1M', start, { pauses: pauses('OPINION'), ...policy({ opinionStops: false }) })).toBe(
      '2026-02-05',
    );
    expect(
      due('KPA_217_7D', start, {
        pauses: pauses('CERTIFICATE_ENQUIRY'),
        ...policy({ certificateEnquiryStops: true }),
      }),
    ).toBe('2026-01-23');
  });
});

describe('the calendar of the office', () => {
  const date = (text: string): PlainDate => plainDate(text);
  const calendar = buildCalendar({
    extraFreeDays: [{ date: date('2026-11-30'), basis: 'rozporządzenie' }],
    closures: [{ date: date('2026-12-01'), reason: 'za święto w sobotę' }],
  });

  it('a free day by regulation moves terms of the code, and a closure does not', () => {
    expect(due('KPA_217_7D', '2026-11-23', { calendar })).toBe('2026-12-01');
    expect(due('KPA_217_7D', '2026-11-24', { calendar })).toBe('2026-12-01');
  });

  it('a free day and a closure both move targets in working days', () => {
    expect(due('HANDOVER_1WD', '2026-11-27', { calendar })).toBe('2026-12-02');
    expect(due('HANDOVER_1WD', '2026-11-27')).toBe('2026-11-30');
  });
});

describe('wrong facts', () => {
  it('an unknown rule and a year beyond the calendar are refused', () => {
    expect(() => due('KPA_5M' as RuleCode, '2026-11-23')).toThrow(RangeError);
    expect(() => due('toString' as RuleCode, '2026-11-23')).toThrow(RangeError);
    expect(() => due('KPA_1M', '9999-12-24')).toThrow(RangeError);
  });
});

describe('the target for accepting a hand-over', () => {
  it.each([
    ['2026-11-24', '2026-11-25', 'Tuesday: tomorrow'],
    ['2026-11-20', '2026-11-23', 'Friday: Monday'],
    ['2026-11-10', '2026-11-12', 'before Independence Day: the day after it'],
    ['2026-12-23', '2026-12-28', 'before Christmas Eve and Christmas, then a weekend: Monday'],
  ])('handed over on %s, by %s (%s)', (on, by) => {
    expect(due('HANDOVER_1WD', on)).toBe(by);
  });
});
