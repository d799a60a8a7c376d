import { expect, test } from 'vitest';
import { identifierText, plainText, plainTexts } from '@/lib/core/plain-text';

test('only characters that the database cannot keep are removed', () => {
  expect(plainText('Pod\0anie')).toBe('Podanie');
  expect(plainText('pół \ud83d znaku')).toBe('pół \ufffd znaku');
  const whole = "O'Neill-Żółć 👩‍👩‍👧‍👦 בקשה \u202bRTL\u202c\n\tZo\u0301\u0142c\u0301";
  expect(plainText(whole)).toBe(whole);
});

test('control characters are removed, tabs and ends of lines stay', () => {
  expect(plainText('Jan\u0007 \u009bNowak\t1\r\n2')).toBe('Jan Nowak\t1\r\n2');
});

test('an identifier loses what was pasted with it, a name does not', () => {
  expect(identifierText(' \u202a„ab\u2011c\u00a0\u2003d\u00ad”,\u202c ')).toBe('ab-c d');
  expect(identifierText('<jan@example.pl>.')).toBe('jan@example.pl');
  expect(plainText('\u200fנועה\u200d')).toBe('\u200fנועה\u200d');
});

test('every text in a value is cleaned, and other values stay unchanged', () => {
  const card = { name: 'Kar\0ta', fees: [{ name: 'a\0b', amount: 17, note: null }], on: true };
  expect(plainTexts(card)).toEqual({
    name: 'Karta',
    fees: [{ name: 'ab', amount: 17, note: null }],
    on: true,
  });
});

test.each([
  ['\u202a600\u200b700\u2011800\u202c', '600700-800'],
  ['  „RPW/1/2026”. ', 'RPW/1/2026'],
  ['a\u2010b\u2013c\u2014d\u2212e\ufe58f', 'a-b-c-d-e-f'],
  ['1\u00a02\u20093\t4', '1 2 3 4'],
  ['\uff11\uff12', '12'],
])('an identifier %j is read as %j', (typed, meant) => {
  expect(identifierText(typed)).toBe(meant);
});
