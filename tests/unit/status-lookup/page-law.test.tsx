import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { StatusView } from '@/components/status-lookup/status-view';
import type { Locale } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { PROCEDURE_ROWS } from '@/lib/modules/cases/rules/procedures/table';
import type { Act } from '@/lib/modules/cases/schema/procedure';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { PROCEDURES, type Procedure } from '@/lib/modules/procedure-cards/schema';
import { knowsOutcome } from '@/lib/modules/settlements/rules/outcomes';
import { OUTCOMES } from '@/lib/modules/settlements/schema';
import { CALL_RULES, type CallRule, type PublicCase } from '@/lib/modules/status-lookup/schema/public-case';
import { call, defects, inProgress, pageOf, publicCase, settlement } from '@/tests/factories/public-case';

const LOCALES: readonly Locale[] = ['pl', 'en', 'uk'];

const textOf = (found: PublicCase, locale: Locale, today = '2026-12-05') =>
  renderToStaticMarkup(
    <StatusView locale={locale} record={pageOf(found, today)} today={plainDate(today)} again={null} />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.)])/g, '$1');

/** The settlement term of a matter of each procedure. */
const TERMS: Record<Procedure, RuleCode> = {
  KPA: 'KPA_1M',
  TAX: 'OP_139_1M',
  PETITION: 'PET_3M',
  COMPLAINT: 'KPA_237_1M',
  MOTION: 'KPA_244_1M',
  PUBLIC_INFORMATION: 'UDIP_14D',
  REUSE: 'REUSE_14D',
  ENVIRONMENT: 'SRODOWISKO_1M',
  ACCESSIBILITY: 'DOST_14D',
  DIGITAL_ACCESSIBILITY: 'DOSTCYF_7D',
  PERSONAL_DATA: 'RODO_1M',
  CIVIL: 'KPA_1M',
};

const matter = (procedure: Procedure, over: Partial<PublicCase> = {}) =>
  inProgress({ procedure, clock: { ...publicCase().clock, rule: TERMS[procedure] }, ...over });
const leftUnconsidered = (procedure: Procedure) =>
  matter(procedure, {
    status: 'SETTLED',
    settlements: [settlement({ outcome: 'LEFT_UNCONSIDERED' })],
  });

describe('a filing that is left after a lapsed call', () => {
  test.each<[Procedure, Locale, string, RegExp]>([
    ['KPA', 'pl', 'Zostawiliśmy podanie bez rozpoznania.', /złożyć nowe podanie/],
    ['TAX', 'pl', 'Zostawiliśmy podanie bez rozpatrzenia.', /art\. 169 Ordynacji podatkowej.*zażalenie/],
    [
      'PETITION',
      'pl',
      'Zostawiliśmy petycję bez rozpatrzenia.',
      /art\. 7 albo 12 ustawy o petycjach.*nową petycję/,
    ],
    ['COMPLAINT', 'pl', 'Zostawiliśmy skargę bez rozpoznania.', /§ 8 rozporządzenia o skargach/],
    ['TAX', 'en', 'We have left your application unexamined.', /bez rozpatrzenia, art\. 169 of the Tax Code/],
    [
      'PETITION',
      'en',
      'We have left your petition unexamined.',
      /bez rozpatrzenia, art\. 7 or 12 of the Petitions Act/,
    ],
    ['TAX', 'uk', 'Ми залишили заяву без розгляду.', /bez rozpatrzenia, ст\. 169 Податкового кодексу/],
    [
      'PETITION',
      'uk',
      'Ми залишили петицію без розгляду.',
      /bez rozpatrzenia, ст\. 7 або 12 Закону про петиції/,
    ],
  ])('%s, in %s, reads the words of its own act', (procedure, locale, heading, reason) => {
    const text = textOf(leftUnconsidered(procedure), locale);
    expect(text).toContain(heading);
    expect(text).toMatch(reason);
    const other =
      PROCEDURE_ROWS[procedure].left === 'bez rozpoznania' ? 'bez rozpatrzenia' : 'bez rozpoznania';
    expect(text).not.toContain(other);
  });
});

const calledIn = (procedure: Procedure, rule: CallRule, fee = false) =>
  matter(procedure, {
    calls: [call({ rule, fee, amountGrosze: fee ? 1_700 : null, defects: fee ? null : defects(['Podpis']) })],
  });
const POSTING: Partial<Record<Procedure, Record<Locale, string>>> = {
  KPA: {
    pl: '(art. 57 § 5 pkt 1 i 2 KPA)',
    en: '(art. 57 § 5(1) and (2) of the Code of Administrative Procedure)',
    uk: '(ст. 57 § 5 п. 1 і 2 Кодексу адміністративного провадження)',
  },
  TAX: {
    pl: '(art. 12 § 6 pkt 1 i 2 Ordynacji podatkowej)',
    en: '(art. 12 § 6(1) and (2) of the Tax Code)',
    uk: '(ст. 12 § 6 п. 1 і 2 Податкового кодексу (Ordynacja podatkowa))',
  },
  PETITION: {
    pl: 'art. 15 ustawy o petycjach)',
    en: 'art. 15 of the Petitions Act)',
    uk: 'ст. 15 Закону про петиції)',
  },
  ACCESSIBILITY: {
    pl: 'art. 31 ust. 5 ustawy o zapewnianiu dostępności)',
    en: 'art. 31(5) of the Act on Ensuring Accessibility)',
    uk: 'ст. 31 ч. 5 Закону про забезпечення доступності)',
  },
};

