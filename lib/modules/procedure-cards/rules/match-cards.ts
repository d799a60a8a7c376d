import { fillersOf, findByWords } from '@/lib/core/find-by-words';
import { fold } from '@/lib/core/fold';
import type { CardSummary } from '../schema';

/** A card in a list to choose from. A card that a podanie already has comes without the points that take it. */
export type FoundCard = Omit<CardSummary, 'elsewhere'> & Partial<Pick<CardSummary, 'elsewhere'>>;

/** A card that matches the typed words, and the common word that matched (null: the name matched). */
export type CardMatch<C extends FoundCard> = { card: C; word: string | null };

/** Words that tell nothing about a matter, unless they are all that was typed. */
const FILLERS = fillersOf(
  'a bez co dla do i ja jak mam na nie o od po pod przez chce prosze sie to u w we z za ze',
);

/**
 * The cards that match the typed text, the best first; an empty text returns every card by name. A match in the name
 * counts more than one in a common word, and that more than one in the department.
 */
export function matchCards<C extends FoundCard>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const found =
    fold(typed) === ''
      ? cards.map((item) => ({ item, word: null, score: 0 }))
      : findByWords(cards, textsOf, typed, FILLERS);
  return found
    .toSorted((a, b) => b.score - a.score || a.item.name.localeCompare(b.item.name, 'pl'))
    .map(({ item, word }) => ({ card: item, word }));
}

const textsOf = ({ name, commonWords, departmentName }: FoundCard) => ({
  name,
  common: commonWords,
  rest: departmentName,
});

/**
 * The cards to offer for the typed words: the matching ones; and, when none of them is taken at the clerk's point, the
 * cards that fit any matter, which do not match.
 */
export function offeredCards<C extends FoundCard>(
  cards: readonly C[],
  typed: string,
): (CardMatch<C> & { matches: boolean })[] {
  const found = matchCards(cards, typed).map((match) => ({ ...match, matches: true }));
  if (found.some(({ card }) => !card.elsewhere)) return found;
  const other = cards.filter((card) => card.anyDepartment && !found.some((match) => match.card === card));
  return [...found, ...other.map((card) => ({ card, word: null, matches: false }))];
}
