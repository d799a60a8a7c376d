import type { CaseKind } from '@/lib/core/case-kinds';
import type { CaseStatus } from '../cases/schema/case';
import type { CallResult, InquiryEnding } from '../inquiries/schema/inquiry';

/** How a contact is known to be the client's. */
export type ContactTie =
  | 'CLIENT' // a person named the client
  | 'ADDRESS' // the e-mail came from the client's address
  | 'PHONE'; // the call came from the client's number

/** A contact of a client with the office: a case of any kind, with the last call of an inquiry. */
export type ClientContact = {
  slug: string;
  number: string;
  kind: CaseKind;
  tie: ContactTie;
  card: string | null;
  subject: string;
  status: CaseStatus;
  department: string;
  /** The departments of the case: they decide who may open it. */
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
  /** The thread of an e-mail. */
  threadId: number | null;
  at: Date;
  ending: InquiryEnding | null;
  lastCall: { result: CallResult; by: string; at: Date } | null;
  /** The last answer that went by e-mail; its author is null when the office itself sent it. */
  answered: { by: string | null; at: Date } | null;
};
