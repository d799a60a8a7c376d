import type { RuleCode } from '../../schema';
import type { Asked, TermGroup } from './groups';

/**
 * A rule in everyday words: its name, the words by which people look for it (parted by semicolons), and the line below
 * the name where that of the asked event does not say enough. A number that the office may change stands in no name.
 */
export type EverydayRule = readonly [name: string, words: string, note?: string];

export type EverydayRules = Record<RuleCode, EverydayRule>;

/** The everyday words of rules in one language. */
export type EverydayLanguage = {
  /** The event in the life of the person, and a few words about the terms of the group. */
  groups: Record<TermGroup, readonly [name: string, holds: string]>;
  /** The question for the day, where the day is found, and "from the day on which …". */
  asked: Record<Asked, readonly [question: string, hint: string, since: string]>;
  rules: EverydayRules;
  /** Words that tell nothing about a term. */
  fillers: string;
};
