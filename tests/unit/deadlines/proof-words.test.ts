import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/core/context';
import { distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { PROOF_WORDS } from '@/lib/modules/deadlines/rules/proof-words';

const LOCALES: readonly Locale[] = ['pl', 'en', 'uk'];

/** Every plain text with its place: "free.SUNDAY.0". */
function textsOf(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, place ? `${place}.${key}` : key));
}

describe('the words of the proof', () => {
  it('exist in every language, and differ between languages', () => {
    const [pl, en, uk] = LOCALES.map((locale) => new Map(textsOf(PROOF_WORDS[locale])));
    expect([...en.keys()]).toEqual([...pl.keys()]);
    expect([...uk.keys()]).toEqual([...pl.keys()]);
    for (const [place, text] of pl) {
      const all = [text, en.get(place), uk.get(place)];
      expect(
        all.every((each) => each?.trim()),
        place,
      ).toBe(true);
      if (place !== 'groups.weekend') expect(new Set(all).size, place).toBe(3);
    }
  });

  it('are sentences where people read them as sentences', () => {
    const sentences =
      /^(pauses\.|start\.|notApplied\.)|^(restart|shortened|moved|movedRest|coveredAlready|kept|roll|rollBack|safe|result\w*)$/;
    for (const locale of LOCALES) {
      for (const [place, text] of textsOf(PROOF_WORDS[locale])) {
        expect(/\.$/.test(text), `${locale} ${place}`).toBe(sentences.test(place));
      }
    }
  });

  it.each([
    [
      'pl',
      ['1 dzień', '2 dni', '5 dni', '12 dni', '21 dni', '22 dni'],
      ['tydzień później', '2 tygodnie później', '5 tygodni później'],
      ['miesiąc później', '2 miesiące później', '5 miesięcy później'],
      ['rok później', '3 lata później', '5 lat później'],
      ['1 dzień później', '72 godziny później', '3. dzień roboczy', '3. dzień roboczy wstecz'],
    ],
    [
      'en',
      ['1 day', '2 days', '5 days', '12 days', '21 days', '22 days'],
      ['1 week later', '2 weeks later', '5 weeks later'],
      ['1 month later', '2 months later', '5 months later'],
      ['1 year later', '3 years later', '5 years later'],
      ['1 day later', '72 hours later', 'third working day', 'third working day before'],
    ],
    [
      'uk',
      ['1 день', '2 дні', '5 днів', '12 днів', '21 день', '22 дні'],
      ['через 1 тиждень', 'через 2 тижні', 'через 5 тижнів'],
      ['через 1 місяць', 'через 2 місяці', 'через 5 місяців'],
      ['через 1 рік', 'через 3 роки', 'через 5 років'],
      ['через 1 день', 'через 72 години', '3-й робочий день', '3-й робочий день назад'],
    ],
  ] as const)('count in %s', (locale, days, weeks, months, years, others) => {
    const { units, days: counted } = PROOF_WORDS[locale];
    expect([1, 2, 5, 12, 21, 22].map(counted)).toEqual(days);
    expect([1, 2, 5].map(units.WEEK)).toEqual(weeks);
    expect([1, 2, 5].map(units.MONTH)).toEqual(months);
    expect([1, 3, 5].map(units.YEAR)).toEqual(years);
    expect([units.DAY(1), units.HOUR(72), units.WORKING_DAY(3), units.WORKING_DAY_BEFORE(3)]).toEqual(others);
  });

  it('put facts into sentences', () => {
    const told = LOCALES.map((locale) => {
      const w = PROOF_WORDS[locale];
      return [
        ...[w.nominal('X', 30), w.hours(72, '11:00'), w.workingDays(3, false), w.workingDays(3, true)],
        ...[w.skipped('X'), w.notCountedShort('X'), w.movedTitle('X', 13), w.stopped(1), w.stopped(12)],
        ...[w.extension(null), w.extension('X'), w.cap('X'), w.safeHour('10:20'), w.resultHour('11:00')],
        w.rule('KPA_1M', '2026-11'),
      ];
    });
    expect(told).toEqual([
      [
        'Koniec według kalendarza: X. Do policzenia 30 dni.',
        'Liczymy 72 pełne godziny, od 11:00. Dni wolne też się liczą.',
        '3. dzień roboczy.',
        '3. dzień roboczy, licząc wstecz.',
        'Po drodze nie liczymy: X.',
        'nie liczymy: X',
        'X + 13 dni',
        'Od tego dnia termin nie biegnie. Do policzenia został 1 dzień.',
        'Od tego dnia termin nie biegnie. Do policzenia zostało 12 dni.',
        'Urząd zawiadomił o nowym terminie i podał przyczyny.',
        'Urząd zawiadomił o nowym terminie X i podał przyczyny.',
        'Zawiadomienie podaje X. Ustawa pozwala najdalej do tego dnia.',
        'Licząc co do minuty: do godziny 10:20. Do tej chwili urząd zdąży na pewno.',
        'Termin upływa o godzinie 11:00.',
        'reguła KPA_1M, wydanie 2026-11',
      ],
      [
        'The end by the calendar: X. 30 days to count.',
        'We count 72 full hours, from 11:00. Days off count too.',
        'The third working day.',
        'The third working day, counting back.',
        'Not counted on the way: X.',
        'not counted: X',
        'X + 13 days',
        'Time does not run from this day. 1 day still to count.',
        'Time does not run from this day. 12 days still to count.',
        'The office gave notice of a new date and its reasons.',
        'The office gave notice of a new date and its reasons on X.',
        'The notice says X. The act allows this day at the latest.',
        'Counted to the minute: by 10:20. By then the office is in time for certain.',
        'Time runs out at 11:00.',
        'rule KPA_1M, edition 2026-11',
      ],
      [
        'Кінець за календарем: X. Треба порахувати 30 днів.',
        'Рахуємо 72 повні години, від 11:00. Вихідні теж рахуються.',
        '3-й робочий день.',
        '3-й робочий день, рахуючи назад.',
        'Дорогою не рахуємо: X.',
        'не рахуємо: X',
        'X + 13 днів',
        'Від цього дня строк не йде. Залишилося порахувати 1 день.',
        'Від цього дня строк не йде. Залишилося порахувати 12 днів.',
        'Установа повідомила про новий строк і його причини.',
        'Установа повідомила про новий строк X і його причини.',
        'У повідомленні вказано X. Закон дозволяє не пізніше цього дня.',
        'З точністю до хвилини: до 10:20. До цього часу установа напевно встигне.',
        'Строк спливає о 11:00.',
        'правило KPA_1M, видання 2026-11',
      ],
    ]);
  });
});

describe('the distance in words', () => {
  it('in every language', () => {
    const told = LOCALES.map((locale) => [
      distanceInWords({ state: 'late', days: 2 }, locale),
      distanceInWords({ state: 'late', days: 2 }, locale, 'TARGET_MISSED'),
      distanceInWords({ state: 'late', days: 2 }, locale, 'TIME_OVER'),
      distanceInWords({ state: 'today', days: 0 }, locale),
      distanceInWords({ state: 'soon', days: 1 }, locale),
      distanceInWords({ state: 'soon', days: 2 }, locale),
      distanceInWords({ state: 'running', days: 12 }, locale),
    ]);
    expect(told).toEqual([
      ['po terminie 2 dni', 'po czasie 2 dni', 'minął 2 dni temu', 'dziś', 'jutro', 'za 2 dni', 'za 12 dni'],
      [
        '2 days overdue',
        '2 days past the target',
        'ended 2 days ago',
        'today',
        'tomorrow',
        'in 2 days',
        'in 12 days',
      ],
      [
        'строк сплив: 2 дні',
        'понад мету: 2 дні',
        'закінчився 2 дні тому',
        'сьогодні',
        'завтра',
        'через 2 дні',
        'через 12 днів',
      ],
    ]);
  });
});
