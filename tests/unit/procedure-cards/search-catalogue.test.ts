import { describe, expect, it } from 'vitest';
import { searchCatalogue } from '@/lib/modules/procedure-cards/rules/match-cards';
import { CARD_PHRASES, STARTING_CATALOGUE } from '@/tests/support/card-phrases';

const first = (typed: string) => searchCatalogue(STARTING_CATALOGUE, typed)[0]?.card.slug;

describe('a card of the catalogue is found by a resident', () => {
  it('first, for 95 of 100 phrases as they are said at the counter', () => {
    const named = CARD_PHRASES.filter(([, slug]) => slug !== null);
    const missed = named.filter(([phrase, ...slugs]) => !slugs.includes(first(phrase) ?? ''));
    expect(named.length).toBeGreaterThan(50);
    expect(missed.length / named.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['Licence to sell alcoholic drinks', 'sprzedaz-alkoholu'],
    ['registered residence', 'zaswiadczenie-o-zameldowaniu'],
    ['дозвіл алкогольних напоїв', 'sprzedaz-alkoholu'],
  ])('by its name in another language: %s', (typed, slug) => {
    expect(first(typed)).toBe(slug);
  });

  it('with the common word that matched, and not at all by words that no card has', () => {
    expect(searchCatalogue(STARTING_CATALOGUE, 'knajpa')[0].word).toBe('knajpa');
    expect(searchCatalogue(STARTING_CATALOGUE, 'kosmodrom rakieta')).toEqual([]);
    expect(searchCatalogue(STARTING_CATALOGUE, '')).toEqual([]);
  });
});
