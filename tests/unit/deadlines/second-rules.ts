import type { RuleCode } from '@/lib/modules/deadlines/schema';

/**
 * The terms as the acts give them, transcribed by hand into a second table: how long, how the end moves (`>` art. 57
 * § 4, `<` back to the last working day, `=` not at all), what stops it (`35` all of art. 35 § 5 KPA, `103` suspension
 * alone, `-` nothing), and the rest in words: `notice` when a notice can give a new date, `max CODE` how far it can set
 * it (`after` its lapse: from then on), `anew` when a met call begins it again, `safe` when a second date is told, `own`
 * when it is the office's.
 */
const TABLE: Record<Exclude<RuleCode, 'RODO_33_72H'>, string> = {
  KPA_1M: '1 month > 35 notice',
  KPA_2M: '2 month > 35 notice',
  KPA_UPR_1M: '1 month > 35 notice',
  KPA_ODW_1M: '1 month > 35 notice',
  KPA_35_PROMPT: '5 workday = - own notice',
  KPA_37_7D: '7 day > 103',
  KPA_44_14D: '14 day = -',
  KPA_49_14D: '14 day = -',
  KPA_49B_3D: '3 day > 103',
  KPA_58_7D: '7 day > 103',
  KPA_64_7D: '7 day > 103',
  KPA_65_PROMPT: '3 workday = - own',
  KPA_66_14D: '14 day > 103',
  KPA_98_3Y: '3 year > -',
  KPA_106_2W: '2 week > 103 notice',
  KPA_111_14D: '14 day > -',
  KPA_122A_1M: '1 month > 103 anew safe',
  KPA_122A_SAFE: '1 month < 103 anew',
  KPA_129_14D: '14 day > -',
  KPA_133_7D: '7 day > -',
  KPA_141_7D: '7 day > -',
  KPA_217_7D: '7 day > 103 notice',
  KPA_231_7D: '7 day > 103',
  KPA_237_1M: '1 month > 103 notice',
  KPA_237_14D: '14 day > 103',
  KPA_243_7D: '7 day > 103',
  KPA_244_1M: '1 month > 103 notice',
  KPA_261_7D: '7 day > 103',
  SIW_8_7D: '7 day > -',
  EDOR_42_FIKCJA: '15 day = -',
  OP_139_1M: '1 month > 35 notice',
  OP_139_2M: '2 month > 35 notice',
  OP_169_7D: '7 day > 103',
  OP_169_2_7D: '7 day > 103',
  OP_171_14D: '14 day > 103',
  OP_223_14D: '14 day > -',
  OP_227_14D: '14 day > -',
  OP_236_7D: '7 day > -',
  OP_306A_7D: '7 day > 103 notice',
  UDIP_14D: '14 day > - max UDIP_2M safe',
  UDIP_2M: '2 month > -',
  UDIP_14_14D: '14 day > -',
  UDIP_15_14D: '14 day > -',
  REUSE_14D: '14 day > - max REUSE_2M',
  REUSE_2M: '2 month > -',
  REUSE_39_7D: '7 day > -',
  REUSE_41_14D: '14 day > -',
  SRODOWISKO_1M: '1 month > 35 max SRODOWISKO_2M',
  SRODOWISKO_2M: '2 month > 35',
  SRODOWISKO_3D: '3 day > -',
  SRODOWISKO_14D: '14 day > -',
  PET_3M: '3 month > 35 anew after PET_PRZEDL_3M',
  PET_PRZEDL_3M: '3 month > 35',
  PET_30D: '30 day > 103',
  PET_14D: '14 day > 103',
  DOST_14D: '14 day > - max DOST_2M',
  DOST_2M: '2 month > -',
  DOST_32_30D: '30 day > -',
  DOSTCYF_7D: '7 day > - max DOSTCYF_2M',
  DOSTCYF_2M: '2 month > -',
  PB_65D: '65 day > 35 safe',
  PLAN_90D: '90 day > 35',
  PLAN_65D: '65 day > 35',
  PLAN_21D: '21 day > 35',
  DRZEWA_21D: '21 day > - anew',
  DRZEWA_14D: '14 day > -',
  RODO_1M: '1 month > - max RODO_3M',
  RODO_3M: '3 month > -',
  RADNY_14D: '14 day > -',
  ASC_7WD: '7 workday = -',
  ASC_10WD: '10 workday = -',
  JM_3WD_BEFORE: '3 workday-before = -',
  PRZEKSZT_14D: '14 day > -',
  CEL_1M: '1 month > - own notice',
  CEL_2M: '2 month > - own notice',
  EMAIL_14D: '14 day > - own notice',
  EMAIL_ACK_1WD: '1 workday = - own',
  CALLBACK_3WD: '3 workday = - own',
  HANDOVER_1WD: '1 workday = - own',
  ASSIGNMENT_1WD: '1 workday = - own',
};

export type SecondRule = {
  amount: number;
  unit: string;
  end: string;
  stops: string;
  takesNotice: boolean;
  limit: { rule: DayRule; afterLapse: boolean } | null;
  anew: boolean;
  safe: boolean;
  own: boolean;
};

/** All rules but the one in hours. */
export type DayRule = keyof typeof TABLE;
export const DAY_RULES = Object.keys(TABLE) as DayRule[];

export const SECOND_RULES = Object.fromEntries(DAY_RULES.map((code) => [code, read(TABLE[code])])) as Record<
  DayRule,
  SecondRule
>;

function read(line: string): SecondRule {
  const [amount, unit, end, stops, ...words] = line.split(' ');
  const limit = words[words.findIndex((word) => word === 'max' || word === 'after') + 1] as DayRule;
  return {
    amount: Number(amount),
    unit,
    end,
    stops,
    takesNotice: /notice|max|after/.test(line),
    limit: /max|after/.test(line) ? { rule: limit, afterLapse: words.includes('after') } : null,
    anew: words.includes('anew'),
    safe: words.includes('safe'),
    own: words.includes('own'),
  };
}
