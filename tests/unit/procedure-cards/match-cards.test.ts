import { describe, expect, it } from 'vitest';
import { matchCards, offeredCards } from '@/lib/modules/procedure-cards/rules';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';

const card = (name: string, ...commonWords: string[]): CardSummary => ({
  versionId: name.length,
  slug: name,
  name,
  commonWords,
  departmentId: 1,
  departmentName: 'Wydział Dróg',
  departmentSymbol: 'DR',
  emailBasis: '',
  anyDepartment: false,
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

  it('by the common word that matched, when the name did not', () => {
    expect(matchCards(CARDS, 'chodnik')[0].word).toBe('zajęcie chodnika');
    expect(matchCards(CARDS, 'numeru')[0].word).toBeNull();
  });

  it('never by a foreign word, and an empty text finds all cards', () => {
    expect(names('paszport')).toEqual([]);
    expect(names('')).toHaveLength(CARDS.length);
  });
});

describe('a clerk always has a card to choose', () => {
  const other = { ...card('Inna sprawa (bez karty)'), anyDepartment: true };
  const offered = (typed: string) => offeredCards([...CARDS, other], typed).map((match) => match.card.name);

  it('the card for any matter is offered only when no other card matches', () => {
    expect(offered('patronat nad turniejem')).toEqual([other.name]);
    expect(offered('numer domu')).toEqual(['Ustalenie numeru porządkowego budynku']);
    expect(offeredCards(CARDS, 'patronat nad turniejem')).toEqual([]);
  });
});
