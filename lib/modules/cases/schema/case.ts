import { z } from 'zod';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { PlainDate } from '@/lib/core/plain-date';
import type { TermsRow } from '../../deadlines/schema';
import type { DeliveryWay } from '../../procedure-cards/schema';
import type { Cooperation, GivenBack, LeadingAssignment } from './assignment';
import type { ClockFacts } from './clock';

export const CASE_STATUSES = [
  'REGISTERED',
  'HANDED_OVER',
  'RETURNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SETTLED',
  'CLOSED',
  'ATTACHED',
  'FILED',
  'CANCELLED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A case by the slug of its number, as addresses have it. */
export const caseSlugSchema = z.object({ slug: z.string().max(40) });

/** A case of any kind as lists show it. */
export type CaseListItem = {
  id: number;
  kind: CaseKind;
  slug: string;
  number: string;
  znak: string | null;
  /** Null when no party is named. */
  client: string | null;
  /** The name of the card; null when the kind has none. */
  card: string | null;
  subject: string;
  status: CaseStatus;
  department: string;
  /** The department that shall have the case; equal to `department` once the case is there. */
  destination: string;
  assignee: string | null;
  dueOn: PlainDate;
  dueRule: string;
  /** The day since which the term stands; null while it runs. */
  stoppedOn: PlainDate | null;
  outOfTurn: boolean;
  /** The number of documents that the card demands and that have not come. */
  missing: number;
};

/** The facts by which it is told whose move it is. */
export type MoveFacts = {
  status: CaseStatus;
  /**
   * The open call: to supplement (KPA art. 64 § 2) or to pay a fee (art. 261); null when there is none. `stopped`: its
   * term stands.
   */
  call: { clockId: number; dueOn: PlainDate; fee: boolean; stopped: boolean } | null;
  /** The document or originals that wait at a counter, or are on their way there; null when there are none. */
  waiting: { state: 'SENT' | 'AT_COUNTER'; point: string; since: PlainDate } | null;
};

/** The case out of which a case grew, and the podania that grew out of it. */
export type Growth = {
  source: { number: string; slug: string } | null;
  grown: { number: string; slug: string }[];
};

/** The facts of the head of a case page. */
export type CaseRecord = CaseListItem &
  MoveFacts & {
    version: number;
    growth: Growth;
    clientId: number | null;
    /** The name of the party's representative (pełnomocnik); null when there is none. */
    representative: string | null;
    /**
     * The facts of a podanie alone: the form of settlement by its card, and the way in which the client wants the
     * answer.
     */
    application: { settlementForm: string; deliveryWay: DeliveryWay } | null;
    departmentId: number;
    departmentRoom: string;
    departmentPhone: string;
    departmentHours: string;
    destinationId: number;
    destinationRoom: string;
    destinationPhone: string;
    assigneeId: number | null;
    /** The departments that co-operate, and so see the case. */
    coDepartmentIds: number[];
    leading: LeadingAssignment | null;
    cooperation: Cooperation[];
    /** Set while the case waits for another person because the last one gave it back. */
    givenBack: GivenBack | null;
    /** The hand-over that waits for an answer; null when there is none. */
    pending: {
      id: number;
      toDepartmentId: number;
      fromDepartmentId: number;
      targetOn: PlainDate;
      opened: boolean;
      /** The card leads straight to one post, past the registry desk (Płock 6). */
      straight: boolean;
    } | null;
    receivedOn: PlainDate;
    /** The settlement clock, and the terms that it was computed by. */
    clock: ClockFacts;
    terms: TermsRow;
    createdAt: Date;
    updatedAt: Date;
    /**
     * The moment of the settlement; `closedAt` is the moment of the closing, when nothing in the case was open any more.
     */
    settledAt: Date | null;
    closedAt: Date | null;
  };
