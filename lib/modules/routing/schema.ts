import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { GivenBack } from '../cases/schema/assignment';
import type { CaseListItem } from '../cases/schema/case';
import { reason, text } from '../cases/schema/typed';

export const HAND_OVER_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'SENT_BACK'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** A hand-over as the reader of a case is told of it. */
export type HandOverLine = {
  id: number;
  at: Date;
  by: string;
  from: string;
  to: string;
  fromDepartmentId: number;
  toDepartmentId: number;
  /** The sender's word or reason; it may be empty. */
  word: string;
  state: HandOverState;
  /** The receiving department has opened it. */
  opened: boolean;
  /** The acceptance, the refusal, the taking back or the sending back; null while it is pending. */
  answer: { at: Date; by: string; reason: string } | null;
};

/** The hand-over of one case or many. `departmentId` null: each case goes to the department of its card. */
export const handOverSchema = z.object({
  /** The key of one act: the same batch a second time changes nothing. */
  batch: z.uuid(),
  caseIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
  departmentId: z.int32().nullable(),
  /** Required when the case goes to another department than the card says. */
  reason: text(500),
});
export type HandOverInput = z.output<typeof handOverSchema>;

export const acceptSchema = z.object({
  handOverIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
});
export const refuseSchema = z.object({
  handOverId: z.int32(),
  reason: text(500).min(1, code('reason-missing')),
});
export const takeBackSchema = z.object({
  handOverId: z.int32(),
  reason: reason('withdraw-reason-missing'),
});
/** An accepted case goes on to the department that it belongs to. */
export const sendOnSchema = z.object({
  requestKey: z.uuid(),
  caseId: z.int32(),
  departmentId: z.int32(code('choose-department')),
  reason: reason('reason-missing'),
});
/** An accepted case goes back to the department that handed it over. */
export const sendBackSchema = z.object({
  caseId: z.int32(),
  /** The case as the page showed it. */
  version: z.int32(),
  reason: reason('reason-missing'),
});
export const keepCaseSchema = sendBackSchema.omit({ reason: true });
export type SendOnInput = z.output<typeof sendOnSchema>;
export type SendBackInput = z.output<typeof sendBackSchema>;
export type KeepCaseInput = z.output<typeof keepCaseSchema>;
export type AcceptInput = z.output<typeof acceptSchema>;
/**
 * `count`: the hand-overs that the actor accepted; `before`: the number that colleagues had accepted already, and their
 * names.
 */
export type Accepted = { count: number; before: { count: number; by: string } | null };
export type RefuseInput = z.output<typeof refuseSchema>;
export type TakeBackInput = z.output<typeof takeBackSchema>;

/** The printed list to make, read from an address. */
export const printListSchema = z.object({
  batch: z.uuid(),
  departmentId: z.coerce.number().pipe(z.int32()).nullable(),
});
export type PrintListInput = z.output<typeof printListSchema>;

/** A hand-over with its case, as the lists of the sender and of the receiver show it. */
export type HandOverItem = {
  id: number;
  batch: string;
  state: HandOverState;
  from: string;
  fromSymbol: string;
  fromPerson: string;
  to: string;
  toDepartmentId: number;
  handedOverAt: Date;
  /** The office's own target day of acceptance; null when the hand-over is decided. */
  targetOn: PlainDate | null;
  openedAt: Date | null;
  openedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string;
  refusalReason: string;
  /** The card leads straight to one post, past the registry desk (Płock 6). */
  straight: boolean;
  case: CaseListItem;
};

/**
 * A case that waits to be handed over; with its last refusal when it came back, also after it had been `accepted`.
 */
export type WaitingItem = CaseListItem & {
  departmentId: number;
  destinationId: number;
  /** The card leads straight to one post, past the registry desk (Płock 6). */
  straight: boolean;
  refusal: { by: string; from: string; reason: string; at: Date; accepted: boolean } | null;
};

