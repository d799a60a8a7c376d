import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { reason, text } from '../../cases/schema/typed';
import { dayOrTodaySchema, plainDateSchema } from '../../deadlines/schema';
import { letterContentSchema } from './content';
import { DELIVERY_PROOFS, type LetterKind, SENDING_WAYS } from './letter';

/** Letters whose delivery has an effect by law: they need a way that leaves a proof of delivery (KPA art. 39). */
export const NEEDS_PROOF = [
  'CALL',
  'FEE_CALL',
  'NEW_DATE',
  'SUSPENSION',
  'RESUMPTION',
  'SEPARATE_MATTERS',
  'RETURN',
  'DECISION',
  'ORDER',
  'OFFER',
] as const satisfies readonly LetterKind[];

const requestKey = z.uuid();
const letterIdField = { letterId: z.int32() };

export const addresseeSchema = z.object({
  name: text(300),
  /** Postal address, in one line; '' when there is none. */
  address: text(500),
  /** Adres do doręczeń elektronicznych: 'AE:PL-…'. */
  ade: text(60),
});
export type Addressee = z.output<typeof addresseeSchema>;

/**
 * A new letter of a case; without an addressee it goes to the client. A notice of a new date is refused here: it is
 * made together with its date (KPA art. 36).
 */
export const draftLetterSchema = letterContentSchema
  .and(z.object({ caseId: z.int32(), addressee: addresseeSchema.nullable().default(null), requestKey }))
  .refine(({ kind }) => kind !== 'NEW_DATE', { error: code('new-date-with-its-notice'), path: ['kind'] });
export type DraftLetterInput = z.input<typeof draftLetterSchema>;

/** A draft from the screen; `version` is the version that the screen began from. */
export const saveDraftSchema = letterContentSchema.and(
  z.object({
    ...letterIdField,
    version: z.int(),
    title: text(200),
    addressee: addresseeSchema,
  }),
);
export type SaveDraftInput = z.input<typeof saveDraftSchema>;

/** An act on a version of a letter, so that nobody signs another person's change unseen. */
export const letterVersionSchema = z.object({ ...letterIdField, version: z.int() });
export type LetterVersionInput = z.output<typeof letterVersionSchema>;

/** The signing of a letter: `seen` is the fingerprint of the letter that the signer had before them. */
export const signLetterSchema = letterVersionSchema.extend({ seen: z.string().max(100) });
export type SignLetterInput = z.output<typeof signLetterSchema>;

export const giveBackSchema = letterVersionSchema.extend({ remark: reason('remark-missing') });
export type GiveBackInput = z.output<typeof giveBackSchema>;

/** The checked address, corrected where needed. */
export const checkAddressSchema = z.object({ ...letterIdField, addressee: addresseeSchema });
export type CheckAddressInput = z.output<typeof checkAddressSchema>;

/**
 * An act on a letter that another act has locked: a hand-out, for example. It names no version, because no page showed
 * one.
 */
export type Inside<Input extends { version: number }> = Omit<Input, 'version'> & { version?: number };

export const sendLetterSchema = letterVersionSchema.extend({
  way: z.enum(SENDING_WAYS, code('choose-sending-way')),
  on: dayOrTodaySchema,
  /** Numer nadania. */
  postalNumber: text(40).default(''),
});
export type SendLetterInput = z.input<typeof sendLetterSchema>;

export const noteDeliverySchema = letterVersionSchema.extend({
  proof: z.enum(DELIVERY_PROOFS, code('choose-proof')),
  /**
   * The day of receipt or refusal; for a fiction, the day of the first notice or of the inflow to the addressee's box.
   */
  on: plainDateSchema,
});
export type NoteDeliveryInput = z.output<typeof noteDeliverySchema>;

/** An act with a reason on the letter as the page showed it; a later sending or delivery is another one. */
export const withReasonSchema = letterVersionSchema.extend({ reason: reason('act-reason-missing') });
export type WithReasonInput = z.output<typeof withReasonSchema>;

/** `signed`: the page showed the letter as signed. Another person may have signed the draft since. */
export const cancelLetterSchema = z.object({
  ...letterIdField,
  reason: reason('act-reason-missing'),
  signed: z.boolean(),
});
export type CancelLetterInput = z.output<typeof cancelLetterSchema>;

/** Przekazanie według właściwości: the competent authority, and why this office is not competent. */
export const draftReferralSchema = z.object({
  caseId: z.int32(),
  authority: addresseeSchema,
  reasons: reason('letter-reasons-missing'),
  requestKey,
  noticeKey: z.uuid(),
});
export type DraftReferralInput = z.output<typeof draftReferralSchema>;

export const noteUrgingSchema = z.object({
  caseId: z.int32(),
  receivedOn: plainDateSchema,
  /** The reasons that the party gives (KPA art. 37 § 2). */
  reasons: text(4_000),
  requestKey,
});
export type NoteUrgingInput = z.output<typeof noteUrgingSchema>;

export const forwardUrgingSchema = z.object({ urgingId: z.int32(), requestKey });
export type ForwardUrgingInput = z.output<typeof forwardUrgingSchema>;

export const withdrawUrgingSchema = z.object({
  urgingId: z.int32(),
  reason: reason('act-reason-missing'),
});
export type WithdrawUrgingInput = z.output<typeof withdrawUrgingSchema>;

/** The filter of the register of outgoing letters, from an address; other values are dropped. */
export const registerQuerySchema = z.object({
  year: z.coerce.number<string>().int().min(2000).max(2999),
  /** The last number of the page before. */
  before: z.coerce.number<string>().int().positive().max(2_000_000_000).nullable().catch(null),
  q: text(100).catch(''),
  way: z.enum(SENDING_WAYS).nullable().catch(null),
});
export type RegisterQuery = z.output<typeof registerQuerySchema>;
