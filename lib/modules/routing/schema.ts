import { z } from 'zod';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import type { CaseListItem } from '../cases/schema/case';

export const HAND_OVER_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** Handing over one matter or many at once. `departmentId` null: each where its card says. */
export const handOverSchema = z.object({
  /** Made once for each act: the same batch again changes nothing. */
  batch: z.uuid(),
  caseIds: z.array(z.int32()).min(1, 'choose-cases').max(200, 'too-many'),
  departmentId: z.int32().nullable(),
  /** Needed when it goes elsewhere than the card says. */
  reason: z.string().overwrite(plainText).trim().max(500, 'too-long'),
});
export type HandOverInput = z.output<typeof handOverSchema>;

export const acceptSchema = z.object({
  handOverIds: z.array(z.int32()).min(1, 'choose-cases').max(200, 'too-many'),
});
export const refuseSchema = z.object({
  handOverId: z.int32(),
  reason: z.string().overwrite(plainText).trim().min(1, 'reason-missing').max(500, 'too-long'),
});
export const takeBackSchema = z.object({ handOverId: z.int32() });
export type AcceptInput = z.output<typeof acceptSchema>;
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
  case: CaseListItem;
};

/** A matter that waits at the counter to be handed over; with the last refusal, if it came back. */
export type WaitingItem = CaseListItem & {
  destinationId: number;
  refusal: { by: string; from: string; reason: string; at: Date } | null;
};

export type DepartmentTab = 'to-assign' | 'in-progress';

/** `acceptedAt`: since when the department has it; null when it came there without a hand-over. */
export type DepartmentItem = CaseListItem & { departmentId: number; acceptedAt: Date | null };

/** Where a page of the list ends; the next one begins after it. */
export type DepartmentCursor = { dueOn: PlainDate; id: number };
export type DepartmentPage = { items: DepartmentItem[]; next: DepartmentCursor | null };

/** What asks for more of the cases in progress: the words typed, only mine, after where. */
export const inProgressSchema = z.object({
  q: z.string().overwrite(plainText).max(200, 'too-long'),
  mine: z.boolean(),
  after: z
    .object({
      dueOn: z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'date-invalid'),
      id: z.int32(),
    })
    .nullable(),
});
export type InProgressInput = z.output<typeof inProgressSchema>;

export type InboxCounts = {
  toAccept: number;
  toAssign: number;
  inProgress: number;
  /** Hand-overs past the office's target of one working day. */
  waitingTooLong: number;
  /** Cases past their term. */
  pastDue: number;
};

/** A person who may be given cases of a department, with how many of it they have in hand. */
export type Assignee = { departmentId: number; id: number; name: string; open: number };
