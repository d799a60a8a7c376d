import { fold } from '@/lib/core/fold';
import type { CardSummary } from '../schema';

/** A card in a list to choose from. A card that a podanie already has comes without the points that take it. */
export type FoundCard = Omit<CardSummary, 'elsewhere'> & Partial<Pick<CardSummary, 'elsewhere'>>;

/** A card that matches the typed words, and the common word that matched (null: the name matched). */
export type CardMatch<C extends FoundCard> = { card: C; word: string | null };

/** The weight of a match in the name, in the words that residents use, and in the name of the department. */
const FIELDS = { name: 3, common: 2, department: 1 };

/** Words that tell nothing about a matter, unless they are all that was typed. */
const FILLERS = new Set(
  'a bez co dla do i ja jak mam na nie o od po pod przez chce prosze sie to u w we z za ze'.split(' '),
);

/**
 * The cards that match the typed text, the best first; an empty text returns every card by name. A typed word matches
 * the beginning of a word in any ending, never the inside of a word; a match in the name counts more than one in a
 * common word, and that more than one in the department, and a rare word counts more than a frequent one. Cards that
 * match every word come alone; when there are none, those that match at least half of the words.
 */
export function matchCards<C extends FoundCard>(cards: readonly C[], typed: string): CardMatch<C>[] {
  const all = wordsOf(typed);
  if (all.length === 0) return byName(cards.map((card) => ({ card, word: null, score: 0 })));
  const told = all.filter((word) => !FILLERS.has(word));
  const words = told.length > 0 ? told : all;

  const indexed = indexOf(cards);
  const found = indexed.map((card) => words.map((word) => bestOf(card, word)));
  const rarity = words.map((_, place) => {
    const frequency = found.filter((hits) => hits[place] > 0).length;
    return Math.log(1 + cards.length / Math.max(frequency, 1));
  });
  const scored = indexed.flatMap((card, index) => {
    const hits = found[index];
    const matched = hits.filter((hit) => hit > 0).length;
    const score = hits.reduce((sum, hit, place) => sum + hit * rarity[place], 0);
    return matched === 0
      ? []
      : [{ card, matched, score: score + whole(card, words), word: wordOf(card, words) }];
  });
  const most = scored.some(({ matched }) => matched === words.length)
    ? words.length
    : Math.ceil(words.length / 2);
  return byName(
    scored
      .filter(({ matched }) => matched >= most)
      .map(({ card, score, word }) => ({ card: card.card, score, word })),
  );
}

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

type Indexed<C> = {
  card: C;
  name: string[];
  common: { phrase: string; words: string[] }[];
  department: string[];
};

/** The words of a list of cards, which stays the same while a clerk types. */
const indexes = new WeakMap<readonly FoundCard[], Indexed<FoundCard>[]>();

function indexOf<C extends FoundCard>(cards: readonly C[]): Indexed<C>[] {
  const kept = indexes.get(cards) as Indexed<C>[] | undefined;
  const index =
    kept ??
    cards.map((card) => ({
      card,
      name: wordsOf(card.name),
      common: card.commonWords.map((phrase) => ({ phrase, words: wordsOf(phrase) })),
      department: wordsOf(card.departmentName),
    }));
  indexes.set(cards, index);
  return index;
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean);

/** How well the typed word matches the card, by its best field; 0 for no match. */
function bestOf<C>({ name, common, department }: Indexed<C>, word: string): number {
  const within = (words: readonly string[]) => Math.max(0, ...words.map((each) => likeness(each, word)));
  return Math.max(
    within(name) * FIELDS.name,
    within(common.flatMap(({ words }) => words)) * FIELDS.common,
    within(department) * FIELDS.department,
  );
}

/** Text that is matched as a whole is what was meant: the beginning of the name, or a common word. */
function whole<C>({ name, common }: Indexed<C>, words: readonly string[]): number {
  const told = (text: readonly string[]) => text.filter((word) => !FILLERS.has(word));
  const begins = (text: readonly string[]) =>
    words.every((word, place) => likeness(text[place] ?? '', word) > 0);
  if (begins(told(name))) return FIELDS.name;
  return common.some((phrase) => words.every((word) => phrase.words.some((each) => likeness(each, word) > 0)))
    ? FIELDS.common
    : 0;
}

/** The common word that explains why the card is found; null when its name does. */
function wordOf<C>({ name, common }: Indexed<C>, words: readonly string[]): string | null {
  const matched = (text: readonly string[]) =>
    words.filter((word) => text.some((each) => likeness(each, word) > 0)).length;
  const byPhrase = common
    .map(({ phrase, words: text }) => ({ phrase, count: matched(text) }))
    .reduce((best, each) => (each.count > best.count ? each : best), { phrase: '', count: 0 });
  return byPhrase.count > matched(name) ? byPhrase.phrase : null;
}

/** The letters that an ending may have, the letters that a stem must have, and the likeness that forgives a typo. */
const ENDING = 3;
const STEM = 4;
const TYPO = 0.55;

/** How like a typed word is a word of the card: 1 the same, 0 another word. */
function likeness(known: string, typed: string): number {
  if (known === typed) return 1;
  if (known.startsWith(typed)) return typed.length === 1 ? 0 : 0.85;
  let same = 0;
  while (same < known.length && known[same] === typed[same]) same += 1;
  if (same >= STEM && known.length - same <= ENDING && typed.length - same <= ENDING) return 0.75;
  // A typo in the first letter is rare, and would make every word a candidate.
  if (typed.length <= STEM || known[0] !== typed[0] || /\d/.test(typed)) return 0;
  const alike = dice(trigrams(known), trigrams(typed));
  return alike >= TYPO ? alike / 2 : 0;
}

const trigrams = (word: string) =>
  new Set(Array.from({ length: word.length }, (_, place) => ` ${word}`.slice(place, place + 3)));

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * [...one].filter((each) => other.has(each)).length) / (one.size + other.size);
}

function byName<C extends FoundCard>(found: (CardMatch<C> & { score: number })[]): CardMatch<C>[] {
  return found
    .sort((a, b) => b.score - a.score || a.card.name.localeCompare(b.card.name, 'pl'))
    .map(({ card, word }) => ({ card, word }));
}
