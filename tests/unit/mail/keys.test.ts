import { expect, test } from 'vitest';
import { MAIL_CATEGORIES } from '@/lib/modules/mail/schema/values';
import { DESK_KEYS, unusedKey } from '@/lib/modules/mail/words/keys';

test('no two acts of the desk share a key, and each category has one', () => {
  const keys = DESK_KEYS.map((each) => each.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBe(MAIL_CATEGORIES.length + 2);
});

test('a key that does nothing says why', () => {
  expect(unusedKey('p', null)).toBe('Najpierw otwórz wątek. Wszystkie klawisze: ?');
  expect(unusedKey('p', { category: 'QUESTION' })).toBe(
    'Rodzaj jest już ustalony: Zapytanie. Zmienisz go przyciskiem „Zmień rodzaj”.',
  );
  expect(unusedKey('r', { category: null })).toBe('W tym wątku klawisz R nic nie robi.');
  expect(unusedKey('k', { category: null })).toBe('Klawisz K nic tu nie robi. Wszystkie klawisze: ?');
});
