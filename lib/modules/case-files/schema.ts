import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import { text } from '../cases/schema/typed';
import { IDENTITY_CHECKS, type IdentityCheck } from '../clients/schema';
import { plainDateSchema } from '../deadlines/schema';
import type { Changes } from '../staff/schema';

/** Adnotacja, notatka służbowa z przyjęcia strony, notatka z rozmowy telefonicznej. */
export const NOTE_KINDS = ['ANNOTATION', 'VISIT', 'PHONE_CALL'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_MAX = 20_000;

/** '7:30', '7.30' and '0730' are '07:30'. */
const hour = z
  .string()
  .trim()
  .overwrite((typed) => typed.replace(/^(\d{1,2})[.: ]?(\d{2})$/, '$1:$2').replace(/^\d:/, '0$&'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, code('hour-shape'));
const slug = z.string().max(40);
const act = { slug, requestKey: z.uuid() };
/** The id of the earlier record of the same kind that this record corrects. */
const corrects = z.int32().nullable();

export const writeNoteSchema = z.object({
  ...act,
  kind: z.enum(NOTE_KINDS, code('choose-note-kind')),
  happenedOn: plainDateSchema,
  /** '' when the author gives no hour. */
  happenedAt: z.union([z.literal(''), hour]),
  /** The person that the author talked to. */
  person: text(300),
  text: text(NOTE_MAX).min(1, code('note-text-missing')),
  correctsId: corrects,
});
export type WriteNoteInput = z.output<typeof writeNoteSchema>;

const typedText = (max: number) => z.string().overwrite(plainText).max(max, 'too-long');

/** A note as its form holds it, finished or not: a day that could not be read stays as typed. */
export const noteDraftSchema = z
  .object({
    kind: z.enum(NOTE_KINDS),
    happenedOn: z.custom<PlainDate>((day) => typeof day === 'string' && day.length <= 40),
    happenedAt: typedText(40),
    person: typedText(300),
    text: typedText(NOTE_MAX),
    correctsId: corrects,
  })
  .partial();
export type NoteDraft = z.output<typeof noteDraftSchema>;

/** A draft without a text is deleted. */
export const saveNoteDraftSchema = z.object({ slug, typed: noteDraftSchema });
export type SaveNoteDraftInput = z.output<typeof saveNoteDraftSchema>;

export const recordViewingSchema = z.object({
  ...act,
  viewedOn: plainDateSchema,
  fromTime: hour,
  toTime: hour,
  viewer: text(300).min(1, code('viewer-missing')),
  /** For example strona or pełnomocnik. */
  capacity: text(200).min(1, code('capacity-missing')),
  identityCheck: z.enum(IDENTITY_CHECKS, code('choose-identity-check')),
  presentId: z.int32(code('choose-present')),
  scope: text(2_000).min(1, code('scope-missing')),
  copies: text(2_000),
  withheld: text(2_000),
  correctsId: corrects,
});
export type RecordViewingInput = z.output<typeof recordViewingSchema>;

export const addReferenceSchema = z.object({
  slug,
  systemId: z.int32(code('choose-system')),
  reference: text(100)
    .min(1, code('reference-missing'))
    .regex(/[\p{L}\p{N}]/u, code('reference-missing')),
});
export type AddReferenceInput = z.output<typeof addReferenceSchema>;

export const withdrawReferenceSchema = z.object({
  slug,
  referenceId: z.int32(),
  reason: text(500).min(3, code('withdrawal-reason-missing')),
});
export type WithdrawReferenceInput = z.output<typeof withdrawReferenceSchema>;

export const externalSystemSchema = z.object({
  /** Null creates a new system. */
  id: z.int32().nullable(),
  version: z.int32(),
  name: text(100).min(1, code('required')),
  active: z.boolean(),
});
export type ExternalSystemInput = z.output<typeof externalSystemSchema>;

/** A signed note as people read it, with the ids of the notes that correct it. */
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

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'note.written': { noteId: number; kind: NoteKind; on: PlainDate; corrects: number | null };
    'viewing.recorded': { viewingId: number; on: PlainDate; corrects: number | null };
    'reference.added': { referenceId: number; system: string; reference: string };
    'reference.withdrawn': { referenceId: number; system: string; reference: string; reason: string };
  }
  interface LookHistory {
    /** A paper printed from the file: the metryka, a note, a record of a viewing. */
    'file.printed': { what: 'record' | 'note' | 'viewing'; id: number | null };
  }
  interface OfficeHistory {
    'external-system.saved': { systemId: number } & Changes;
  }
}
