import type { RuleCode } from '../../deadlines/schema';
import type { MailCategory } from './values';

/**
 * Whether the act of a category lets it come by e-mail. `OFFICE`: the act asks for a letter and says nothing of e-mails,
 * so the office decides. `FREE`: no act is asked.
 */
export type MailWay = 'ALLOWED' | 'REFUSED' | 'OFFICE' | 'FREE';

type CategoryLaw = {
  /** The rule of the term of the category's own act; null: only the office's fourteen days run. */
  rule: RuleCode | null;
  way: MailWay;
  /** An e-mail without a name and an address is left without consideration. */
  needsAddress?: true;
};

/**
 * The law of each category: a complaint and a motion by § 5 and § 8 of the ordinance of 8 January 2002, a petition by
 * art. 4 and 7 of its act, a podanie by KPA art. 63 § 1.
 */
export const CATEGORY_LAW: Record<MailCategory, CategoryLaw> = {
  QUESTION: { rule: null, way: 'FREE' },
  PUBLIC_INFORMATION: { rule: 'UDIP_14D', way: 'ALLOWED' },
  REUSE: { rule: 'REUSE_14D', way: 'ALLOWED' },
  ENVIRONMENT: { rule: 'SRODOWISKO_1M', way: 'OFFICE' },
  ACCESSIBILITY: { rule: 'DOST_14D', way: 'ALLOWED' },
  DIGITAL_ACCESSIBILITY: { rule: 'DOSTCYF_7D', way: 'ALLOWED' },
  PERSONAL_DATA: { rule: 'RODO_1M', way: 'ALLOWED' },
  PETITION: { rule: 'PET_3M', way: 'ALLOWED', needsAddress: true },
  COMPLAINT: { rule: 'KPA_237_1M', way: 'ALLOWED', needsAddress: true },
  MOTION: { rule: 'KPA_244_1M', way: 'ALLOWED', needsAddress: true },
  APPLICATION: { rule: null, way: 'REFUSED' },
  NOT_FOR_US: { rule: null, way: 'FREE' },
  SPAM: { rule: null, way: 'FREE' },
};

/** The categories that end the case, because nothing is answered. */
export const ENDS_CASE: readonly MailCategory[] = ['NOT_FOR_US', 'SPAM'];

/** The parts of an e-mail by which its category is suggested; the text is without quotes. */
export type MailToTell = { subject: string; text: string; fromName: string; toBip: boolean };

/** A suggestion with its signs. The excerpts stand in the e-mail as they are given. */
export type Suggestion = {
  category: MailCategory;
  words: string[];
  toBip: boolean;
  /** The number of signatures that the e-mail names; null when it names none. */
  signatures: number | null;
  hasName: boolean;
  hasAddress: boolean;
  /** Another category for which something speaks too. */
  maybe: { category: MailCategory; words: string[] } | null;
};
