import type { RuleCode } from '../../deadlines/schema';

/** The term of the answer to an e-mail, until a category with its own law is chosen (rules of the office: Kraków). */
export const ANSWER_RULE: RuleCode = 'EMAIL_14D';
/** The term of the acknowledgement (rules of the office). */
export const ACKNOWLEDGEMENT_RULE: RuleCode = 'EMAIL_ACK_1WD';
