import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseListItem } from '../cases/schema/case';
import type { ClockPurpose } from '../cases/schema/clock';
import { reason, text } from '../cases/schema/typed';
import type { IdentityCheck } from '../clients/schema';
import type { LetterKind, LetterState } from '../correspondence/schema/letter';
import { plainDateSchema } from '../deadlines/schema';

/** How a case ends. */
export const OUTCOMES = [
  'DECISION',
  'CERTIFICATE',
  'REFUSAL', // odmowa
  'ORDER', // postanowienie
  'INFORMATION', // odpowiedź, informacja
  'REFERRAL', // przekazanie według właściwości, KPA art. 65
  'RETURNED', // zwrot podania, art. 66 § 3, art. 261 § 2
  'LEFT_UNCONSIDERED', // pozostawienie bez rozpoznania, art. 64
  'DISCONTINUED', // umorzenie, art. 105
  'WITHDRAWN', // wycofanie podania
  'TACIT', // milczące załatwienie, art. 122a
  'ON_THE_SPOT', // na miejscu, Płock, pkt 8
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Środek zaskarżenia of a letter: odwołanie (KPA art. 127), zażalenie (art. 141), or none. */
export const REMEDIES = ['APPEAL', 'COMPLAINT', 'NONE'] as const;
export type Remedy = (typeof REMEDIES)[number];

export const COLLECTION_KINDS = ['DOCUMENT', 'ORIGINALS'] as const;
export type CollectionKind = (typeof COLLECTION_KINDS)[number];

export const COLLECTION_STATES = ['SENT', 'AT_COUNTER', 'ISSUED', 'GIVEN_BACK', 'WITHDRAWN'] as const;
export type CollectionState = (typeof COLLECTION_STATES)[number];

/** How it may be made sure who takes a document: one is never handed out unchecked (Bieruń 3.1 i). */
export const CHECKS_AT_ISSUE = ['ID_CARD', 'PASSPORT', 'OTHER_DOCUMENT', 'KNOWN'] as const;

const requestKey = z.uuid();
const many = z.array(z.int32()).min(1, code('choose-collections')).max(200, code('too-many-collections'));

export const settleCaseSchema = z.object({
  caseId: z.int32(),
  requestKey,
  outcome: z.enum(OUTCOMES, code('choose-outcome')),
  /** Uwagi of the spis spraw: how, in words. */
  how: text(300).min(1, code('settlement-missing')),
  settledOn: plainDateSchema,
  /** The letter that settles it; null where none does, or where it was made `outside`. */
  letterId: z.int32().nullable(),
  /** The letter was made and signed outside Okienko; `how` says which it is. */
  outside: z.boolean(),
  /** Against that letter; null where its outcome leaves no choice. */
  remedy: z.enum(REMEDIES, code('choose-remedy')).nullable().default(null),
  /** When that letter was delivered; null: not known yet, or nothing runs from it. */
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
  reason: reason('reopen-reason-missing'),
  /** The day from which its term runs anew, when a higher authority sent it back; null: it runs on. */
  runsFrom: plainDateSchema.nullable(),
});
export type ReopenCaseInput = z.output<typeof reopenCaseSchema>;

export const handToCounterSchema = z.object({
  caseId: z.int32(),
  requestKey,
  pointId: z.int32(code('choose-point')),
  letterId: z.int32().nullable(),
  /** A ready document that was made outside Okienko, by name; '': none. */
  document: text(300).default(''),
  /** Originals to return, by name; '': none. */
  originals: text(300),
});
export type HandToCounterInput = z.output<typeof handToCounterSchema>;

export const collectionIdSchema = z.object({ collectionId: z.int32() });
export type CollectionIdInput = z.output<typeof collectionIdSchema>;

export const receiveCollectionsSchema = z.object({ collectionIds: many });
export type ReceiveCollectionsInput = z.output<typeof receiveCollectionsSchema>;

export const issueCollectionsSchema = z.object({
  /** Of one case. */
  collectionIds: many,
  identityCheck: z.enum(CHECKS_AT_ISSUE, code('choose-identity-document')),
  /** '': the client. Otherwise who: the addressee of the letter, or somebody in whose name they take it. */
  takenBy: text(200),
  authority: text(500),
});
export type IssueCollectionsInput = z.output<typeof issueCollectionsSchema>;

export const giveBackSchema = z.object({
  collectionId: z.int32(),
  reason: reason('return-reason-missing'),
});
export type GiveBackInput = z.output<typeof giveBackSchema>;

export const takeBackIssueSchema = z.object({
  collectionId: z.int32(),
  reason: reason('take-back-reason-missing'),
});
export type TakeBackIssueInput = z.output<typeof takeBackIssueSchema>;

/** What is typed to find what waits at a counter. */
export const findCollectionsSchema = z.object({ q: text(200) });

/** Which slip is printed; read from an address. */
export const slipSchema = z.object({
  collectionIds: z.array(z.coerce.number().pipe(z.int32())).min(1).max(20),
  /** Somebody else than the client comes for it: the name is written by hand. */
  other: z.boolean(),
});
export type SlipInput = z.output<typeof slipSchema>;

/** A letter as settling and handing out know it. */
export type CaseLetter = {
  id: number;
  kind: LetterKind;
  state: LetterState;
  title: string;
  /** Of those written by one of several provisions, by which. */
  basis: string | null;
  signedOn: PlainDate | null;
};

/** The outcome of a case, as its page tells it. */
export type SettlementRecord = {
  outcome: Outcome;
  how: string;
  settledOn: PlainDate;
  settledBy: string;
  letter: { id: number; title: string } | null;
};

/** What keeps a case from being closed. */
export type OpenThing =
  | { kind: 'letter'; id: number; title: string; state: LetterState }
  | { kind: 'collection'; id: number; title: string; state: 'SENT' | 'AT_COUNTER'; point: string }
  | { kind: 'clock'; id: number; purpose: ClockPurpose; dueOn: PlainDate }
  | { kind: 'hand-over'; id: number; to: string }
  /** A referral of which the client was not notified (KPA art. 65 § 1). */
  | { kind: 'referral-notice' }
  /** The day on which a letter made outside was delivered, from which the time to bring a remedy runs. */
  | { kind: 'delivery'; remedy: Exclude<Remedy, 'NONE'> }
  | { kind: 'class' };

/** A document or originals given to the counter, as the case's page and the counter's list tell it. */
export type CollectionRecord = {
  id: number;
  kind: CollectionKind;
  state: CollectionState;
  title: string;
  letterId: number | null;
  /** To whom the letter is addressed; null: to the client, as originals are. */
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
  givenBackBy: string | null;
  givenBackAt: Date | null;
  giveBackReason: string;
};

/** One of the counter's list, with its case. */
export type CollectionItem = CollectionRecord & {
  case: CaseListItem;
  organisation: boolean;
  /** Waits longer than the office lets it. */
  uncollected: boolean;
};

/** A settled case with what is still open in it. */
export type SettledItem = CaseListItem & { settlement: SettlementRecord; open: OpenThing[] };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'case.settled': {
      how: string;
      /** Missing in the oldest entries, which knew no outcomes. */
      outcome?: Outcome;
      on?: PlainDate;
      letterId?: number | null;
      /** By a letter made outside Okienko. */
      outside?: boolean;
      /** Against that letter. */
      remedy?: Remedy | null;
    };
    'case.closed': { settledOn: PlainDate };
    'case.reopened': { reason: string; runsFrom: PlainDate | null; wasClosed: boolean };
    'collection.sent': { collectionId: number; pointId: number };
    'collection.withdrawn': { collectionId: number };
    'collection.received': { collectionId: number };
    'collection.slip-printed': { collectionIds: number[] };
    /** `byPower`: to somebody in the client's name. */
    'collection.issued': {
      collectionId: number;
      identityCheck: (typeof CHECKS_AT_ISSUE)[number];
      byPower: boolean;
    };
    'collection.issue-taken-back': { collectionId: number; reason: string };
    'collection.given-back': { collectionId: number; reason: string };
  }
}
