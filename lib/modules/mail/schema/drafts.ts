import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { text } from '../../cases/schema/typed';

/** The most files of an e-mail. */
export const MAIL_FILES_MOST = 20;

export const draftFiles = z.array(z.int32()).max(MAIL_FILES_MOST, code('too-many-files'));

/**
 * The content of an e-mail that is being written; a part that is not given stays as it is. An answer is found by its
 * thread and its writer, a common answer by its writer, and an e-mail that begins a thread by the id of its draft.
 */
export const saveMailDraftSchema = z.object({
  /** The draft of an e-mail that begins a thread; null before its first save. */
  draftId: z.int32().nullish(),
  /** The thread that it answers. */
  threadId: z.int32().nullish(),
  /** It answers several threads. */
  isCommon: z.boolean().optional(),
  /** The slug of the case that an e-mail which begins a thread is about; null: none. */
  about: z.string().max(40).nullish(),
  /** A file follows, so an empty draft is kept. */
  forFile: z.boolean().optional(),
  text: text(20_000),
  mailboxId: z.int32().nullish(),
  to: text(320).optional(),
  subject: text(300).optional(),
  documentIds: draftFiles.optional(),
  /** Null: as the category suggests. */
  settles: z.boolean().nullish(),
  refuses: z.boolean().optional(),
  refusalReason: text(500).optional(),
  provision: text(200).optional(),
});
export type SaveMailDraftInput = z.output<typeof saveMailDraftSchema>;

/** A kept draft: its id, null for an empty one, and another person who writes in its thread. */
export type SavedDraft = {
  draftId: number | null;
  savedAt: Date;
  writes: { name: string; since: Date } | null;
};

export const discardMailDraftSchema = z.object({ draftId: z.int32() });
export type DiscardMailDraftInput = z.output<typeof discardMailDraftSchema>;

export const takeOverDraftSchema = z.object({ threadId: z.int32() });
export type TakeOverDraftInput = z.output<typeof takeOverDraftSchema>;

export const dropMailFileSchema = z.object({ draftId: z.int32(), uploadId: z.int32() });
export type DropMailFileInput = z.output<typeof dropMailFileSchema>;

/** The description of a file on its way to a draft. */
export const mailFileSchema = z.object({
  fileName: z.string().min(1, code('file-missing')).max(255, code('too-long')),
});

/** A file from the writer's computer. */
export type MailFile = { id: number; name: string; size: number };

/** A draft as its form shows it again. */
export type DraftFacts = {
  id: number;
  mailboxId: number | null;
  to: string;
  subject: string;
  text: string;
  documentIds: number[];
  settles: boolean | null;
  refuses: boolean;
  refusalReason: string;
  provision: string;
  files: MailFile[];
};
