import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { shortProof } from '@/lib/modules/deadlines/rules/short-proof';
import { canBeExtended, lapseOf, TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { type Lapse, RULE_CODES } from '@/lib/modules/deadlines/schema';
import { pause, term } from './facts';

const short = (...args: Parameters<typeof term>) =>
  shortProof(term(...args), 'pl').map(({ label, text }) => `${label}: ${text}`);

describe('the short proof', () => {
  it('shows a month that ends on Christmas Eve', () => {
    expect(short('KPA_1M', '2026-11-24')).toEqual([
      '24 listopada: wpływ podania, art. 61 § 3',
      '24 grudnia: miesiąc później; Wigilia, dzień wolny',
      '25–27 grudnia: święta i niedziela',
      '28 grudnia: pierwszy dzień roboczy, art. 57 § 4',
    ]);
  });

  it('names no provision for a target of the office', () => {
    expect(short('CEL_1M', '2026-11-24')).toEqual([
      '24 listopada: wpływ wniosku',
      '24 grudnia: miesiąc później; Wigilia, dzień wolny',
      '25–27 grudnia: święta i niedziela',
      '28 grudnia: pierwszy dzień roboczy, zasady urzędu',
    ]);
    const steps = describeProof(term('CEL_2M', '2026-10-25'), 'pl');
    expect(steps.at(-1)?.title).toBe('Cel urzędu');
    expect(JSON.stringify(steps)).not.toMatch(/KPA|art\./);
  });

  it('has two lines when nothing moves the end', () => {
    expect(short('KPA_1M', '2026-11-09')).toEqual([
      '9 listopada: wpływ podania, art. 61 § 3',
      '9 grudnia: miesiąc później, art. 35 § 3, art. 57 § 3',
    ]);
  });

  it('shows pauses, a new date, its limit and working days', () => {
    expect(
      short('KPA_1M', '2026-11-12', { pauses: [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')] }),
    ).toEqual([
      '12 listopada: wpływ podania, art. 61 § 3',
      '12 grudnia: miesiąc później',
      '25 grudnia: 12 grudnia + 13 dni, art. 35 § 5',
      '28 grudnia: pierwszy dzień roboczy, art. 57 § 4',
    ]);
    expect(short('KPA_1M', '2026-02-02', { extensions: [{ to: plainDate('2026-04-06') }] })).toEqual([
      '2 lutego: wpływ podania, art. 61 § 3',
      '2 marca: miesiąc później',
      '6 kwietnia: nowy termin z zawiadomienia, art. 36 § 1',
      '7 kwietnia: pierwszy dzień roboczy, art. 57 § 4',
    ]);
    expect(short('UDIP_14D', '2025-04-01', { extensions: [{ to: plainDate('2025-06-30') }] })[2]).toBe(
      '1 czerwca: najdalej, jak pozwala ustawa, UDIP art. 13 ust. 2',
    );
    expect(short('CALLBACK_3WD', '2025-06-17')).toEqual([
      '17 czerwca: pytanie klienta',
      '19–22 czerwca: nie liczymy: święto i weekend',
      '23 czerwca: 3. dzień roboczy',
    ]);
    expect(short('KPA_35_PROMPT', '2025-06-17', { extensions: [{ to: plainDate('2025-07-15') }] })).toEqual([
      '17 czerwca: wpływ podania, art. 61 § 3',
      '25 czerwca: 5. dzień roboczy',
      '15 lipca: nowy termin z zawiadomienia, art. 36 § 1',
    ]);
    expect(short('KPA_122A_SAFE', '2025-10-01')).toEqual([
      '1 października: wpływ podania, art. 61 § 3',
      '1 listopada: miesiąc później; Wszystkich Świętych, dzień wolny',
      '31 października: ostatni dzień roboczy, art. 57 § 4',
    ]);
  });

  it('has at most four lines and ends with the due date, in every language', () => {
    for (const rule of RULE_CODES) {
      for (const start of ['2026-11-24', '2026-04-18', '2026-06-01']) {
        for (const locale of ['pl', 'en', 'uk'] as const) {
          const lines = shortProof(term(rule, start), locale);
          expect(lines.length).toBeLessThanOrEqual(4);
          expect(lines.length).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });
});

describe('the whole proof', () => {
  const result = term('KPA_1M', '2026-11-12', {
    pauses: [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT', 'wezwanie doręczone 17 listopada')],
  });

  it('is in Polish', () => {
    expect(describeProof(result, 'pl')).toEqual([
      {
        label: '12 listopada',
        detail: 'czwartek',
        title: 'Podanie wpłynęło',
        text: 'Od tego dnia biegnie termin. Sam ten dzień się nie liczy.',
        provision: 'KPA art. 61 § 3',
      },
      {
        label: '12 grudnia',
        detail: 'sobota',
        title: 'Miesiąc na załatwienie sprawy',
        text: 'Koniec według kalendarza: miesiąc później. Do policzenia 30 dni.',
        provision: 'KPA art. 35 § 3, art. 57 § 3',
      },
      {
        label: '18–30 listopada',
        detail: '13 dni',
        title: 'Tych dni nie liczymy',
        text: 'Klient uzupełniał braki. Wezwanie doręczone 17 listopada.',
        provision: 'KPA art. 35 § 5, art. 64 § 2',
      },
      {
        label: '25 grudnia',
        detail: 'piątek',
        title: '12 grudnia + 13 dni',
        text: 'Koniec przesunięty o dni, których nie liczymy.',
        provision: 'KPA art. 35 § 5',
      },
      {
        label: '25–27 grudnia',
        detail: 'piątek – niedziela',
        title: 'Termin przechodzi dalej',
        text:
          '25 grudnia (pierwszy dzień Bożego Narodzenia), 26 grudnia (drugi dzień Bożego Narodzenia), ' +
          '27 grudnia (niedziela). Termin przechodzi na najbliższy dzień, który nie jest wolny ani sobotą.',
        provision: 'KPA art. 57 § 4',
      },
      {
        label: '28 grudnia',
        detail: 'poniedziałek',
        title: 'Termin załatwienia sprawy',
        text: 'Najbliższy dzień, który nie jest wolny ani sobotą.',
        provision: 'reguła KPA_1M, wydanie 2026-11',
      },
    ]);
  });

  it('has equal steps in English and Ukrainian', () => {
    expect(describeProof(result, 'en').map(({ label, title }) => `${label}: ${title}`)).toEqual([
      '12 November: The application arrived',
      '12 December: One month to settle the case',
      '18–30 November: These days are not counted',
      '25 December: 12 December + 13 days',
      '25–27 December: The last day moves on',
      '28 December: The case is due',
    ]);
    expect(describeProof(result, 'uk').map(({ label, detail }) => `${label}, ${detail}`)).toEqual([
      '12 листопада, четвер',
      '12 грудня, субота',
      '18–30 листопада, 13 днів',
      "25 грудня, п'ятниця",
      "25–27 грудня, п'ятниця – неділя",
      '28 грудня, понеділок',
    ]);
  });

  it('writes years when the term spans two of them, and explains a short month', () => {
    const steps = describeProof(term('KPA_98_3Y', '2024-02-29'), 'pl');
    expect(steps.map(({ label }) => label)).toEqual([
      '29 lutego 2024',
      '28 lutego 2027',
      '28 lutego 2027',
      '1 marca 2027',
    ]);
    expect(steps[1].text).toContain('3 lata później');
    expect(steps[1].text).toContain('nie ma');
  });

  it('has a sentence for every rule and step in each language', () => {
    for (const rule of RULE_CODES) {
      const pauses = [
        pause('2026-11-25', '2026-11-27', 'SUPPLEMENT'),
        pause('2026-01-01', '2026-01-02', 'SUSPENSION'),
      ];
      const notices = canBeExtended(TERM_RULES[rule])
        ? [[], [{ to: plainDate('2028-01-01'), on: plainDate('2026-12-01') }]]
        : [[]];
      for (const extensions of notices) {
        for (const locale of ['pl', 'en', 'uk'] as const) {
          for (const step of describeProof(term(rule, '2026-11-24', { pauses, extensions }), locale)) {
            expect(step.label).not.toBe('');
            expect(step.title.length).toBeGreaterThan(3);
            expect(`${step.title} ${step.text} ${step.label}`).not.toMatch(/undefined|null|NaN/);
          }
        }
      }
    }
  });
});

describe('the distance to a date', () => {
  const words = (due: string, lapse?: Lapse) =>
    distanceInWords(describeDistance(plainDate(due), plainDate('2026-11-24')), 'pl', lapse);

  it.each([
    ['2026-11-21', 'po terminie 3 dni', 'late'],
    ['2026-11-23', 'po terminie 1 dzień', 'late'],
    ['2026-11-24', 'dziś', 'today'],
    ['2026-11-25', 'jutro', 'soon'],
    ['2026-11-27', 'za 3 dni', 'soon'],
    ['2026-11-28', 'za 4 dni', 'running'],
    ['2026-12-06', 'za 12 dni', 'running'],
  ] as const)('%s is "%s"', (due, expected, state) => {
    expect(words(due)).toBe(expected);
    expect(describeDistance(plainDate(due), plainDate('2026-11-24')).state).toBe(state);
  });

  it('never calls a missed target of the office "po terminie"', () => {
    expect(words('2026-11-23', 'TARGET_MISSED')).toBe('po czasie 1 dzień');
  });

  it('never calls the time of a party or of another authority that is over "po terminie"', () => {
    expect(words('2026-11-21', lapseOf('KPA_129_14D'))).toBe('minął 3 dni temu');
    expect(words('2026-11-21', lapseOf('KPA_106_2W'))).toBe('minął 3 dni temu');
    expect(words('2026-11-21', lapseOf('KPA_1M'))).toBe('po terminie 3 dni');
  });

  it('is in the other languages too', () => {
    expect(distanceInWords({ state: 'running', days: 21 }, 'uk')).toBe('через 21 день');
    expect(distanceInWords({ state: 'running', days: 12 }, 'uk')).toBe('через 12 днів');
    expect(distanceInWords({ state: 'late', days: 2 }, 'en')).toBe('2 days overdue');
  });
});
