import type { Locale } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  DEFAULT_POLICY,
  type Lapse,
  type Meaning,
  type Policy,
  RULE_CODES,
  type RuleCode,
  ruleCodeSchema,
  type TermRule,
} from '../schema';
import { KPA_RULES } from './kpa-rules';
import { OTHER_RULES } from './other-rules';
import { TAX_RULES } from './tax-rules';

const ROWS = { ...KPA_RULES, ...TAX_RULES, ...OTHER_RULES };

/** Every rule by its code. */
export const TERM_RULES = Object.fromEntries(
  RULE_CODES.map((code) => [code, { code, ...ROWS[code] }]),
) as Record<RuleCode, TermRule>;

/** Whether the text is the code of a rule. */
export function isRuleCode(text: string): text is RuleCode {
  return Object.hasOwn(TERM_RULES, text);
}

/** The meaning of the date by the stored code: a term of the law, or a target of the office. */
export function meaningOf(rule: string): Meaning {
  return TERM_RULES[ruleCodeSchema.parse(rule)].meaning;
}

/** The name of a term, of as many days as the authority set: only a call of seven days is called "Siedem dni…". */
export function termName(code: RuleCode, amount: number | null, locale: Locale): string {
  const { name, amount: least, chosen } = TERM_RULES[code];
  return (amount === null || amount === least ? name : (chosen?.name ?? name))[locale];
}

/** The meaning of a lapse of the term, by its stored code. */
export function lapseOf(rule: string): Lapse {
  const { meaning, binds } = TERM_RULES[ruleCodeSchema.parse(rule)];
  if (meaning === 'TARGET') return 'TARGET_MISSED';
  return binds === 'OFFICE' ? 'BREACH' : 'TIME_OVER';
}

/** The terms whose lapse is nobody's fault in the office. */
export const TERMS_OF_OTHERS: readonly RuleCode[] = RULE_CODES.filter(
  (code) => TERM_RULES[code].binds !== 'OFFICE',
);

/**
 * Whether the term may be set to this number of days (KPA art. 64 § 2: at least 7; art. 261 § 1: 7 to 14; art. 106 § 3:
 * by another provision).
 */
export function takesDays(code: RuleCode, days: number): boolean {
  const { amount, unit, chosen } = TERM_RULES[code];
  return (unit === 'DAY' && days === amount) || (chosen !== undefined && amount < days && days <= chosen.max);
}

/** The row of a code, with the office's choices. Throws `RangeError` for an unknown code. */
export function termRule(code: RuleCode, policy: Policy = DEFAULT_POLICY): TermRule {
  if (!isRuleCode(code)) throw new RangeError(`no such rule: ${code}`);
  const rule = TERM_RULES[code];
  return policy === DEFAULT_POLICY ? rule : { ...rule, ...choices(code, policy) };
}

/** The values of a row that the office's choices change. */
function choices(code: RuleCode, policy: Policy): Partial<TermRule> {
  switch (code) {
    case 'KPA_44_14D':
      return { roll: policy.deemedDeliveryRolls ? 'FORWARD' : 'NONE' };
    case 'KPA_49_14D':
      return { amount: policy.publicNoticeDay };
    case 'KPA_35_PROMPT':
      return { amount: policy.promptSettlementDays };
    case 'KPA_65_PROMPT':
      return { amount: policy.promptReferralDays };
    case 'EMAIL_14D':
      return { unit: policy.emailUnit, roll: policy.emailRolls ? 'FORWARD' : 'NONE' };
    case 'EMAIL_ACK_1WD':
      return { amount: policy.acknowledgementDays };
    case 'HANDOVER_1WD':
      return { amount: policy.handOverDays };
    case 'ASSIGNMENT_1WD':
      return { amount: policy.assignmentDays };
    case 'JM_3WD_BEFORE':
      return { amount: policy.signLanguageClearDays ? 4 : 3 };
    default:
      return {};
  }
}

/**
 * Whether a notice can give the term a new date (KPA art. 36 and similar provisions). None moves a party's term, a
 * deemed delivery, tacit consent, or the longest term of an act.
 */
export function canBeExtended({ notice }: Pick<TermRule, 'notice'>): boolean {
  return notice !== undefined;
}

/** The source of a term: the code, another act, or the office. */
export type RuleSource = 'KPA' | 'OTHER' | 'OFFICE';
export function sourceOf({ meaning, provision }: TermRule): RuleSource {
  if (meaning === 'TARGET') return 'OFFICE';
  return provision.startsWith('KPA') ? 'KPA' : 'OTHER';
}

/** The rules by which a term can begin on the day, in the order of the list. */
export function rulesInForce(on: PlainDate): TermRule[] {
  return RULE_CODES.map((code) => TERM_RULES[code]).filter(({ validFrom }) => !validFrom || validFrom <= on);
}
