import { findByWords } from '@/lib/core/find-by-words';
import type { RuleCode } from '../../schema';
import type { Asked, TermGroup } from './groups';

/** A rule in one language, as the calculator offers it. */
export type TermEntry = {
  code: RuleCode;
  group: TermGroup;
  /** "Odwołanie od decyzji: 14 dni", and the line below it. */
  name: string;
  note: string;
  /** The phrases by which people look for the rule. */
  words: readonly string[];
  /** The name of the rule in the proof: "Czternaście dni na odwołanie". */
  title: string;
  /** The provision in Polish; '' for a rule of the office. */
  law: string;
  asked: Asked;
  inHours: boolean;
};

/** A term that is found, and the phrase that matched when its name did not. */
export type FoundTerm = { entry: TermEntry; word: string | null };
export type FoundGroup = { group: TermGroup; terms: readonly FoundTerm[] };

/** One letter tells nothing: so many letters or digits have to be typed. */
const LEAST = 2;

/**
 * The terms that answer to the typed text by their everyday name, by the words of people, or by the provision, the code
 * and the name in the law; null when nothing is typed yet. A name that begins as typed comes before all others: endings
 * tell little, and "odwołania" is looked for under "odwołanie". Groups stand in the order of their best term, the best
 * first; equal terms keep the order of the list.
 */
export function findTerms(
  entries: readonly TermEntry[],
  typed: string,
  fillers: ReadonlySet<string>,
): FoundGroup[] | null {
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST) return null;
  const found = findByWords(entries, textsOf, typed, fillers).toSorted(
    (a, b) => Number(b.begins) - Number(a.begins) || b.score - a.score,
  );
  return groupTerms(found.map(({ item, word }) => ({ entry: item, word })));
}

/** The terms by their groups, in the order of the list. */
export function groupTerms(terms: readonly FoundTerm[]): FoundGroup[] {
  const groups = Map.groupBy(terms, ({ entry }) => entry.group);
  return [...groups].map(([group, own]) => ({ group, terms: own }));
}

const textsOf = ({ name, words, note, title, law, code }: TermEntry) => ({
  name,
  common: words,
  rest: `${note} ${title} ${law} ${code}`,
});
