import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { StatusView } from '@/components/status-lookup/status-view';
import type { Locale } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { LETTER_STATES, SENDING_WAYS } from '@/lib/modules/correspondence/schema/letter';
import { PAUSE_KINDS } from '@/lib/modules/deadlines/schema';
import { PROCEDURES } from '@/lib/modules/procedure-cards/schema';
import { COLLECTION_STATES, OUTCOMES } from '@/lib/modules/settlements/schema';
import { CALL_RULES, OWN_RULES, type PublicCase } from '@/lib/modules/status-lookup/schema/public-case';
import {
  call,
  collection,
  defects,
  document,
  inProgress,
  letter,
  ownTerm,
  pageOf,
  publicCase,
  settlement,
} from '@/tests/factories/public-case';

const LOCALES: readonly Locale[] = ['pl', 'en', 'uk'];

const htmlOf = (found: PublicCase, locale: Locale, today = '2026-12-05') =>
  renderToStaticMarkup(
    <StatusView locale={locale} record={pageOf(found, today)} today={plainDate(today)} again={null} />,
  );
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00a0\u2060]/g, (space) => (space === '\u00a0' ? ' ' : ''))
    .replace(/\s+/g, ' ');
const headingOf = (html: string) => textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim();

const ROADS = {
  name: 'Wydział Dróg',
  genitive: 'Wydziału Dróg',
  locative: 'w Wydziale Dróg',
  nameEn: 'Roads Department',
  nameUk: 'Відділ доріг',
};
const documents = [
  document('Plan sytuacyjny', { nameEn: 'Site plan', nameUk: 'Ситуаційний план' }),
  document('Mapa'),
];
const called = inProgress({
  unit: { ...publicCase().unit, ...ROADS },
  destination: ROADS,
  documents,
  calls: [call({ defects: defects(['Plan sytuacyjny', 'Mapa', 'podpis']) })],
});
const settled = (over: Partial<PublicCase> = {}) =>
  inProgress({ status: 'SETTLED', settlements: [settlement()], ...over });
const pausedBy = (pause: (typeof PAUSE_KINDS)[number]): PublicCase['clock'] => ({
  ...publicCase().clock,
  entries: [{ id: 1, kind: 'PAUSE', pause, from: plainDate('2026-12-02'), to: null, basis: '' }],
});

/** A page in every state that the facts can have. */
const EVERY: [string, PublicCase][] = [
  ...CASE_STATUSES.map((status): [string, PublicCase] => [
    status,
    publicCase({ status, documents, awaited: true }),
  ]),
  ...OUTCOMES.map((outcome): [string, PublicCase] => [
    outcome,
    settled({
      settlements: [settlement({ outcome, authority: outcome === 'REFERRAL' ? 'Starosta' : null })],
    }),
  ]),
  ...PAUSE_KINDS.map((pause): [string, PublicCase] => [pause, inProgress({ clock: pausedBy(pause) })]),
  ...COLLECTION_STATES.map((state): [string, PublicCase] => [
    state,
    settled({ collections: [collection({ state })] }),
  ]),
  ...LETTER_STATES.flatMap((state) =>
    SENDING_WAYS.map((way): [string, PublicCase] => [
      `${state} ${way}`,
      settled({
        settlements: [settlement({ letter: letter({ state, way, deliveredOn: plainDate('2026-12-04') }) })],
      }),
    ]),
  ),
  ...OWN_RULES.flatMap((rule) =>
    ['2026-12-01', '2026-12-20'].map((due): [string, PublicCase] => [
      `${rule} ${due}`,
      settled({ ownTerms: [ownTerm(due, { rule })] }),
    ]),
  ),
  ['called', called],
  ...CALL_RULES.flatMap((rule) =>
    ['2026-12-08', '2026-12-04'].map((due): [string, PublicCase] => [
      `${rule} ${due}`,
      { ...called, calls: [call({ rule, dueOn: plainDate(due) })] },
    ]),
  ),
  ...PROCEDURES.map((procedure): [string, PublicCase] => [
    procedure,
    publicCase({ procedure, documents, awaited: true }),
  ]),
  ['lapsed', { ...called, calls: [call({ dueOn: plainDate('2026-12-04') })] }],
  ['fee', inProgress({ calls: [call({ fee: true, rule: 'KPA_261_7D', amountGrosze: 8_200 })] })],
  [
    'partly met',
    {
      ...called,
      calls: [call({ defects: defects(['Plan sytuacyjny', 'Mapa', 'podpis'], ['Mapa', 'podpis']) })],
    },
  ],
  [
    'call with defects sent',
    inProgress({ letters: [letter({ kind: 'CALL' })], documents, sentDefects: defects(['Mapa']) }),
  ],
  ['call sent', inProgress({ letters: [letter({ kind: 'CALL' })], documents, awaited: true })],
  ['fee call sent', inProgress({ letters: [letter({ kind: 'FEE_CALL' })] })],
];

