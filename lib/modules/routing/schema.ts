import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { GivenBack } from '../cases/schema/assignment';
import type { CaseListItem } from '../cases/schema/case';
import { text } from '../cases/schema/typed';

export const HAND_OVER_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** Handing over one matter or many at once. `departmentId` null: each where its card says. */
export const handOverSchema = z.object({
  /** Made once for each act: the same batch again changes nothing. */
  batch: z.uuid(),
  caseIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
  departmentId: z.int32().nullable(),
  /** Needed when it goes elsewhere than the card says. */
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
export const takeBackSchema = z.object({ handOverId: z.int32() });
export type AcceptInput = z.output<typeof acceptSchema>;
/** How many of them the person accepted; `before`: how many a colleague had accepted already, and who. */
export type Accepted = { count: number; before: { count: number; by: string } | null };
export type RefuseInput = z.output<typeof refuseSchema>;
export type TakeBackInput = z.output<typeof takeBackSchema>;

/** Which printed list; read from an address. */
export const printListSchema = z.object({
  batch: z.uuid(),
  departmentId: z.coerce.number().pipe(z.int32()).nullable(),
});
export type PrintListInput = z.output<typeof printListSchema>;

/** A hand-over with its case, as the lists on either side show it. */
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
  /** The office's own target for acceptance; null once it is decided. */
  targetOn: PlainDate | null;
  openedAt: Date | null;
  openedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string;
  refusalReason: string;
  /** Its card goes straight to one post, past the registry desk (Płock 6). */
  straight: boolean;
  case: CaseListItem;
};

/** A matter that waits at the counter to be handed over; with the last refusal, if it came back. */
export type WaitingItem = CaseListItem & {
  destinationId: number;
  /** Its card goes straight to one post, past the registry desk (Płock 6). */
  straight: boolean;
  refusal: { by: string; from: string; reason: string; at: Date } | null;
};

/** The tabs of a department's inbox that list cases; what waits to be accepted are hand-overs. */
export const CASE_TABS = ['to-assign', 'in-progress', 'waiting', 'done', 'past-due', 'cooperating'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export type DepartmentItem = CaseListItem & {
  departmentId: number;
  /** Since when the department has it; null when it came there without a hand-over. */
  acceptedAt: Date | null;
  settledAt: Date | null;
  assigneeId: number | null;
  /** When it was given to whom it was given, by when they are wanted to settle it, and when they first looked. */
  assignedAt: Date | null;
  internalOn: PlainDate | null;
  openedAt: Date | null;
  /** Why it has come back to who assigns; null unless it waits because of that. */
  givenBack: GivenBack | null;
};

/** Where a page of a list ends: its last row's place in the order of the tab. The next one begins after it. */
export type DepartmentCursor = { rank: number; on: string; id: number };
export type DepartmentPage = { items: DepartmentItem[]; next: DepartmentCursor | null };

/** The same of what waits to be accepted: out of turn first (0), then by the id of the hand-over. */
export type HandOverCursor = { rank: number; id: number };
export type HandOverPage = { items: HandOverItem[]; next: HandOverCursor | null };

/** What asks for more of what waits to be accepted. */
export const toAcceptPageSchema = z.object({
  q: z.string().overwrite(plainText).max(200, code('too-long')),
  after: z.object({ rank: z.int().min(0).max(1), id: z.int32() }).nullable(),
});
export type ToAcceptPageInput = z.output<typeof toAcceptPageSchema>;

/** What asks for more of a tab: the words typed, only mine, after where. */
export const inboxPageSchema = z.object({
  tab: z.enum(CASE_TABS),
  q: z.string().overwrite(plainText).max(200, code('too-long')),
  mine: z.boolean(),
  after: z
    .object({
      rank: z.int().min(0).max(3),
      on: z.union([z.iso.date(code('date-invalid')), z.iso.datetime(code('date-invalid'))]),
      id: z.int32(),
    })
    .nullable(),
});
export type InboxPageInput = z.output<typeof inboxPageSchema>;

/** So far the cases of a tab are counted: a department with more needs no exact number, and no slower page. */
export const MOST_IN_TAB = 10_000;

/** How much stands in the tabs of an inbox; of each department one over MOST_IN_TAB are counted at most. */
export type InboxCounts = {
  toAccept: number;
  toAssign: number;
  /** Of them, what the person may take next for themselves. */
  toTake: number;
  inProgress: number;
  waiting: number;
  done: number;
  /** Cases past their term. */
  pastDue: number;
  cooperating: number;
  /** Hand-overs past the office's target of one working day. */
  waitingTooLong: number;
  /** What nobody has opened for longer than the office allows: hand-overs, and cases given to somebody. */
  unopened: number;
};

/** Nobody chooses by more cases in hand than so many, and counting on takes time. */
export const MOST_IN_HAND = 1000;

/** A person who may be given cases of a department; of those in hand one over MOST_IN_HAND are counted at most. */
export type Assignee = { departmentId: number; id: number; name: string; open: number };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'hand-over.sent': { handOverId: number; to: number; reason: string };
    'hand-over.opened': { handOverId: number };
    'hand-over.accepted': { handOverId: number };
    'hand-over.refused': { handOverId: number; reason: string };
    'hand-over.withdrawn': { handOverId: number };
  }
  interface OfficeHistory {
    'hand-over.list-printed': { batch: string };
  }
}
