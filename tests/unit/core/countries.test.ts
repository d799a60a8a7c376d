import { expect, test } from 'vitest';
import { COUNTRIES, countryName, isCountry, isNearCountry } from '@/lib/core/countries';

test('Poland is the first country, and the others follow the Polish alphabet', () => {
  const [first, ...abroad] = COUNTRIES.map(([, name]) => name);
  expect(first).toBe('Polska');
  expect(abroad).toEqual(abroad.toSorted(new Intl.Collator('pl').compare));
  expect(abroad).toEqual(expect.arrayContaining(['Niemcy', 'Ukraina', 'Wielka Brytania', 'Włochy']));
});

test('every country has one code of two letters, and a name', () => {
  const codes = COUNTRIES.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [code, name] of COUNTRIES) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(name).toMatch(/^\p{Lu}/u);
  }
  expect(codes.length).toBeGreaterThan(230);
});

test('a code that is no country is none', () => {
  expect(['PL', 'DE', 'XK'].every(isCountry)).toBe(true);
  expect(['', 'pl', 'ZZ', 'Polska'].some(isCountry)).toBe(false);
  expect(countryName('UA')).toBe('Ukraina');
});

test('the European Union without Poland, Switzerland and EFTA with the European Economic Area are near', () => {
  const near = COUNTRIES.filter(([code]) => isNearCountry(code)).map(([code]) => code);
  expect(near).toHaveLength(26 + 7 + 4);
  expect(near).toEqual(expect.arrayContaining(['DE', 'HR', 'IE', 'IS', 'LI', 'NO', 'CH', 'AX']));
  for (const far of ['PL', 'GB', 'UA', 'BY', 'US', 'TR', 'GI']) expect(isNearCountry(far)).toBe(false);
});