describe.each(LOCALES)('the status page in %s', (locale) => {
  it.each(EVERY)('has all its words: %s', (_state, found) => {
    const text = textOf(htmlOf(found, locale));
    // A missing text comes out as its key, a missing value as its place.
    expect(text).not.toMatch(/status\.|\{|\}|undefined|null|\[object/);
    expect(headingOf(htmlOf(found, locale))).toMatch(/^\S.*\. .*\.$/);
  });
});

test.each([
  ['KPA_1M', true],
  ['DOST_14D', true],
  // The act allows no notice of a new date.
  ['DOST_2M', false],
] as const)('a new date is promised only where a notice can give one: %s', (rule, promised) => {
  const clock = { id: 1, rule, startOn: plainDate('2026-11-24'), startTime: null, entries: [] };
  const text = textOf(htmlOf(inProgress({ clock }), 'pl'));
  expect(text.includes('napiszemy, dlaczego i na kiedy przesuwamy termin')).toBe(promised);
});

describe('a called resident', () => {
  const said: Record<Locale, string[]> = {
    pl: [
      'Wezwaliśmy Cię do uzupełnienia podania. Uzupełnij je do 8 grudnia 2026.',
      'Brakuje 2 dokumentów: Plan sytuacyjny Mapa',
      'Wezwanie wymienia jeszcze 1 brak: przeczytaj je.',
      'przynieś do okienka (BOK, Rynek 1), wyślij pocztą albo przez e-Doręczenia',
      'zostawimy podanie bez rozpoznania (art. 64 § 2 KPA)',
      'wtorek, 8 grudnia 2026',
      'Wezwanie doręczono 1 grudnia 2026.',
      'Sprawa jest teraz w Wydziale Dróg, pokój 001',
    ],
    en: [
      'We have asked you to complete your application. Do so by 8 December 2026.',
      '2 documents are missing: Site plan Mapa',
      'bez rozpoznania, art. 64 § 2 of the Code of Administrative Procedure',
      'Your case is now with the Roads Department , room 001',
    ],
    uk: [
      'Ми надіслали вам вимогу доповнити заяву. Зробіть це до 8 грудня 2026.',
      'Бракує 2 документів: Ситуаційний план Mapa',
      'Справа зараз тут: Відділ доріг , кабінет 001',
    ],
  };

  it.each(LOCALES)('reads what, until when, where and what happens otherwise: %s', (locale) => {
    const text = textOf(htmlOf(called, locale)).replaceAll(' ,', ',');
    for (const sentence of said[locale]) expect(text).toContain(sentence.replaceAll(' ,', ','));
    expect(text).not.toContain('podpis');
  });

  it('reads after the lapse that the podanie is left, and not that a call will come', () => {
    const text = textOf(htmlOf(called, 'pl', '2026-12-09'));
    expect(text).toContain('Czas na uzupełnienie podania minął 8 grudnia 2026. Zapytaj nas, co dalej.');
    expect(text).toContain('Podanie nieuzupełnione w terminie zostawiamy bez rozpoznania (art. 64 § 2 KPA).');
    expect(text).not.toMatch(/wezwiemy|Wydamy decyzję/);
  });

  it('reads of a fee its amount and the return of the podanie, not that it is left', () => {
    const text = textOf(
      htmlOf(inProgress({ calls: [call({ fee: true, rule: 'KPA_261_7D', amountGrosze: 8_200 })] }), 'pl'),
    );
    expect(text).toContain('Do zapłaty: 82,00 zł.');
    expect(text).toContain(
      'zwrócimy podanie albo nie wykonamy czynności, która zależy od opłaty (art. 261 § 2 KPA)',
    );
    expect(text).not.toContain('bez rozpoznania');
  });
});

describe('names of the office', () => {
  it('are in the language of the page where the office gave them, and marked as Polish where not', () => {
    const html = htmlOf(called, 'en');
    expect(html).toContain('<li>Site plan</li>');
    expect(html).toContain('<li><span lang="pl">Mapa</span></li>');
    expect(html).not.toContain('Wydział Dróg');
    expect(htmlOf(publicCase(), 'uk')).toContain('<span lang="pl">Biuro Obsługi Klienta</span>');
  });

  it('without the form after "w" are told of as a department', () => {
    expect(textOf(htmlOf(publicCase(), 'pl'))).toContain(
      'Sprawa jest teraz w komórce: Biuro Obsługi Klienta',
    );
  });
});

it('the matter has its name in the language of the reader, and a Polish one is marked where there is no other', () => {
  const card = { name: 'Numer budynku', nameEn: 'Number of a building', nameUk: '' };
  const found = publicCase({ card });
  expect(textOf(htmlOf(found, 'pl'))).toContain('Numer budynku');
  expect(textOf(htmlOf(found, 'en'))).toContain('Number of a building');
  expect(textOf(htmlOf(found, 'en'))).not.toContain('Numer budynku');
  expect(htmlOf(found, 'uk')).toContain('<span lang="pl">Numer budynku</span>');
});

it('the way of settling is a sentence for every form that the page knows, and else the words of the card', () => {
  expect(textOf(htmlOf(inProgress(), 'pl'))).toContain('Wydamy decyzję');
  const other = textOf(htmlOf(inProgress({ settlementForm: 'zależnie od sprawy' }), 'pl'));
  expect(other).toContain('Załatwimy sprawę Sposób załatwienia: zależnie od sprawy.');
});