describe('the day of posting', () => {
  const called = PROCEDURES.flatMap((procedure) => {
    const rule = CALL_RULES.find((each) => each === PROCEDURE_ROWS[procedure].call?.rule);
    return rule ? [[procedure, rule] as const] : [];
  });

  test.each(called)(
    '%s (%s) counts by the provision of its procedure, where there is one',
    (procedure, rule) => {
      for (const locale of LOCALES) {
        const text = textOf(calledIn(procedure, rule), locale);
        const { terms } = PROCEDURE_ROWS[procedure];
        const said = text.includes(
          { pl: 'na Poczcie Polskiej', en: 'Polish Post', uk: 'Польську пошту' }[locale],
        );
        expect([procedure, said]).toEqual([procedure, terms !== null]);
        // The universal post of the other states of the EU, of EFTA and of Switzerland keeps the term by the code.
        const abroad = text.includes(
          { pl: 'ze Szwajcarii', en: 'from Switzerland', uk: 'зі Швейцарії' }[locale],
        );
        expect([procedure, abroad]).toEqual([procedure, terms !== null && procedure !== 'TAX']);
        // Complaints and motions stand in the code itself.
        if (terms) expect(text).toContain((POSTING[procedure] ?? POSTING.KPA)?.[locale]);
      }
    },
  );
});

test.each<[Locale, string, string]>([
  ['pl', 'Jeśli nie zapłacisz, zostawimy podanie bez rozpatrzenia', 'Gdy opłata nie wpłynęła w terminie'],
  ['en', 'If you don’t pay, we will leave your application unexamined', 'When a fee is not paid in time'],
  ['uk', 'Якщо не заплатите, ми залишимо заяву без розгляду', 'Якщо збір не сплачено вчасно'],
])('an unpaid fee of a tax matter is told of as a fee, in %s', (locale, before, after) => {
  const found = calledIn('TAX', 'OP_169_2_7D', true);
  expect(textOf(found, locale)).toContain(before);
  expect(textOf(found, locale, '2026-12-09')).toContain(after);
});

/** The acts by the names that the page has for them. */
const NAMES: [Act, RegExp][] = [
  ['KPA', /KPA|Code of Administrative Procedure|Кодексу адміністративного/],
  ['OP', /Ordynacj|Tax Code|Податкового кодексу/],
  ['PETITIONS', /ustaw\w+ o petycjach|Petitions Act|Закону про петиції/],
  ['SIW', /rozporządzeni\w+ o skargach|regulation on complaints|розпорядження про скарги/],
  ['UDIP', /ustaw\w+ o dostępie do informacji|Public Information Act/],
  ['REUSE', /ustaw\w+ o otwartych danych|Open Data Act|Закону про відкриті дані/],
];

/** The acts that the provisions of a procedure name. */
function actsOf(value: unknown): Set<Act> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = 'act' in value ? [value.act as Act] : [];
  return new Set([...own, ...Object.values(value).flatMap((each) => [...actsOf(each)])]);
}

describe.each(PROCEDURES)('a matter of %s', (procedure) => {
  const row = PROCEDURE_ROWS[procedure];
  const rules = [row.call?.rule, row.feeCall?.rule].filter((rule) => rule !== undefined) as CallRule[];
  const states: [string, PublicCase][] = [
    ...OUTCOMES.filter((outcome) => knowsOutcome(outcome, row)).map((outcome): [string, PublicCase] => [
      outcome,
      matter(procedure, {
        status: 'SETTLED',
        settlements: [settlement({ outcome, authority: outcome === 'REFERRAL' ? 'Starosta' : null })],
      }),
    ]),
    ...rules.map((rule): [string, PublicCase] => [
      rule,
      calledIn(procedure, rule, rule === row.feeCall?.rule),
    ]),
  ];

  it.each(states)('is told of by no foreign act: %s', (_state, found) => {
    const known = actsOf(row);
    for (const locale of LOCALES)
      for (const today of ['2026-12-05', '2026-12-20']) {
        // The proof of the settlement term is not words of the page: it cites the act that gives the term.
        const text = textOf(found, locale, today).replace(
          /(Dlaczego ta data\?|Why this date\?|Чому ця дата\?).*$/,
          '',
        );
        const foreign = NAMES.filter(([act, name]) => !known.has(act) && name.test(text)).map(([act]) => act);
        expect([locale, foreign]).toEqual([locale, []]);
      }
  });
});
