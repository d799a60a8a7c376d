import { fold } from './fold';

/** A page, an act or a case that "Idź do…" leads to. */
export interface GoToTarget {
  kind: 'place' | 'act' | 'case';
  href: string;
  title: string;
  /** The znak of a case, or its number. */
  mark?: string;
  /** The client of a case. */
  detail?: string;
  /** Other words by which people look for the target. */
  words?: readonly string[];
}

/** A target, with the other word that matched when its title did not. */
export interface FoundTarget extends GoToTarget {
  meant?: string;
}

export interface FoundGroup {
  kind: GoToTarget['kind'];
  targets: FoundTarget[];
}

/** The most targets of one kind shown for a typed text; one more letter narrows the list. */
const MOST = 6;
/** The most cases shown before any text is typed. */
const RECENT = 5;

/** The order of kinds with equal answers (`ALIKE`), and the order before any text is typed (`UNASKED`). */
const ALIKE = ['place', 'act', 'case'] as const;
const UNASKED = ['case', 'act', 'place'] as const;

/** Two forms of one word share at least `STEM` first letters, and their endings have at most `ENDING` letters. */
const STEM = 4;
const ENDING = 3;

/** How well a target answers; the smallest number is the best. */
const TITLE_BEGUN = 0;
const WORDS_OF_TITLE_BEGUN = 1;
const OTHER_WORDS_BEGUN = 2;
const FORMS_OF_TITLE = 3;
const OTHER_FORMS = 4;
const NOT_AT_ALL = Number.POSITIVE_INFINITY;
const BY_OTHERS = [OTHER_WORDS_BEGUN, OTHER_FORMS];

/**
 * The targets that answer to every typed word, grouped by kind, the best answer first. Case and diacritics do not
 * matter. The title counts before other words, and the beginning of a word before another form of it; equal targets
 * keep the order of the list.
 */
export function findTargets(query: string, targets: readonly GoToTarget[]): FoundGroup[] {
  const typed = wordsOf(query);
  if (typed.length === 0)
    return UNASKED.map((kind) => {
      const own = targets.filter((target) => target.kind === kind);
      return { kind, targets: kind === 'case' ? own.slice(0, RECENT) : own };
    }).filter(isFilled);
  const ranked = targets
    .map((target) => ({ target, rank: rankOf(typed, target) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .toSorted((a, b) => a.rank - b.rank);
  const groups = ALIKE.map((kind) => ranked.filter(({ target }) => target.kind === kind).slice(0, MOST));
  return groups
    .filter((group) => group.length > 0)
    .toSorted(([a], [b]) => a.rank - b.rank)
    .map((group) => ({
      kind: group[0].target.kind,
      targets: group.map(({ target, rank }) => (BY_OTHERS.includes(rank) ? meantBy(typed, target) : target)),
    }));
}

const isFilled = ({ targets }: FoundGroup): boolean => targets.length > 0;
const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

function rankOf(typed: readonly string[], { title, mark = '', detail = '', words = [] }: GoToTarget): number {
  const ofTitle = wordsOf(title);
  const all = [...ofTitle, ...[mark, detail, ...words].flatMap(wordsOf)];
  if (fold(title).startsWith(typed.join(' '))) return TITLE_BEGUN;
  if (typed.every((word) => ofTitle.some(begunBy(word)))) return WORDS_OF_TITLE_BEGUN;
  if (typed.every((word) => all.some(begunBy(word)))) return OTHER_WORDS_BEGUN;
  if (typed.every((word) => ofTitle.some(answersTo(word)))) return FORMS_OF_TITLE;
  return typed.every((word) => all.some(answersTo(word))) ? OTHER_FORMS : NOT_AT_ALL;
}

/** The target with the one of its other words that answers to most of the typed words. */
function meantBy(typed: readonly string[], target: GoToTarget): FoundTarget {
  const answers = (text: string) => typed.filter((word) => wordsOf(text).some(answersTo(word))).length;
  const [best] = (target.words ?? []).toSorted((a, b) => answers(b) - answers(a));
  return best !== undefined && answers(best) > 0 ? { ...target, meant: best } : target;
}

const begunBy =
  (typed: string) =>
  (word: string): boolean =>
    word.startsWith(typed);

/** Whether a word begins with the typed one or is another form of it: "komórki" answers to "komórka". */
const answersTo =
  (typed: string) =>
  (word: string): boolean => {
    const differs = [...typed].findIndex((letter, place) => letter !== word[place]);
    if (differs === -1) return true;
    return differs >= STEM && typed.length - differs <= ENDING && word.length - differs <= ENDING;
  };
