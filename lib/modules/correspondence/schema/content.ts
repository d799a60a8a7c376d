import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';
import { plainDateSchema } from '../../deadlines/schema';
import type { LetterKind } from './letter';

// The content of letters by kind. A draft may lack any field; `missingIn` in `rules/letter.ts` checks a finished
// letter.

const line = (max = 300) => z.string().overwrite(plainText).trim().max(max, code('too-long')).default('');
const text = (max = 8_000) => z.string().overwrite(plainText).trim().max(max, code('too-long')).default('');
const lines = (max = 300) =>
  z
    .array(z.string().overwrite(plainText).trim().max(max, code('too-long')))
    .max(30, code('too-many'))
    .default([]);

/** The fields that every kind of letter has. */
const common = {
  /** The reference of the letter that is answered. */
  theirReference: line(),
  attachments: lines(),
  /** People who get a copy (do wiadomości). */
  copies: lines(),
};

/** The fact that an annotation about the stamp duty confirms (ustawa o opłacie skarbowej art. 8 ust. 3). */
export const STAMP_DUTIES = ['PAID', 'EXEMPT', 'EXCLUDED'] as const;
export type StampDuty = (typeof STAMP_DUTIES)[number];

/**
 * The annotation about the stamp duty on a document that is issued. Okienko holds no payments, so its author copies them
 * from the receipt. Null: none, where art. 8 ust. 4 asks for none or nobody has said it yet.
 */
const stampDuty = {
  duty: z.enum(STAMP_DUTIES).nullable().default(null),
  dutyGrosze: z.int().min(0).nullable().default(null),
  dutyPaidOn: plainDateSchema.nullable().default(null),
  dutyReceipt: line(),
  /** The provision of the exemption, or of the exclusion. */
  dutyBasis: line(),
};

/**
 * The term for the position of another authority, where a provision sets another one than KPA art. 106 § 3: its days and
 * that provision. Null: two weeks.
 */
const otherTerm = { otherDays: z.int().nullable().default(null), otherBasis: line() };

/** The shortest call, with which a new one begins; its procedure says how many days it may give. */
const CALL_DAYS = 7;

/** The grounds of a suspension: KPA art. 97 § 1 and art. 98 § 1. */
export const SUSPENSION_BASES = [
  'ART_97_1_1',
  'ART_97_1_2',
  'ART_97_1_3',
  'ART_97_1_3A',
  'ART_97_1_4',
  'ART_97_1_5',
  'ART_98_1',
] as const;
export type SuspensionBasis = (typeof SUSPENSION_BASES)[number];

/**
 * Ways to the decision of the preliminary question, in a suspension by art. 97 § 1 pkt 4 (art. 100 § 1): the authority
 * asks the competent one itself, it calls the party to ask within a term, or the party has shown that it has asked.
 */
export const PRELIMINARY_WAYS = ['AUTHORITY_ASKS', 'PARTY_CALLED', 'PARTY_ASKED'] as const;
export type PreliminaryWay = (typeof PRELIMINARY_WAYS)[number];

/**
 * The grounds of a return: no authority is competent or a court is (art. 66 § 3), or the fee was not paid (art. 261 §
 * 2).
 */
export const RETURN_BASES = ['ART_66_3', 'ART_261_2'] as const;
export type ReturnBasis = (typeof RETURN_BASES)[number];

/** The grounds of a resumption: the cause is gone (art. 97 § 2), or a party asked (art. 98 § 2). */
export const RESUMPTION_BASES = ['ART_97_2', 'ART_98_2'] as const;
export type ResumptionBasis = (typeof RESUMPTION_BASES)[number];

/**
 * The matter of an order that is no other kind: a certificate refused (KPA art. 219), a podanie left unconsidered (tax
 * code art. 169 § 4).
 */
export const ORDER_SUBJECTS = ['OTHER', 'CERTIFICATE_REFUSED', 'LEFT_UNCONSIDERED'] as const;
export type OrderSubject = (typeof ORDER_SUBJECTS)[number];

/**
 * The grounds for leaving a filing unconsidered, named by the KPA; each procedure cites its own provision: no name or
 * address, a call without an answer, an ordinary e-mail, a premature ponaglenie. REPEATED: a petition in a matter that
 * was settled already (act on petitions art. 12).
 */
export const UNCONSIDERED_BASES = ['ART_64_1', 'ART_64_2', 'ART_63_1', 'ART_37_3A', 'REPEATED'] as const;
export type UnconsideredBasis = (typeof UNCONSIDERED_BASES)[number];

/**
 * The grounds of a certificate, named by the KPA; the tax code has its own: a provision demands it, or the party has a
 * legal interest.
 */
export const CERTIFICATE_BASES = ['ART_217_2_1', 'ART_217_2_2'] as const;
export type CertificateBasis = (typeof CERTIFICATE_BASES)[number];

