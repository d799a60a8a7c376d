import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { text } from '../../cases/schema/typed';

const reason = text(500);
const caseId = z.int32();
const symbol = z.string(code('choose-class')).regex(/^\d{1,5}$/, code('choose-class'));
/** The number of the group set apart (podteczka) in the spis of the class; 0: none. */
const groupNumber = z.int32().min(0);

/** Założenie sprawy: the class, and where it is the group, under which it gets its znak. */
export const openCaseSchema = z.object({ caseId, symbol, groupNumber });
export type OpenCaseInput = z.output<typeof openCaseSchema>;

/** `fromId`: the line that whoever moves it had before their eyes. */
export const reclassifyCaseSchema = z.object({
  caseId,
  fromId: z.int32(),
  symbol,
  groupNumber,
  reason: reason.min(1, code('move-reason-missing')),
});
export type ReclassifyCaseInput = z.output<typeof reclassifyCaseSchema>;

/** Papers that belong to a case there is already. */
export const attachPapersSchema = z.object({ caseId, toCaseId: z.int32(code('choose-case')) });
export type AttachPapersInput = z.output<typeof attachPapersSchema>;

/** Documentation that makes no case; `reason` where its class does make cases. */
export const shelvePapersSchema = z.object({ caseId, symbol, reason });
export type ShelvePapersInput = z.output<typeof shelvePapersSchema>;

/** A group set apart in the spis of a class of one's own department. */
export const openGroupSchema = z.object({
  departmentId: z.int32(code('choose-department')),
  symbol,
  year: z.int32().min(2000, code('year-invalid')).max(2999, code('year-invalid')),
  title: text(200).min(1, code('group-title-missing')),
});
export type OpenGroupInput = z.output<typeof openGroupSchema>;

export const classQuerySchema = z.object({
  q: text(100),
});
export const targetQuerySchema = classQuerySchema.extend({ caseId });
export type TargetQuery = z.output<typeof targetQuerySchema>;

/** A line of the spis that a case stands in, or stood in. */
export type RegisterEntryItem = {
  id: number;
  registerId: number;
  number: number;
  znak: string;
  symbol: string;
  /** Hasło of the class, or of the group. */
  heading: string;
  cell: string;
  groupNumber: number;
  category: string;
  openedOn: PlainDate;
  openedBy: string | null;
  settledOn: PlainDate | null;
  remarks: string;
  archiveYear: number | null;
  movedToZnak: string | null;
  movedOn: PlainDate | null;
  moveReason: string;
};

/** A case on the other end of an attachment, with its documents. */
export type AttachedPapers = {
  id: number;
  slug: string;
  number: string;
  znak: string | null;
  subject: string;
  receivedOn: PlainDate;
  /** Cancelled: struck out, or a letter that was. */
  documents: { id: number; title: string; cancelled: boolean }[];
};

/** What the spisy spraw say of a case. */
export type RegisterPlace = {
  /** Symbol of the department that has it now. */
  cell: string;
  /** Its class, also of what makes no case; '' while it has none. `title` as the JRWA in force has it. */
  symbol: string;
  title: string | null;
  current: RegisterEntryItem | null;
  /** Lines it was moved from, the newest first. */
  former: RegisterEntryItem[];
  attachedTo: AttachedPapers | null;
  attached: AttachedPapers[];
};

/** A group set apart in the spis of a class. */
export type GroupItem = { symbol: string; number: number; title: string };

/** A case that papers may be attached to, as the combobox shows it. */
export type AttachTarget = {
  id: number;
  number: string;
  znak: string | null;
  subject: string;
  client: string;
};

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'file.opened': { fileId: number; znak: string };
    'file.moved': { fileId: number; before: string; after: string; reason: string };
    /** Numbers or znaki, as they stood. */
    'file.attached': { toCaseId: number; to: string };
    'file.papers-attached': { fromCaseId: number; from: string };
    'file.put-away': { symbol: string; reason: string };
  }
}
