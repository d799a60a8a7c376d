import { z } from 'zod';
import type { Locale } from '@/lib/core/context';
import { dateProblem } from '@/lib/core/date-text';
import { code, type PlainCode } from '@/lib/core/errors';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';

/** The edition of the law behind the rules; every proof names it. */
export const RULES_EDITION = '2026-11';

/**
 * The terms the office knows. A rule is a code here, a row in `rules/kpa-rules.ts`, `rules/tax-rules.ts` or
 * `rules/other-rules.ts`, and a group and everyday words in `rules/everyday`.
 */
// biome-ignore format: a list reads better in lines
export const RULE_CODES = [
  // Kodeks postępowania administracyjnego
  'KPA_1M', 'KPA_2M', 'KPA_UPR_1M', 'KPA_ODW_1M', 'KPA_35_PROMPT', 'KPA_37_7D', 'KPA_44_14D', 'KPA_49_14D',
  'KPA_49B_3D', 'KPA_58_7D', 'KPA_64_7D', 'KPA_65_PROMPT', 'KPA_66_14D', 'KPA_98_3Y', 'KPA_106_2W',
  'KPA_111_14D', 'KPA_122A_1M', 'KPA_122A_SAFE', 'KPA_129_14D', 'KPA_133_7D', 'KPA_141_7D', 'KPA_217_7D',
  'KPA_231_7D', 'KPA_237_1M', 'KPA_237_14D', 'KPA_243_7D', 'KPA_244_1M', 'KPA_261_7D', 'SIW_8_7D',
  'EDOR_42_FIKCJA',
  // Ordynacja podatkowa
  'OP_139_1M', 'OP_139_2M', 'OP_169_7D', 'OP_169_2_7D', 'OP_171_14D', 'OP_223_14D', 'OP_227_14D', 'OP_236_7D', 'OP_306A_7D',
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

/**
 * The move of an end that is no working day: forward to the next one (art. 57 § 4), back to the one before, or none.
 */
export type Roll = 'FORWARD' | 'BACK' | 'NONE';

/** The event from which a term runs. */
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

/** The meaning of the computed day; a `TARGET` is the office's own. */
export type Meaning = 'SETTLEMENT' | 'ACT' | 'DELIVERY' | 'NOTICE' | 'TARGET';

/** The side that the term binds. Nobody is bound by a deemed delivery. */
export type Bound = 'OFFICE' | 'PARTY' | 'OTHER_AUTHORITY' | 'NOBODY';

/**
 * The meaning of a lapse: the office has broken the law ("po terminie"), it has missed its own target ("po czasie"), or
 * the time of somebody else is over and the case can go on ("minął").
 */
export type Lapse = 'BREACH' | 'TARGET_MISSED' | 'TIME_OVER';

/** The pauses that stop the clock: all of art. 35 § 5, suspension alone (art. 103), none. */
export type Stops = 'ART_35_5' | 'ART_103' | 'NONE';

/**
 * The provision of a notice of a new date, and its limit: the notice cannot move the end beyond the end of the rule
 * `cap`, run from the same start or from the lapse.
 */
export type Notice = { provision: string; cap?: { rule: RuleCode; from: 'START' | 'LAPSE' } };

/** A row of the table of terms, with all data for the engine and the screens. */
export type TermRule = {
  code: RuleCode;
  amount: number;
  unit: TermUnit;
  roll: Roll;
  startsOn: StartEvent;
  meaning: Meaning;
  binds: Bound;
  stops: Stops;
  /**
   * Polish citations: the source of the term; that source with the rule for counting its days; the rule that moves its
   * end.
   */
  provision: string;
  countingProvision: string;
  rollProvision: string;
  name: Record<Locale, string>;
  /** The notice that can give the term a new date; without it no notice moves the term. */
  notice?: Notice;
  /**
   * The provision by which an answered call to supplement begins the term anew on that day, instead of stopping it.
   */
  restarts?: string;
  /** Whether the screen shows, beside the legal date, the date that is safe under every reading of art. 57 § 4. */
  showsSafe?: boolean;
  /** The first day on which the term can begin. */
  validFrom?: PlainDate;
  /** The number comes from practice; the office reads it in the act before it relies on it. */
  unconfirmed?: boolean;
  /**
   * The authority, or another provision, sets the number of days, from `amount` up to `max`; `name` is the name of such
   * a term. `counting` is the provision by which its days are counted, where the rule itself counts no days.
   */
  chosen?: { max: number; name: Record<Locale, string>; counting?: string };
};

/** The kinds of periods that are not counted in the term (art. 35 § 5 KPA). */
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

/** The days for which every date can be computed; beyond them somebody has mistyped the year. */
const FIRST_TYPED = '1800-01-01';
const LAST_TYPED = '2199-12-31';

/** A day that a person types. */
export const plainDateSchema = z
  .custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), {
    error: ({ input }) =>
      code(typeof input !== 'string' || input.trim() === '' ? 'date-missing' : dateProblem(input)),
  })
  .refine((day) => FIRST_TYPED <= day && day <= LAST_TYPED, code('year-unlikely'));

