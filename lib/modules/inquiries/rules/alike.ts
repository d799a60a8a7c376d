import { fillersOf, tellingWords } from '@/lib/core/find-by-words';
import type { AlikeQuestions, AskedQuestion } from '../schema/record';

/** Words without which a question is still the same question. */
const FILLERS = fillersOf(
  'a czy dla dzień dobry do i ile jak jest mam mi mnie moge można na o oraz pan pani pana po proszę przy się są ta ten to u w we z za ze że',
);

/**
 * The words of a question that tell it from others: without case, diacritics, punctuation, order, repetition and small
 * words.
 */
export const questionKey = (question: string): string =>
  [...new Set(tellingWords(question, FILLERS))].toSorted().join(' ');

/**
 * Groups questions of the same words about one card, or one unit without a card: the most frequent first, then the ones
 * asked last. The questions come newest first; the newest wording names its group.
 */
export function groupAlike(questions: readonly AskedQuestion[]): AlikeQuestions[] {
  const groups = Map.groupBy(questions, ({ question, cardId, department }) =>
    JSON.stringify([cardId ?? department, questionKey(question)]),
  );
  return [...groups.values()]
    .map((alike) => ({
      questions: alike,
      lacking: alike.filter(({ cardAnswer }) => cardAnswer === 'NOT_THERE' || cardAnswer === 'NO_CARD')
        .length,
    }))
    .toSorted((a, b) => b.questions.length - a.questions.length);
}
