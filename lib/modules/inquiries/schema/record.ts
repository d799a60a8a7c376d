import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseStatus } from '../../cases/schema/case';
import type { AnswerWay, CallResult, CardAnswer, InquiryEnding } from './inquiry';

/** The tabs of the call-backs; each has a word in its address. */
export const CALL_TABS = ['mine', 'unit', 'taken', 'closed'] as const;
export type CallTab = (typeof CALL_TABS)[number];

export type Attempt = {
  id: number;
  result: CallResult;
  by: string;
  at: Date;
  takenBack: { by: string; at: Date; reason: string } | null;
};

/** A call-back as its list and its case show it. */
export type CallBack = {
  caseId: number;
  version: number;
  slug: string;
  number: string;
  status: CaseStatus;
  question: string;
  phone: string;
  callerName: string;
  client: string | null;
  callWish: string;
  callFrom: string;
  callUntil: string;
  callAt: Date;
  /** The suggested moment of the attempt after a failed one, by its result; null when the inquiry is over. */
  again: Record<Exclude<CallResult, 'ANSWERED'>, Date> | null;
  cameBack: boolean;
  dueOn: PlainDate;
  department: string;
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
  assigneeId: number | null;
  assignee: string | null;
  takenBy: string;
  takenById: number;
  takenAt: Date;
  attempts: Attempt[];
  ending: InquiryEnding | null;
  answer: string;
  endReason: string;
  endedBy: string | null;
  endedAt: Date | null;
  cardAnswer: CardAnswer | null;
  cardId: number | null;
  card: string | null;
  /** When its case ended, also by a podanie that grew out of it. */
  closedAt: Date | null;
  /** The podanie that grew out of it; `isSeen` is true for a person who may open it. */
  podanie: { number: string; slug: string; status: CaseStatus; isSeen: boolean } | null;
};

/** A person or a unit that a question may be passed to, as the directory finds it. */
export type Contact = {
  /** '3' for a unit, '3-12' for a person in it. */
  to: string;
  name: string;
  /** The post and the room. */
  detail: string;
  unit: string;
  phone: string;
  /** The substitute and the last day of an absence; null: no absence is known today. */
  away: { until: PlainDate; substitute: string } | null;
};

/** The answer of a card, shown beside the question. */
export type CardSheet = {
  id: number;
  name: string;
  unit: string;
  desk: { room: string; phone: string; hours: string };
  documents: string[];
  fees: { name: string; amountGrosze: number; note: string }[];
  termRule: string;
  termNote: string;
};

export type Who = { contacts: Contact[]; card: CardSheet | null };

/** Questions of one card, or of one unit without a card, in a period. */
export type AskedGroup = {
  cardId: number | null;
  card: string | null;
  departmentId: number | null;
  department: string | null;
  count: number;
  /** The card had no answer. */
  notThere: number;
  /** There is no such card. */
  noCard: number;
  /** Nobody said whether the card had it. */
  unknown: number;
  byWay: Record<AnswerWay, number>;
};

/** A question that was counted, without the person who asked. */
export type AskedQuestion = {
  id: number;
  question: string;
  way: AnswerWay;
  cardAnswer: CardAnswer | null;
  cardId: number | null;
  card: string | null;
  department: string | null;
  on: PlainDate;
  takenById: number;
};

/** Questions of the same words about one card, or one unit without a card, newest first; never none. */
export type AlikeQuestions = {
  questions: AskedQuestion[];
  /** How many of them no card answered. */
  lacking: number;
};