/**
 * A day that a form presets with today. Null, from a field that nobody has touched, is the day on which the office takes
 * the act: the page may have been opened the day before.
 */
export const dayOrTodaySchema = plainDateSchema.nullable();
export const ruleCodeSchema = z.enum(RULE_CODES);

/** A period that is not counted, both ends inclusive; `to` is null while it lasts. The default kind is a suspension. */
export const pauseSchema = z
  .object({
    from: plainDateSchema,
    to: plainDateSchema.nullable(),
    kind: z.enum(PAUSE_KINDS).default('SUSPENSION'),
    /** The document or circumstance, in the words of the person who entered the pause. */
    basis: z.string().max(500).optional(),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    error: code('pause-ends-before-it-begins'),
    path: ['to'],
  });
export type Pause = z.input<typeof pauseSchema>;

/**
 * A new date given by notice (art. 36 KPA, or a similar provision of another act). `on` is the day of the notice:
 * pauses begun after it move the new date too. Without `on` the date replaces the end unmoved.
 */
export type Extension = { to: PlainDate; on?: PlainDate };

/** An entry about the clocks of a case. It never changes: another entry ends or withdraws it. */
export type ClockEntry =
  | {
      id: number;
      kind: 'PAUSE';
      pause: PauseKind;
      from: PlainDate;
      to: PlainDate | null;
      basis: string;
      /** The clock of the call that the pause waits for; the last day of such a pause is the last day of that clock. */
      clockId?: number | null;
    }
  | { id: number; kind: 'PAUSE_END'; answersTo: number; to: PlainDate }
  | { id: number; kind: 'EXTENSION'; clockId: number; on: PlainDate; to: PlainDate }
  | { id: number; kind: 'WITHDRAWAL'; answersTo: number };

/** The choices that the law leaves to the office. The engine reads each; the defaults are the careful ones. */
export const policySchema = z.object({
  /** A month stopped half-way: the days not counted move its end, or the rest of the month runs on after the pause. */
  stoppedMonth: z.enum(['MOVED_BY_DAYS', 'REST_OF_MONTH']).default('MOVED_BY_DAYS'),
  /** A call under art. 64 § 2: the time to answer is not counted, or the answer begins the term anew. */
  supplement: z.enum(['NOT_COUNTED', 'BEGINS_ANEW']).default('NOT_COUNTED'),
  /** Does ordinary post delivery of a call stop the clock? Art. 35 § 5 pkt 2 names the hybrid service alone. */
  postalDeliveryStops: z.boolean().default(false),
  /** Does the wait for another authority's position (art. 106) stop the clock? */
  opinionStops: z.boolean().default(true),
  /** Does an enquiry under art. 218 § 2 stop the seven days of a certificate? */
  certificateEnquiryStops: z.boolean().default(false),
  /** Does a deemed delivery (art. 44 § 4) move when its day is no working day? */
  deemedDeliveryRolls: z.boolean().default(false),
  /** Public notice (art. 49 § 2): delivered with the lapse of day 14, or on day 15? */
  publicNoticeDay: z.union([z.literal(14), z.literal(15)]).default(14),
  /** "Niezwłocznie": targets in working days for art. 35 § 2 and art. 65 § 1. */
  promptSettlementDays: z.int().min(1).max(30).default(5),
  promptReferralDays: z.int().min(1).max(30).default(3),
  /** The office's term to answer an e-mail: the kind of days, and whether the end moves. */
  emailUnit: z.enum(['DAY', 'WORKING_DAY']).default('DAY'),
  emailRolls: z.boolean().default(true),
  acknowledgementDays: z.int().min(1).max(14).default(1),
  /** The office's targets for the acceptance of a hand-over and for the assignment of an accepted case. */
  handOverDays: z.int().min(1).max(10).default(1),
  assignmentDays: z.int().min(1).max(10).default(1),
  /** Is the day of the event itself the first of the working days? */
  eventDayCounts: z.boolean().default(false),
  /** Sign language: three clear working days between the notice and the visit? */
  signLanguageClearDays: z.boolean().default(false),
});
export type Policy = z.infer<typeof policySchema>;
export const DEFAULT_POLICY: Policy = Object.freeze(policySchema.parse({}));

/** A choice on the screen: its values, or a number between two bounds. Both come from the schema. */
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

