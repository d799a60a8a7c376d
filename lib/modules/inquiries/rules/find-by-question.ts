import { type Findable, fillersOf, findByWords, tellingWords } from '@/lib/core/find-by-words';

/** Words of a question that name no matter. */
const FILLERS = fillersOf(
  'a bez być będzie chcę co czy czyj dla do dlaczego dziś dzień dobry gdzie i ile ja jak jaki jakie jest już kiedy kogo komu kto ktoś ' +
    'mam mi moja moje może mój mogę można na nad nie niedzieli o od po pod potrzebuję prosi proszę przed przy przez pyta pytanie się są sprawa ' +
    'ta to trzeba tu u ul ulica w we z za ze że',
);

/** The longest question that is compared, in words. */
const WORDS = 16;

/** Below this score only the name of a unit answers, or a typo of a word. */
const TELLING = 3;

/**
 * The items that answer to any word of a question, the best first: each word counts for itself, a rare one more. A
 * question has more words than a search, so no share of them has to match.
 */
export function findByQuestion<T extends object>(
  items: readonly T[],
  textsOf: (item: T) => Findable,
  question: string,
): { item: T; score: number }[] {
  const scores = new Map<T, number>();
  for (const word of new Set(tellingWords(question, FILLERS).slice(0, WORDS))) {
    if (FILLERS.has(word) || word.length < 3) continue;
    for (const { item, score } of findByWords(items, textsOf, word, FILLERS)) {
      scores.set(item, (scores.get(item) ?? 0) + score);
    }
  }
  return [...scores]
    .map(([item, score]) => ({ item, score }))
    .filter(({ score }) => score >= TELLING)
    .sort((a, b) => b.score - a.score);
}
