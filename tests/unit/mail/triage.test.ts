import { describe, expect, it } from 'vitest';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { suggestCategory } from '@/lib/modules/mail/rules/triage';
import { CATEGORY_LAW, type MailToTell } from '@/lib/modules/mail/schema/triage';
import { MAIL_CATEGORIES } from '@/lib/modules/mail/schema/values';
import { decisionLabel, maybeWords, signWords } from '@/lib/modules/mail/words/triage';
import { PHRASES_OF_PEOPLE } from './phrases';

const told = (text: string, more: Partial<MailToTell> = {}) =>
  suggestCategory(Object.assign({ subject: '', text, fromName: '', toBip: false }, more));

const SIGNED = `Dzień dobry,

w imieniu rodziców uczniów Szkoły Podstawowej nr 2 wnoszę o zamontowanie dwóch progów zwalniających na ul. Szkolnej.
Przesyłam zdjęcie i listę 64 podpisów.

Agnieszka Mazurek
ul. Szkolna 11 m. 2, 00-000 Zalesin
tel. 600 000 451`;

describe('the category of an e-mail', () => {
  it.each(PHRASES_OF_PEOPLE)('%s is suggested for "%s"', (category, text) => {
    expect(told(text).category).toBe(category);
  });

  it('is the same in capitals and without Polish marks', () => {
    for (const [category, text] of PHRASES_OF_PEOPLE)
      expect(told(text.toUpperCase()).category, text).toBe(category);
  });

  it('has phrases of people in every category', () => {
    const categories = new Set(PHRASES_OF_PEOPLE.map(([category]) => category));
    expect(MAIL_CATEGORIES.filter((category) => !categories.has(category))).toEqual([]);
  });

  it('is told by signs that stand in the e-mail', () => {
    const suggestion = told(SIGNED);
    expect(suggestion).toMatchObject({ category: 'MOTION', signatures: 64, hasName: true, hasAddress: true });
    for (const words of suggestion.words) expect(SIGNED.replace(/\s+/g, ' ')).toContain(words);
    expect(suggestion.maybe).toEqual({ category: 'PETITION', words: ['64 podpisów'] });
    expect(maybeWords(suggestion)).toBe('Może to petycja: „64 podpisów”.');
    expect(signWords(suggestion)).toContainEqual({
      name: 'podpis',
      text: 'widać imię, nazwisko i jakiś adres: sprawdź, czy to adres nadawcy',
    });
    expect(signWords(suggestion)).toContainEqual({
      name: 'droga',
      text: 'wniosek może przyjść e-mailem, § 5 rozporządzenia z 8 stycznia 2002 r.',
    });
  });

  it('takes the address of the BIP as a sign of public information', () => {
    const text = 'Proszę o listę przetargów i umów z ostatniego roku.';
    expect(told(text).category).toBe('QUESTION');
    expect(told(text, { toBip: true }).category).toBe('PUBLIC_INFORMATION');
  });

  it('says that a complaint without a name and an address is left (§ 8 of the ordinance of 8 January 2002)', () => {
    const suggestion = told('Składam skargę na wydział dróg.');
    const [text] = signWords(suggestion).flatMap((sign) => (sign.name === 'podpis' ? [sign.text] : []));
    expect(text).toBe(
      'nie widać imienia i nazwiska ani adresu. Bez nich zostaje bez rozpoznania (§ 8 ust. 1 rozporządzenia z 8 stycznia 2002 r.)',
    );
    expect(told('Skarga', { fromName: 'Jan Nowak' }).hasName).toBe(true);
    expect(told('Skarga. Lipowa, 00-950 Zalesin').hasAddress).toBe(true);
    expect(told('Spotkajmy się o 12:30, tel. 600 000 451').hasAddress).toBe(false);
  });

  it('sets the term of its own act, and only a podanie may not come by e-mail (KPA art. 63 § 1)', () => {
    for (const category of MAIL_CATEGORIES) {
      const { rule } = CATEGORY_LAW[category];
      if (rule) expect(termRule(rule).unit, category).toBeDefined();
    }
    const refused = MAIL_CATEGORIES.filter((category) => CATEGORY_LAW[category].way === 'REFUSED');
    expect(refused).toEqual(['APPLICATION']);
    expect(CATEGORY_LAW).toMatchObject({
      PUBLIC_INFORMATION: { rule: 'UDIP_14D' },
      PETITION: { rule: 'PET_3M', needsAddress: true },
      COMPLAINT: { rule: 'KPA_237_1M' },
      MOTION: { rule: 'KPA_244_1M' },
      DIGITAL_ACCESSIBILITY: { rule: 'DOSTCYF_7D' },
    });
  });

  it('has a button in plain words', () => {
    expect(MAIL_CATEGORIES.map(decisionLabel)).toContain('To wniosek');
    expect(decisionLabel('NOT_FOR_US')).toBe('To nie do nas');
  });

  it('is told of a long text at once', () => {
    expect(told('proszę o '.repeat(20_000)).category).toBe('QUESTION');
  });
});
