import { z } from 'zod';
import type { Locale } from '@/lib/core/context';
import { code, type PlainCode } from '@/lib/core/errors';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';

/** The edition of the law that the rules are written by. Named in every proof. */
export const RULES_EDITION = '2026-11';

/** The terms the office knows. A rule is a code here and a row in `rules/kpa-rules.ts` or `rules/other-rules.ts`. */
// biome-ignore format: a list reads better in lines
export const RULE_CODES = [
  // Kodeks postępowania administracyjnego
  'KPA_1M', 'KPA_2M', 'KPA_UPR_1M', 'KPA_ODW_1M', 'KPA_35_PROMPT', 'KPA_37_7D', 'KPA_44_14D', 'KPA_49_14D',
  'KPA_49B_3D', 'KPA_58_7D', 'KPA_64_7D', 'KPA_65_PROMPT', 'KPA_66_14D', 'KPA_98_3Y', 'KPA_106_2W',
  'KPA_111_14D', 'KPA_122A_1M', 'KPA_122A_SAFE', 'KPA_129_14D', 'KPA_133_7D', 'KPA_141_7D', 'KPA_217_7D',
  'KPA_231_7D', 'KPA_237_1M', 'KPA_237_14D', 'KPA_243_7D', 'KPA_244_1M', 'KPA_261_7D', 'SIW_8_7D',
  'EDOR_42_FIKCJA',
  // Other acts
  'UDIP_14D', 'UDIP_2M', 'UDIP_14_14D', 'UDIP_15_14D', 'REUSE_14D', 'REUSE_2M', 'REUSE_39_7D', 'REUSE_41_14D',
  'SRODOWISKO_1M', 'SRODOWISKO_2M', 'SRODOWISKO_3D', 'SRODOWISKO_14D', 'PET_3M', 'PET_PRZEDL_3M', 'PET_30D',
  'PET_14D', 'DOST_14D', 'DOST_2M', 'DOST_32_30D', 'DOSTCYF_7D', 'DOSTCYF_2M', 'PB_65D', 'PLAN_90D', 'PLAN_65D',
  'PLAN_21D', 'DRZEWA_21D', 'DRZEWA_14D', 'RODO_1M', 'RODO_3M', 'RODO_33_72H', 'RADNY_14D', 'ASC_7WD',
  'ASC_10WD', 'JM_3WD_BEFORE', 'PRZEKSZT_14D',
  // Targets that the office sets itself
  'CEL_1M', 'CEL_2M', 'EMAIL_14D', 'EMAIL_ACK_1WD', 'CALLBACK_3WD', 'HANDOVER_1WD', 'ASSIGNMENT_1WD',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export type TermUnit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'WORKING_DAY' | 'WORKING_DAY_BEFORE';

/** When the last day is not a working one: on to the next (art. 57 § 4), back to the one before, or it stays. */
export type Roll = 'FORWARD' | 'BACK' | 'NONE';

/** What a term runs from. */
export type StartEvent =
  | 'APPLICATION'
  | 'REQUEST'
  | 'COMPLAINT'
  | 'PETITION'
  | 'LETTER'
  | 'DELIVERY'
  | 'FIRST_NOTICE'
  | 'INFLOW'
  | 'ANNOUNCEMENT'
  | 'SUSPENSION'
  | 'CAUSE_ENDED'
  | 'LAPSE'
  | 'INSPECTION'
  | 'VISIT'
  | 'QUESTION'
  | 'EMAIL'
  | 'HAND_OVER'
  | 'ACCEPTANCE'
  | 'BREACH';

/** What the computed day is. A `TARGET` is the office's own: missed, it is "po czasie", never "po terminie". */
export type Meaning = 'SETTLEMENT' | 'ACT' | 'DELIVERY' | 'NOTICE' | 'TARGET';

/** Which pauses stop the clock: all of art. 35 § 5, suspension alone (art. 103), none. */
export type Stops = 'ART_35_5' | 'ART_103' | 'NONE';

/** A row: everything the engine and the screens know about a term. */
export type TermRule = {
  code: RuleCode;
  amount: number;
  unit: TermUnit;
  roll: Roll;
  startsOn: StartEvent;
  meaning: Meaning;
  stops: Stops;
  /** Polish citations: what sets the term; the same with how its days are counted; how its end is moved. */
  provision: string;
  countingProvision: string;
  rollProvision: string;
  name: Record<Locale, string>;
  /** No notice can move the end beyond the end of this rule, run from the same start or from the lapse. */
  cap?: { rule: RuleCode; from: 'START' | 'LAPSE' };
  /** Whether a call to supplement starts the term anew on the day it is met, instead of stopping it. */
  restarts?: true;
  /** Whether the date that is safe under every reading of art. 57 § 4 is shown beside the legal one. */
  showsSafe?: boolean;
  /** First day on which the term can begin. */
  validFrom?: PlainDate;
  /** The number is from practice; to be read in the act before the office relies on it. */
  unconfirmed?: boolean;
  /** The authority sets the number itself, from `amount` up to `max`; such a term by its name. */
  chosen?: { max: number; name: Record<Locale, string> };
};

/** Art. 35 § 5 KPA: what a period not counted in the term is. */
export const PAUSE_KINDS = [
  'SUSPENSION', // zawieszenie, art. 97-98
  'SUPPLEMENT', // wezwanie do uzupełnienia braków, art. 64 § 2
  'FEE', // wezwanie do opłaty, art. 261
  'LEGAL_TERM', // termin przewidziany w prawie dla czynności, pkt 1
  'HYBRID_DELIVERY', // publiczna usługa hybrydowa, pkt 2
  'POSTAL_DELIVERY', // zwykłe doręczenie pocztą: tylko gdy urząd tak wybrał
  'MEDIATION', // mediacja, pkt 4
  'OPINION', // stanowisko innego organu, art. 106
  'CERTIFICATE_ENQUIRY', // postępowanie wyjaśniające przy zaświadczeniu, art. 218 § 2
  'PARTY', // opóźnienie z winy strony, pkt 5
  'OTHER_CAUSE', // przyczyna niezależna od organu, pkt 5
] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

export const plainDateSchema = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  {
    error: ({ input }) => (input === '' ? code('date-missing') : code('date-invalid')),
  },
);
export const ruleCodeSchema = z.enum(RULE_CODES);

