import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/core/context';
import { fillersOf } from '@/lib/core/find-by-words';
import { EVERYDAY_WORDS } from '@/lib/modules/deadlines/rules/everyday/everyday-words';
import { findTerms } from '@/lib/modules/deadlines/rules/everyday/find-terms';
import {
  ASKED_OF,
  DELIVERED,
  RULES_OF_GROUP,
  TERM_GROUPS,
} from '@/lib/modules/deadlines/rules/everyday/groups';
import { termEntries } from '@/lib/modules/deadlines/rules/everyday/term-entries';
import { TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { RULE_CODES, type RuleCode } from '@/lib/modules/deadlines/schema';

const LOCALES = ['pl', 'en', 'uk'] as const;
const found = (locale: Locale, typed: string, forStaff = false) =>
  findTerms(termEntries(locale, forStaff), typed, fillersOf(EVERYDAY_WORDS[locale].fillers));
const codes = (locale: Locale, typed: string) =>
  (found(locale, typed) ?? []).flatMap(({ terms }) => terms.map(({ entry }) => entry.code));
const first = (locale: Locale, typed: string) => codes(locale, typed)[0];

/** Phrases that people type, each with the rules of which one has to come first. */
const PHRASES: Record<Locale, readonly (readonly [phrase: string, ...wanted: RuleCode[]])[]> = {
  pl: [
    ['odwołać się', 'KPA_129_14D'],
    ['odwołania', 'KPA_129_14D'],
    ['odwoł', 'KPA_129_14D'],
    ['nie zgadzam się z decyzją', 'KPA_129_14D'],
    ['zażalenie na postanowienie', 'KPA_141_7D'],
    ['zazaleniem', 'KPA_141_7D'],
    ['awizo', 'KPA_44_14D'],
    ['list polecony na poczcie', 'KPA_44_14D'],
    ['e-doręczenia', 'EDOR_42_FIKCJA'],
    ['braki formalne', 'KPA_64_7D'],
    ['wezwanie do uzupełnienia', 'KPA_64_7D'],
    ['spóźniłem się', 'KPA_58_7D'],
    ['zapłacić', 'KPA_261_7D'],
    ['kiedy dostanę decyzję', 'KPA_1M'],
    ['urząd nie odpowiada', 'KPA_37_7D'],
    ['ponaglenie', 'KPA_37_7D'],
    ['bezczynność', 'KPA_37_7D'],
    ['zaświadczenie', 'KPA_217_7D'],
    ['akt urodzenia', 'ASC_7WD'],
    ['skarga na urzędnika', 'KPA_237_1M'],
    ['petycja', 'PET_3M'],
    ['informacja publiczna', 'UDIP_14D'],
    ['mejl', 'EMAIL_14D'],
    ['wuzetka', 'PLAN_90D', 'PLAN_21D'],
    ['pozwolenie na budowe', 'PB_65D'],
    ['wycinka drzewa', 'DRZEWA_21D', 'DRZEWA_14D'],
    ['tłumacz migowy', 'JM_3WD_BEFORE'],
    ['podjazd dla wózka', 'DOST_14D'],
    ['dostępność', 'DOST_14D'],
    ['rodo usunąć dane', 'RODO_1M'],
    ['niezaleganie', 'OP_306A_7D'],
    ['podatek od nieruchomości', 'OP_139_1M'],
    ['64 § 2', 'KPA_64_7D'],
    ['art. 106', 'KPA_106_2W'],
    ['KPA_133_7D', 'KPA_133_7D'],
    ['radny', 'RADNY_14D'],
    ['wyciek danych', 'RODO_33_72H'],
  ],
  en: [
    ['appeal', 'KPA_129_14D'],
    ['how do I appeal against a decision', 'KPA_129_14D'],
    ['appealing', 'KPA_129_14D'],
    ['refused', 'KPA_129_14D'],
    ['complaint against an order', 'KPA_141_7D'],
    ['missing documents', 'KPA_64_7D'],
    ['letter at the post office', 'KPA_44_14D'],
    ['awizo', 'KPA_44_14D'],
    ['I missed the deadline', 'KPA_58_7D'],
    ['fee', 'KPA_261_7D'],
    ['when will I get a decision', 'KPA_1M'],
    ['no answer', 'KPA_37_7D'],
    ['delay', 'KPA_37_7D'],
    ['certificate', 'KPA_217_7D'],
    ['birth certificate', 'ASC_7WD'],
    ['complain about a clerk', 'KPA_237_1M'],
    ['petition', 'PET_3M'],
    ['freedom of information', 'UDIP_14D'],
    ['email', 'EMAIL_14D'],
    ['building permit', 'PB_65D'],
    ['cut down a tree', 'DRZEWA_21D', 'DRZEWA_14D'],
    ['wheelchair ramp', 'DOST_14D'],
    ['accessibility', 'DOST_14D'],
    ['sign language', 'JM_3WD_BEFORE'],
    ['GDPR', 'RODO_1M'],
    ['property tax', 'OP_139_1M'],
    ['data breach', 'RODO_33_72H'],
  ],
  uk: [
    ['оскаржити рішення', 'KPA_129_14D'],
    ['оскарження', 'KPA_129_14D'],
    ['мені відмовили', 'KPA_129_14D'],
    ['odwołanie', 'KPA_129_14D'],
    ['скарга на ухвалу', 'KPA_141_7D'],
    ['бракує документа', 'KPA_64_7D'],
    ['лист на пошті', 'KPA_44_14D'],
    ['awizo', 'KPA_44_14D'],
    ['запізнилася', 'KPA_58_7D'],
    ['збір', 'KPA_261_7D'],
    ['коли буде рішення', 'KPA_1M'],
    ['установа не відповідає', 'KPA_37_7D'],
    ['бездіяльність', 'KPA_37_7D'],
    ['довідку', 'KPA_217_7D'],
    ['свідоцтво про народження', 'ASC_7WD'],
    ['скарга на працівника', 'KPA_237_1M'],
    ['петиції', 'PET_3M'],
    ['публічна інформація', 'UDIP_14D'],
    ['імейл', 'EMAIL_14D'],
    ['дозвіл на будівництво', 'PB_65D'],
    ['зрубати дерево', 'DRZEWA_21D', 'DRZEWA_14D'],
    ['пандус', 'DOST_14D'],
    ['доступність', 'DOST_14D'],
    ['жестова мова', 'JM_3WD_BEFORE'],
    ['персональні дані', 'RODO_1M'],
    ['податок на нерухомість', 'OP_139_1M'],
    ['витік даних', 'RODO_33_72H'],
  ],
};

describe('every rule', () => {
  it('stands in exactly one group', () => {
    const listed: readonly RuleCode[] = TERM_GROUPS.flatMap((group) => [...RULES_OF_GROUP[group]]);
    expect(listed.toSorted()).toEqual(RULE_CODES.toSorted());
  });

  it.each(LOCALES)('has an everyday name of its own and words of people: %s', (locale) => {
    const entries = termEntries(locale, false);
    expect(entries.filter(({ name, note, words }) => !name || !note || words.some((word) => !word))).toEqual(
      [],
    );
    expect(new Set(entries.map(({ name }) => name)).size).toBe(RULE_CODES.length);
    expect(entries.filter(({ words }) => words.length < 2).map(({ code }) => code)).toEqual([]);
  });

  it.each(LOCALES)(
    'is called as nobody calls it in the law, with a number that the law has: %s',
    (locale) => {
      // A number in the name is the amount of the rule: "14 dni", "miesiąc", "two months".
      const wrong = termEntries(locale, false).filter(({ code, name }) => {
        const [, number] =
          /(\d+)(?:\s\p{L}+)*\s*(?:dni|day|working|днів|дні|день|робоч|год|hour|lata|year|роки)/u.exec(
            name,
          ) ?? [];
        return number !== undefined && Number(number) !== numberOf(code);
      });
      expect(wrong.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
    },
  );

  it.each(LOCALES)('has a question for its day, with a hint: %s', (locale) => {
    for (const code of RULE_CODES) {
      const [question, hint, since] = EVERYDAY_WORDS[locale].asked[ASKED_OF[code]];
      expect(question, code).toMatch(/\?$/);
      expect(hint, code).toMatch(/\.$/);
      expect(since, code).toMatch(/\p{L}/u);
    }
  });

  it('that runs from a delivery asks for what was delivered, and for nothing else', () => {
    const delivered = RULE_CODES.filter((code) => DELIVERED.includes(ASKED_OF[code]));
    expect(delivered.toSorted()).toEqual(
      RULE_CODES.filter((code) => TERM_RULES[code].startsOn === 'DELIVERY').toSorted(),
    );
    expect(delivered.filter((code) => ASKED_OF[code] === 'DELIVERY')).toEqual([]);
  });
});

/** The number of a name; e-Doręczenia count 14 days and one more (UDE art. 42 ust. 1). */
const numberOf = (code: RuleCode) => (code === 'EDOR_42_FIKCJA' ? 14 : TERM_RULES[code].amount);

describe('a term is found', () => {
  it.each(
    LOCALES.flatMap((locale) => PHRASES[locale].map(([phrase, ...wanted]) => ({ locale, phrase, wanted }))),
  )('first by “$phrase” ($locale)', ({ locale, phrase, wanted }) => {
    expect(wanted).toContain(first(locale, phrase));
  });

  it('with the phrase of people that matched, when its name did not', () => {
    const [{ terms }] = found('pl', 'bezczynność') ?? [];
    expect(terms[0]).toMatchObject({ entry: { code: 'KPA_37_7D' }, word: 'bezczynność' });
    expect(found('pl', 'ponaglenia')?.[0].terms[0].word).toBeNull();
  });

  it('never inside a word, and never by one letter', () => {
    expect(codes('pl', 'danie')).not.toContain('KPA_1M');
    expect(found('pl', 'o')).toBeNull();
    expect(found('pl', ' ')).toBeNull();
    expect(found('pl', 'paszport')).toEqual([]);
  });

  it('in groups, of which the one with the best term comes first', () => {
    expect(found('pl', 'skarga')?.[0].group).toBe('COMPLAINT');
    expect(found('pl', 'odwołanie')?.map(({ group }) => group)).toEqual(['LETTER', 'TAX', 'WAITING']);
    const groups = found('pl', 'dni')?.map(({ group }) => group) ?? [];
    expect(new Set(groups).size).toBe(groups.length);
  });
});

it('the staff see their own work first, and residents see it last', () => {
  expect(termEntries('pl', true)[0].group).toBe('OFFICE');
  expect(termEntries('pl', false).at(-1)?.group).toBe('OFFICE');
  expect(termEntries('pl', true)).toHaveLength(RULE_CODES.length);
});
