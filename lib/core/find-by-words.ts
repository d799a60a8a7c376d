import { fold } from './fold';

/** The texts under which something is found. A match in the name counts more than one in a common word, and so on. */
export interface Findable {
  name: string;
  /** Phrases that people use for it. */
  common: readonly string[];
  rest: string;
}

/**
 * Something found: how well it answers, whether it matches every typed word, whether its name begins with the typed
 * words, and the common phrase that explains why it is found (null: the name or the rest does).
 */
type Found<T> = { item: T; score: number; whole: boolean; begins: boolean; word: string | null };

const FIELDS = { name: 3, common: 2, rest: 1 };

/**
 * The items that match the typed text, in the order of the list; none for an empty text. A typed word matches the
 * beginning of a word in any ending, never the inside of a word, and a rare word counts more than a frequent one. Items
 * that match every word come alone; when there are none, those that match at least half of the words. `fillers` are
 * folded words that tell nothing, unless they are all that was typed.
 */
export function findByWords<T extends object>(
  items: readonly T[],
  textsOf: (item: T) => Findable,
  typed: string,
  fillers: ReadonlySet<string>,
): Found<T>[] {
  const words = tellingWords(typed, fillers);
  if (words.length === 0) return [];
  const indexed = indexOf(items, textsOf);
  const found = indexed.map((texts) => words.map((word) => bestOf(texts, word)));
  const rarity = words.map((_, place) => {
    const frequency = found.filter((hits) => hits[place] > 0).length;
    return Math.log(1 + items.length / Math.max(frequency, 1));
  });
  const scored = indexed.flatMap((texts, index) => {
    const hits = found[index];
    const matched = hits.filter((hit) => hit > 0).length;
    if (matched === 0) return [];
    const begins = isBegun(texts, words, fillers);
    const sum = hits.reduce((all, hit, place) => all + hit * rarity[place], 0);
    const together = begins || isTogether(texts, words, fillers);
    const score = sum + (together ? FIELDS.name : FIELDS.common * phraseShare(texts, words, fillers));
    return [{ item: items[index], matched, score, begins, word: wordOf(texts, words) }];
  });
  const most = scored.some(({ matched }) => matched === words.length)
    ? words.length
    : Math.ceil(words.length / 2);
  return scored
    .filter(({ matched }) => matched >= most)
    .map(({ matched, ...found }) => ({ ...found, whole: matched === words.length }));
}

/** The typed words by which something is sought, folded: without fillers, unless nothing else was typed. */
export function tellingWords(typed: string, fillers: ReadonlySet<string>): string[] {
  return toldOf(wordsOf(typed), fillers);
}

function toldOf(words: string[], fillers: ReadonlySet<string>): string[] {
  const told = words.filter((word) => !fillers.has(word));
  return told.length > 0 ? told : words;
}

/** The set of filler words of a text: 'na po się' → na, po, sie. */
export const fillersOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/** Whether a word of a text answers to a folded typed word; both have the same beginning. */
export const answersTo = (word: string, typed: string): boolean => likeness(fold(word), typed) > 0;

type Indexed = { name: string[]; common: { phrase: string; words: string[] }[]; rest: string[] };

/** The words of a list, which stays the same while a person types. */
const indexes = new WeakMap<readonly object[], Indexed[]>();

function indexOf<T extends object>(items: readonly T[], textsOf: (item: T) => Findable): Indexed[] {
  const index =
    indexes.get(items) ??
    items.map((item) => {
      const { name, common, rest } = textsOf(item);
      return {
        name: wordsOf(name),
        common: common.map((phrase) => ({ phrase, words: wordsOf(phrase) })),
        rest: wordsOf(rest),
      };
    });
  indexes.set(items, index);
  return index;
}

const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean);

/** How well the typed word matches the item, by its best field; 0 for no match. */
function bestOf({ name, common, rest }: Indexed, word: string): number {
  const within = (words: readonly string[]) => Math.max(0, ...words.map((each) => likeness(each, word)));
  return Math.max(
    within(name) * FIELDS.name,
    within(common.flatMap(({ words }) => words)) * FIELDS.common,
    within(rest) * FIELDS.rest,
  );
}

// Text that is matched as a whole is what was meant: words side by side in the name, or a common phrase.

function isBegun({ name }: Indexed, words: readonly string[], fillers: ReadonlySet<string>): boolean {
  const told = toldOf(name, fillers);
  return words.every((word, place) => likeness(told[place] ?? '', word) > 0);
}

/** Whether the typed words, two or more, stand side by side in the name in their order. */
function isTogether({ name }: Indexed, words: readonly string[], fillers: ReadonlySet<string>): boolean {
  const told = toldOf(name, fillers);
  return (
    words.length > 1 &&
    told.some((_, from) => words.every((word, place) => likeness(told[from + place] ?? '', word) > 0))
  );
}

/**
 * How far the typed words are a common phrase: 1 for the whole phrase, less for a part of one, at least half when one
 * phrase has every word; 0 when none has.
 */
function phraseShare({ common }: Indexed, words: readonly string[], fillers: ReadonlySet<string>): number {
  const shares = common
    .filter((phrase) => words.every((word) => phrase.words.some((each) => likeness(each, word) > 0)))
    .map((phrase) => 0.5 + 0.5 * Math.min(1, words.length / toldOf(phrase.words, fillers).length));
  return Math.max(0, ...shares);
}

/** The common phrase that explains why the item is found; null when its name does. */
function wordOf({ name, common }: Indexed, words: readonly string[]): string | null {
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

/** How like a typed word is a known word: 1 the same, 0 another word. */
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