/** A period that is not counted, both ends inclusive; `to` null while it lasts. Without a kind it is a suspension. */
export const pauseSchema = z
  .object({
    from: plainDateSchema,
    to: plainDateSchema.nullable(),
    kind: z.enum(PAUSE_KINDS).default('SUSPENSION'),
    /** The document or the circumstance, in the words of the person who entered it. */
    basis: z.string().max(500).optional(),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    error: code('pause-ends-before-it-begins'),
    path: ['to'],
  });
export type Pause = z.input<typeof pauseSchema>;

/**
 * A new date given by notice (art. 36 KPA, or the like of another act). `on` is the day of the notice: pauses begun
 * after it move the new date too. A bare date, without the day of its notice, replaces the end as it stands.
 */
export type Extension = { to: PlainDate; on?: PlainDate };

/** What was entered about the clocks of a case, never changed afterwards: only ended or withdrawn by another entry. */
export type ClockEntry =
  | {
      id: number;
      kind: 'PAUSE';
      pause: PauseKind;
      from: PlainDate;
      to: PlainDate | null;
      basis: string;
      /** The clock of the call that the pause waits for; such a pause is entered with the last day of that clock. */
      clockId?: number | null;
    }
  | { id: number; kind: 'PAUSE_END'; answersTo: number; to: PlainDate }
  | { id: number; kind: 'EXTENSION'; clockId: number; on: PlainDate; to: PlainDate }
  | { id: number; kind: 'WITHDRAWAL'; answersTo: number };

/** What the law leaves to the office. Each choice is read by the engine; the defaults are the careful ones. */
export const policySchema = z.object({
  /** A month stopped half-way: its end is moved by the days not counted, or the rest of it runs on from the restart. */
  stoppedMonth: z.enum(['MOVED_BY_DAYS', 'REST_OF_MONTH']).default('MOVED_BY_DAYS'),
  /** A call under art. 64 § 2: the time to answer is not counted, or the term begins anew when it is met. */
  supplement: z.enum(['NOT_COUNTED', 'BEGINS_ANEW']).default('NOT_COUNTED'),
  /** Does ordinary post delivery of a call stop the clock? Art. 35 § 5 pkt 2 names the hybrid service alone. */
  postalDeliveryStops: z.boolean().default(false),
  /** Does waiting for another authority's position (art. 106) stop it? */
  opinionStops: z.boolean().default(true),
  /** Does an enquiry under art. 218 § 2 stop the seven days of a certificate? */
  certificateEnquiryStops: z.boolean().default(false),
  /** Is a delivery deemed under art. 44 § 4 moved when its day is not a working one? */
  deemedDeliveryRolls: z.boolean().default(false),
  /** Public notice (art. 49 § 2): delivered with the lapse of day 14, or on day 15? */
  publicNoticeDay: z.union([z.literal(14), z.literal(15)]).default(14),
  /** "Niezwłocznie": targets in working days for art. 35 § 2 and art. 65 § 1. */
  promptSettlementDays: z.int().min(1).max(30).default(5),
  promptReferralDays: z.int().min(1).max(30).default(3),
  /** The office's term for answering an e-mail: which days, and whether its end is moved. */
  emailUnit: z.enum(['DAY', 'WORKING_DAY']).default('DAY'),
  emailRolls: z.boolean().default(true),
  acknowledgementDays: z.int().min(1).max(14).default(1),
  /** The office's own targets for accepting a hand-over and for assigning what was accepted. */
  handOverDays: z.int().min(1).max(10).default(1),
  assignmentDays: z.int().min(1).max(10).default(1),
  /** Is the day of the event itself the first of the working days? */
  eventDayCounts: z.boolean().default(false),
  /** Sign language: three clear working days between the notice and the visit? */
  signLanguageClearDays: z.boolean().default(false),
});
export type Policy = z.infer<typeof policySchema>;
export const DEFAULT_POLICY: Policy = Object.freeze(policySchema.parse({}));

