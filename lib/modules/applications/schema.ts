import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CallDefect } from '../cases/schema/clock';
import { reason, text } from '../cases/schema/typed';
import { clientSchema, IDENTITY_CHECKS, type IdentityCheck } from '../clients/schema';
import { plainDateSchema, type RuleCode } from '../deadlines/schema';
import { DELIVERY_WAYS, type DeliveryWay, type DocumentKind } from '../procedure-cards/schema';

/** The channels of a podanie (KPA art. 63 § 1); EMAIL only where the matter's own provision allows it. */
export const CHANNELS = [
  'COUNTER',
  'POST',
  'FAX',
  'ORAL',
  'EDELIVERY',
  'ACCOUNT',
  'DROP_BOX',
  'EMAIL',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const RODO_WAYS = ['ON_PAPER', 'ALOUD', 'ALREADY_HELD', 'WITH_REPLY'] as const;
export type RodoWay = (typeof RODO_WAYS)[number];

/** The longest subject, in characters; a longer text belongs in an attachment. */
export const SUBJECT_MAX = 20_000;

const PROTOCOL_MAX = 100_000;

const optionalDay = z.union([z.literal('').transform(() => null), z.null(), plainDateSchema], 'date-invalid');

/** The registration form. One schema for the form and for the server. */
export const registerSchema = z.object({
  /** The key of one filled-in form: the same key makes one podanie. */
  submissionKey: z.uuid(),
  /** A client found in the office's data, and the version of their data that the clerk read. */
  clientId: z.int32().nullable(),
  clientVersion: z.int32().nullable(),
  client: clientSchema,
  cardVersionId: z.int32(code('choose-card')),
  /** The department that gets the case, when the card leaves the choice to the clerk. */
  departmentId: z.int32().nullable(),
  subject: text(SUBJECT_MAX).min(1, code('subject-missing')),
  channel: z.enum(CHANNELS, code('choose-channel')),
  receivedOn: plainDateSchema,
  letterDate: optionalDay,
  postingDate: optionalDay,
  attachmentsCount: z
    .number(code('count-invalid'))
    .int(code('count-invalid'))
    .min(0, code('count-invalid'))
    .max(999, code('count-invalid')),
  /** Ids of the card's required documents that the client brought. */
  presentDocumentIds: z.array(z.int32()).max(200),
  deliveryWay: z.enum(DELIVERY_WAYS, code('choose-delivery-way')),
  outOfTurn: z.boolean(),
  identityCheck: z.enum(IDENTITY_CHECKS, code('choose-identity-check')),
  identityNote: text(300),
  rodoWay: z.enum(RODO_WAYS, code('choose-rodo-way')),
  /** The text of an oral podanie as the clerk wrote it down (channel ORAL). */
  protocolText: text(PROTOCOL_MAX),
  /** The matter was settled at the counter at once (Płock, points 8 and 13). */
  settledOnSpot: z.boolean(),
});
export type RegisterInput = z.output<typeof registerSchema>;

/** The choice of a card, for which the server gives the card and the expected date. */
export const prepareSchema = registerSchema.pick({
  cardVersionId: true,
  departmentId: true,
  receivedOn: true,
});
export type PrepareInput = z.output<typeof prepareSchema>;

/** The unfinished form, with any content; 200 kB is far beyond the longest protocol. */
export const draftSchema = z.object({
  form: z.string().max(200_000, code('too-long')),
  /** The tab that saves, and the tab whose draft it began from. */
  writer: z.uuid(),
  after: z.uuid().nullable(),
  /** Overwrite a draft that another tab has saved since. */
  over: z.boolean(),
});
export type DraftInput = z.output<typeof draftSchema>;

/** Empty, because each person has one draft. */
export const discardDraftSchema = z.object({});

const protocolText = text(PROTOCOL_MAX).min(1, code('protocol-missing'));

/** The text of a protocol before its first print, and the version that the clerk read. */
export const rewriteProtocolSchema = z.object({
  slug: z.string().max(40),
  version: z.int32(),
  text: protocolText,
});
export type RewriteProtocolInput = z.output<typeof rewriteProtocolSchema>;

/** A correction of a printed protocol. */
export const amendProtocolSchema = z.object({ slug: z.string().max(40), text: protocolText });
export type AmendProtocolInput = z.output<typeof amendProtocolSchema>;

/** Uzupełnienie: the documents that the client brought after the filing. */
export const supplementSchema = z.object({
  caseId: z.int32(),
  /** The defects of a call that the supplement mends. */
  defectIds: z.array(z.int32()).max(200),
  /** The documents of the card's list that came with the supplement. */
  documentIds: z.array(z.int32()).max(200),
  /** The other content of the supplement, in words. */
  note: text(1_000),
  /** Nothing is missing any more; where a call waits, its defects alone say so. */
  complete: z.boolean(),
  channel: z.enum(CHANNELS, code('choose-channel')),
  receivedOn: plainDateSchema,
  postingDate: optionalDay,
  attachmentsCount: z
    .number(code('count-invalid'))
    .int(code('count-invalid'))
    .min(0, code('count-invalid'))
    .max(999, code('count-invalid')),
  requestKey: z.uuid(),
});
export type SupplementInput = z.output<typeof supplementSchema>;

/** The result of a supplement: whether it came in time (null: no call was delivered), and what is still missing. */
export type Supplemented = { inTime: boolean | null; missing: string[] };

/** Odrębne podanie, wniesione po zawiadomieniu z art. 66 § 1 KPA w sprawie `firstCaseId`. */
export const separateSchema = z.object({
  caseId: z.int32(),
  firstCaseId: z.int32(code('choose-first-podanie')),
});
export type SeparateInput = z.output<typeof separateSchema>;

export const withdrawSeparationSchema = z.object({
  caseId: z.int32(),
  reason: reason('withdrawal-reason-missing'),
});
export type WithdrawSeparationInput = z.output<typeof withdrawSeparationSchema>;

/** A first podanie whose notice of several matters the client may be answering. */
export type EarlierApplication = {
  id: number;
  number: string;
  receivedOn: PlainDate;
  /** The day on which the notice was delivered; until `dueOn` separate podania count as filed with the first. */
  deliveredOn: PlainDate;
  dueOn: PlainDate;
  /** The matters that the notice names. */
  matters: string[];
};

/** The facts shown to the clerk after registering. The code is shown here and on the receipt, nowhere else. */
export type Registered = {
  caseId: number;
  slug: string;
  number: string;
  /** Null when the form had been registered before: the code was shown then. */
  accessCode: string | null;
  /**
   * The sealed code, with which this clerk can print the first receipt for 30 minutes; null when the form had been
   * registered before.
   */
  receiptKey: string | null;
  dueOn: PlainDate;
  registeredAt: Date;
  client: string;
  card: string;
  missing: string[];
  deliveryWay: DeliveryWay;
  oral: boolean;
  settled: boolean;
  /** Whether the papers wait to be handed over. */
  toHandOver: boolean;
  department: { id: number; name: string };
};

export type FiledDocument = {
  id: number;
  name: string;
  kind: DocumentKind;
  mandatory: boolean;
  legalBasis: string;
  /** Whether the document came with the filing. */
  present: boolean;
  /** The supplement with which the document came later. */
  supplementId: number | null;
};

export type SupplementRecord = {
  id: number;
  receivedOn: PlainDate;
  channel: Channel;
  attachmentsCount: number;
  note: string;
  inTime: boolean | null;
  complete: boolean;
  registeredBy: string;
  registeredAt: Date;
};

/** The part of a case that is the podanie. */
export type ApplicationRecord = {
  /** The name of the card that the client saw. */
  card: string;
  channel: Channel;
  letterDate: PlainDate | null;
  postingDate: PlainDate | null;
  attachmentsCount: number;
  identityCheck: IdentityCheck;
  identityNote: string;
  rodoWay: RodoWay;
  rodoVersion: number;
  supplementCall: 'NONE' | 'WAITING';
  /** The way in which the client wants the answer. */
  deliveryWay: DeliveryWay;
  receiptPrints: number;
  registeredBy: string;
  point: { name: string; address: string } | null;
  documents: FiledDocument[];
  /** The defects that calls name. */
  defects: CallDefect[];
  supplements: SupplementRecord[];
  protocol: {
    text: string;
    writtenBy: string;
    writtenAt: Date;
    printedAt: Date | null;
    version: number;
    amendments: { text: string; by: string; at: Date }[];
  } | null;
};

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'application.registered': {
      channel: Channel;
      card: string;
      missing: number;
      dueRule: RuleCode;
      dueOn: PlainDate;
      outOfTurn: boolean;
      /** The database adds the number together with the registration. */
      number?: number;
    };
    'application.settled': Record<string, never>;
    'application.receipt-printed': { print: number };
    'application.code-renewed': Record<string, never>;
    'application.protocol-rewritten': Record<string, never>;
    'application.protocol-printed': Record<string, never>;
    'application.protocol-amended': { amendment: number };
    'application.supplemented': {
      supplementId: number;
      on: PlainDate;
      /** The documents of the list and the defects of calls that it brought. */
      documents: number;
      complete: boolean;
      inTime: boolean | null;
    };
    /**
     * The numbers at the time of the act; `on` is the day of the first podanie, on which this one is deemed filed (KPA
     * art. 66 § 2).
     */
    'case.separated': { firstCaseId: number; first: string; on: PlainDate };
    'case.separate-filed': { separateCaseId: number; separate: string };
    'case.separation-withdrawn': { firstCaseId: number; first: string; reason: string };
  }
}
