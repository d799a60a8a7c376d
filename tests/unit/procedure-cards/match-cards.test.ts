import { describe, expect, it } from 'vitest';
import { matchCards, offeredCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';
import { CARD_PHRASES, STARTING_CARDS } from '@/tests/support/card-phrases';

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
  elsewhere: null,
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

describe('the right card comes first', () => {
  const first = (typed: string) => matchCards(STARTING_CARDS, typed)[0]?.card.slug;

  it('for 95 of 100 phrases of clerks', () => {
    const named = CARD_PHRASES.filter(([, slug]) => slug !== null);
    const missed = named.filter(([phrase, ...slugs]) => !slugs.includes(first(phrase) ?? ''));
    expect(missed.length / named.length, missed.join('; ')).toBeLessThanOrEqual(0.05);
  });

  const phrases = CARD_PHRASES.map(([phrase, ...slugs]) => ({ phrase, slugs }));
  it.each(phrases)('and Enter never takes a wrong card for "$phrase"', ({ phrase, slugs }) => {
    const [best] = offeredCards(STARTING_CARDS, phrase);
    expect(best.unmatched ? true : slugs.includes(best.card.slug), best.card.name).toBe(true);
  });

  it('for words that stand side by side in its name, before a name that has other words between them', () => {
    const two = [
      card('Ponowne wykorzystywanie informacji sektora publicznego'),
      card('Udostępnienie informacji publicznej'),
    ];
    expect(matchCards(two, 'informacja publiczna')[0].card).toBe(two[1]);
  });

  it('for a whole common phrase, before a phrase that only has its words', () => {
    const two = [card('Jedna', 'działka rolna pod las'), card('Druga', 'działka')];
    expect(matchCards(two, 'działka')[0].card).toBe(two[1]);
  });

  it('for a word of a name before the same word in the name of a department', () => {
    expect(first('mieszkania komun')).toBe('przydzial-mieszkania');
  });

  it.each([
    ['działka', 'skarga'],
    ['odpis', 'petycja'],
    ['lina', 'wydzierzawienie'],
  ])('and "%s" is never found inside a word, as in %s', (typed, slug) => {
    expect(matchCards(STARTING_CARDS, typed).map(({ card }) => card.slug)).not.toContain(slug);
  });

  it('when every word matches, before cards that match some of the words', () => {
    expect(matchCards(CARDS, 'zajęcie chodnika paszport')).toMatchObject([{ card: CARDS[0], whole: false }]);
    expect(matchCards(CARDS, 'zajęcie chodnika')).toMatchObject([{ card: CARDS[0], whole: true }]);
    expect(names('zajęcie paszport dowód')).toEqual([]);
  });

  it('also after a typo', () => expect(first('alkhol')).toBe('sprzedaz-alkoholu'));
});

describe('a clerk always has a card to choose', () => {
  const other = { ...card('Inna sprawa (bez karty)'), anyDepartment: true };
  const offered = (typed: string) => offeredCards([...CARDS, other], typed).map((match) => match.card.name);

  it('the card for any matter is offered, but not as a match, when no other card is taken here', () => {
    expect(offeredCards([...CARDS, other], 'patronat nad turniejem')).toEqual([
      { card: other, word: null, unmatched: 'wholly' },
    ]);
    expect(offered('numer domu')).toEqual(['Ustalenie numeru porządkowego budynku']);
    expect(offeredCards(CARDS, 'patronat nad turniejem')).toEqual([]);
    const elsewhere = { ...CARDS[1], elsewhere: [{ point: 'Filia', address: 'Polna 2', until: '15:30' }] };
    expect(
      offeredCards([CARDS[0], elsewhere, other], 'numer domu').map(({ card, unmatched }) => [
        card.name,
        unmatched,
      ]),
    ).toEqual([
      [elsewhere.name, undefined],
      [other.name, 'wholly'],
    ]);
  });

  it('a card that has only some of the words is offered above it, and neither is taken by Enter', () => {
    expect(
      offeredCards([...CARDS, other], 'wykop koparka').map(({ card, unmatched }) => [card, unmatched]),
    ).toEqual([
      [CARDS[0], 'in-part'],
      [other, 'wholly'],
    ]);
  });
});
