import { expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { groupAlike, questionKey } from '@/lib/modules/inquiries/rules/alike';
import type { AskedQuestion } from '@/lib/modules/inquiries/schema/record';

const asked = (id: number, question: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id,
  question,
  way: 'AT_ONCE',
  cardAnswer: 'YES',
  cardId: 1,
  card: 'Numer porządkowy',
  department: 'Wydział Geodezji',
  on: plainDate('2026-11-24'),
  takenById: 1,
  ...more,
});

test.each([
  ['Ile kosztuje numer domu?', 'ILE KOSZTUJE NUMER DOMU'],
  ['Ile kosztuje numer domu?', 'numer domu, ile kosztuje'],
  ['Gdzie złożyć wniosek?', 'gdzie zlozyc wniosek'],
  ['Czy kasa jest czynna?', 'Kasa czynna, czynna?'],
  ['Czy można?', 'czy mozna'],
])('%s is the same question as %s', (one, other) => {
  expect(questionKey(one)).toBe(questionKey(other));
});

test('another word makes another question', () => {
  expect(questionKey('Ile kosztuje numer domu?')).not.toBe(questionKey('Ile kosztuje numer lokalu?'));
});

test('alike questions of one card are one group with the answers that the card lacked; another card or unit is another', () => {
  const groups = groupAlike([
    asked(5, 'Czy kasa czynna?', { cardId: null, card: null, department: 'Kasa' }),
    asked(4, 'numer domu ile kosztuje', { cardAnswer: 'NOT_THERE' }),
    asked(3, 'Ile kosztuje numer domu?', { cardId: 2 }),
    asked(2, 'Czy kasa czynna?', {
      cardId: null,
      card: null,
      department: 'Wydział Dróg',
      cardAnswer: 'NO_CARD',
    }),
    asked(1, 'Ile kosztuje numer domu?'),
  ]);
  expect(groups.map(({ questions, lacking }) => [questions.map(({ id }) => id), lacking])).toEqual([
    [[4, 1], 1],
    [[5], 0],
    [[3], 0],
    [[2], 1],
  ]);
});
