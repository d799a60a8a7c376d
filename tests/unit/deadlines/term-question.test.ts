import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { buildCalendar, POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import {
  type Address,
  answerQuestion,
  MOST_PERIODS,
  questionAddress,
  readQuestion,
} from '@/lib/modules/deadlines/rules/term-question';
import { TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { DEFAULT_POLICY, RULE_CODES } from '@/lib/modules/deadlines/schema';

const TODAY = plainDate('2026-11-24');
const read = (query: string | Address) =>
  readQuestion(typeof query === 'string' ? Object.fromEntries(new URLSearchParams(query)) : query, TODAY);
const problemsOf = (query: string | Address) =>
  read(query).problems.map(({ field, code, day }) => [field, code, ...(day ? [day] : [])].join(' '));
const addressOf = (query: string) => {
  const { question } = read(query);
  return question && decodeURIComponent(questionAddress(question));
};

describe('an address of the calculator', () => {
  it('asks nothing when it is empty', () => {
    expect(read('')).toMatchObject({ state: 'blank', question: null, problems: [] });
    expect(read('utm_source=x').state).toBe('blank');
  });

  it('holds the whole question, and results in its own form again', () => {
    const full =
      'regula=KPA_1M&start=2026-11-24&okres1=SUPPLEMENT&od1=2026-12-01&do1=2026-12-07&okres2=SUSPENSION' +
      '&od2=2026-12-10&nowy=2027-02-01&zawiadomienie=2026-12-20&dzien=2026-12-12';
    const { state, question } = read(full);
    expect(state).toBe('asked');
    expect(question).toEqual({
      rule: 'KPA_1M',
      start: '2026-11-24',
      pauses: [
        { kind: 'SUPPLEMENT', from: '2026-12-01', to: '2026-12-07' },
        { kind: 'SUSPENSION', from: '2026-12-10', to: null },
      ],
      extension: { to: '2027-02-01', on: '2026-12-20' },
      day: '2026-12-12',
    });
    expect(addressOf(full)).toBe(full);
  });

  it('takes dates in the Polish way, and writes them as days that mean the same tomorrow', () => {
    expect(addressOf('regula=KPA_217_7D&start=dziś&okres1=&od1=&do1=&nowy=&zawiadomienie=&dzien=')).toBe(
      'regula=KPA_217_7D&start=2026-11-24',
    );
    expect(addressOf('regula=KPA_217_7D&start=24.11&dzien=1.12.2026')).toBe(
      'regula=KPA_217_7D&start=2026-11-24&dzien=2026-12-01',
    );
  });

  it('takes the hour only for a term in hours', () => {
    expect(addressOf('regula=RODO_33_72H&start=2026-11-24&godzina=9:30')).toBe(
      'regula=RODO_33_72H&start=2026-11-24&godzina=09.30',
    );
    expect(addressOf('regula=KPA_1M&start=2026-11-24&godzina=9.30')).toBe('regula=KPA_1M&start=2026-11-24');
    for (const hour of ['', '24:00', '9:60', 'rano', '1234567']) {
      expect(problemsOf({ regula: 'RODO_33_72H', start: TODAY, godzina: hour })).toEqual([
        'godzina hour-missing',
      ]);
    }
    expect(
      problemsOf('regula=RODO_33_72H&start=2026-11-24&godzina=9&okres1=SUSPENSION&od1=2026-11-25'),
    ).toEqual(['okres1 hours-never-stop']);
  });

  it('numbers its periods from one, with equal periods once and without empty ones', () => {
    const pause = 'okres7=MEDIATION&od7=2026-12-01&do7=2026-12-02';
    expect(
      addressOf(
        `regula=KPA_1M&start=2026-11-24&okres9=FEE&od9=&do9=&${pause}&okres8=MEDIATION&od8=1.12&do8=2.12`,
      ),
    ).toBe('regula=KPA_1M&start=2026-11-24&okres1=MEDIATION&od1=2026-12-01&do1=2026-12-02');
  });

  it('adds and removes a row without checking the others, and keeps the typed text', () => {
    const added = read('regula=&start=32.13&okres1=FEE&od1=x&do1=&dodaj=okres');
    expect(added).toMatchObject({ state: 'editing', question: null, problems: [] });
    expect(added.form.start).toBe('32.13');
    expect(added.form.periods).toEqual([
      { okres: 'FEE', od: 'x', do: '' },
      { okres: '', od: '', do: '' },
    ]);
    const taken = read('okres1=FEE&od1=x&do1=&okres2=PARTY&od2=y&do2=&usun=1');
    expect(taken.form.periods).toEqual([{ okres: 'PARTY', od: 'y', do: '' }]);
  });

  it('checks no field while the person looks for a term', () => {
    for (const looking of [
      'szukaj=awizo',
      'szukaj=awizo&szukano=&regula=KPA_1M&start=32.13',
      'szukaj=&szukano=awizo&regula=&start=',
      'regula=KPA_44_14D&szukam=tak',
      'szukaj=awizo&szukano=awizo&regula=&szukam=tak',
    ]) {
      expect(read(looking), looking).toMatchObject({ state: 'choosing', question: null, problems: [] });
    }
    expect(read('szukaj= awizo &regula=KPA_1M&start=32.13').form).toMatchObject({
      szukaj: 'awizo',
      regula: 'KPA_1M',
      start: '32.13',
    });
  });

  it('is a question once the page has shown what was looked for', () => {
    expect(addressOf('szukaj=awizo&szukano=awizo&regula=KPA_44_14D&start=24.11')).toBe(
      'regula=KPA_44_14D&start=2026-11-24',
    );
    expect(problemsOf('szukaj=awizo&szukano=awizo&start=24.11')).toEqual(['regula rule-missing']);
    expect(problemsOf('szukaj=&szukano=&regula=&start=24.11')).toEqual(['regula rule-missing']);
  });

  it.each([
    ['regula=&start=&nowy=&zawiadomienie=&dzien=', ['regula rule-missing', 'start start-missing']],
    ['start=2026-11-24', ['regula rule-missing']],
    ['regula=KPA_9M&start=2026-11-24', ['regula rule-unknown']],
    ['regula=__proto__&start=2026-11-24', ['regula rule-unknown']],
    ['regula=KPA_1M', ['start start-missing']],
    ['regula=KPA_1M&start=30.02.2026', ['start date-invalid']],
    ['regula=KPA_1M&start=2026-02-29', ['start date-invalid']],
    ['regula=KPA_1M&start=1990-12-31', ['start date-too-far']],
    ['regula=KPA_1M&start=01.01.9999', ['start date-too-far']],
    ['regula=KPA_1M&start=01.01.99999', ['start date-unread']],
    ['regula=JM_3WD_BEFORE&start=2099-12-31&dzien=1991-01-01', ['dzien years-apart']],
    ['regula=JM_3WD_BEFORE&start=2056-11-25', ['start years-apart']],
    ['regula=KPA_1M&start=1996-11-23&okres1=SUSPENSION&od1=1996-12-01', ['start years-apart']],
    ['regula=KPA_1M&start=1991-01-02&okres1=FEE&od1=1991-01-03&do1=2021-01-03', ['do1 years-apart']],
    ['regula=KPA_1M&start=2026-11-24&nowy=2056-11-25&zawiadomienie=2026-12-20', ['nowy years-apart']],
    ['regula=RODO_1M&start=2018-05-24', ['start before-rule 2018-05-25']],
    ['regula=KPA_1M&start=2026-11-24&okres1=X&od1=2026-12-01', ['okres1 kind-missing']],
    ['regula=KPA_1M&start=2026-11-24&okres1=FEE&do1=2026-12-01', ['od1 from-missing']],
    [
      'regula=KPA_1M&start=2026-11-24&okres1=FEE&od1=2026-12-02&do1=2026-12-01',
      ['do1 to-before-from 2026-12-02'],
    ],
    ['regula=KPA_1M&start=2026-11-24&nowy=2027-01-01', ['zawiadomienie notice-missing']],
    ['regula=KPA_1M&start=2026-11-24&zawiadomienie=2026-12-20', ['nowy new-date-missing']],
    [
      'regula=KPA_1M&start=2026-11-24&nowy=2027-01-01&zawiadomienie=2026-11-23',
      ['zawiadomienie notice-before-start 2026-11-24'],
    ],
    [
      'regula=KPA_1M&start=2026-11-24&nowy=2026-12-01&zawiadomienie=2026-12-02',
      ['nowy new-date-before-notice 2026-12-02'],
    ],
    ['regula=KPA_129_14D&start=2026-11-24&nowy=2027-01-01&zawiadomienie=2026-12-01', ['nowy not-extendable']],
    [
      'regula=SRODOWISKO_3D&start=2026-03-05&nowy=2026-04-20&zawiadomienie=2026-03-06',
      ['nowy not-extendable'],
    ],
    ['regula=KPA_1M&start=2026-11-24&dzien=kiedyś', ['dzien date-unread']],
    [
      'regula=x&start=y&okres1=z&od1=q&dzien=w',
      [
        'regula rule-unknown',
        'start date-unread',
        'okres1 kind-missing',
        'od1 date-unread',
        'dzien date-unread',
      ],
    ],
  ])('%s is wrong in the field and for the reason it says', (query, problems) => {
    expect(problemsOf(query)).toEqual(problems);
    expect(read(query)).toMatchObject({ state: 'wrong', question: null });
  });

  it('may hold days thirty years apart, and a plain question of any year of the calendar', () => {
    for (const query of [
      'regula=JM_3WD_BEFORE&start=2056-11-24&dzien=2026-11-24',
      'regula=JM_3WD_BEFORE&start=2056-11-24',
      'regula=KPA_1M&start=1991-01-02',
      'regula=KPA_1M&start=1996-11-24&okres1=SUSPENSION&od1=1996-12-01',
    ]) {
      expect(problemsOf(query), query).toEqual([]);
    }
  });

  it('is refused with two hundred periods, and shows no more rows than it takes', () => {
    const many = Array.from(
      { length: 200 },
      (_, n) => `okres${n + 1}=FEE&od${n + 1}=2026-12-01&do${n + 1}=2026-12-02`,
    );
    const { form, problems } = read(`regula=KPA_1M&start=2026-11-24&${many.join('&')}`);
    expect(form.periods).toHaveLength(MOST_PERIODS);
    expect(problems).toEqual([{ field: `okres${MOST_PERIODS}`, code: 'too-many-periods' }]);
    expect(read(`${many.slice(0, MOST_PERIODS).join('&')}&dodaj=okres`).form.periods).toHaveLength(
      MOST_PERIODS,
    );
  });

  it('may hold any text: long, repeated, missing', () => {
    expect(read({ regula: ['KPA_1M', 'KPA_2M'], start: ['2026-11-24'] }).question?.rule).toBe('KPA_1M');
    expect(problemsOf({ regula: [], start: undefined })).toEqual([
      'regula rule-missing',
      'start start-missing',
    ]);
    expect(read({ regula: 'x'.repeat(9_000) }).form.regula).toHaveLength(60);
    expect(read('od0=1&od99999=1&okresX=1&okres-1=2').form.periods).toEqual([]);
  });

  it('is answered by the engine under every rule, to the last day of the calendar', () => {
    for (const regula of RULE_CODES) {
      for (const start of ['2099-12-31', '2028-02-29', '2021-10-05']) {
        const typed = { regula, start, godzina: '23:59', okres1: 'SUSPENSION', od1: start, dzien: start };
        const { okres1, od1, ...inHours } = typed;
        const { question } = read(TERM_RULES[regula].unit === 'HOUR' ? inHours : typed);
        if (!question) throw new Error(`${regula} ${start}`);
        const office = { calendar: POLISH_CALENDAR, policy: DEFAULT_POLICY };
        expect(answerQuestion(question, plainDate('2099-12-31'), office).result.rule).toBe(regula);
        const again = read(questionAddress(question));
        expect(again.question).toEqual(question);
      }
    }
  });
});

describe('an answer', () => {
  const office = { calendar: POLISH_CALENDAR, policy: DEFAULT_POLICY };
  const answerOf = (query: string, today = TODAY) => {
    const { question } = read(query);
    if (!question) throw new Error(query);
    return answerQuestion(question, today, office);
  };

  it('stands as of the day asked for, or else of today', () => {
    const query = 'regula=KPA_1M&start=2026-11-24';
    expect(answerOf(query)).toMatchObject({
      day: '2026-11-24',
      result: { due: '2026-12-28' },
      state: { state: 'running', used: 0, left: 34 },
    });
    expect(answerOf(`${query}&dzien=2026-12-31`).state).toMatchObject({ state: 'late', days: 3 });
  });

  it('lets a period without an end last through that day', () => {
    const query = 'regula=KPA_1M&start=2026-11-24&okres1=SUSPENSION&od1=2026-12-01';
    const { result, state } = answerOf(query, plainDate('2026-12-10'));
    expect(result.stopped).toMatchObject({ since: '2026-12-01' });
    expect(result.due).toBe('2027-01-04');
    expect(state).toMatchObject({ state: 'paused', since: '2026-12-01', until: null });
  });

  it('follows the calendar and the policy of the office', () => {
    const calendar = buildCalendar({
      extraFreeDays: [{ date: plainDate('2026-12-28'), basis: 'rozporządzenie' }],
    });
    const { question } = read('regula=KPA_1M&start=2026-11-24');
    if (!question) throw new Error('no question');
    expect(answerQuestion(question, TODAY, { ...office, calendar }).result.due).toBe('2026-12-29');
  });
});