/** A choice as a screen offers it: its values, or a number between two bounds. Read from the schema itself. */
export type PolicyField = { key: keyof Policy } & (
  | { kind: 'OPTIONS'; values: readonly (string | number | boolean)[] }
  | { kind: 'NUMBER'; min: number; max: number }
);
export const POLICY_FIELDS = Object.entries(policySchema.shape).map(([name, { def }]): PolicyField => {
  const key = name as keyof Policy;
  const inner = def.innerType;
  if (inner instanceof z.ZodBoolean) return { key, kind: 'OPTIONS', values: [true, false] };
  if (inner instanceof z.ZodEnum) return { key, kind: 'OPTIONS', values: inner.options };
  if (inner instanceof z.ZodUnion) {
    return { key, kind: 'OPTIONS', values: inner.options.map(({ value }) => value) };
  }
  return { key, kind: 'NUMBER', min: inner.minValue ?? 1, max: inner.maxValue ?? 1 };
});

/** Free days beyond the act of 1951 (a regulation under its art. 1a), and days on which the office is closed. */
export const calendarSchema = z.object({
  extraFreeDays: z.array(z.object({ date: plainDateSchema, basis: z.string().min(1).max(500) })).default([]),
  /** Move working-day targets only, never a term of the code. */
  closures: z.array(z.object({ date: plainDateSchema, reason: z.string().max(500) })).default([]),
});
export type CalendarData = z.input<typeof calendarSchema>;
/** The same with both lists there. */
export type OfficeDays = z.output<typeof calendarSchema>;

/** All that an office decides about its dates, whole, as a version of it keeps it. */
export type TermsData = { calendar: OfficeDays; policy: Policy };

const why = (missing: PlainCode) =>
  z.string().overwrite(plainText).trim().min(1, missing).max(500, code('too-long'));
/** A day that the office adds to the law; `why` is its basis or its reason. */
export const officeDaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('EXTRA'), date: plainDateSchema, why: why('day-basis-missing') }),
  z.object({ kind: z.literal('CLOSURE'), date: plainDateSchema, why: why('closure-reason-missing') }),
]);
export type OfficeDay = z.output<typeof officeDaySchema>;

/** What may be changed: the calendar, the choices, or both; each whole. */
const termsChange = {
  /** The version that the person had before them. */
  basedOn: z.int32(),
  calendar: z
    .object({
      extraFreeDays: z.array(z.object({ date: plainDateSchema, basis: why('day-basis-missing') })).max(1_000),
      closures: z
        .array(z.object({ date: plainDateSchema, reason: why('closure-reason-missing') }))
        .max(1_000),
    })
    .optional(),
  policy: policySchema.optional(),
};
export const previewTermsSchema = z.object(termsChange);
export const saveTermsSchema = z.object({
  ...termsChange,
  reason: why('terms-reason-missing').refine((typed) => /\p{L}.*\p{L}/u.test(typed), {
    error: code('terms-reason-missing'),
  }),
});
export type TermsChange = z.output<typeof previewTermsSchema>;
export type SaveTermsInput = z.output<typeof saveTermsSchema>;

export const checkYearSchema = z.object({ year: z.int().min(2000).max(9999) });

/** A version of the calendar and the choices as it is kept; `calendarSchema` and `policySchema` read it. */
export type TermsRow = { id: number; calendar: unknown; policy: unknown };

