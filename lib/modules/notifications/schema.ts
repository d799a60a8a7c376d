import { z } from 'zod';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { PlainDate } from '@/lib/core/plain-date';

export const REMINDER_KINDS = [
  'BEFORE', // termin się zbliża
  'ON', // dziś ostatni dzień
  'AFTER', // termin minął
  'UNCOLLECTED', // nikt nie odbiera dokumentu
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What a person is reminded of in a case: a thing of any module. */
export const REMINDER_TOPICS = [
  'CLOCK', // termin
  'COLLECTION', // dokument do odbioru
] as const;
export type ReminderTopic = (typeof REMINDER_TOPICS)[number];

/** A reminder to be kept. */
export type NewReminder = {
  staffId: number;
  /** The person who answers for it, when `staffId` stands in for them. */
  insteadOf: number | null;
  caseId: number;
  topic: ReminderTopic;
  /** The id of the thing in its module. */
  topicId: number;
  kind: ReminderKind;
  /** The date of the thing; of what has none, the day on which it is told. */
  dueOn: PlainDate;
  /** Since when it waits; none of a term. */
  sinceOn?: PlainDate;
  /** What it is in words; none of a term, which says it itself. */
  note?: string;
};

/** A reminder as its reader sees it, with the case that it is about. */
export type ReminderItem = {
  id: number;
  topic: ReminderTopic;
  kind: ReminderKind;
  dueOn: PlainDate;
  /** The name of who answers for it, when the reader stands in. */
  insteadOf: string | null;
  createdAt: Date;
  /** Since when it waits; `dueOn` is then the day on which it was told. Null of a term. */
  waitsSince: PlainDate | null;
  /** Null of what is no term. */
  term: { purpose: string; rule: string } | null;
  /** What the term is about besides; what waits, and where. */
  note: string;
  number: string;
  slug: string;
  caseKind: CaseKind;
  /** The name of the card; null of a kind that has none. */
  card: string | null;
  /** Where the case is and where it goes: who may open it hangs on that. */
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
};

export const markReadSchema = z.object({ ids: z.array(z.int32()).min(1).max(500) });
export type MarkReadInput = z.output<typeof markReadSchema>;