/** An offer for information that is handed over, or for lasting access to it (ustawa o otwartych danych art. 41, 42). */
export const OFFER_BASES = ['ART_41', 'ART_42'] as const;
export type OfferBasis = (typeof OFFER_BASES)[number];

/** The fields of a draft, by kind. */
export const CONTENT_SHAPES = {
  CALL: z.object({
    ...common,
    defects: lines(500),
    termDays: z.int().default(CALL_DAYS),
    explanation: text(),
  }),
  FEE_CALL: z.object({
    ...common,
    amountGrosze: z.int().min(0).nullable().default(null),
    account: line(60),
    termDays: z.int().default(CALL_DAYS),
    explanation: text(),
  }),
  NEW_DATE: z.object({
    ...common,
    /** The clock whose end the notice moves when it is sent; null in notices whose date moved when they were signed. */
    clockId: z.int32().nullable().default(null),
    newDate: plainDateSchema.nullable().default(null),
    /** The end that the new date replaces; null while the term is stopped. */
    before: plainDateSchema.nullable().default(null),
    lapsed: z.boolean().default(false),
    provision: line(),
    reasons: text(1_000),
    instruction: text(2_000),
  }),
  SUSPENSION: z.object({
    ...common,
    /** Null: not said yet. */
    basis: z.enum(SUSPENSION_BASES).nullable().default(null),
    /** Null: not said yet, or another ground. */
    preliminary: z.enum(PRELIMINARY_WAYS).nullable().default(null),
    /** The authority or court that decides the preliminary question. */
    preliminaryAt: line(),
    /** The days that a called party gets. */
    preliminaryDays: z.int().nullable().default(null),
    reasons: text(),
    instruction: text(2_000),
  }),
  RESUMPTION: z.object({
    ...common,
    basis: z.enum(RESUMPTION_BASES).default('ART_97_2'),
    reasons: text(),
  }),
  OPINION_REQUEST: z.object({
    ...common,
    authority: line(),
    basis: line(),
    question: text(),
    ...otherTerm,
  }),
  OPINION_NOTICE: z.object({ ...common, authority: line(), basis: line(), ...otherTerm }),
  REFERRAL: z.object({ ...common, authority: line(), reasons: text() }),
  REFERRAL_NOTICE: z.object({ ...common, authority: line(), reasons: text() }),
  SEPARATE_MATTERS: z.object({ ...common, own: line(500), matters: lines(500) }),
  RETURN: z.object({
    ...common,
    basis: z.enum(RETURN_BASES).default('ART_66_3'),
    reasons: text(),
    instruction: text(2_000),
  }),
  URGING_FORWARD: z.object({ ...common, authority: line(), position: text() }),
  LEFT_UNCONSIDERED: z.object({
    ...common,
    basis: z.enum(UNCONSIDERED_BASES).default('ART_64_2'),
    /** How the earlier petition was settled, which a notice of a repeated one says (art. 12 ust. 2). */
    former: text(),
    reasons: text(),
  }),
  DECISION: z.object({
    ...common,
    legalBasis: text(2_000),
    resolution: text(20_000),
    /** The request is granted in full: reasons may be omitted (art. 107 § 4), and then nobody can appeal (127 § 1a). */
    grantedInFull: z.boolean().default(false),
    facts: text(20_000),
    law: text(20_000),
    instruction: text(4_000),
    /** The decision discontinues the proceedings. Asked where a refusal has parts that a discontinuance lacks. */
    discontinues: z.boolean().default(false),
    /** The decision sets conditions or fees after an objection to an offer (ustawa o otwartych danych art. 41 ust. 3). */
    onObjection: z.boolean().default(false),
    /** The people who took a position in the proceedings: name and function (UDIP art. 16 ust. 2 pkt 2). */
    positions: lines(),
    /**
     * The decision refuses for the sake of goods that art. 5 ust. 2 protects: the privacy of a person, a secret of an
     * entrepreneur. Null: not said yet.
     */
    protects: z.boolean().nullable().default(null),
    /** Those people and entrepreneurs (UDIP art. 16 ust. 2 pkt 2). */
    protected: lines(),
    /** Printed instead of the instruction when nobody can appeal: the complaint to the court (art. 107 § 1 pkt 9). */
    finalInstruction: text(4_000),
    ...stampDuty,
  }),
  ORDER: z.object({
    ...common,
    about: z.enum(ORDER_SUBJECTS).default('OTHER'),
    legalBasis: text(2_000),
    resolution: text(20_000),
    reasons: text(20_000),
    /**
     * Whether the party can lodge a complaint (zażalenie): only where a provision gives one (KPA art. 141 § 1, tax code
     * art. 236 § 1), so the author says it. Null: not said yet. An order of its own matter has one by law.
     */
    complaint: z.boolean().nullable().default(null),
    /** The provision that gives the complaint: 'art. 74 § 2 KPA'. */
    complaintBasis: line(),
    instruction: text(4_000),
    /** Printed instead of the instruction when there is no complaint. */
    finalInstruction: text(4_000),
  }),
  CERTIFICATE: z.object({
    ...common,
    basis: z.enum(CERTIFICATE_BASES).default('ART_217_2_2'),
    wording: text(20_000),
    ...stampDuty,
  }),
  /** The odpis itself comes out of the register of civil status, not out of Okienko. */
  TRANSCRIPT: z.object({ ...common, issued: text(2_000) }),
  EXTRACT: z.object({ ...common, issued: text(20_000), ...stampDuty }),
  /** An offer has at least one of its three parts. */
  OFFER: z.object({
    ...common,
    basis: z.enum(OFFER_BASES).default('ART_41'),
    conditions: text(),
    fees: text(2_000),
    /** Why the information cannot be handed over as asked, and how it can (art. 10 ust. 4). */
    otherForm: text(2_000),
  }),
  INFORMATION: z.object({
    ...common,
    text: text(20_000),
    /** The letter settles the matter; it cites the provision of its procedure. */
    settles: z.boolean().default(true),
    /** The letter refuses, so that it instructs on what the addressee can do. */
    refused: z.boolean().default(false),
  }),
} as const satisfies Record<LetterKind, z.ZodObject>;

