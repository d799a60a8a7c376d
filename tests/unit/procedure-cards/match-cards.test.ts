import { describe, expect, it } from 'vitest';
import { matchCards } from '@/lib/modules/procedure-cards/rules';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';

const card = (name: string, ...commonWords: string[]): CardSummary => ({
  versionId: name.length,
  slug: name,
  name,
  commonWords,
  departmentId: 1,
  departmentName: 'Wydział Dróg',
  departmentSymbol: 'DR',
});
const CARDS = [
  card('Zezwolenie na zajęcie pasa drogowego w celu prowadzenia robót', 'zajęcie chodnika', 'wykop'),
  card('Ustalenie numeru porządkowego budynku', 'numer domu'),
  card('Wydzierżawienie gruntu gminnego', 'dzierżawa ogródka'),
];
const names = (typed: string) => matchCards(CARDS, typed).map((match) => match.card.name.split(' ')[0]);

describe('a card is found', () => {
  it.each([
    ['pas drogowy', 'Zezwolenie'],
    ['zajecie PASA', 'Zezwolenie'],
    ['numer porządkowy', 'Ustalenie'],
    ['ogródek', 'Wydzierżawienie'],
    ['chodnik', 'Zezwolenie'],
    ['wykop droga', 'Zezwolenie'],
  ])('by "%s", in whatever ending, with or without diacritics', (typed, first) => {
    expect(names(typed)[0]).toBe(first);
  });

  it('with the common word that answered, when the name did not', () => {
    expect(matchCards(CARDS, 'chodnik')[0].word).toBe('zajęcie chodnika');
    expect(matchCards(CARDS, 'numeru')[0].word).toBeNull();
  });

  it('and not by what is nowhere in it; nothing typed gives all', () => {
    expect(names('paszport')).toEqual([]);
    expect(names('')).toHaveLength(CARDS.length);
  });
});
