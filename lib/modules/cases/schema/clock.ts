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
  'OTHER',
] as const;
export type ClockPurpose = (typeof CLOCK_PURPOSES)[number];

/** A clock of a case as it is kept. */
export type ClockRecord = {
  id: number;
  purpose: ClockPurpose;
  rule: RuleCode;
  startOn: PlainDate;
  startTime: string | null;
  /** When the podanie came, where it is deemed filed on `startOn` (KPA art. 66 § 2). */
  cameOn?: PlainDate | null;
  /** How many days it has, where the authority has set the number itself; null: as many as the rule says. */
  amount: number | null;
  note: string;
  dueOn: PlainDate;
  stoppedOn: PlainDate | null;
  openedAt: Date;
  closedAt: Date | null;
};

/** What of a clock the engine needs: with the entries of its case, all that its date depends on. */
export type ClockFacts = Pick<ClockRecord, 'id' | 'rule' | 'startOn' | 'startTime'> & {
  amount?: number | null;
  cameOn?: PlainDate | null;
  entries: readonly ClockEntry[];
};

/** A clock with the entries of its case: all that its date depends on. */
export type LoadedClock = ClockRecord & {
  caseId: number;
  /** The department whose chain tells of the case. */
  destinationId: number;
  /** The calendar and choices it was computed by. */
  termsVersion: number;
  entries: readonly ClockEntry[];
};

/** What of a clock is needed to compute it anew and to tell that it moved. */
export type DatedClock = Omit<LoadedClock, 'note' | 'openedAt' | 'closedAt' | 'termsVersion'>;

/** What a change of the office's calendar or choices would do to the open clocks. */
export type OfficeTermsPreview = {
  /** The version of the terms that it was computed from. */
  basedOn: number;
  /** Open clocks, how many of them would move, and how many by how many days (earlier when negative). */
  open: number;
  moved: number;
  groups: { days: number; count: number }[];
  /** The nearest of those that would move. */
  rows: {
    clockId: number;
    number: string;
    /** The way to the case; null for those who may not see it. */
    slug: string | null;
    purpose: ClockPurpose;
    before: PlainDate;
    after: PlainDate;
    days: number;
    /** The clock stands: both dates are the earliest that they can be. */
    stopped: boolean;
  }[];
};

/** How far the open clocks are with the latest terms. */
export type TermsProgress = { clocks: number; done: number };

/**
 * What happens in a case and starts a clock of its own: by which rule, and what is not counted in the others until that
 * clock is closed, from the day itself or from the day after.
 */
type EventRow = {
  purpose: ClockPurpose;
  rule: RuleCode;
  pause?: {
    kind: PauseKind;
    begins: 'THAT_DAY' | 'DAY_AFTER';
    /** Until the clock is closed; or no longer than the client's own term. */
    lasts: 'UNTIL_CLOSED' | 'AT_MOST_THE_TERM';
  };
  /** It happens to a settled case too. */
  afterSettling?: true;
};
export const CLOCK_EVENTS = {
  /** Wpłynęło ponaglenie: do przekazania z aktami. */
  URGING_RECEIVED: { purpose: 'URGING', rule: 'KPA_37_7D', afterSettling: true },
  /** Doręczono wezwanie do uzupełnienia braków. */
  CALL_DELIVERED: {
    purpose: 'SUPPLEMENT',
    rule: 'KPA_64_7D',
    pause: { kind: 'SUPPLEMENT', begins: 'DAY_AFTER', lasts: 'AT_MOST_THE_TERM' },
  },
  /** Doręczono wezwanie do opłaty. */
  FEE_CALL_DELIVERED: {
    purpose: 'SUPPLEMENT',
    rule: 'KPA_261_7D',
    pause: { kind: 'FEE', begins: 'DAY_AFTER', lasts: 'AT_MOST_THE_TERM' },
  },
  /** Wystąpiono o stanowisko innego organu. */
  OPINION_ASKED: {
    purpose: 'OPINION',
    rule: 'KPA_106_2W',
    pause: { kind: 'OPINION', begins: 'THAT_DAY', lasts: 'UNTIL_CLOSED' },
  },
  /** Doręczono decyzję; postanowienie, na które służy zażalenie. */
  DECISION_DELIVERED: { purpose: 'APPEAL', rule: 'KPA_129_14D', afterSettling: true },
  ORDER_DELIVERED: { purpose: 'APPEAL', rule: 'KPA_141_7D', afterSettling: true },
  /** Doręczono zawiadomienie o potrzebie odrębnych podań. */
  SEPARATE_MATTERS_DELIVERED: { purpose: 'SEPARATE', rule: 'KPA_66_14D', afterSettling: true },
  /** Zawieszono postępowanie na wniosek strony. */
  SUSPENDED_ON_REQUEST: { purpose: 'RESUMPTION', rule: 'KPA_98_3Y' },
  /** Wpłynęło odwołanie: do przesłania z aktami. */
  APPEAL_RECEIVED: { purpose: 'OTHER', rule: 'KPA_133_7D', afterSettling: true },
} as const satisfies Record<string, EventRow>;
export type ClockEvent = keyof typeof CLOCK_EVENTS;

