import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { checkPhone } from '@/lib/core/identifiers';
import type { PlainDate } from '@/lib/core/plain-date';
import { reason, text } from '../../cases/schema/typed';
import { plainDateSchema } from '../../deadlines/schema';

/** The ends of the talk in which the question came. */
export const TALK_ENDS = [
  'CALL_BACK', // zapisano, oddzwonimy
  'AT_ONCE', // odpowiedziano od razu
  'TRANSFERRED', // rozmowę przełączono, jest odpowiedź
  'CAME_BACK', // rozmowę przełączono, wróciła bez odpowiedzi
] as const;
export type TalkEnd = (typeof TALK_ENDS)[number];

export const INQUIRY_ENDINGS = ['ANSWERED', 'LETTER', 'GIVEN_UP', 'MISTAKE'] as const;
export type InquiryEnding = (typeof INQUIRY_ENDINGS)[number];

export const CALL_RESULTS = ['ANSWERED', 'NO_ANSWER', 'MESSAGE_LEFT'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export const CARD_ANSWERS = ['YES', 'NOT_THERE', 'NO_CARD'] as const;
export type CardAnswer = (typeof CARD_ANSWERS)[number];

export const ANSWER_WAYS = ['AT_ONCE', 'TRANSFERRED', 'CALLED_BACK'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** The longest question, in characters. */
const QUESTION_MAX = 2_000;

const requestKey = z.uuid();

/** An hour as people type it ("13", "7.30"), 'HH:MM'; '' for none. */
const hour = z
  .string()
  .trim()
  .regex(/^(([01]?\d|2[0-3])([:.][0-5]\d)?)?$/, code('hour-shape'))
  .transform((typed) => {
    const [hours, minutes = '00'] = typed.split(/[:.]/);
    return hours && `${hours.padStart(2, '0')}:${minutes}`;
  });

/** A unit, '3', or a person in a unit, '3-12'. */
const target = z.string().regex(/^\d{1,9}(-\d{1,9})?$/, code('choose-who-calls'));

/** A telephone number in its stored form, or an empty text. */
export const phoneText = text(60).refine(
  (typed) => typed === '' || checkPhone(typed).ok,
  code('phone-shape'),
);

/** Whether the talk leaves a call-back. */
export const needsCallBack = (end: TalkEnd): boolean => end === 'CALL_BACK' || end === 'CAME_BACK';

/** The form of annex 2, and how the talk ended. One schema for the form and for the server. */
export const inquirySchema = z
  .object({
    end: z.enum(TALK_ENDS, code('choose-talk-end')),
    question: text(QUESTION_MAX).min(1, code('asked-question-missing')),
    phone: phoneText,
    callWish: text(200),
    callerName: text(200),
    to: target.nullable(),
    /** The client of the office who calls; null: nobody has said. */
    clientId: z.int32().nullable().default(null),
    /** Keep with the client that they prefer to be called, at the hours of the wish. */
    keepWish: z.boolean().default(false),
    cardAnswer: z.enum(CARD_ANSWERS, code('choose-card-answer')).nullable(),
    cardId: z.int32().nullable(),
    requestKey,
  })
  .superRefine((form, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (needsCallBack(form.end) && form.phone === '') refuse('phone', code('inquiry-phone-missing'));
    if (form.end !== 'AT_ONCE' && form.to === null) refuse('to', code('choose-who-calls'));
    if (form.end === 'AT_ONCE' && form.cardAnswer === null) refuse('cardAnswer', code('choose-card-answer'));
    if (!needsCallBack(form.end)) refuseWithoutCard(form, refuse);
  });
export type InquiryInput = z.output<typeof inquirySchema>;

/** The first two answers are about one card, so they name it. */
function refuseWithoutCard(
  { cardAnswer, cardId }: { cardAnswer: CardAnswer | null; cardId: number | null },
  refuse: (path: string, message: string) => void,
): void {
  const named = cardAnswer === 'YES' || cardAnswer === 'NOT_THERE';
  if (named && cardId === null) refuse('cardId', code('choose-asked-card'));
}

/** The saved question: a call-back with its number and last day, or a count alone. */
export type SavedInquiry =
  | { kind: 'CALL_BACK'; caseId: number; slug: string; number: string; dueOn: PlainDate; who: string }
  | { kind: 'COUNTED'; id: number };

/** Takes back a call-back that was saved by mistake, before anybody called. */
export const takeBackInquirySchema = z.object({ caseId: z.int32() });
export type TakeBackInquiryInput = z.output<typeof takeBackInquirySchema>;

/** An attempt to call back, and with an answer the end of the inquiry. */
export const attemptSchema = z
  .object({
    caseId: z.int32(),
    /** The version of the case that the page showed. */
    version: z.int32().optional(),
    result: z.enum(CALL_RESULTS, code('choose-call-result')),
    answer: text(5_000),
    cardAnswer: z.enum(CARD_ANSWERS, code('choose-card-answer')).nullable(),
    cardId: z.int32().nullable(),
    /** The day and the hour of the next attempt; what is not typed follows from the caller's wish. */
    nextOn: plainDateSchema.nullable().default(null),
    nextHour: hour.default(''),
    requestKey,
  })
  .superRefine((form, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (form.result !== 'ANSWERED') return;
    if (form.answer === '') refuse('answer', code('answer-missing'));
    if (form.cardAnswer === null) refuse('cardAnswer', code('choose-card-answer'));
    refuseWithoutCard(form, refuse);
  });
export type AttemptInput = z.output<typeof attemptSchema>;

export const takeBackAttemptSchema = z.object({
  caseId: z.int32(),
  attemptId: z.int32(),
  reason: reason('attempt-reason-missing'),
});
export type TakeBackAttemptInput = z.output<typeof takeBackAttemptSchema>;

export const passOnSchema = z.object({
  caseId: z.int32(),
  version: z.int32().optional(),
  to: target,
  reason: reason('pass-on-reason-missing'),
});
export type PassOnInput = z.output<typeof passOnSchema>;

/** Ends an inquiry without an answer by telephone. */
export const endInquirySchema = z.object({
  caseId: z.int32(),
  version: z.int32().optional(),
  ending: z.enum(['LETTER', 'GIVEN_UP', 'MISTAKE'], code('choose-inquiry-ending')),
  reason: reason('inquiry-end-reason-missing'),
});
export type EndInquiryInput = z.output<typeof endInquirySchema>;

export const reopenInquirySchema = z.object({
  caseId: z.int32(),
  version: z.int32().optional(),
  reason: reason('inquiry-reopen-reason-missing'),
});
export type ReopenInquiryInput = z.output<typeof reopenInquirySchema>;

export const withdrawAnsweredSchema = z.object({
  id: z.int32(),
  reason: reason('answered-withdraw-reason-missing'),
});
export type WithdrawAnsweredInput = z.output<typeof withdrawAnsweredSchema>;

/** Words of a question, for which the directory says who deals with it. */
export const whoSchema = z.object({ typed: text(QUESTION_MAX) });

/** The unfinished form, with any content. */
export const inquiryDraftSchema = z.object({
  form: z.string().max(20_000, code('too-long')),
  /** The tab that saves, and the tab whose draft it began from. */
  writer: z.uuid(),
  after: z.uuid().nullable(),
  /** Overwrite a draft that another tab has saved since. */
  over: z.boolean(),
});
export type InquiryDraftInput = z.output<typeof inquiryDraftSchema>;

/** Empty, because each person has one draft. */
export const discardInquiryDraftSchema = z.object({});
