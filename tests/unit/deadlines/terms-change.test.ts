import { describe, expect, it } from 'vitest';
import { byDays, dayText, movesText } from '@/components/deadlines/terms-words';
import type { Actor } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { ROLES, type Role } from '@/lib/core/roles';
import { canChangeTerms, canReadTerms } from '@/lib/modules/deadlines/policy';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { holidaysOf } from '@/lib/modules/deadlines/rules/free-days';
import {
  legalHolidays,
  saturdayHolidays,
  yearCheckLate,
  yearToCheck,
} from '@/lib/modules/deadlines/rules/holiday-law';
import {
  calendarToDays,
  candidateTerms,
  daysToCalendar,
  isSame,
  refusalOfDay,
  refusalOfDays,
  termsDifference,
} from '@/lib/modules/deadlines/rules/terms-change';
import {
  DEFAULT_POLICY,
  type OfficeDay,
  POLICY_FIELDS,
  policySchema,
  saveTermsSchema,
} from '@/lib/modules/deadlines/schema';
import { choiceText, POLICY_WORDS } from '@/lib/modules/deadlines/words/policy';

const extra = (date: string, why = 'Dz.U. 2026 poz. 1'): OfficeDay => ({
  kind: 'EXTRA',
  date: plainDate(date),
  why,
});
const closure = (date: string, why = 'za święto w sobotę'): OfficeDay => ({
  kind: 'CLOSURE',
  date: plainDate(date),
  why,
});
const terms = (...days: OfficeDay[]) => ({ calendar: daysToCalendar(days), policy: DEFAULT_POLICY });

describe('terms with a change', () => {
  it('keep the parts that the change does not name, by date', () => {
    const current = terms(extra('2026-12-28'));
    expect(candidateTerms(current, {})).toEqual(current);
    const calendar = daysToCalendar([closure('2027-05-04'), extra('2026-12-28'), closure('2027-01-04')]);
    const next = candidateTerms(current, { calendar });
    expect(next.policy).toBe(current.policy);
    expect(next.calendar.closures.map(({ date }) => date)).toEqual(['2027-01-04', '2027-05-04']);
    const policy = { ...DEFAULT_POLICY, opinionStops: false };
    expect(candidateTerms(current, { policy })).toEqual({ calendar: current.calendar, policy });
  });

  it('show the difference: days added and removed, choices made', () => {
    const before = terms(extra('2026-12-28'), closure('2027-05-04'));
    const after = {
      ...terms(extra('2026-12-28'), closure('2027-05-04', 'inny powód')),
      policy: { ...DEFAULT_POLICY, handOverDays: 2 },
    };
    expect(termsDifference(before, after)).toEqual({
      added: [closure('2027-05-04', 'inny powód')],
      removed: [closure('2027-05-04')],
      choices: [{ key: 'handOverDays', before: 1, after: 2 }],
    });
    expect(isSame(termsDifference(before, after))).toBe(false);
    expect(isSame(termsDifference(before, before))).toBe(true);
  });

  it('refuse a day that is listed already or off anyway', () => {
    expect(refusalOfDay(extra('2026-12-28'), [])).toBeNull();
    expect(refusalOfDay(extra('2026-12-28'), [extra('2026-12-28', 'inna')])).toBe('day-already-there');
    expect(refusalOfDay(extra('2026-12-25'), [])).toBe('day-already-free');
    expect(refusalOfDay(extra('2026-12-27'), [])).toBe('day-already-free'); // a Sunday
    expect(refusalOfDay(extra('2026-12-05'), [])).toBeNull(); // a Saturday is not off by law
    expect(refusalOfDay(closure('2026-12-05'), [])).toBe('day-already-free');
    expect(refusalOfDay(closure('2026-12-28'), [extra('2026-12-28')])).toBe('day-already-free');
    expect(refusalOfDay(extra('2026-12-28'), [closure('2026-12-28')])).toBeNull();
  });

  it('refuse a whole list with such a day', () => {
    const { calendar: none } = terms();
    const list = (...days: OfficeDay[]) => daysToCalendar(days);
    expect(refusalOfDays(none, list(extra('2026-12-28'), closure('2026-12-29')))).toBeNull();
    expect(refusalOfDays(none, list(extra('2026-12-28'), extra('2026-12-28')))).toBe('day-already-there');
    expect(refusalOfDays(none, list(closure('2026-12-26')))).toBe('day-already-free');
    const one = list(extra('2026-12-28'));
    expect(refusalOfDays(one, list(extra('2026-12-28'), extra('2026-12-28')))).toBe('day-already-there');
    // A listed day stays, whatever the law says of it now, and a day may get another basis.
    expect(refusalOfDays(list(closure('2026-12-26')), list(closure('2026-12-26')))).toBeNull();
    expect(refusalOfDays(one, list(extra('2026-12-28', 'sprostowana')))).toBeNull();
  });

  it('hold both lists in one, and turn back into two', () => {
    const days = [extra('2026-12-28'), closure('2027-01-04')];
    expect(calendarToDays(daysToCalendar(days))).toEqual(days);
  });

  it('are saved only with a reason, and each day with its own', () => {
    const good = { basedOn: 1, calendar: daysToCalendar([extra('2026-12-28')]), reason: 'Rozporządzenie' };
    expect(saveTermsSchema.safeParse(good).success).toBe(true);
    expect(saveTermsSchema.safeParse({ ...good, reason: ' … ' }).success).toBe(false);
    const silent = daysToCalendar([{ ...extra('2026-12-28'), why: ' ' }]);
    expect(saveTermsSchema.safeParse({ ...good, calendar: silent }).success).toBe(false);
    const policy = { ...DEFAULT_POLICY, handOverDays: 11 };
    expect(saveTermsSchema.safeParse({ ...good, policy }).success).toBe(false);
  });
});

