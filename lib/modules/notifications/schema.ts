import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';

export const REMINDER_KINDS = [
  'BEFORE', // termin się zbliża
  'ON', // dziś ostatni dzień
  'AFTER', // termin minął
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One to be kept; `insteadOf` is whom the person stands in for. */
export type NewReminder = {
  staffId: number;
  insteadOf: number | null;
  clockId: number;
  kind: ReminderKind;
  dueOn: PlainDate;
};

/** One as its reader sees it, with the term and the case that it is about. */
export type ReminderItem = {
  id: number;
  kind: ReminderKind;
  dueOn: PlainDate;
  /** The name of who answers for it, when the reader stands in. */
  insteadOf: string | null;
  createdAt: Date;
  purpose: string;
  rule: string;
  note: string;
  number: string;
  slug: string;
  card: string;
  /** Where the case is and where it goes: who may open it hangs on that. */
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
};

export const markReadSchema = z.object({ ids: z.array(z.int32()).min(1).max(500) });
export type MarkReadInput = z.output<typeof markReadSchema>;
