import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  type ClockEntry,
  PAUSE_KINDS,
  type PauseKind,
  plainDateSchema,
  type RuleCode,
} from '../../deadlines/schema';
import { reason, text } from './typed';

export const CLOCK_PURPOSES = [
  'SETTLEMENT', // załatwienie sprawy
  'HAND_OVER', // przyjęcie przekazania
  'ASSIGNMENT', // przydzielenie (dekretacja)
  'SUPPLEMENT', // uzupełnienie braków przez klienta
  'OPINION', // stanowisko innego organu
  'URGING', // przekazanie ponaglenia
  'APPEAL', // odwołanie albo zażalenie strony
  'SEPARATE', // odrębne podania, na które sprawa się dzieli
  'RESUMPTION', // wniosek o podjęcie postępowania zawieszonego na wniosek
  'OFFER', // odpowiedź wnioskodawcy na ofertę
  'ACKNOWLEDGEMENT', // potwierdzenie otrzymania e-maila
  'ANSWER', // odpowiedź na e-mail w dniach urzędu
  'OTHER',
] as const;
export type ClockPurpose = (typeof CLOCK_PURPOSES)[number];

/** A clock of a case as it is stored. */
export type ClockRecord = {
  id: number;
  purpose: ClockPurpose;
  rule: RuleCode;
  startOn: PlainDate;
  startTime: string | null;
  /** The day on which the podanie came, when it is deemed filed on `startOn` (KPA art. 66 § 2). */
  cameOn?: PlainDate | null;
  /** The length in days, when the authority set it; null: the length of the rule. */
  amount: number | null;
  note: string;
  dueOn: PlainDate;
  stoppedOn: PlainDate | null;
  openedAt: Date;
  closedAt: Date | null;
  /** A person or a received appeal ended the clock: `takeBackClosing` is the way back. */
  endedByHand: boolean;
  version: number;
};

/** The facts of a clock for the engine: with the entries of its case, everything that the date depends on. */
export type ClockFacts = Pick<ClockRecord, 'id' | 'rule' | 'startOn' | 'startTime'> & {
  amount?: number | null;
  cameOn?: PlainDate | null;
  entries: readonly ClockEntry[];
};

/** A clock with the entries of its case: everything that its date depends on. */
export type LoadedClock = ClockRecord & {
  caseId: number;
  /** The department in whose chain the history of the case stands. */
  destinationId: number;
  /** The version of the calendar and choices that the clock was computed by. */
  termsVersion: number;
  entries: readonly ClockEntry[];
};

/** The facts that are needed to compute a clock anew and to record its move. */
export type DatedClock = Omit<
  LoadedClock,
  'note' | 'openedAt' | 'closedAt' | 'endedByHand' | 'version' | 'termsVersion'
>;

/** The effect of a change of the office's calendar or choices on the open clocks. */
export type OfficeTermsPreview = {
  /** The version of the terms that the change begins from. */
  basedOn: number;
  /** The number of open clocks, of moved clocks, and of clocks moved by each number of days (negative: earlier). */
  open: number;
  moved: number;
  groups: { days: number; count: number }[];
  /** The moved clocks with the nearest dates. */
  rows: {
    clockId: number;
    number: string;
    /** The slug of the case; null for a person who may not see it. */
    slug: string | null;
    purpose: ClockPurpose;
    before: PlainDate;
    after: PlainDate;
    days: number;
    /** The clock stands: both dates are the earliest possible ones. */
    stopped: boolean;
  }[];
};

/** The number of open clocks, and of clocks already computed by the latest terms. */
export type TermsProgress = { clocks: number; done: number };

/**
 * An event that starts a clock: the purpose of the clock, and the pause of the other clocks until it closes, from the
 * day of the event or from the day after. The rule of the clock follows the procedure of the case.
 */