describe('the calendar of the law', () => {
  it('names the provision of every holiday of every year', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const days = legalHolidays(year);
      expect(days.map(({ date }) => date)).toEqual([...holidaysOf(year).keys()].sort());
      expect(days.filter(({ provision }) => !provision)).toEqual([]);
    }
    const eve = (year: number) => legalHolidays(year).find(({ holiday }) => holiday === 'CHRISTMAS_EVE');
    expect(eve(2024)).toBeUndefined();
    expect(eve(2025)).toMatchObject({
      date: '2025-12-24',
      validity: 'od 2025 r. (Dz.U. 2024 poz. 1965)',
      provision: 'ustawa z 18.01.1951 art. 1 pkt 1 lit. ka',
    });
  });

  it('lists the holidays on a Saturday, for which the labour code gives another day', () => {
    const found = (year: number) => saturdayHolidays(year).map(({ date }) => date);
    expect(found(2026)).toEqual(['2026-08-15', '2026-12-26']);
    expect(found(2027)).toEqual(['2027-05-01', '2027-12-25']);
  });

  it('is due for a check of the next year from October on', () => {
    expect(yearToCheck(plainDate('2026-09-30'))).toBe(2026);
    expect(yearToCheck(plainDate('2026-10-01'))).toBe(2027);
    expect(yearToCheck(plainDate('2027-01-01'))).toBe(2027);
    expect(
      ['2026-09-30', '2026-10-01', '2026-11-30', '2026-12-01', '2027-01-01'].map((day) =>
        yearCheckLate(plainDate(day)),
      ),
    ).toEqual([true, false, false, true, true]);
  });
});

describe('the right to the terms of the office', () => {
  const may = (policy: (actor: Actor) => boolean) =>
    ROLES.filter((role: Role) => policy({ posts: [{ role, departmentId: 1 }] } as unknown as Actor));

  it('is denied to all but administrators, the City Secretary and, for reading, the auditor', () => {
    expect(may(canChangeTerms)).toEqual(['CITY_SECRETARY', 'ADMIN']);
    expect(may(canReadTerms)).toEqual(['CITY_SECRETARY', 'AUDITOR', 'ADMIN']);
  });
});

describe('the choices on the screen', () => {
  it('are those of the schema, each with its values and words', () => {
    expect(POLICY_FIELDS.map(({ key }) => key)).toEqual(Object.keys(policySchema.shape));
    for (const field of POLICY_FIELDS) {
      const words = POLICY_WORDS[field.key];
      if (field.kind === 'NUMBER') {
        expect(field.min).toBeLessThan(field.max);
        expect(words).toHaveProperty('unit');
      } else {
        expect('options' in words && Object.keys(words.options).sort()).toEqual(
          field.values.map(String).sort(),
        );
      }
    }
    expect(choiceText('publicNoticeDay', 15)).toBe('15. dnia');
    expect(choiceText('handOverDays', 2)).toBe('2 dni robocze');
  });

  it('of hand-over and assignment move the targets', () => {
    const policy = { ...DEFAULT_POLICY, handOverDays: 3, assignmentDays: 2 };
    const start = plainDate('2026-11-24');
    expect(computeTerm({ rule: 'HANDOVER_1WD', start, policy }).due).toBe('2026-11-27');
    expect(computeTerm({ rule: 'ASSIGNMENT_1WD', start, policy }).due).toBe('2026-11-26');
    expect(computeTerm({ rule: 'HANDOVER_1WD', start }).due).toBe('2026-11-25');
  });
});

describe('the dates that would move, in words', () => {
  it('are counted, with the number of days', () => {
    expect(movesText(0, [])).toBe('Nie przesunie się żaden termin.');
    expect(movesText(1, [{ days: 1, count: 1 }])).toBe('Przesunie się 1 termin o 1 dzień.');
    const groups = [
      { days: 1, count: 12 },
      { days: 3, count: 2 },
    ];
    expect(movesText(14, groups)).toBe('Przesunie się 14 terminów: 12 o 1 dzień, 2 o 3 dni.');
    expect(movesText(3, [{ days: -2, count: 3 }])).toBe('Przesuną się 3 terminy o 2 dni wcześniej.');
    expect(byDays(0)).toBe('bez zmiany daty, inny dzień zatrzymania');
    expect(dayText(extra('2026-12-28'))).toBe('dzień wolny: poniedziałek, 28 grudnia 2026');
  });
});
