import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import {
  type ClockEntry,
  PAUSE_KINDS,
  type PauseKind,
  plainDateSchema,
  type RuleCode,
  type TermsRow,
} from '../deadlines/schema';
import type { DeliveryWay } from '../procedure-cards/schema';

export const CASE_STATUSES = [
  'REGISTERED',
  'HANDED_OVER',
  'RETURNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SETTLED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CLIENT_KINDS = ['PERSON', 'ORGANISATION'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

export const CLOCK_PURPOSES = [
  'SETTLEMENT', // załatwienie sprawy
  'HAND_OVER', // przyjęcie przekazania
  'ASSIGNMENT', // przydzielenie (dekretacja)
  'SUPPLEMENT', // uzupełnienie braków przez klienta
  'OPINION', // stanowisko innego organu
  'URGING', // przekazanie ponaglenia
  'APPEAL', // odwołanie albo zażalenie strony
  'OTHER',
] as const;
export type ClockPurpose = (typeof CLOCK_PURPOSES)[number];

const text = (max: number) => z.string().overwrite(plainText).trim().max(max, 'too-long');

/** The party as typed at the counter. Checks of identifiers stand in `rules.ts`, so that form and server agree. */
export const clientSchema = z.object({
  kind: z.enum(CLIENT_KINDS),
  firstName: text(100),
  lastName: text(200),
  name: text(500),
  pesel: text(20),
  /** For a person without PESEL. */
  birthDate: text(30),
  nip: text(20),
  regon: text(20),
  krs: text(20),
  street: text(200),
  postalCode: text(10),
  city: text(100),
  phone: text(30),
  email: text(254),
  /** Adres do doręczeń elektronicznych. */
  adeAddress: text(40),
});
export type ClientInput = z.infer<typeof clientSchema>;

/** A client's data as the clerk means them, and the version of those that the clerk saw. */
export const updateClientSchema = z.object({
  slug: z.string().max(40),
  version: z.int32(),
  client: clientSchema,
});
export type UpdateClientInput = z.output<typeof updateClientSchema>;

export const assignCaseSchema = z.object({ caseId: z.int32(), staffId: z.int32('choose-person') });
export type AssignCaseInput = z.output<typeof assignCaseSchema>;

export const settleCaseSchema = z.object({
  caseId: z.int32(),
  how: text(300).min(1, 'settlement-missing'),
});
export type SettleCaseInput = z.output<typeof settleCaseSchema>;

/** What is typed into the search of cases. */
export const searchSchema = z.object({ q: text(200) });

/** What is typed to find a client again. */
export const findClientsSchema = z.object({ typed: text(200) });

/** A case by the slug of its number, as addresses have it. */
export const caseSlugSchema = z.object({ slug: z.string().max(40) });
export const clientIdSchema = z.object({ clientId: z.int32() });

/** What was read of a client, to be told what others have changed since. */
export const clientOfCaseSchema = caseSlugSchema.extend({ version: z.int32() });
export const clientVersionSchema = clientIdSchema.extend({ version: z.int32() });

/** A client as the clerk finds them again: PESEL only masked, contact data in full for the form. */
export type FoundClient = {
  id: number;
  version: number;
  kind: ClientKind;
  label: string;
  address: string;
  maskedPesel: string | null;
  nip: string | null;
  caseCount: number;
  lastCaseOn: PlainDate | null;
  lastCaseNumber: string | null;
};

/** The client's data for the form, PESEL masked. */
export type ClientRecord = Omit<ClientInput, 'pesel'> & {
  id: number;
  version: number;
  maskedPesel: string | null;
};

/** One field that somebody else has saved, and the last of those who did. */
export type ClientChange = { field: keyof ClientInput; by: string; at: Date };

/** A client as they are now, and what was changed since the caller read them. */
export type ClientChanges = { client: ClientRecord; changes: ClientChange[] };

export type CaseListItem = {
  id: number;
  slug: string;
  number: string;
  znak: string | null;
  client: string;
  card: string;
  subject: string;
  status: CaseStatus;
  department: string;
  /** Where it is meant to go: the same once it is there. */
  destination: string;
  assignee: string | null;
  dueOn: PlainDate;
  dueRule: string;
  /** Since when its term stands; null while it runs. */
  stoppedOn: PlainDate | null;
  outOfTurn: boolean;
  missing: number;
};

/** Everything the head of a case page says. */
export type CaseRecord = CaseListItem & {
  version: number;
  clientId: number;
  cardSlug: string;
  cardVersion: number;
  settlementForm: string;
  publicStatus: boolean;
  departmentId: number;
  departmentRoom: string;
  departmentPhone: string;
  departmentHours: string;
  destinationId: number;
  destinationRoom: string;
  destinationPhone: string;
  assigneeId: number | null;
  /** The hand-over that waits for an answer, if one does. */
  pending: {
    id: number;
    toDepartmentId: number;
    fromDepartmentId: number;
    targetOn: PlainDate;
    opened: boolean;
  } | null;
  receivedOn: PlainDate;
  /** The clock of its settlement, and what it is computed by. */
  clock: ClockFacts;
  terms: TermsRow;
  deliveryWay: DeliveryWay;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
};

type Unit = { name: string; genitive: string };

/** A hand-over as a resident may know it: which units, which days, and how it ended; no people and no reasons. */
export type PublicHandOver = {
  state: 'PENDING' | 'ACCEPTED' | 'REFUSED';
  to: Unit;
  handedOverOn: PlainDate;
  decidedOn: PlainDate | null;
};

/** What the public status page is made of. No client, no subject, no person of the office. */
export type PublicCase = {
  publicStatus: boolean;
  card: string;
  settlementForm: string;
  status: CaseStatus;
  unit: Unit & { room: string; phone: string; hours: string };
  destination: Unit;
  receivedOn: PlainDate;
  /** The clock of its settlement, without the words of what was entered, and what it is computed by. */
  clock: ClockFacts;
  terms: TermsRow;
  deliveryWay: DeliveryWay;
  channel: string | null;
  point: string | null;
  /** Documents the law demands that were not brought, by their names on the card, when they are awaited. */
  missing: string[];
  closedOn: PlainDate | null;
  /** ISO, UTC. */
  updatedAt: string;
  handOvers: PublicHandOver[];
};

/** A clock of a case as it is kept. */
export type ClockRecord = {
  id: number;
  purpose: ClockPurpose;
  rule: RuleCode;
  startOn: PlainDate;
  startTime: string | null;
  note: string;
  dueOn: PlainDate;
  stoppedOn: PlainDate | null;
  openedAt: Date;
  closedAt: Date | null;
};

/** What of a clock the engine needs: with the entries of its case, all that its date depends on. */
export type ClockFacts = Pick<ClockRecord, 'id' | 'rule' | 'startOn' | 'startTime'> & {
  entries: readonly ClockEntry[];
};

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
};
export const CLOCK_EVENTS = {
  /** Wpłynęło ponaglenie: do przekazania z aktami. */
  URGING_RECEIVED: { purpose: 'URGING', rule: 'KPA_37_7D' },
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
  DECISION_DELIVERED: { purpose: 'APPEAL', rule: 'KPA_129_14D' },
  ORDER_DELIVERED: { purpose: 'APPEAL', rule: 'KPA_141_7D' },
  /** Wpłynęło odwołanie: do przesłania z aktami. */
  APPEAL_RECEIVED: { purpose: 'OTHER', rule: 'KPA_133_7D' },
} as const satisfies Record<string, EventRow>;
export type ClockEvent = keyof typeof CLOCK_EVENTS;

const reason = (code: string) => text(1_000).refine((typed) => /\p{L}.*\p{L}/u.test(typed), code);
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
export const markComplexSchema = z.object({ caseId: z.int32(), reason: reason('complex-reason-missing') });
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
