import { expect, test } from 'vitest';
import { findByQuestion } from '@/lib/modules/inquiries/rules/find-by-question';

const units = [
  { name: 'Wydział Dróg', common: ['odśnieżanie chodnika', 'rusztowanie'] },
  { name: 'Wydział Gospodarki Komunalnej', common: ['dodatek mieszkaniowy', 'odpady'] },
  { name: 'Urząd Stanu Cywilnego', common: ['odpis aktu urodzenia'] },
];
const found = (question: string) =>
  findByQuestion(units, ({ name, common }) => ({ name, common, rest: '' }), question).map(
    ({ item }) => item.name,
  );

test('one word of a long question is enough to find who deals with it', () => {
  expect(
    found(
      'Od niedzieli nieodśnieżony chodnik przy ul. Szkolnej 11, naprzeciw szkoły. Kto to sprząta i kiedy?',
    ),
  ).toEqual(['Wydział Dróg']);
});

test('the unit that answers to more words comes first', () => {
  expect(found('Czy przy rusztowaniu na chodniku trzeba wywieźć odpady?')[0]).toBe('Wydział Dróg');
});

test('a question of words that name no matter finds nobody', () => {
  expect(found('Czy jest już może dziś ktoś, kto by mi to powiedział?')).toEqual([]);
});
