import { fillersOf, findByWords } from '@/lib/core/find-by-words';
import { fold } from '@/lib/core/fold';
import type { CardSummary, CatalogueCard } from '../schema';

/** A card in a list to choose from. A card that a podanie already has comes without the points that take it. */
export type FoundCard = Omit<CardSummary, 'elsewhere'> & Partial<Pick<CardSummary, 'elsewhere'>>;

/** A card that matches all the typed words or some, and the common word that matched (null: the name matched). */
export type CardMatch<C extends FoundCard> = { card: C; word: string | null; whole: boolean };

/** Words that tell nothing about a matter, unless they are all that was typed. */
const FILLERS = fillersOf(
  'a bez czy co dla do gdzie i ile ja jak jest mam moja moje mój mogę można na nie o od po pod przez proszę się to u w ' +
    'we z za ze chcę chciałabym chciałbym potrzebuję podanie wniosek sprawa sprawie',
);

/**
 * The cards that match the typed text, the best first; an empty text returns every card by name. A match in the name
 * counts more than one in a common word, and that more than one in the department. Cards that match only some of the
 * words come when no card matches all.
 */
export function matchCards<C extends FoundCard>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const found =
    fold(typed) === ''
      ? cards.map((item) => ({ item, word: null, score: 0, whole: true }))
      : findByWords(cards, textsOf, typed, FILLERS);
  return found
    .toSorted((a, b) => b.score - a.score || a.item.name.localeCompare(b.item.name, 'pl'))
    .map(({ item, word, whole }) => ({ card: item, word, whole }));
}

const textsOf = ({ name, commonWords, departmentName }: FoundCard) => ({
  name,
  common: commonWords,
  rest: departmentName,
});

/**
 * The cards of the catalogue that match the words of a resident in any language, the best first, with the common word
 * that matched (null: the name did).
 */
export function searchCatalogue(
  cards: readonly CatalogueCard[],
  typed: string,
): { card: CatalogueCard; word: string | null; whole: boolean }[] {
  return findByWords(cards, residentTextsOf, typed, FILLERS)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item, word, whole }) => ({ card: item, word, whole }));
}

const residentTextsOf = ({ name, nameEn, nameUk, commonWords, department }: CatalogueCard) => ({
  name: [name, nameEn, nameUk].join(' '),
  common: commonWords,
  rest: [department.name, department.nameEn, department.nameUk].join(' '),
});

/** A card to offer: `unmatched` when it matches only some of the typed words or none, so that it is never taken unasked. */
type OfferedCard<C extends FoundCard> = { card: C; word: string | null; unmatched?: 'in-part' | 'wholly' };

/**
 * The cards to offer for the typed words: the matching ones; and, when none that matches all the words is taken at the
 * clerk's point, the cards that fit any matter.
 */
export function offeredCards<C extends FoundCard>(cards: readonly C[], typed: string): OfferedCard<C>[] {
  const found = matchCards(cards, typed);
  const offered = found.map(
    ({ card, word, whole }): OfferedCard<C> =>
      whole ? { card, word } : { card, word, unmatched: 'in-part' },
  );
  if (offered.some(({ card, unmatched }) => !unmatched && !card.elsewhere)) return offered;
  const other = cards.filter((card) => card.anyDepartment && !found.some((match) => match.card === card));
  return [...offered, ...other.map((card): OfferedCard<C> => ({ card, word: null, unmatched: 'wholly' }))];
}
