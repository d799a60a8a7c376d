import { expect, test } from 'vitest';
import { plainText, plainTexts } from '@/lib/core/plain-text';

test('only characters that the database cannot keep are removed', () => {
  expect(plainText('Pod\0anie')).toBe('Podanie');
  expect(plainText('pół \ud83d znaku')).toBe('pół \ufffd znaku');
  const whole = "O'Neill-Żółć 👩‍👩‍👧‍👦 בקשה \u202bRTL\u202c\n\tZo\u0301\u0142c\u0301";
  expect(plainText(whole)).toBe(whole);
});

test('every text in a value is cleaned, and other values stay unchanged', () => {
  const card = { name: 'Kar\0ta', fees: [{ name: 'a\0b', amount: 17, note: null }], on: true };
  expect(plainTexts(card)).toEqual({
    name: 'Karta',
    fees: [{ name: 'ab', amount: 17, note: null }],
    on: true,
  });
});
