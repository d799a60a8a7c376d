import { z } from 'zod';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { PlainDate } from '@/lib/core/plain-date';
import type { TermsRow } from '../../deadlines/schema';
import type { DeliveryWay } from '../../procedure-cards/schema';
import type { Cooperation, GivenBack, LeadingAssignment } from './assignment';
import type { ClockFacts } from './clock';
import { text } from './typed';

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
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What is typed into the search of cases. */
export const searchSchema = z.object({ q: text(200) });

/** A case by the slug of its number, as addresses have it. */
export const caseSlugSchema = z.object({ slug: z.string().max(40) });

/** A case of any kind as lists show it. */
export type CaseListItem = {
  id: number;
  kind: CaseKind;
  slug: string;
  number: string;
  znak: string | null;
  /** Null where no party is named. */
  client: string | null;
  /** The name of its card; null of a kind that has none. */
  card: string | null;
  subject: string;
  status: CaseStatus;
  department: string;
  /** Where it is meant to go: the same once it is there. */
  destination: string;
  assignee: string | null;
  dueOn: PlainDate;
  dueRule: string;
  /** Since when its term stands; null while it runs. */
  stoppedOn: PlainDate | null;
  outOfTurn: boolean;
  /** Documents that its card demands and that have not come. */
  missing: number;
};

/** Everything the head of a case page says. */
export type CaseRecord = CaseListItem & {
  version: number;
  clientId: number | null;
  /** What a podanie has besides: the form of its outcome as its card says, and how the client wants the answer. */
  application: { settlementForm: string; deliveryWay: DeliveryWay } | null;
  departmentId: number;
  departmentRoom: string;
  departmentPhone: string;
  departmentHours: string;
  destinationId: number;
  destinationRoom: string;
  destinationPhone: string;
  assigneeId: number | null;
  /** Departments that co-operate, and so see it. */
  coDepartmentIds: number[];
  leading: LeadingAssignment | null;
  cooperation: Cooperation[];
  /** Null unless it waits for another person because the last one gave it back. */
  givenBack: GivenBack | null;
  /** The hand-over that waits for an answer, if one does. */
  pending: {
    id: number;
    toDepartmentId: number;
    fromDepartmentId: number;
    targetOn: PlainDate;
    opened: boolean;
    /** Straight to one post, past the registry desk (Płock 6). */
    straight: boolean;
  } | null;
  /** The call that waits for an answer, if one does: to supplement (KPA art. 64 § 2), or to pay a fee (art. 261). */
  call: { clockId: number; dueOn: PlainDate; fee: boolean } | null;
  receivedOn: PlainDate;
  /** The clock of its settlement, and what it is computed by. */
  clock: ClockFacts;
  terms: TermsRow;
  createdAt: Date;
  updatedAt: Date;
  /** When its outcome was noted, and when nothing of it was open any more. */
  settledAt: Date | null;
  closedAt: Date | null;
};

type Unit = { name: string; genitive: string };

/** A hand-over as a resident may know it: which units, which days, and how it ended; no people and no reasons. */
export type PublicHandOver = {
  state: 'PENDING' | 'ACCEPTED' | 'REFUSED';
  to: Unit;
  handedOverOn: PlainDate;
  decidedOn: PlainDate | null;
};

/** What the public status page is made of. No client, no subject, no person of the office. */
export type PublicCase = {
  publicStatus: boolean;
  card: string;
  settlementForm: string;
  status: CaseStatus;
  unit: Unit & { room: string; phone: string; hours: string };
  destination: Unit;
  receivedOn: PlainDate;
  /** The clock of its settlement, without the words of what was entered, and what it is computed by. */
  clock: ClockFacts;
  terms: TermsRow;
  deliveryWay: DeliveryWay;
  channel: string | null;
  point: string | null;
  /** Documents the law demands that were not brought, by their names on the card, when they are awaited. */
  missing: string[];
  /** The counter at which something waits for the client. */
  collect: { point: string; address: string } | null;
  settledOn: PlainDate | null;
  /** ISO, UTC. */
  updatedAt: string;
  handOvers: PublicHandOver[];
};
