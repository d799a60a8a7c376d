import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainDateSchema } from '../../deadlines/schema';
import { text } from './typed';

/**
 * Dekretacja of one case or many at once. What is left out stays as it stands: who co-operates, the instruction and the
 * day for whoever leads now.
 */
export const assignCasesSchema = z.object({
  caseIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
  /** Who leads, first; somebody of the department that has the case. */
  staffId: z.int32(code('choose-person')),
  /** Who co-operates, after: people of the department, and whole other departments. */
  coStaffIds: z.array(z.int32()).max(20, code('too-many')).optional(),
  coDepartmentIds: z.array(z.int32()).max(20, code('too-many')).optional(),
  /** Dyspozycja: how to settle it. */
  instruction: text(1_000).optional(),
  /** By when the one who assigns wants it: the office's own day. */
  internalOn: plainDateSchema.nullable().optional(),
  /** Needed when somebody leads already. */
  reason: text(500).optional(),
});
export type AssignCasesInput = z.output<typeof assignCasesSchema>;

export const giveBackCaseSchema = z.object({
  caseId: z.int32(),
  reason: text(500).min(1, code('give-back-reason-missing')),
});
export type GiveBackCaseInput = z.output<typeof giveBackCaseSchema>;

export const takeNextSchema = z.object({ requestKey: z.uuid() });
export type TakeNextInput = z.output<typeof takeNextSchema>;

/** Who leads a case by whose will, and what they were told. */
export type LeadingAssignment = {
  id: number;
  staffId: number;
  instruction: string;
  internalOn: PlainDate | null;
  assignedById: number;
  assignedBy: string;
  assignedAt: Date;
  openedAt: Date | null;
};

/** One who co-operates: a person of the department that has the case, or a whole other department. */
export type Cooperation = {
  id: number;
  departmentId: number;
  department: string;
  staffId: number | null;
  person: string | null;
  opened: boolean;
};

/** Why a case has come back to who assigns. */
export type GivenBack = { by: string; to: string; toId: number; at: Date; reason: string };
