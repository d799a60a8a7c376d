import { z } from 'zod';
import { code, type Facts, type FieldCode } from '@/lib/core/errors';
import type { CaseStatus } from '../../cases/schema/case';
import { text } from '../../cases/schema/typed';
import { type AnswerData, MAIL_CATEGORIES, type MailCategory } from './values';

/** The most threads of one act: a page of the desk. */
export const MOST_AT_ONCE = 50;

const threadIds = z
  .array(z.int32())
  .min(1, code('choose-threads'))
  .max(MOST_AT_ONCE, code('too-many-threads'));

/** The threads of a common answer, as its preview asks for them. */
export const previewManySchema = z.object({ threadIds });
export type PreviewManyInput = z.output<typeof previewManySchema>;

export const answerManySchema = z.object({
  threadIds,
  /** One key for the whole act; each answer has a key made of it. */
  requestKey: z.uuid(),
  /** The draft whose files go along; none for an answer without files. */
  draftId: z.int32().nullish(),
  /** The text with the names of data in braces, which each thread fills. */
  text: text(10_000).min(1, code('mail-answer-missing')),
  /** The answers settle their cases once they have gone. */
  settles: z.boolean(),
});
export type AnswerManyInput = z.output<typeof answerManySchema>;

const sent = z.object({ threadId: z.int32(), messageId: z.int32() });
export const takeBackManySchema = z.object({
  sent: z.array(sent).min(1, code('choose-threads')).max(MOST_AT_ONCE, code('too-many-threads')),
});
export type TakeBackManyInput = z.output<typeof takeBackManySchema>;

/** The threads as the page showed them. */
const threads = z
  .array(z.object({ threadId: z.int32(), version: z.int32() }))
  .min(1, code('choose-threads'))
  .max(MOST_AT_ONCE, code('too-many-threads'));

export const categoriseManySchema = z.object({
  threads,
  category: z.enum(MAIL_CATEGORIES, code('choose-category')),
  /** Required for the threads of which somebody has decided before. */
  reason: text(500),
});
export type CategoriseManyInput = z.output<typeof categoriseManySchema>;

export const takeBackCategoriesSchema = z.object({ threads });
export type TakeBackCategoriesInput = z.output<typeof takeBackCategoriesSchema>;

export const takeBackHandOversSchema = z.object({ threadIds });
export type TakeBackHandOversInput = z.output<typeof takeBackHandOversSchema>;

export const handOverManySchema = z.object({
  threadIds,
  requestKey: z.uuid(),
  departmentId: z.int32(code('choose-department')),
  /** A word for the department; it may be empty. */
  note: text(500),
});
export type HandOverManyInput = z.output<typeof handOverManySchema>;

export const takeManySchema = z.object({ threadIds, requestKey: z.uuid() });
export type TakeManyInput = z.output<typeof takeManySchema>;

/** A thread that an act on several left as it was, and why. */
export type RefusedThread = { threadId: number; code: FieldCode; facts?: Facts };
/** The outcome of an act on several threads. */
export type ManyOutcome = { done: number[]; refused: RefusedThread[] };

/** Whether some act on several knows a thread in this state: one that waits here, or one that ended as spam. */
export const knowsManyActs = (status: CaseStatus): boolean => MANY_STATUSES.includes(status);
const MANY_STATUSES: readonly CaseStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'CANCELLED'];

/** Why a thread gets no common answer. */
export const LEFT_OUT = [
  'robot', // nikt nie czeka, pisał program
  'not-ours', // ma to inna komórka
  'on-the-way', // w drodze między komórkami
  'over', // załatwione
  'answered', // już odpowiedziano
  'no-address', // nie ma komu odpowiedzieć
  'own-paper', // wymaga osobnego pisma
  'undecided', // najpierw trzeba ustalić rodzaj
  'being-written', // ktoś pisze
  'own-draft', // zaczęty własny szkic
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A thread as the rule of the common answer judges it. */
export type ManyThread = {
  to: string;
  /** Null for a thread of robots. */
  status: CaseStatus | null;
  mayAnswer: boolean;
  category: MailCategory | null;
  suggestedCategory: MailCategory | null;
  awaitsAnswer: boolean;
  /** An answer waits in the outbox. */
  answerWaits: boolean;
  othersWrite: boolean;
  ownDraft: boolean;
};

/** The preview of a common answer: who gets it, with the data that fill the text, and who does not, with the reason. */
export type ManyPreview = {
  recipients: { threadId: number; to: string; name: string; subject: string; data: AnswerData }[];
  leftOut: { threadId: number; reason: LeftOut }[];
};

/** The sent answers, and the threads that got none: by the rule, or because something went wrong. */
export type ManySent = {
  sent: { threadId: number; messageId: number }[];
  leftOut: { threadId: number; reason: LeftOut }[];
  refused: RefusedThread[];
};
