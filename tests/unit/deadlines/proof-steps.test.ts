import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { describeProof, describeStep } from '@/lib/modules/deadlines/rules/describe-step';
import { buildCalendar } from '@/lib/modules/deadlines/rules/free-days';
import { PROOF_WORDS } from '@/lib/modules/deadlines/rules/proof-words';
import { shortProof } from '@/lib/modules/deadlines/rules/short-proof';
import { DEFAULT_POLICY } from '@/lib/modules/deadlines/schema';
import { pause, term } from './facts';

/** Each step as "margin | title | text". */
const told = (...args: Parameters<typeof term>) =>
  describeProof(term(...args), 'pl').map(
    ({ label, detail, title, text }) => `${label}, ${detail} | ${title} | ${text}`,
  );
const short = (...args: Parameters<typeof term>) =>
  shortProof(term(...args), 'pl').map(({ label, text }) => `${label}: ${text}`);

describe('every kind of step in Polish', () => {
  it('working days, with the free days among them and the office’s words', () => {
    const calendar = buildCalendar({
      extraFreeDays: [{ date: plainDate('2026-11-19'), basis: 'rozporządzenie' }],
    });
    expect(told('CALLBACK_3WD', '2026-11-18', { calendar })).toEqual([
      '18 listopada, środa | Klient zapytał | Od tego dnia biegnie termin. Sam ten dzień się nie liczy.',
      '24 listopada, wtorek | Trzy dni robocze na oddzwonienie | 3. dzień roboczy. Po drodze nie liczymy: ' +
        '19 listopada (dodatkowy dzień wolny: rozporządzenie), 21 listopada (sobota), 22 listopada (niedziela).',
      '24 listopada, wtorek | Cel urzędu | To cel, który urząd wyznaczył sobie sam.',
    ]);
    expect(told('CALLBACK_3WD', '2026-11-16')[1]).toBe(
      '19 listopada, czwartek | Trzy dni robocze na oddzwonienie | 3. dzień roboczy.',
    );
    const [first] = told('CALLBACK_3WD', '2026-11-16', {
      policy: { ...DEFAULT_POLICY, eventDayCounts: true },
    });
    expect(first).toBe('16 listopada, poniedziałek | Klient zapytał | Ten dzień liczy się jako pierwszy.');
    expect(told('JM_3WD_BEFORE', '2026-11-20').map((line) => line.split(' | ')[2])).toEqual([
      'Od tego dnia liczymy wstecz. Sam ten dzień się nie liczy.',
      '3. dzień roboczy, licząc wstecz.',
      'Termin upływa z końcem tego dnia.',
    ]);
  });

  it('pauses that count, overlap, last, or change nothing', () => {
    const pauses = [
      pause('2026-11-16', '2026-11-20', 'SUSPENSION', 'postanowienie nr 7.'),
      pause('2026-11-17', '2026-11-18', 'OPINION'),
      pause('2026-11-18', '2026-11-19', 'POSTAL_DELIVERY'),
      pause('2026-12-01', null, 'MEDIATION', 'protokół'),
    ];
    expect(told('KPA_1M', '2026-11-12', { pauses }).slice(2)).toEqual([
      '16–20 listopada, 5 dni | Tych dni nie liczymy | Postępowanie było zawieszone. Postanowienie nr 7.',
      '17–18 listopada,  | Tych dni nie liczymy | Czekaliśmy na stanowisko innego organu. Te dni odjął już inny okres.',
      '18–19 listopada,  | Ten okres nic nie zmienia | Pismo doręczała poczta. Tego terminu taki okres nie wstrzymuje.',
      '17 grudnia, czwartek | 12 grudnia + 5 dni | Koniec przesunięty o dni, których nie liczymy.',
      '1 grudnia, wtorek | Termin stoi | Trwała mediacja. Protokół. Od tego dnia termin nie biegnie. Do policzenia zostało 17 dni.',
      '17 grudnia, czwartek | Najwcześniejszy koniec terminu | Tak wypadnie koniec, jeśli termin od razu pobiegnie dalej. Każdy dzień postoju go przesuwa.',
    ]);
    const [, , standing] = told('KPA_1M', '2026-11-12', { pauses: [pause('2026-12-01', null)] });
    expect(standing).toContain('zawieszone. Od tego dnia');
    expect(told('KPA_1M', '2026-11-12', { pauses: [pause('2026-11-16', '2026-11-16')] })[2]).toBe(
      '16 listopada, 1 dzień | Tych dni nie liczymy | Postępowanie było zawieszone.',
    );
  });

  it('the rest of a month, a new beginning, a notice, a move back', () => {
    const policy = { ...DEFAULT_POLICY, stoppedMonth: 'REST_OF_MONTH' } as const;
    const rest = told('KPA_1M', '2025-03-10', { pauses: [pause('2025-03-20', '2025-04-18')], policy });
    expect(rest[3]).toBe(
      '9 maja, piątek | Reszta terminu po przerwie | Po przerwie biegnie reszta terminu liczonego w miesiącach.',
    );
    const pauses = [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')];
    expect(told('KPA_122A_1M', '2026-11-12', { pauses })[1]).toBe(
      '30 listopada, poniedziałek | Termin biegnie od nowa | Tego dnia klient uzupełnił braki. Od uzupełnienia biegnie cały termin.',
    );
    const notice = (on?: string) =>
      told('KPA_1M', '2026-11-12', {
        extensions: [{ to: plainDate('2026-12-30'), ...(on ? { on: plainDate(on) } : {}) }],
      })[2];
    expect(notice('2026-12-10')).toBe(
      '30 grudnia, środa | Nowy termin | Urząd zawiadomił o nowym terminie 10 grudnia i podał przyczyny.',
    );
    expect(notice()).toContain('o nowym terminie i podał');
    expect(told('KPA_122A_SAFE', '2025-10-01')[2]).toContain('Cofamy się do ostatniego dnia');
  });

  it('years are left out unless the caller asks for them', () => {
    const [start] = term('KPA_1M', '2026-11-12').proof;
    expect(describeStep(start, 'pl').label).toBe('12 listopada');
    expect(describeStep(start, 'pl', true).label).toBe('12 listopada 2026');
    const across = told('CALLBACK_3WD', '2026-12-30');
    expect(across[1]).toContain('1 stycznia 2027 (Nowy Rok)');
  });
});

describe('the short proof', () => {
  it('shows a term begun anew, a statutory end that stays, and a move back to a working day', () => {
    const pauses = [pause('2026-11-18', '2026-11-30', 'SUPPLEMENT')];
    expect(short('KPA_122A_1M', '2026-11-12', { pauses })).toEqual([
      '30 listopada: termin biegnie od nowa, art. 122c § 2',
      '30 grudnia: miesiąc później, art. 122a § 2, art. 57 § 3',
    ]);
    const extensions = [{ on: plainDate('2026-12-10'), to: plainDate('2026-12-11') }];
    expect(short('KPA_1M', '2026-11-12', { extensions })[1]).toBe('12 grudnia: miesiąc później; sobota');
    expect(short('JM_3WD_BEFORE', '2026-11-20')).toEqual([
      '20 listopada: dzień wizyty',
      '17 listopada: 3. dzień roboczy wstecz',
    ]);
    expect(short('CALLBACK_3WD', '2026-11-16')).toEqual([
      '16 listopada: pytanie klienta',
      '19 listopada: 3. dzień roboczy',
    ]);
  });

  it('writes years across two of them, also in a moved end', () => {
    const pauses = [pause('2026-12-16', '2026-12-31')];
    expect(short('KPA_1M', '2026-12-10', { pauses }).slice(1)).toEqual([
      '10 stycznia 2027: miesiąc później',
      '26 stycznia 2027: 10 stycznia 2027 + 16 dni, art. 35 § 5',
    ]);
  });

  it.each([
    ['2026-12-24', 'KPA_217_7D', '31 grudnia: 7 dni później, art. 217 § 3, art. 57 § 1'],
    ['2026-04-24', 'KPA_217_7D', '2–3 maja: święto i sobota'],
    ['2027-04-24', 'KPA_217_7D', '2–3 maja: święto i niedziela'],
  ] as const)('groups the free days after %s: %s', (start, rule, line) => {
    expect(short(rule, start)).toContain(line);
  });

  it('groups days that the office added or a pause took as days not counted', () => {
    const calendar = buildCalendar({
      extraFreeDays: [{ date: plainDate('2026-11-19'), basis: 'x' }],
      closures: [{ date: plainDate('2026-11-20'), reason: 'x' }],
    });
    expect(short('CALLBACK_3WD', '2026-11-18', { calendar })[1]).toBe(
      '19–22 listopada: nie liczymy: weekend i dni niewliczane',
    );
    expect(short('KPA_217_7D', '2026-11-18', { pauses: [pause('2026-11-26', '2026-11-26')] })).toHaveLength(
      2,
    );
    expect(short('CALLBACK_3WD', '2026-12-23')[1]).toBe('24–27 grudnia: nie liczymy: święta i niedziela');
    expect(
      short('CALLBACK_3WD', '2026-12-23', {
        calendar: buildCalendar({
          closures: [{ date: plainDate('2026-12-28'), reason: 'x' }],
        }),
      })[1],
    ).toBe('24–28 grudnia: nie liczymy: święta, niedziela i dni niewliczane');
  });
});

describe('numbers in words', () => {
  it('English has ordinals of working days', () => {
    const { WORKING_DAY } = PROOF_WORDS.en.units;
    expect([1, 2, 3, 4, 10].map(WORKING_DAY)).toEqual([
      'first working day',
      'second working day',
      'third working day',
      '4th working day',
      '10th working day',
    ]);
  });

  it('Ukrainian forms follow the last digits', () => {
    const { days, hours, units } = PROOF_WORDS.uk;
    expect([1, 4, 5, 10, 11, 14, 20, 21, 24, 100, 101, 111, 112].map(days)).toEqual([
      ...['1 день', '4 дні', '5 днів', '10 днів', '11 днів', '14 днів', '20 днів', '21 день', '24 дні'],
      ...['100 днів', '101 день', '111 днів', '112 днів'],
    ]);
    expect([1, 5].map(units.HOUR)).toEqual(['через 1 годину', 'через 5 годин']);
    expect(hours(1, '10:00')).toContain('1 повну годину');
    expect(hours(5, '10:00')).toContain('5 повних годин');
  });
});
