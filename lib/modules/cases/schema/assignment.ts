import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainDateSchema } from '../../deadlines/schema';
import { text } from './typed';

/**
 * Dekretacja of one case or many. A field left out keeps its current value: the co-operating people and departments,
 * the instruction, and the internal day.
 */
export const assignCasesSchema = z.object({
  caseIds: z.array(z.int32()).min(1, code('choose-cases')).max(200, code('too-many')),
  /** The leader of the case: a person of the department that has it. */
  staffId: z.int32(code('choose-person')),
  /** The co-operating people of that department; `coDepartmentIds` are whole other departments. */
  coStaffIds: z.array(z.int32()).max(20, code('too-many')).optional(),
  coDepartmentIds: z.array(z.int32()).max(20, code('too-many')).optional(),
  /** Dyspozycja: the instruction how to settle the case. */
  instruction: text(1_000).optional(),
  /** The internal day, by which the person who assigns wants the case settled. */
  internalOn: plainDateSchema.nullable().optional(),
  /** Required when another person leads the case already. */
  reason: text(500).optional(),
});
export type AssignCasesInput = z.output<typeof assignCasesSchema>;

export const giveBackCaseSchema = z.object({
  caseId: z.int32(),
  /** The case as the page showed it. */
  version: z.int32(),
  reason: text(500).min(1, code('give-back-reason-missing')),
});
export type GiveBackCaseInput = z.output<typeof giveBackCaseSchema>;

export const takeNextSchema = z.object({ requestKey: z.uuid() });
export type TakeNextInput = z.output<typeof takeNextSchema>;

/** The leader of a case, the person who assigned it, and the instruction. */
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

/** A co-operating person of the department that has the case, or a whole other department. */
export type Cooperation = {
  id: number;
  departmentId: number;
  department: string;
  staffId: number | null;
  person: string | null;
  opened: boolean;
};

/** The person who gave the case back, the person who had assigned it, and the reason. */
export type GivenBack = { by: string; to: string; toId: number; at: Date; reason: string };