/** Free days beyond the act of 1951 (by a regulation under its art. 1a), and days on which the office is closed. */
export const calendarSchema = z.object({
  extraFreeDays: z.array(z.object({ date: plainDateSchema, basis: z.string().min(1).max(500) })).default([]),
  /** Closures move targets in working days only, never a term of the code. */
  closures: z.array(z.object({ date: plainDateSchema, reason: z.string().max(500) })).default([]),
});
export type CalendarData = z.input<typeof calendarSchema>;
/** The calendar with both lists present. */
export type OfficeDays = z.output<typeof calendarSchema>;

/** All decisions of an office about its dates, as one version holds them. */
export type TermsData = { calendar: OfficeDays; policy: Policy };

const why = (missing: PlainCode) =>
  z.string().overwrite(plainText).trim().min(1, missing).max(500, code('too-long'));
/** A day that the office adds to the law; `why` is its basis or reason. */
export const officeDaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('EXTRA'), date: plainDateSchema, why: why('day-basis-missing') }),
  z.object({ kind: z.literal('CLOSURE'), date: plainDateSchema, why: why('closure-reason-missing') }),
]);
export type OfficeDay = z.output<typeof officeDaySchema>;

/** A change of the calendar, the choices, or both; each is given whole. */
const termsChange = {
  /** The version that the actor saw on the screen. */
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

/** A stored version of the calendar and the choices; `calendarSchema` and `policySchema` read it. */
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

/** The reason why a day does not end a term, or is no working day. */
export type FreeReason = Holiday | 'EXTRA' | 'SUNDAY' | 'SATURDAY' | 'CLOSURE' | 'PAUSE';
/** `basis` is the regulation behind an extra free day, or the reason of a closure. */
export type FreeDay = { date: PlainDate; reason: FreeReason; basis?: string };

/** One step of a proof: a day or a period (both ends inclusive) and the provision in Polish. */
type Step<Kind extends string, Facts = unknown> = {
  kind: Kind;
  from: PlainDate;
  to: PlainDate;
  provision: string;
} & Facts;

export type ProofStep =
  /** `time` is for terms in hours; `cameOn` is the day of receipt of a podanie that is deemed filed on the start. */
  | Step<'START', { event: StartEvent; counted: boolean; time?: string; cameOn?: PlainDate }>
  /** The client has answered the call to supplement: the term begins anew. */
  | Step<'RESTART'>
  /** The end by the calendar alone; `days` is the number of days to count. `shortened`: the month has no such day. */
  | Step<'NOMINAL', { rule: RuleCode; amount: number; unit: TermUnit; days: number; shortened: boolean }>
  /** Working days counted one by one; `skipped` are the days between them. */
  | Step<'WORKING_DAYS', { rule: RuleCode; amount: number; backward: boolean; skipped: FreeDay[] }>
  /** Hours counted one by one from the first full one, also on free days. */
  | Step<'HOURS', { rule: RuleCode; amount: number; begins: string; ends: string }>
  /** `days` is the number of the pause's days that no earlier pause took away. */
  | Step<'NOT_COUNTED', { pause: PauseKind; days: number; basis?: string }>
  /** A pause that changes nothing: it does not stop the rule, or it lies outside the term. */
  | Step<'NOT_APPLIED', { pause: PauseKind; why: 'RULE' | 'OUTSIDE'; basis?: string }>
  /** A pause without an end: the clock is stopped, and `left` days remain. */
  | Step<'STOPPED', { pause: PauseKind; left: number; basis?: string }>
  | Step<'MOVED', { nominal: PlainDate; days: number; rest: boolean }>
  | Step<'EXTENSION', { on?: PlainDate }>
  /** The notice asked for `asked`; the act allows this day at the latest. */
  | Step<'CAP', { asked: PlainDate; rule: RuleCode }>
  /** The statutory end lies after the notified date, so the term lapses on the statutory end. */
  | Step<'KEPT'>
  | Step<'ROLL', { skipped: FreeDay[]; back: boolean }>
  | Step<'SAFE', { time?: string }>
  /** `provisional`: the earliest end, as if the stopped clock ran on at once. */
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
  /** The day from which the term runs: the start, or the day of an answer that began the term anew. */
  begun: PlainDate;
  /** The end by the calendar, before pauses, a new date and the move off free days. */
  nominal: PlainDate;
  /** The last day of the term; while the clock is stopped, its earliest possible last day. */
  due: PlainDate;
  /** The hour at which a term in hours ends, Warsaw time. */
  dueTime: string | null;
  /** The first day of the stop and the number of days that remain; null while the clock runs. */
  stopped: { since: PlainDate; left: number } | null;
  /** The last working day not after the unmoved end, for an office that does not rely on art. 57 § 4. */
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
