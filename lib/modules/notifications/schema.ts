import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';

export const REMINDER_KINDS = [
  'BEFORE', // termin się zbliża
  'ON', // dziś ostatni dzień
  'AFTER', // termin minął
  'UNCOLLECTED', // nikt nie odbiera dokumentu
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One to be kept; `insteadOf` is whom the person stands in for. */
export type NewReminder = {
  staffId: number;
  insteadOf: number | null;
  clockId: number;
  kind: Exclude<ReminderKind, 'UNCOLLECTED'>;
  dueOn: PlainDate;
};
export type NewUncollectedReminder = Pick<NewReminder, 'staffId' | 'insteadOf'> & { collectionId: number };

/** One as its reader sees it, with the term or the document, and the case, that it is about. */
export type ReminderItem = {
  id: number;
  kind: ReminderKind;
  dueOn: PlainDate;
  /** The name of who answers for it, when the reader stands in. */
  insteadOf: string | null;
  createdAt: Date;
  /** Of a document, since when it waits at the counter; `dueOn` is the day on which it was told. */
  waitsSince: PlainDate | null;
  /** Null of a document. */
  term: { purpose: string; rule: string } | null;
  /** What the term is about besides; which document, and where it waits. */
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