/** The tabs of a department's inbox that list cases. The tab of items to accept lists hand-overs. */
export const CASE_TABS = ['to-assign', 'in-progress', 'waiting', 'done', 'past-due', 'cooperating'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export type DepartmentItem = CaseListItem & {
  departmentId: number;
  /** The moment since which the department has the case; null when it came without a hand-over. */
  acceptedAt: Date | null;
  settledAt: Date | null;
  assigneeId: number | null;
  /** The moment of the assignment, the internal day of its settlement, and the first look of the leader. */
  assignedAt: Date | null;
  internalOn: PlainDate | null;
  openedAt: Date | null;
  /** Set while the case waits because the last person gave it back. */
  givenBack: GivenBack | null;
};

/** The end of a page: the place of its last row in the order of the tab. The next page begins after it. */
export type DepartmentCursor = { rank: number; on: string; id: number };
export type DepartmentPage = { items: DepartmentItem[]; next: DepartmentCursor | null };

/** The end of a page of hand-overs to accept: out of turn first (rank 0), then by the id of the hand-over. */
export type HandOverCursor = { rank: number; id: number };
export type HandOverPage = { items: HandOverItem[]; next: HandOverCursor | null };

/** The request for the next page of hand-overs to accept. */
export const toAcceptPageSchema = z.object({
  q: z.string().overwrite(plainText).max(200, code('too-long')),
  /** Only those that nobody has opened for longer than the office allows. */
  unopened: z.boolean(),
  after: z.object({ rank: z.int().min(0).max(1), id: z.int32() }).nullable(),
});
export type ToAcceptPageInput = z.output<typeof toAcceptPageSchema>;

/** The request for the next page of a tab: the typed words, only the actor's cases, and the cursor. */
export const inboxPageSchema = z.object({
  tab: z.enum(CASE_TABS),
  q: z.string().overwrite(plainText).max(200, code('too-long')),
  mine: z.boolean(),
  unopened: z.boolean(),
  after: z
    .object({
      rank: z.int().min(0).max(3),
      on: z.union([z.iso.date(code('date-invalid')), z.iso.datetime(code('date-invalid'))]),
      id: z.int32(),
    })
    .nullable(),
});
export type InboxPageInput = z.output<typeof inboxPageSchema>;

/** The greatest exact count of a tab: a department with more cases needs no exact number, and no slower page. */
export const MOST_IN_TAB = 10_000;

/** The counts of an inbox. In each department, counting stops at one over MOST_IN_TAB. */
export type InboxCounts = {
  toAccept: number;
  toAssign: number;
  /** The part of `toAssign` that the actor may take next. */
  toTake: number;
  inProgress: number;
  waiting: number;
  done: number;
  /** Cases past their term. */
  pastDue: number;
  cooperating: number;
  /** Hand-overs past the office's target of one working day. */
  waitingTooLong: number;
  /**
   * Hand-overs, and assigned cases, that nobody has opened for longer than the office allows; 0 for a person who can
   * neither accept nor assign.
   */
  unopenedToAccept: number;
  unopenedInProgress: number;
};

/** The greatest exact count of cases in hand: a larger number helps nobody to choose, and counting takes time. */
export const MOST_IN_HAND = 1000;

/**
 * A person to whom cases of a department may be assigned. Counting their cases in hand stops at one over MOST_IN_HAND.
 */
export type Assignee = { departmentId: number; id: number; name: string; open: number };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    /** `sentOn`: the department had accepted the case before. */
    'hand-over.sent': { handOverId: number; to: number; reason: string; sentOn?: boolean };
    'hand-over.opened': { handOverId: number };
    'hand-over.accepted': { handOverId: number };
    'hand-over.refused': { handOverId: number; reason: string };
    /** `reason` is missing in the oldest entries. */
    'hand-over.withdrawn': { handOverId: number; reason?: string };
    'hand-over.sent-back': { handOverId: number; reason: string };
    /** The department that had the papers to hand over keeps the case. */
    'case.kept': Record<string, never>;
  }
  interface OfficeHistory {
    'hand-over.list-printed': { batch: string };
  }
}