type EventRow = {
  purpose: ClockPurpose;
  pause?: {
    kind: PauseKind;
    begins: 'THAT_DAY' | 'DAY_AFTER';
    /** The pause lasts until the clock is closed, or at most as long as the client's term. */
    lasts: 'UNTIL_CLOSED' | 'AT_MOST_THE_TERM';
  };
  /** The event can happen in a settled case too. */
  afterSettling?: true;
  /** The running term that the event answers, and so ends. */
  answers?: ClockPurpose;
};
export const CLOCK_EVENTS = {
  /** Wpłynęło ponaglenie: do przekazania z aktami. */
  URGING_RECEIVED: { purpose: 'URGING', afterSettling: true },
  /** Doręczono wezwanie do usunięcia braków podania. */
  CALL_DELIVERED: {
    purpose: 'SUPPLEMENT',
    pause: { kind: 'SUPPLEMENT', begins: 'DAY_AFTER', lasts: 'AT_MOST_THE_TERM' },
  },
  /** Doręczono wezwanie do opłaty. */
  FEE_CALL_DELIVERED: {
    purpose: 'SUPPLEMENT',
    pause: { kind: 'FEE', begins: 'DAY_AFTER', lasts: 'AT_MOST_THE_TERM' },
  },
  /** Wystąpiono o stanowisko innego organu. */
  OPINION_ASKED: {
    purpose: 'OPINION',
    pause: { kind: 'OPINION', begins: 'THAT_DAY', lasts: 'UNTIL_CLOSED' },
  },
  /** Doręczono decyzję; postanowienie, na które służy zażalenie. */
  DECISION_DELIVERED: { purpose: 'APPEAL', afterSettling: true },
  ORDER_DELIVERED: { purpose: 'APPEAL', afterSettling: true },
  /** Doręczono zawiadomienie o potrzebie odrębnych podań. */
  SEPARATE_MATTERS_DELIVERED: { purpose: 'SEPARATE', afterSettling: true },
  /** Zawieszono postępowanie na wniosek strony. */
  SUSPENDED_ON_REQUEST: { purpose: 'RESUMPTION' },
  /** Doręczono ofertę ponownego wykorzystywania. */
  OFFER_DELIVERED: { purpose: 'OFFER', afterSettling: true },
  /** Wpłynęło odwołanie: do przesłania z aktami. */
  APPEAL_RECEIVED: { purpose: 'OTHER', afterSettling: true, answers: 'APPEAL' },
} as const satisfies Record<string, EventRow>;
export type ClockEvent = keyof typeof CLOCK_EVENTS;

/** The events that a person notes among the terms. A ponaglenie is noted among the letters, with its reasons. */
export const NOTED_EVENTS = Object.keys(CLOCK_EVENTS).filter(
  (event): event is NotedEvent => event !== 'URGING_RECEIVED',
);
export type NotedEvent = Exclude<ClockEvent, 'URGING_RECEIVED'>;

/** A defect that a call names (KPA art. 64 § 2). */
export type CallDefect = {
  id: number;
  text: string;
  /** The supplement that mended it; null while the client owes it. */
  supplementId: number | null;
  /** The call was sent, and its term is not closed. */
  waits: boolean;
};

const act = { caseId: z.int32(), requestKey: z.uuid() };

export const addPauseSchema = z.object({
  ...act,
  kind: z.enum(PAUSE_KINDS, code('choose-pause-kind')),
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  basis: reason('basis-missing'),
  documentId: z.int32().nullable().default(null),
});
export type AddPauseInput = z.output<typeof addPauseSchema>;

export const endPauseSchema = z.object({
  ...act,
  entryId: z.int32(),
  to: plainDateSchema,
  basis: text(1_000),
});
export type EndPauseInput = z.output<typeof endPauseSchema>;

export const withdrawEntrySchema = z.object({
  ...act,
  entryId: z.int32(),
  reason: reason('withdrawal-reason-missing'),
});
export type WithdrawEntryInput = z.output<typeof withdrawEntrySchema>;

