import type { RuleCode } from '../../deadlines/schema';
import type { Procedure } from '../../procedure-cards/schema';
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
  /** The law by which the case goes on; null: the code of administrative procedure. */
  procedure: Procedure | null;
  /** The act lets the office refuse: by a decision, or in the answer itself (RODO art. 12 ust. 4, Kraków 3.1). */
  refusal?: 'DECISION' | 'ANSWER';
  /** The notice of the settlement is signed (KPA art. 238 § 1, 247): an e-mail without a document settles nothing. */
  needsSigned?: true;
  /** An e-mail without a name and an address is left without consideration. */
  needsAddress?: true;
};

/**
 * The law of each category: a complaint and a motion by § 5 and § 8 of the ordinance of 8 January 2002, a petition by
 * art. 4 and 7 of its act, a podanie by KPA art. 63 § 1.
 */
export const CATEGORY_LAW: Record<MailCategory, CategoryLaw> = {
  QUESTION: { rule: null, way: 'FREE', procedure: null, refusal: 'ANSWER' },
  PUBLIC_INFORMATION: {
    rule: 'UDIP_14D',
    way: 'ALLOWED',
    procedure: 'PUBLIC_INFORMATION',
    refusal: 'DECISION', // UDIP art. 16 ust. 1
  },
  REUSE: { rule: 'REUSE_14D', way: 'ALLOWED', procedure: 'REUSE', refusal: 'DECISION' }, // art. 41 ust. 1 pkt 5
  ENVIRONMENT: {
    rule: 'SRODOWISKO_1M',
    way: 'OFFICE',
    procedure: 'ENVIRONMENT',
    refusal: 'DECISION', // UUIOŚ art. 20 ust. 1
  },
  ENVIRONMENT_DOCUMENT: {
    rule: 'SRODOWISKO_3D',
    way: 'OFFICE',
    procedure: 'ENVIRONMENT',
    refusal: 'DECISION',
  },
  ACCESSIBILITY: { rule: 'DOST_14D', way: 'ALLOWED', procedure: 'ACCESSIBILITY' },
  DIGITAL_ACCESSIBILITY: { rule: 'DOSTCYF_7D', way: 'ALLOWED', procedure: 'DIGITAL_ACCESSIBILITY' },
  PERSONAL_DATA: { rule: 'RODO_1M', way: 'ALLOWED', procedure: 'PERSONAL_DATA', refusal: 'ANSWER' },
  PETITION: { rule: 'PET_3M', way: 'ALLOWED', procedure: 'PETITION', needsAddress: true },
  COMPLAINT: {
    rule: 'KPA_237_1M',
    way: 'ALLOWED',
    procedure: 'COMPLAINT',
    needsSigned: true,
    needsAddress: true,
  },
  MOTION: {
    rule: 'KPA_244_1M',
    way: 'ALLOWED',
    procedure: 'MOTION',
    needsSigned: true,
    needsAddress: true,
  },
  APPLICATION: { rule: null, way: 'REFUSED', procedure: null },
  NOT_FOR_US: { rule: null, way: 'FREE', procedure: null },
  SPAM: { rule: null, way: 'FREE', procedure: null },
};

/** Whether an e-mail of the category files its matter by itself, so that a podanie made of it came with the e-mail. */
export const cameAsPodanie = (category: MailCategory): boolean =>
  CATEGORY_LAW[category].way === 'ALLOWED' || CATEGORY_LAW[category].way === 'OFFICE';

/** Whether the sender of such an e-mail may be asked to file a podanie: never where the act takes e-mails. */
export const mayAskToFile = (category: MailCategory | null): boolean =>
  category === null || category === 'QUESTION' || CATEGORY_LAW[category].way === 'REFUSED';

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
