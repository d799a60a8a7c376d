import { expect, test } from 'vitest';
import { plainText } from '@/lib/core/plain-text';

test('only what the database cannot hold is taken out', () => {
  expect(plainText('Pod\0anie')).toBe('Podanie');
  expect(plainText('pół \ud83d znaku')).toBe('pół \ufffd znaku');
  const whole = "O'Neill-Żółć 👩‍👩‍👧‍👦 בקשה \u202bRTL\u202c\n\tZo\u0301\u0142c\u0301";
  expect(plainText(whole)).toBe(whole);
});