const act = { caseId: z.int32(), requestKey: z.uuid() };

export const addPauseSchema = z.object({
  ...act,
  kind: z.enum(PAUSE_KINDS),
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
  event: z.enum(Object.keys(CLOCK_EVENTS) as [ClockEvent, ...ClockEvent[]]),
  on: plainDateSchema,
  note: text(300),
  /** How many days a call gives, when not the least that the act lets it give. */
  days: z.int(code('term-days-invalid')).optional(),
});
export type NoteEventInput = z.output<typeof noteEventSchema>;

export const closeClockSchema = z.object({
  ...act,
  clockId: z.int32(),
  /** The day it came to an end: also the last day of the pause that lasted with it. */
  on: plainDateSchema,
  how: reason('how-missing'),
});
export type CloseClockInput = z.output<typeof closeClockSchema>;

/**
 * Art. 36: three elements, each of them needed.
 */
export const notifyNewDateSchema = z.object({
  ...act,
  clockId: z.int32(),
  newDate: plainDateSchema,
  reasons: reason('reasons-missing'),
  instruction: reason('instruction-missing'),
});
export type NotifyNewDateInput = z.output<typeof notifyNewDateSchema>;

/** Art. 35 § 3: a particularly complex case has two months; why it is one. */
export const markComplexSchema = z.object({
  caseId: z.int32(),
  reason: reason('complex-reason-missing'),
});
export type MarkComplexInput = z.output<typeof markComplexSchema>;

/** What an act would do to the dates, asked while it is being typed: the act without its words and its key. */
export const previewSchema = z.discriminatedUnion('act', [
  addPauseSchema
    .omit({ basis: true, documentId: true, requestKey: true })
    .extend({ act: z.literal('pause') }),
  endPauseSchema.omit({ basis: true, requestKey: true }).extend({ act: z.literal('end-pause') }),
  withdrawEntrySchema.omit({ reason: true, requestKey: true }).extend({ act: z.literal('withdraw') }),
  noteEventSchema.omit({ note: true, requestKey: true }).extend({ act: z.literal('event') }),
  closeClockSchema.omit({ how: true, requestKey: true }).extend({ act: z.literal('close') }),
  notifyNewDateSchema
    .omit({ reasons: true, instruction: true, requestKey: true })
    .extend({ act: z.literal('new-date') }),
  markComplexSchema.omit({ reason: true }).extend({ act: z.literal('complex') }),
]);
export type PreviewInput = z.output<typeof previewSchema>;

/** How the clocks of a case move by what is entered. */
export type ClockMoves = { purpose: ClockPurpose; before: PlainDate; after: PlainDate; stopped: boolean }[];

/** What would come of an act: how dates move, the date of the clock that it starts, and why none moves. */
export type TermsPreview = {
  moves: ClockMoves;
  starts: PlainDate | null;
  /** The term is of a kind that such a period does not stop, or it lies outside, or its days are left out already. */
  why: 'RULE' | 'OUTSIDE' | 'COVERED' | 'ABSORBED' | null;
};
