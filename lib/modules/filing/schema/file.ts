import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { reason as reasonOf, text } from '../../cases/schema/typed';

const reason = text(500);
const caseId = z.int32();
const symbol = z.string(code('choose-class')).regex(/^\d{1,5}$/, code('choose-class'));
/** The number of the group (podteczka) in the spis of the class; 0: none. */
const groupNumber = z.int32().min(0);

/** Założenie sprawy: the class, and the group if there is one, under which the case gets its znak. */
export const openCaseSchema = z.object({ caseId, symbol, groupNumber });
export type OpenCaseInput = z.output<typeof openCaseSchema>;

/** `fromId`: the line that the actor saw on the screen before the move. */
export const reclassifyCaseSchema = z.object({
  caseId,
  fromId: z.int32(),
  symbol,
  groupNumber,
  reason: reason.min(1, code('move-reason-missing')),
});
export type ReclassifyCaseInput = z.output<typeof reclassifyCaseSchema>;

/** The case as the page showed it. */
const version = z.int32();

/** Attaching papers to an existing case. */
export const attachPapersSchema = z.object({ caseId, version, toCaseId: z.int32(code('choose-case')) });
export type AttachPapersInput = z.output<typeof attachPapersSchema>;

/** Shelving documentation that makes no case; `reason` is required where its class makes cases. */
export const shelvePapersSchema = z.object({ caseId, version, symbol, reason });
export type ShelvePapersInput = z.output<typeof shelvePapersSchema>;

/** Papers that were attached or shelved by mistake. */
export const takeOutPapersSchema = z.object({
  caseId,
  version,
  reason: reasonOf('take-out-reason-missing'),
});
export type TakeOutPapersInput = z.output<typeof takeOutPapersSchema>;

/** A new group in the spis of a class of the actor's department. */
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

/** A present or former line of a case in a spis. */
export type RegisterEntryItem = {
  id: number;
  registerId: number;
  number: number;
  znak: string;
  symbol: string;
  /** Hasło of the class, or title of the group. */
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

/** A case at the other end of an attachment, with its documents. */
export type AttachedPapers = {
  id: number;
  slug: string;
  number: string;
  znak: string | null;
  subject: string;
  receivedOn: PlainDate;
  /** `cancelled`: the document or its letter was cancelled. */
  documents: { id: number; title: string; cancelled: boolean }[];
};

/** The place of a case in the spisy spraw. */
export type RegisterPlace = {
  /** Symbol of the department that has the case now. */
  cell: string;
  /** The class of the case or of shelved papers; '' while there is none. `title` comes from the JRWA in force. */
  symbol: string;
  title: string | null;
  current: RegisterEntryItem | null;
  /** Lines that the case has left, the newest first. */
  former: RegisterEntryItem[];
  attachedTo: AttachedPapers | null;
  attached: AttachedPapers[];
};

/** A group in the spis of a class. */
export type GroupItem = { symbol: string; number: number; title: string };

/** A case that papers may be attached to, in the combobox. */
export type AttachTarget = {
  id: number;
  number: string;
  znak: string | null;
  subject: string;
  client: string;
};

/** The place of a case in its spis on the day of its closing: its class, its category and the archive year. */
export type ClosingPlace = {
  symbol: string;
  /** The hasło of the class, or the title of the group. */
  heading: string;
  category: string;
  /** Null for a category without years (Bc). */
  archiveYear: number | null;
};

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'file.opened': { fileId: number; znak: string };
    'file.moved': { fileId: number; before: string; after: string; reason: string };
    /** Numbers or znaki of the cases at the time of the act. */
    'file.attached': { toCaseId: number; to: string };
    'file.papers-attached': { fromCaseId: number; from: string };
    'file.put-away': { symbol: string; reason: string };
    /** `from`: the case to which the papers were attached; null: they were shelved. */
    'file.taken-out': { from: string | null; reason: string };
    'file.papers-taken-out': { fromCaseId: number; from: string; reason: string };
  }
}
