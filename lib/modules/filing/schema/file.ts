import { z } from 'zod';
import { plainText } from '@/lib/core/plain-text';

const reason = z.string().overwrite(plainText).trim().max(500, 'too-long');
const caseId = z.int32();
const symbol = z.string().regex(/^\d{1,5}$/, 'choose-class');
/** The number of the group set apart (podteczka) in the spis of the class; 0: none. */
const groupNumber = z.int32().min(0);

/** Założenie sprawy: the class, and where it is the group, under which it gets its znak. */
export const openFileSchema = z.object({ caseId, symbol, groupNumber });
export type OpenFileInput = z.output<typeof openFileSchema>;

/** `fromId`: the line that whoever moves it had before their eyes. */
export const moveFileSchema = z.object({
  ...{ caseId, fromId: z.int32(), symbol, groupNumber },
  reason: reason.min(1, 'move-reason-missing'),
});
export type MoveFileInput = z.output<typeof moveFileSchema>;

/** Papers that belong to a case there is already. */
export const attachPapersSchema = z.object({ caseId, toCaseId: z.int32('choose-case') });
export type AttachPapersInput = z.output<typeof attachPapersSchema>;

/** Documentation that makes no case; `reason` where its class does make cases. */
export const filePapersSchema = z.object({ caseId, symbol, reason });
export type FilePapersInput = z.output<typeof filePapersSchema>;

/** A group set apart in the spis of a class of one's own department. */
export const openGroupSchema = z.object({
  departmentId: z.int32('choose-department'),
  symbol,
  year: z.int32().min(2000, 'year-invalid').max(2999, 'year-invalid'),
  title: z.string().overwrite(plainText).trim().min(1, 'group-title-missing').max(200, 'too-long'),
});
export type OpenGroupInput = z.output<typeof openGroupSchema>;
