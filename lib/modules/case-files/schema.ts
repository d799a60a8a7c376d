import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import { text } from '../cases/schema/typed';
import { IDENTITY_CHECKS, type IdentityCheck } from '../clients/schema';
import { plainDateSchema } from '../deadlines/schema';

/** Adnotacja, notatka służbowa z przyjęcia strony, notatka z rozmowy telefonicznej. */
export const NOTE_KINDS = ['ANNOTATION', 'VISIT', 'PHONE_CALL'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_MAX = 20_000;

/** '7:30', '7.30' and '0730' are '07:30'. */
const hour = z
  .string()
  .trim()
  .overwrite((typed) => typed.replace(/^(\d{1,2})[.: ]?(\d{2})$/, '$1:$2').replace(/^\d:/, '0$&'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour-shape');
const slug = z.string().max(40);
const act = { slug, requestKey: z.uuid() };
/** What an earlier record of the same kind got wrong, by its number. */
const corrects = z.int32().nullable();

export const writeNoteSchema = z.object({
  ...act,
  kind: z.enum(NOTE_KINDS, 'choose-note-kind'),
  happenedOn: plainDateSchema,
  /** '' when the hour says nothing. */
  happenedAt: z.union([z.literal(''), hour]),
  /** With whom. */
  person: text(300),
  text: text(NOTE_MAX).min(1, 'note-text-missing'),
  correctsId: corrects,
});
export type WriteNoteInput = z.output<typeof writeNoteSchema>;

/** What has been typed so far, field by field, as the form has it. All empty: there is no draft. */
export const saveNoteDraftSchema = z.object({
  slug,
  typed: z.record(z.string().max(40), z.string().overwrite(plainText).max(NOTE_MAX)),
});
export type SaveNoteDraftInput = z.output<typeof saveNoteDraftSchema>;

export const recordViewingSchema = z.object({
  ...act,
  viewedOn: plainDateSchema,
  fromTime: hour,
  toTime: hour,
  viewer: text(300).min(1, 'viewer-missing'),
  /** Strona, pełnomocnik. */
  capacity: text(200).min(1, 'capacity-missing'),
  identityCheck: z.enum(IDENTITY_CHECKS, 'choose-identity-check'),
  presentId: z.int32('choose-present'),
  scope: text(2_000).min(1, 'scope-missing'),
  copies: text(2_000),
  withheld: text(2_000),
  correctsId: corrects,
});
export type RecordViewingInput = z.output<typeof recordViewingSchema>;

export const addReferenceSchema = z.object({
  slug,
  systemId: z.int32('choose-system'),
  reference: text(100)
    .min(1, 'reference-missing')
    .regex(/[\p{L}\p{N}]/u, 'reference-missing'),
});
export type AddReferenceInput = z.output<typeof addReferenceSchema>;

export const withdrawReferenceSchema = z.object({
  slug,
  referenceId: z.int32(),
  reason: text(500).min(3, 'withdrawal-reason-missing'),
});
export type WithdrawReferenceInput = z.output<typeof withdrawReferenceSchema>;

export const externalSystemSchema = z.object({
  /** Null makes a new one. */
  id: z.int32().nullable(),
  version: z.int32(),
  name: text(100).min(1, 'required'),
  active: z.boolean(),
});
export type ExternalSystemInput = z.output<typeof externalSystemSchema>;

/** A note as it is read: signed by its author, with those that put it right. */
export type NoteItem = {
  id: number;
  kind: NoteKind;
  happenedOn: PlainDate;
  happenedAt: string;
  person: string;
  text: string;
  author: string;
  authorId: number;
  writtenAt: Date;
  correctsId: number | null;
  correctedBy: number[];
};

export type ViewingItem = {
  id: number;
  viewedOn: PlainDate;
  fromTime: string;
  toTime: string;
  viewer: string;
  capacity: string;
  identityCheck: IdentityCheck;
  present: string;
  scope: string;
  copies: string;
  withheld: string;
  savedBy: string;
  savedAt: Date;
  correctsId: number | null;
  correctedBy: number[];
};

export type ReferenceItem = {
  id: number;
  system: string;
  reference: string;
  addedBy: string;
  addedAt: Date;
  withdrawn: { at: Date; by: string; reason: string } | null;
};

export type ExternalSystemItem = {
  id: number;
  version: number;
  name: string;
  active: boolean;
  cases: number;
};

/** What the form of a note was left with. */
export type NoteDraft = Record<string, string>;
