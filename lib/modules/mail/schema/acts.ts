import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { reason, text } from '../../cases/schema/typed';
import { draftFiles } from './drafts';
import { MAIL_CATEGORIES } from './values';

const thread = { threadId: z.int32() };
const requestKey = z.uuid();

export const categoriseSchema = z.object({
  ...thread,
  /** The thread as the page showed it. */
  version: z.int32(),
  category: z.enum(MAIL_CATEGORIES, code('choose-category')),
  /** Required when somebody has decided before. */
  reason: text(500),
});
export type CategoriseInput = z.output<typeof categoriseSchema>;

export const takeBackCategorySchema = z.object({ ...thread, version: z.int32() });
export type TakeBackCategoryInput = z.output<typeof takeBackCategorySchema>;

export const takeBackHandOverSchema = z.object(thread);
export type TakeBackHandOverInput = z.output<typeof takeBackHandOverSchema>;

/** An address as people type it. */
const address = text(320).pipe(z.email(code('email-shape')));

export const sendAnswerSchema = z.object({
  ...thread,
  requestKey,
  to: address,
  text: text(20_000).min(1, code('mail-answer-missing')),
  /** The draft whose files go along; none for an answer without files. */
  draftId: z.int32().nullish(),
  /** The case is over and stays so: the e-mail is no answer to it. */
  isAgain: z.boolean().optional(),
  /** Documents of the case that go along. */
  documentIds: draftFiles,
  /** The answer settles the case once it has gone. */
  settles: z.boolean(),
  /** The answer refuses information that is not public (Kraków 3.1): the reason and the provision. */
  refuses: z.boolean(),
  refusalReason: text(500),
  provision: text(200),
});
export type SendAnswerInput = z.output<typeof sendAnswerSchema>;

export const takeBackAnswerSchema = z.object({ ...thread, messageId: z.int32() });
export type TakeBackAnswerInput = z.output<typeof takeBackAnswerSchema>;

export const askToFileSchema = z.object({
  ...thread,
  requestKey,
  /** The law of the podanie, which its answer cites. */
  law: z.enum(['KPA', 'TAX']),
});
export type AskToFileInput = z.output<typeof askToFileSchema>;

export const handOverMailSchema = z.object({
  ...thread,
  requestKey,
  departmentId: z.int32(code('choose-department')),
  /** A word for the department; it may be empty. */
  note: text(500),
});
export type HandOverMailInput = z.output<typeof handOverMailSchema>;

export const writeMailNoteSchema = z.object({
  ...thread,
  requestKey,
  text: text(2_000).min(1, code('note-missing')),
});
export type WriteMailNoteInput = z.output<typeof writeMailNoteSchema>;

export const tellBipSchema = z.object({ ...thread, version: z.int32(), how: reason('bip-how-missing') });
export type TellBipInput = z.output<typeof tellBipSchema>;

export const takeThreadSchema = z.object({ ...thread, requestKey });
export type TakeThreadInput = z.output<typeof takeThreadSchema>;

export const mergeThreadSchema = z.object({
  ...thread,
  /** The thread as the page showed it. */
  version: z.int32(),
  /** The thread into which it is put. */
  intoThreadId: z.int32(code('choose-thread')),
});
export type MergeThreadInput = z.output<typeof mergeThreadSchema>;

export const splitThreadSchema = z.object({
  /** The thread that was put into another one. */
  ...thread,
  reason: reason('split-reason-missing'),
});
export type SplitThreadInput = z.output<typeof splitThreadSchema>;

export const shareThreadSchema = z.object({
  ...thread,
  requestKey,
  /** A department, '3', or a person in a department, '3-12'. */
  to: z.string(code('choose-share-reader')).regex(/^\d{1,9}(-\d{1,9})?$/, code('choose-share-reader')),
  /** The question to them; it may be empty. */
  question: text(1_000),
});
export type ShareThreadInput = z.output<typeof shareThreadSchema>;

export const withdrawShareSchema = z.object({
  ...thread,
  shareId: z.int32(),
  reason: reason('withdraw-share-reason-missing'),
});
export type WithdrawShareInput = z.output<typeof withdrawShareSchema>;

export const splitMessageSchema = z.object({
  ...thread,
  /** The thread as the page showed it. */
  version: z.int32(),
  /** The message that begins another matter. */
  messageId: z.int32(),
  /** The messages after it go along. */
  withFollowing: z.boolean(),
  reason: reason('split-message-reason-missing'),
});
export type SplitMessageInput = z.output<typeof splitMessageSchema>;

export const joinBackSchema = z.object({
  /** The thread that was split off. */
  ...thread,
  reason: reason('join-back-reason-missing'),
});
export type JoinBackInput = z.output<typeof joinBackSchema>;

export const takeForPersonSchema = z.object({ ...thread, reason: reason('person-reason-missing') });
export type TakeForPersonInput = z.output<typeof takeForPersonSchema>;

export const takeForRobotSchema = z.object({ ...thread, reason: reason('robot-reason-missing') });
export type TakeForRobotInput = z.output<typeof takeForRobotSchema>;

export const saveAnswerSchema = z.object({
  /** Null for a new answer. */
  id: z.int32().nullable(),
  /** The answer as the page showed it; 0 for a new one. */
  version: z.int32(),
  departmentId: z.int32(code('choose-department')),
  title: text(120).min(1, code('saved-title-missing')),
  text: text(10_000).min(1, code('mail-answer-missing')),
});
export type SaveAnswerInput = z.output<typeof saveAnswerSchema>;

export const endAnswerSchema = z.object({ id: z.int32(), version: z.int32() });
export type EndAnswerInput = z.output<typeof endAnswerSchema>;

export const restoreAnswerSchema = z.object({ id: z.int32() });
export type RestoreAnswerInput = z.output<typeof restoreAnswerSchema>;
