import { RULE_CODES, type RuleCode, type StartEvent } from '../../schema';
import { TERM_RULES } from '../term-rules';

/** Events in the life of the person who asks, in the order of the residents' page. */
export const TERM_GROUPS = [
  'LETTER',
  'WAITING',
  'COMPLAINT',
  'INFORMATION',
  'TAX',
  'BUILDING',
  'DISABILITY',
  'DATA',
  'OFFICE',
] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** Every rule in exactly one group; within a group the one that people ask for most often stands first. */
export const RULES_OF_GROUP = {
  LETTER: [
    'KPA_129_14D',
    'KPA_141_7D',
    'KPA_64_7D',
    'KPA_261_7D',
    'KPA_44_14D',
    'EDOR_42_FIKCJA',
    'KPA_49_14D',
    'KPA_58_7D',
    'KPA_111_14D',
    'KPA_66_14D',
    'KPA_98_3Y',
  ],
  WAITING: [
    'KPA_1M',
    'KPA_2M',
    'KPA_217_7D',
    'KPA_UPR_1M',
    'KPA_ODW_1M',
    'KPA_133_7D',
    'KPA_37_7D',
    'KPA_122A_1M',
    'ASC_7WD',
    'ASC_10WD',
    'PRZEKSZT_14D',
    'KPA_49B_3D',
    'CEL_1M',
    'CEL_2M',
  ],
  COMPLAINT: [
    'KPA_237_1M',
    'KPA_244_1M',
    'PET_3M',
    'SIW_8_7D',
    'PET_14D',
    'PET_PRZEDL_3M',
    'KPA_231_7D',
    'KPA_243_7D',
    'PET_30D',
    'KPA_237_14D',
  ],
  INFORMATION: [
    'UDIP_14D',
    'UDIP_2M',
    'UDIP_15_14D',
    'UDIP_14_14D',
    'SRODOWISKO_1M',
    'SRODOWISKO_2M',
    'SRODOWISKO_3D',
    'SRODOWISKO_14D',
    'REUSE_14D',
    'REUSE_2M',
    'REUSE_39_7D',
    'REUSE_41_14D',
    'EMAIL_14D',
    'CALLBACK_3WD',
  ],
  TAX: [
    'OP_139_1M',
    'OP_139_2M',
    'OP_306A_7D',
    'OP_223_14D',
    'OP_236_7D',
    'OP_169_7D',
    'OP_169_2_7D',
    'OP_171_14D',
    'OP_227_14D',
  ],
  BUILDING: ['PB_65D', 'PLAN_90D', 'PLAN_21D', 'PLAN_65D', 'DRZEWA_21D', 'DRZEWA_14D'],
  DISABILITY: ['DOST_14D', 'DOST_2M', 'DOST_32_30D', 'DOSTCYF_7D', 'DOSTCYF_2M', 'JM_3WD_BEFORE'],
  DATA: ['RODO_1M', 'RODO_3M'],
  OFFICE: [
    'KPA_35_PROMPT',
    'KPA_65_PROMPT',
    'KPA_106_2W',
    'KPA_122A_SAFE',
    'RADNY_14D',
    'RODO_33_72H',
    'HANDOVER_1WD',
    'ASSIGNMENT_1WD',
    'EMAIL_ACK_1WD',
  ],
} as const satisfies Record<TermGroup, readonly RuleCode[]>;

/** The rules of the first of the two files of each language. */
export type CaseRuleCode = (typeof RULES_OF_GROUP)['LETTER' | 'WAITING' | 'COMPLAINT' | 'TAX'][number];

/** The document or event whose day is asked for: more exact than the event from which the engine counts. */
export type Asked =
  | StartEvent
  | 'DECISION'
  | 'ORDER'
  | 'CALL'
  | 'NOTICE'
  | 'OFFER'
  | 'APPEAL'
  | 'APPEAL_ABOVE'
  | 'DELAY_COMPLAINT'
  | 'SUGGESTION'
  | 'OPINION_REQUEST'
  | 'COUNCILLOR';

const EXACTLY: Partial<Record<Asked, readonly RuleCode[]>> = {
  DECISION: ['KPA_129_14D', 'KPA_111_14D', 'OP_223_14D'],
  ORDER: ['KPA_141_7D', 'OP_236_7D'],
  CALL: ['KPA_64_7D', 'KPA_261_7D', 'SIW_8_7D', 'PET_14D', 'REUSE_39_7D', 'OP_169_7D', 'OP_169_2_7D'],
  NOTICE: ['KPA_66_14D', 'OP_171_14D', 'UDIP_14_14D', 'UDIP_15_14D'],
  OFFER: ['REUSE_41_14D'],
  APPEAL: ['KPA_133_7D', 'OP_227_14D'],
  APPEAL_ABOVE: ['KPA_ODW_1M'],
  DELAY_COMPLAINT: ['KPA_37_7D'],
  COMPLAINT: ['KPA_231_7D'],
  SUGGESTION: ['KPA_243_7D', 'KPA_244_1M'],
  APPLICATION: ['KPA_65_PROMPT'],
  LETTER: ['CEL_1M', 'CEL_2M'],
  OPINION_REQUEST: ['KPA_106_2W'],
  COUNCILLOR: ['RADNY_14D'],
};

/** The document or event whose day the calculator asks for with this rule. */
export const ASKED_OF = Object.fromEntries(
  RULE_CODES.map((code) => {
    const [exact] = Object.entries(EXACTLY).find(([, codes]) => codes.includes(code)) ?? [];
    return [code, exact ?? TERM_RULES[code].startsOn];
  }),
) as Record<RuleCode, Asked>;

/** The documents that the post or e-Doręczenia brings to the person, so that their day may be that of an awizo. */
export const DELIVERED: readonly Asked[] = ['DELIVERY', 'DECISION', 'ORDER', 'CALL', 'NOTICE', 'OFFER'];
