import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CalculatorForm } from '@/components/deadlines/calculator-form';
import type { Locale } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { readQuestion } from '@/lib/modules/deadlines/rules/term-question';

const today = plainDate('2026-11-24');
const textOf = (locale: Locale, regula: string) =>
  renderToStaticMarkup(
    <CalculatorForm
      locale={locale}
      action="/terminy"
      read={readQuestion({ regula }, today)}
      today={today}
      errors={{}}
      again={false}
      autoFocus={false}
    />,
  ).replace(/\u00a0/g, ' ');

test.each([
  [
    'pl',
    'KPA_129_14D',
    '„Czternaście dni na odwołanie” liczymy od dnia doręczenia pisma. Wpisz tak: 24.11.2026.',
  ],
  ['pl', 'KPA_1M', 'liczymy od dnia wpływu podania.'],
  [
    'en',
    'KPA_129_14D',
    '“Fourteen days to appeal” runs from the day the letter is delivered. Enter it like this:',
  ],
  ['uk', 'KPA_129_14D', '«Чотирнадцять днів на оскарження» рахуємо від дня вручення листа. Введіть так:'],
] as const)('the calculator in %s says from which day %s runs', (locale, rule, said) => {
  expect(textOf(locale, rule)).toContain(said);
});
