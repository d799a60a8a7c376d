import { fold } from '@/lib/core/fold';
import type { CardSummary } from './schema';

/** A card that answers to what was typed, and the common word by which it did (null: by its name). */
export type CardMatch<C extends CardSummary> = { card: C; word: string | null };

/**
 * Cards found by any part of their name or by a common word for the matter; every typed word must be met, in whatever
 * ending. Those whose name begins so stand first, then by name; nothing typed gives every card.
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

/** What a clerk is offered for what they typed: where no card answers, those that any matter may take. */
export function offeredCards<C extends CardSummary>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const found = matchCards(cards, typed);
  if (found.length > 0) return found;
  return cards.filter(({ anyDepartment }) => anyDepartment).map((card) => ({ card, word: null }));
}

/** Whether the text has the word in it, or a word with the same stem: 'porządkowy' is met by 'porządkowego'. */
function answers(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const stem = word.slice(0, Math.max(4, word.length - 2));
  return word.length > 4 && text.split(' ').some((each) => each.startsWith(stem));
}