export type Holiday =
  | 'NEW_YEAR'
  | 'EPIPHANY'
  | 'EASTER'
  | 'EASTER_MONDAY'
  | 'LABOUR_DAY'
  | 'CONSTITUTION_DAY'
  | 'PENTECOST'
  | 'CORPUS_CHRISTI'
  | 'ASSUMPTION'
  | 'ALL_SAINTS'
  | 'INDEPENDENCE_DAY'
  | 'CENTENARY'
  | 'CHRISTMAS_EVE'
  | 'CHRISTMAS'
  | 'SECOND_CHRISTMAS';

/** Why a day does not end a term, or is not a working day. */
export type FreeReason = Holiday | 'EXTRA' | 'SUNDAY' | 'SATURDAY' | 'CLOSURE' | 'PAUSE';
/** `basis` is the regulation behind an extra free day, or why the office is closed. */
export type FreeDay = { date: PlainDate; reason: FreeReason; basis?: string };

/** One step of a proof: a day or a period (both ends inclusive) and the provision in Polish. */
type Step<Kind extends string, Facts = unknown> = {
  kind: Kind;
  from: PlainDate;
  to: PlainDate;
  provision: string;
} & Facts;

export type ProofStep =
  /** `time` for terms in hours; `cameOn`: when the podanie came that is deemed filed on the day. */
  | Step<'START', { event: StartEvent; counted: boolean; time?: string; cameOn?: PlainDate }>
  /** The call to supplement was met: the term begins anew. */
  | Step<'RESTART'>
  /** The end by the calendar alone; `days` of it to be counted. `shortened`: the month has no such day. */
  | Step<'NOMINAL', { rule: RuleCode; amount: number; unit: TermUnit; days: number; shortened: boolean }>
  /** Working days counted one by one; `skipped` lie between. */
  | Step<'WORKING_DAYS', { rule: RuleCode; amount: number; backward: boolean; skipped: FreeDay[] }>
  /** Hours counted one by one from the first full one, free days among them. */
  | Step<'HOURS', { rule: RuleCode; amount: number; begins: string; ends: string }>
  /** `days` of the pause that no earlier pause took away already. */
  | Step<'NOT_COUNTED', { pause: PauseKind; days: number; basis?: string }>
  /** A pause that changes nothing: the rule is not stopped by it, or it lies outside the term. */
  | Step<'NOT_APPLIED', { pause: PauseKind; why: 'RULE' | 'OUTSIDE'; basis?: string }>
  /** A pause that has no end yet: the clock stands, `left` days are still to be counted. */
  | Step<'STOPPED', { pause: PauseKind; left: number; basis?: string }>
  | Step<'MOVED', { nominal: PlainDate; days: number; rest: boolean }>
  | Step<'EXTENSION', { on?: PlainDate }>
  /** The notice asked for `asked`; the act allows no later day than this. */
  | Step<'CAP', { asked: PlainDate; rule: RuleCode }>
  /** The statutory end lies after the notified date: the term has not lapsed before it. */
  | Step<'KEPT'>
  | Step<'ROLL', { skipped: FreeDay[]; back: boolean }>
  | Step<'SAFE', { time?: string }>
  /** `provisional`: the earliest end, should the stopped clock run on at once. */
  | Step<
      'RESULT',
      {
        rule: RuleCode;
        edition: string;
        meaning: Meaning;
        rolled: boolean;
        provisional?: true;
        time?: string;
      }
    >;

export type Proof = readonly ProofStep[];

export type TermResult = {
  rule: RuleCode;
  edition: string;
  start: PlainDate;
  /** The day the term runs from: the start, or the day on which a call to supplement was met and began it anew. */
  begun: PlainDate;
  /** The end by the calendar, before pauses, a new date and the roll. */
  nominal: PlainDate;
  /** The last day of the term; while the clock is stopped, the earliest that it can be. */
  due: PlainDate;
  /** The hour at which a term in hours ends, Warsaw time. */
  dueTime: string | null;
  /** Since when the clock stands, with so many days still to be counted; null when it runs. */
  stopped: { since: PlainDate; left: number } | null;
  /** The last working day not after the unmoved end, where the office should not rely on art. 57 § 4. */
  safe: PlainDate | null;
  proof: Proof;
};

declare module '@/lib/modules/audit/schema' {
  interface OfficeHistory {
    /** The calendar and the choices: days as 'EXTRA 2026-12-28' or 'CLOSURE …', choices as 'opinionStops false'. */
    'terms.saved': {
      version: number;
      added: string[];
      removed: string[];
      choices: string[];
      clocks: number;
      reason: string;
    };
    'calendar.checked': { year: number };
  }
}