export const noteEventSchema = z.object({
  ...act,
  event: z.enum(NOTED_EVENTS, code('choose-event')),
  on: plainDateSchema,
  note: text(300),
  /** The days that a call gives, when more than the least that the act allows. */
  days: z.int(code('term-days-invalid')).optional(),
  /** The defects that a call made outside Okienko names, for a delivered call alone. */
  defects: z.array(text(500)).max(30, code('too-many')).optional(),
});
export type NoteEventInput = z.output<typeof noteEventSchema>;

export const closeClockSchema = z.object({
  ...act,
  clockId: z.int32(),
  /** The clock as the page showed it; 0: nobody has ended it before. */
  version: z.int32().default(0),
  /** The last day of the clock, and of the pause that lasts with it. */
  on: plainDateSchema,
  how: reason('how-missing'),
});
export type CloseClockInput = z.input<typeof closeClockSchema>;

export const takeBackClosingSchema = z.object({
  caseId: z.int32(),
  clockId: z.int32(),
  /** The clock as the page showed it; a later end is another one. */
  version: z.int32(),
  reason: reason('take-back-closing-reason-missing'),
});
export type TakeBackClosingInput = z.output<typeof takeBackClosingSchema>;

/**
 * A notice of a new date: the reasons, the date and the instruction (KPA art. 36). Procedures without a remedy have no
 * instruction.
 */
export const draftNewDateSchema = z.object({
  ...act,
  clockId: z.int32(),
  newDate: plainDateSchema,
  reasons: reason('reasons-missing'),
  instruction: text(2_000),
});
export type DraftNewDateInput = z.output<typeof draftNewDateSchema>;

/** A particularly complex case has two months (KPA art. 35 § 3); `reason` says why it is complex. */
export const markComplexSchema = z.object({
  caseId: z.int32(),
  reason: reason('complex-reason-missing'),
});
export type MarkComplexInput = z.output<typeof markComplexSchema>;

/** An act whose effect on the dates is previewed while the person types: the act without its texts and its key. */
export const previewSchema = z.discriminatedUnion('act', [
  addPauseSchema
    .omit({ basis: true, documentId: true, requestKey: true })
    .extend({ act: z.literal('pause') }),
  endPauseSchema.omit({ basis: true, requestKey: true }).extend({ act: z.literal('end-pause') }),
  withdrawEntrySchema.omit({ reason: true, requestKey: true }).extend({ act: z.literal('withdraw') }),
  noteEventSchema.omit({ note: true, requestKey: true, defects: true }).extend({ act: z.literal('event') }),
  closeClockSchema.omit({ how: true, requestKey: true }).extend({ act: z.literal('close') }),
  takeBackClosingSchema.omit({ reason: true }).extend({ act: z.literal('take-back-closing') }),
  draftNewDateSchema
    .omit({ reasons: true, instruction: true, requestKey: true })
    .extend({ act: z.literal('new-date') }),
  markComplexSchema.omit({ reason: true }).extend({ act: z.literal('complex') }),
]);
export type PreviewInput = z.output<typeof previewSchema>;

/** The moves of the clocks of a case by an entry. */
export type ClockMoves = { purpose: ClockPurpose; before: PlainDate; after: PlainDate; stopped: boolean }[];

/**
 * The preview of an act: the moves of the dates, the due date of the clock that it starts, and the reason why no date
 * moves.
 */
export type TermsPreview = {
  moves: ClockMoves;
  starts: PlainDate | null;
  /**
   * The reason why no date moves: the rule of the term ignores such a period (`RULE`), the period lies outside the term
   * (`OUTSIDE`), another period leaves out its days already (`COVERED`), or the term ends on the same day all the same
   * (`ABSORBED`).
   */
  why: 'RULE' | 'OUTSIDE' | 'COVERED' | 'ABSORBED' | null;
};
