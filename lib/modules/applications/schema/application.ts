import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { representativeSchema } from '../../cases/schema/representative';
import { reason, text } from '../../cases/schema/typed';
import { clientSchema, IDENTITY_CHECKS, IDENTITY_REASONS } from '../../clients/schema';
import { dayOrTodaySchema, plainDateSchema } from '../../deadlines/schema';
import { DELIVERY_WAYS } from '../../procedure-cards/schema';
import { PROTOCOL_MAX } from './protocol';

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

/** A day that may be left out. */
export const optionalDay = z.union(
  [z.literal('').transform(() => null), z.null(), plainDateSchema],
  'date-invalid',
);

/** The registration form. One schema for the form and for the server. */
export const registerSchema = z.object({
  /** The key of one filled-in form: the same key makes one podanie. */
  submissionKey: z.uuid(),
  /** The slug of the case out of which the podanie grows, an inquiry for example; null: it begins by itself. */
  sourceSlug: z.string().max(40).nullable().default(null),
  /** A client found in the office's data, and the version of their data that the clerk read. */
  clientId: z.int32().nullable(),
  clientVersion: z.int32().nullable(),
  client: clientSchema,
  /** Pełnomocnik: the person who acts for the client (KPA art. 32-33); null when nobody does. */
  representative: representativeSchema.nullable().default(null),
  cardVersionId: z.int32(code('choose-card')),
  /** The department that gets the case, when the card leaves the choice to the clerk. */
  departmentId: z.int32().nullable(),
  subject: text(SUBJECT_MAX).min(1, code('subject-missing')),
  channel: z.enum(CHANNELS, code('choose-channel')),
  receivedOn: dayOrTodaySchema,
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
  /** The reason for asking for a document, as the client was told; null when no document was asked for. */
  identityReason: z.enum(IDENTITY_REASONS, code('choose-identity-reason')).nullable().default(null),
  identityNote: text(300),
  rodoWay: z.enum(RODO_WAYS, code('choose-rodo-way')),
  /** The version of the RODO information that the clerk saw; null: the version in force. */
  rodoVersion: z.int32().nullable().default(null),
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

/** The key of the page of a registration, by which the code is shown until it is printed. */
export const showCodeSchema = z.object({ slug: z.string().max(40), key: z.string().max(1_000) });
export type ShowCodeInput = z.output<typeof showCodeSchema>;

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

/** Uzupełnienie: the documents that the client brought after the filing. */
export const supplementSchema = z.object({
  caseId: z.int32(),
  /** The defects of a call that the supplement mends. */
  defectIds: z.array(z.int32()).max(200),
  /** The documents of the card's list that came with the supplement. */
  documentIds: z.array(z.int32()).max(200),
  /** The other content of the supplement, in words. */
  note: text(1_000),
  /**
   * No formal defect is left, although the list says so; where a call waits, its defects alone say it. Evidence plays no
   * part (KPA art. 64 § 2).
   */
  complete: z.boolean(),
  channel: z.enum(CHANNELS, code('choose-channel')),
  receivedOn: dayOrTodaySchema,
  postingDate: optionalDay,
  attachmentsCount: z
    .number(code('count-invalid'))
    .int(code('count-invalid'))
    .min(0, code('count-invalid'))
    .max(999, code('count-invalid')),
  requestKey: z.uuid(),
});
export type SupplementInput = z.output<typeof supplementSchema>;

/**
 * The result of a supplement: whether it came in time (null: no call was delivered), the formal defects that are left,
 * and the evidence that has not come.
 */
export type Supplemented = { inTime: boolean | null; missing: string[]; evidence: string[] };

/** Cancels a supplement that was registered by mistake. */
export const cancelSupplementSchema = z.object({
  slug: z.string().max(40),
  supplementId: z.int32(),
  reason: reason('supplement-cancel-reason-missing'),
});
export type CancelSupplementInput = z.output<typeof cancelSupplementSchema>;

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
