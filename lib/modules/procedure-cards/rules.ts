import { fold } from '@/lib/core/fold';
import type { CardSummary, DocumentKind, DocumentRequirement } from './schema';

/** The usual requirement of a document: what is filed completes the podanie, what is only shown proves a fact. */
export const usualRequirement = (kind: DocumentKind): DocumentRequirement =>
  kind === 'TO_SHOW' ? 'EVIDENCE' : 'FORMAL';

/** A card that matches the typed words, and the common word that matched (null: the name matched). */
export type CardMatch<C extends CardSummary> = { card: C; word: string | null };

/**
 * Cards found by any part of their name or by a common word for the matter; every typed word must match, in any ending.
 * Cards whose name begins with the typed words come first, then the others by name; an empty text returns every card.
 */
export function matchCards<C extends CardSummary>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const found: (CardMatch<C> & { rank: number })[] = [];
  for (const card of cards) {
    const name = fold(`${card.name} ${card.departmentName}`);
    if (words.every((word) => answers(name, word))) {
      found.push({ card, word: null, rank: name.startsWith(words.join(' ')) ? 0 : 1 });
      continue;
    }
    const common = card.commonWords.find((each) => {
      const folded = fold(each);
      return words.every((word) => answers(folded, word) || answers(name, word));
    });
    if (common) found.push({ card, word: common, rank: 2 });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.card.name.localeCompare(b.card.name, 'pl'))
    .map(({ card, word }) => ({ card, word }));
}

/** The cards to offer for the typed words: the matching ones, or else the cards that fit any matter. */
export function offeredCards<C extends CardSummary>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const found = matchCards(cards, typed);
  if (found.length > 0) return found;
  return cards.filter(({ anyDepartment }) => anyDepartment).map((card) => ({ card, word: null }));
}

/** Whether the text contains the word, or a word with the same stem: 'porządkowy' matches 'porządkowego'. */
function answers(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const stem = word.slice(0, Math.max(4, word.length - 2));
  return word.length > 4 && text.split(' ').some((each) => each.startsWith(stem));
}
