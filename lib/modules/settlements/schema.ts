import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseListItem } from '../cases/schema/case';
import type { ClockPurpose } from '../cases/schema/clock';
import { reason, text } from '../cases/schema/typed';
import type { IdentityCheck } from '../clients/schema';
import type { LetterKind, LetterState } from '../correspondence/schema/letter';
import { dayOrTodaySchema, plainDateSchema } from '../deadlines/schema';

/** The ways in which a case ends. */
export const OUTCOMES = [
  'DECISION',
  'CERTIFICATE',
  'TRANSCRIPT', // odpis aktu stanu cywilnego
  'EXTRACT', // wypis i wyrys
  'REFUSAL', // odmowa
  'ORDER', // postanowienie
  'INFORMATION', // odpowiedź, informacja
  'OFFER', // oferta z warunkami albo opłatami, ustawa o otwartych danych art. 41 ust. 1 pkt 4
  'REFERRAL', // przekazanie według właściwości, KPA art. 65
  'RETURNED', // zwrot podania, art. 66 § 3, art. 261 § 2
  'LEFT_UNCONSIDERED', // pozostawienie bez rozpoznania, art. 64
  'DISCONTINUED', // umorzenie, art. 105
  'WITHDRAWN', // wycofanie podania
  'TACIT', // milczące załatwienie, art. 122a
  'ON_THE_SPOT', // na miejscu, Płock, pkt 8
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Środek zaskarżenia against a letter: odwołanie (KPA art. 127), zażalenie (art. 141), or none. */
export const REMEDIES = ['APPEAL', 'COMPLAINT', 'NONE'] as const;
export type Remedy = (typeof REMEDIES)[number];

export const COLLECTION_KINDS = ['DOCUMENT', 'ORIGINALS'] as const;
export type CollectionKind = (typeof COLLECTION_KINDS)[number];

export const COLLECTION_STATES = ['SENT', 'AT_COUNTER', 'ISSUED', 'GIVEN_BACK', 'WITHDRAWN'] as const;
export type CollectionState = (typeof COLLECTION_STATES)[number];

/** The identity checks of a recipient: no document is handed out without a check (Bieruń 3.1 i). */
export const CHECKS_AT_ISSUE = ['ID_CARD', 'PASSPORT', 'OTHER_DOCUMENT', 'KNOWN'] as const;

const requestKey = z.uuid();
const many = z.array(z.int32()).min(1, code('choose-collections')).max(200, code('too-many-collections'));

export const settleCaseSchema = z.object({
  caseId: z.int32(),
  requestKey,
  outcome: z.enum(OUTCOMES, code('choose-outcome')),
  /** Uwagi of the spis spraw: the settlement in words. */
  how: text(300).min(1, code('settlement-missing')),
  settledOn: dayOrTodaySchema,
  /** The settling letter; null where there is none, or where the letter was made `outside`. */
  letterId: z.int32().nullable(),
  /** The letter was made and signed outside Okienko; `how` names it. */
  outside: z.boolean(),
  /** The remedy against the letter made outside; null where the outcome leaves no choice. */
  remedy: z.enum(REMEDIES, code('choose-remedy')).nullable().default(null),
  /** The day of delivery of the letter made outside; null: not known, or no term runs from it. */
  deliveredOn: plainDateSchema.nullable().default(null),
});
export type SettleCaseInput = z.output<typeof settleCaseSchema>;

export const closeCaseSchema = z.object({ caseId: z.int32() });
export type CloseCaseInput = z.output<typeof closeCaseSchema>;

export const closeCasesSchema = z.object({
  caseIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
});
export type CloseCasesInput = z.output<typeof closeCasesSchema>;

export const reopenCaseSchema = z.object({
  caseId: z.int32(),
  /** The case as the page showed it. */
  version: z.int32(),
  reason: reason('reopen-reason-missing'),
  /** The day from which the term runs anew, when a higher authority sent the case back; null: the term runs on. */
  runsFrom: plainDateSchema.nullable(),
});
export type ReopenCaseInput = z.output<typeof reopenCaseSchema>;

export const handToCounterSchema = z.object({
  caseId: z.int32(),
  requestKey,
  pointId: z.int32(code('choose-point')),
  letterId: z.int32().nullable(),
  /** A ready document made outside Okienko, by name; '': none. */
  document: text(300).default(''),
  /** Originals to return, by name; '': none. */
  originals: text(300),
});
export type HandToCounterInput = z.output<typeof handToCounterSchema>;

export const withdrawCollectionSchema = z.object({
  collectionId: z.int32(),
  reason: reason('withdraw-reason-missing'),
});
export type WithdrawCollectionInput = z.output<typeof withdrawCollectionSchema>;

export const receiveCollectionsSchema = z.object({ collectionIds: many });
export type ReceiveCollectionsInput = z.output<typeof receiveCollectionsSchema>;

export const issueCollectionsSchema = z.object({
  /** Collections of one case. */
  collectionIds: many,
  /** The number of their hand-outs that were taken back, as the list showed it. */
  takenBack: z.int32().default(0),
  identityCheck: z.enum(CHECKS_AT_ISSUE, code('choose-identity-document')),
  /** '': the client. Otherwise the addressee of the letter, or a person who acts in the recipient's name. */
  takenBy: text(200),
  authority: text(500),
});
export type IssueCollectionsInput = z.input<typeof issueCollectionsSchema>;

export const giveBackSchema = z.object({
  collectionId: z.int32(),
  reason: reason('return-reason-missing'),
});
export type GiveBackInput = z.output<typeof giveBackSchema>;

/** `issuedAt`: the moment of the hand-out that the page showed; a later hand-out is another one. */
export const takeBackIssueSchema = z.object({
  collectionId: z.int32(),
  issuedAt: z.iso.datetime(),
  reason: reason('take-back-reason-missing'),
});
export type TakeBackIssueInput = z.output<typeof takeBackIssueSchema>;

/** The typed words of a search for collections at a counter. */
export const findCollectionsSchema = z.object({ q: text(200) });

/** The slip to print, read from an address. */
export const slipSchema = z.object({
  collectionIds: z.array(z.coerce.number().pipe(z.int32())).min(1).max(20),
  /** A person other than the client comes: the slip has a blank for the name. */
  other: z.boolean(),
});
export type SlipInput = z.output<typeof slipSchema>;

/** A letter of the case, for the settlement and the hand-out. */
export type CaseLetter = {
  id: number;
  kind: LetterKind;
  state: LetterState;
  title: string;
  /** The ground on which the letter rests, or the matter of an order, for kinds that have several. */
  basis: string | null;
  signedOn: PlainDate | null;
};

/** The settlement of a case, for its page. */
export type SettlementRecord = {
  outcome: Outcome;
  how: string;
  settledOn: PlainDate;
  settledBy: string;
  letter: { id: number; title: string } | null;
};

/** A thing that keeps a case open. */
export type OpenThing =
  | { kind: 'letter'; id: number; title: string; state: LetterState }
  | { kind: 'collection'; id: number; title: string; state: 'SENT' | 'AT_COUNTER'; point: string }
  | { kind: 'clock'; id: number; purpose: ClockPurpose; dueOn: PlainDate }
  | { kind: 'hand-over'; id: number; to: string }
  /** A referral of which the client was not notified (KPA art. 65 § 1). */
  | { kind: 'referral-notice' }
  /** A missing day of delivery of a letter made outside, from which the term of the remedy runs. */
  | { kind: 'delivery'; remedy: Exclude<Remedy, 'NONE'> }
  | { kind: 'class' };

/** A hand-out that was taken back. */
export type FormerIssue = {
  issuedTo: string;
  authority: string;
  identityCheck: IdentityCheck | null;
  issuedById: number | null;
  /** ISO. */
  issuedAt: string;
  /** The reason of taking it back. */
  reason: string;
};

/** A document or originals given to the counter, for the page of the case and the list of the counter. */
export type CollectionRecord = {
  id: number;
  kind: CollectionKind;
  state: CollectionState;
  title: string;
  letterId: number | null;
  /** The addressee of the letter; null: the client, who also gets originals. */
  addressee: string | null;
  pointId: number;
  point: string;
  sentBy: string;
  sentAt: Date;
  receivedBy: string | null;
  receivedAt: Date | null;
  issuedBy: string | null;
  issuedAt: Date | null;
  issuedTo: string;
  identityCheck: IdentityCheck | null;
  authority: string;
  formerIssues: FormerIssue[];
  givenBackBy: string | null;
  givenBackAt: Date | null;
  giveBackReason: string;
};

/** A collection in the list of the counter, with its case. */
export type CollectionItem = CollectionRecord & {
  case: CaseListItem;
  organisation: boolean;
  /** The collection waits longer than the office allows. */
  uncollected: boolean;
};

/** A settled case with its open things. */
export type SettledItem = CaseListItem & { settlement: SettlementRecord; open: OpenThing[] };

/** The next step of a case, for any person. */
export type NextStep =
  | { step: 'OPEN_CASE' }
  /** To call for what is missing (KPA art. 64 § 2). */
  | { step: 'CALL' }
  | { step: 'AWAIT_CLIENT'; fee: boolean }
  /** Nobody answered the call in time: leave the podanie unconsidered (art. 64 § 2) or return it (art. 261 § 2). */
  | { step: 'CALL_LAPSED' }
  /** The client has no address (art. 64 § 1). */
  | { step: 'FIND_ADDRESS' }
  /** A letter waits at the counter, or is on its way there, for the client. */
  | { step: 'AWAIT_PICKUP' }
  /** The term stands: another authority or an event is awaited. */
  | { step: 'AWAIT' }
  /** `form`: the form of settlement by the card. */
  | { step: 'WRITE'; kind: LetterKind; form: string }
  | { step: 'FINISH' | 'SIGN' | 'SEND' | 'NOTE_DELIVERY'; id: number; kind: LetterKind }
  | { step: 'SETTLE'; outcome: Outcome }
  | { step: 'HAND' }
  /** To note the delivery of a letter made outside Okienko. */
  | { step: 'DATE_DELIVERY' }
  | { step: 'CLOSE' };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'case.settled': {
      how: string;
      /** Missing in the oldest entries, which knew no outcomes. */
      outcome?: Outcome;
      on?: PlainDate;
      letterId?: number | null;
      /** The settling letter was made outside Okienko. */
      outside?: boolean;
      /** The remedy against the letter made outside. */
      remedy?: Remedy | null;
    };
    'case.closed': { settledOn: PlainDate };
    'case.reopened': { reason: string; runsFrom: PlainDate | null; wasClosed: boolean };
    'collection.sent': { collectionId: number; pointId: number };
    /** `reason` is missing in the oldest entries. */
    'collection.withdrawn': { collectionId: number; reason?: string };
    'collection.received': { collectionId: number };
    'collection.slip-printed': { collectionIds: number[] };
    /** `byPower`: the recipient acted in the client's name. */
    'collection.issued': {
      collectionId: number;
      identityCheck: (typeof CHECKS_AT_ISSUE)[number];
      byPower: boolean;
    };
    'collection.issue-taken-back': { collectionId: number; reason: string };
    'collection.given-back': { collectionId: number; reason: string };
  }
}

/** The page of settled cases counts so many; of more it says that there are more. */
export const MOST_SETTLED = 1_000;
