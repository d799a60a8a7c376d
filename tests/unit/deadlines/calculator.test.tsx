import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CalculatorForm } from '@/components/deadlines/calculator-form';
import type { Locale } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { type Address, readQuestion } from '@/lib/modules/deadlines/rules/term-question';
import { RULE_CODES } from '@/lib/modules/deadlines/schema';

const today = plainDate('2026-11-24');
const markup = (locale: Locale, address: Address, forStaff = false) =>
  renderToStaticMarkup(
    <CalculatorForm
      locale={locale}
      action={forStaff ? '/kalkulator?jezyk=uk' : '/terminy'}
      read={readQuestion(address, today)}
      today={today}
      errors={{}}
      again={false}
      autoFocus={false}
      forStaff={forStaff}
    />,
  ).replace(/\u00a0|\u2060/g, (space) => (space === '\u2060' ? '' : ' '));
/** The text with the marked words in brackets. */
const textOf = (locale: Locale, address: Address) =>
  markup(locale, address)
    .replace(/<mark>/g, '[')
    .replace(/<\/mark>/g, ']')
    .replace(/<\/?span>|<small>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
const radios = (html: string) => [...html.matchAll(/<input type="radio"[^>]*>/g)].map(([tag]) => tag);

describe('the calculator asks for the day in the words of the chosen rule', () => {
  it.each([
    ['pl', 'KPA_129_14D', 'Kiedy decyzja do Ciebie dotarła?', 'Policz awizo'],
    ['pl', 'KPA_1M', 'Kiedy podanie wpłynęło do urzędu?', 'Wysłane pocztą: dzień, w którym list doszedł'],
    ['pl', 'KPA_37_7D', 'Kiedy ponaglenie wpłynęło do urzędu?', 'Wpisz tak: 24.11.2026.'],
    ['pl', 'JM_3WD_BEFORE', 'Na kiedy planujesz wizytę?', 'Policzymy wstecz'],
    ['en', 'KPA_129_14D', 'When did the decision reach you?', 'Enter it like this: 24.11.2026.'],
    ['uk', 'KPA_141_7D', 'Коли ви отримали ухвалу?', 'Введіть так: 24.11.2026.'],
  ] as const)('in %s for %s', (locale, regula, question, hint) => {
    const text = textOf(locale, { regula, szukam: 'tak' });
    expect(text).toContain(question);
    expect(text).toContain(hint);
    expect(text).not.toContain('[');
  });

  it('and names a letter at the post office only where something was delivered', () => {
    expect(textOf('pl', { regula: 'KPA_1M', szukam: 'tak' })).not.toContain('Policz awizo');
    expect(textOf('pl', { regula: 'KPA_44_14D', szukam: 'tak' })).not.toContain('Policz awizo');
  });

  it('in general words while no rule is chosen', () => {
    expect(textOf('pl', {})).toContain('Dzień, od którego liczymy');
  });
});

describe('the list of terms, as the server draws it', () => {
  it('is folded under what happened, with every rule in it, when nothing is typed', () => {
    const html = markup('pl', {});
    expect(radios(html)).toHaveLength(RULE_CODES.length);
    expect(html.match(/<details class="term-group--folded"/g)).toHaveLength(9);
    expect(html).not.toContain('open=""');
    expect(textOf('pl', {})).toContain('Mam pismo z urzędu');
    expect(textOf('pl', {})).toContain('11 terminów');
  });

  it.each([
    ['pl', 'odwołać się', '[Odwołanie] od decyzji: 14 dni', 'Pasuje'],
    ['pl', 'odwoł', '[Odwoł]anie od decyzji: 14 dni', 'Mam pismo z urzędu'],
    ['pl', 'bezczynność', 'mówi się też: [bezczynność]', 'Pasuje 1 termin'],
    ['pl', '129', 'KPA art. [129] § 2', 'Pasuje 1 termin'],
    ['en', 'appeal', '[Appeal] against a decision: 14 days', 'I have a letter from the office'],
    ['uk', 'оскарж', '[Оскарж]ення рішення: 14 днів', 'Маю лист з установи'],
    ['uk', 'щонайбіль', '[щонайбіль]ше', 'Підходять'],
  ] as const)('shows in %s what “%s” finds, with the hit marked', (locale, szukaj, row, said) => {
    const text = textOf(locale, { szukaj });
    expect(text).toContain(row);
    expect(text).toContain(said);
  });

  it('says what to do when nothing is found, and shows the groups', () => {
    expect(textOf('pl', { szukaj: 'paszport' })).toContain('Nie znamy terminu z takim słowem.');
    expect(radios(markup('pl', { szukaj: 'paszport' }))).toHaveLength(RULE_CODES.length);
  });

  it('stands behind the chosen term, whose group is open, and keeps it chosen', () => {
    const html = markup('pl', { regula: 'KPA_217_7D', start: '' });
    expect(textOf('pl', { regula: 'KPA_217_7D', start: '' })).toContain(
      'Zaświadczenie: 7 dni KPA art. 217 § 3 · Siedem dni na wydanie zaświadczenia',
    );
    expect(radios(html).filter((tag) => tag.includes('checked'))).toEqual([
      expect.stringContaining('value="KPA_217_7D"'),
    ]);
    expect(html.match(/<details class="term-group--folded" open=""/g)).toHaveLength(1);
  });

  it('holds no chosen term that the typed text hides', () => {
    const html = markup('pl', { regula: 'KPA_217_7D', start: '1.12', szukaj: 'petycja' });
    expect(html).not.toMatch(/checked|value="KPA_217_7D"/);
    expect(html).toContain('value="1.12"');
    expect(textOf('pl', { regula: 'KPA_217_7D', szukaj: 'petycja' })).toContain('Wybierz termin z listy');
  });

  it('sends along the language in which the staff show it to a client', () => {
    const html = markup('uk', {}, true);
    expect(html).toMatch(/<form [^>]*action="\/kalkulator"/);
    expect(html).toContain('<input type="hidden" name="jezyk" value="uk"/>');
    expect(radios(html)[0]).toContain('value="KPA_35_PROMPT"');
  });
});