type Shapes = typeof CONTENT_SHAPES;
/** The content of a letter of the kind. */
export type ContentOf<K extends LetterKind> = z.output<Shapes[K]>;
/** A kind with the content of its letter. */
export type LetterContent = { [K in LetterKind]: { kind: K; content: ContentOf<K> } }[LetterKind];

/** The content of a letter as it comes in, by kind. */
export const letterContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CALL'), content: CONTENT_SHAPES.CALL.prefault({}) }),
  z.object({ kind: z.literal('FEE_CALL'), content: CONTENT_SHAPES.FEE_CALL.prefault({}) }),
  z.object({ kind: z.literal('NEW_DATE'), content: CONTENT_SHAPES.NEW_DATE.prefault({}) }),
  z.object({ kind: z.literal('SUSPENSION'), content: CONTENT_SHAPES.SUSPENSION.prefault({}) }),
  z.object({ kind: z.literal('RESUMPTION'), content: CONTENT_SHAPES.RESUMPTION.prefault({}) }),
  z.object({ kind: z.literal('OPINION_REQUEST'), content: CONTENT_SHAPES.OPINION_REQUEST.prefault({}) }),
  z.object({ kind: z.literal('OPINION_NOTICE'), content: CONTENT_SHAPES.OPINION_NOTICE.prefault({}) }),
  z.object({ kind: z.literal('REFERRAL'), content: CONTENT_SHAPES.REFERRAL.prefault({}) }),
  z.object({ kind: z.literal('REFERRAL_NOTICE'), content: CONTENT_SHAPES.REFERRAL_NOTICE.prefault({}) }),
  z.object({ kind: z.literal('SEPARATE_MATTERS'), content: CONTENT_SHAPES.SEPARATE_MATTERS.prefault({}) }),
  z.object({ kind: z.literal('RETURN'), content: CONTENT_SHAPES.RETURN.prefault({}) }),
  z.object({ kind: z.literal('URGING_FORWARD'), content: CONTENT_SHAPES.URGING_FORWARD.prefault({}) }),
  z.object({ kind: z.literal('LEFT_UNCONSIDERED'), content: CONTENT_SHAPES.LEFT_UNCONSIDERED.prefault({}) }),
  z.object({ kind: z.literal('DECISION'), content: CONTENT_SHAPES.DECISION.prefault({}) }),
  z.object({ kind: z.literal('ORDER'), content: CONTENT_SHAPES.ORDER.prefault({}) }),
  z.object({ kind: z.literal('CERTIFICATE'), content: CONTENT_SHAPES.CERTIFICATE.prefault({}) }),
  z.object({ kind: z.literal('TRANSCRIPT'), content: CONTENT_SHAPES.TRANSCRIPT.prefault({}) }),
  z.object({ kind: z.literal('EXTRACT'), content: CONTENT_SHAPES.EXTRACT.prefault({}) }),
  z.object({ kind: z.literal('OFFER'), content: CONTENT_SHAPES.OFFER.prefault({}) }),
  z.object({ kind: z.literal('INFORMATION'), content: CONTENT_SHAPES.INFORMATION.prefault({}) }),
]);

/** Reads the stored content of a letter. */
export function readContent(kind: LetterKind, content: unknown): LetterContent {
  return letterContentSchema.parse({ kind, content }) as LetterContent;
}
