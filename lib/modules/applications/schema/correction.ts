import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ClockMoves } from '../../cases/schema/clock';
import { reason, text } from '../../cases/schema/typed';
import type { IdentityCheck, IdentityReason } from '../../clients/schema';
import { type Meaning, plainDateSchema, type TermResult } from '../../deadlines/schema';
import type { DeliveryWay, DocumentKind, DocumentRequirement } from '../../procedure-cards/schema';
import { type Channel, type RodoWay, registerSchema } from './application';

const slug = z.string().max(40);

/** The registration as it should have been, the version that the clerk read, and the reason. */
export const correctSchema = registerSchema
  .pick({
    cardVersionId: true,
    departmentId: true,
    subject: true,
    channel: true,
    receivedOn: true,
    letterDate: true,
    postingDate: true,
    attachmentsCount: true,
    deliveryWay: true,
    outOfTurn: true,
    identityCheck: true,
    identityReason: true,
    identityNote: true,
    rodoWay: true,
    protocolText: true,
  })
  .extend({
    slug,
    version: z.int32(),
    receivedOn: plainDateSchema,
    /** The names of the listed documents that came with the podanie. */
    present: z.array(text(1_000)).max(200),
    reason: reason('correction-reason-missing'),
  });
export type CorrectInput = z.output<typeof correctSchema>;

/** A correction without its reason: its effect is shown while the clerk types. */
export const previewCorrectionSchema = correctSchema.omit({ reason: true });
export type PreviewCorrectionInput = z.output<typeof previewCorrectionSchema>;

/** The card and the channel, for which the server gives the documents to tick. */
export const prepareCorrectionSchema = correctSchema.pick({
  slug: true,
  cardVersionId: true,
  departmentId: true,
  channel: true,
  receivedOn: true,
});
export type PrepareCorrectionInput = z.output<typeof prepareCorrectionSchema>;

/** `version`: the case as the page showed it. */
export const cancelSchema = z.object({ slug, version: z.int32(), reason: reason('cancel-reason-missing') });
export type CancelInput = z.output<typeof cancelSchema>;
export const restoreSchema = z.object({ slug, version: z.int32(), reason: reason('restore-reason-missing') });
export type RestoreInput = z.output<typeof restoreSchema>;

type Values = {
  card: string;
  /** The department that shall have the case. */
  department: string;
  subject: string;
  channel: Channel;
  receivedOn: PlainDate;
  letterDate: PlainDate | null;
  postingDate: PlainDate | null;
  attachmentsCount: number;
  /** The names of the documents that came with the podanie. */
  documents: string[];
  deliveryWay: DeliveryWay;
  outOfTurn: boolean;
  identityCheck: IdentityCheck;
  /** Null when no document was asked for. */
  identityReason: IdentityReason | null;
  identityNote: string;
  rodoWay: RodoWay;
  /** '' for a podanie that is not oral. */
  protocolText: string;
};
/** The values of a registration, by field; a correction compares two of these. */
export type RegisteredValues = Values;
export type CorrectedField = keyof Values;
/** A corrected field with its former and its new value. */
export type Change = {
  [Field in CorrectedField]: { field: Field; before: Values[Field]; after: Values[Field] };
}[CorrectedField];

export type CorrectionRecord = {
  id: number;
  reason: string;
  changes: Change[];
  /** The settlement term as it was proved before; null when it did not move. */
  formerTerm: TermResult | null;
  by: string;
  at: Date;
};

/** A document in the form of a correction. */
export type ListedDocument = {
  name: string;
  kind: DocumentKind;
  mandatory: boolean;
  requirement: DocumentRequirement;
  legalBasis: string;
  note: string;
  present: boolean;
  /** It came with a supplement, so it is no longer ticked. */
  supplemented: boolean;
};

/** The effect of a correction: what changes, and what follows from it. */
export type CorrectionEffect = {
  changes: Change[];
  /** Documents that have become missing, and missing ones that are no longer demanded. */
  demands: { missing: string[]; dropped: string[] };
  moves: ClockMoves;
  /** A printed receipt no longer says what is registered. */
  receipt: boolean;
  /** Whether the status page showed the matter before, and shows it now: the receipt has a code accordingly. */
  coded: { before: boolean; after: boolean };
  /** A printed protocol no longer says what is registered. */
  protocol: boolean;
  /** The department of the card, when another department has accepted the case. */
  elsewhere: string | null;
};

/** The settlement term with its short proof. */
export type TermInWords = { long: string; meaning: Meaning; lines: { label: string; text: string }[] };
export type CorrectionPreview = CorrectionEffect & { before: TermInWords; after: TermInWords };
