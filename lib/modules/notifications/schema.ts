import { z } from 'zod';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { PlainDate } from '@/lib/core/plain-date';

export const REMINDER_KINDS = [
  'BEFORE', // termin się zbliża
  'ON', // dziś ostatni dzień
  'AFTER', // termin minął
  'UNCOLLECTED', // nikt nie odbiera dokumentu
  'UNDELIVERED', // e-mail nie doszedł
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The kinds of things that a reminder is about; each kind belongs to a module. */
export const REMINDER_TOPICS = [
  'CLOCK', // termin
  'COLLECTION', // dokument do odbioru
  'INQUIRY', // co się stało z przyjętym zapytaniem
  'MAIL', // wysłany e-mail
  'MAIL_SHARE', // e-mail pokazany do wglądu, i uwaga do niego
  'PODANIE', // co się stało z podaniem, które powstało z e-maila
] as const;
export type ReminderTopic = (typeof REMINDER_TOPICS)[number];

/** A reminder to be written. */
export type NewReminder = {
  staffId: number;
  /** The person who answers for the thing, when `staffId` is their substitute. */
  insteadOf: number | null;
  caseId: number;
  topic: ReminderTopic;
  /** The id of the thing in its module. */
  topicId: number;
  kind: ReminderKind;
  /** The date of the thing; the day of the reminder, when the thing has no date. */
  dueOn: PlainDate;
  /** The day since which the thing waits; empty for a term. */
  sinceOn?: PlainDate;
  /** The thing in words; empty for a term, which has words of its own. */
  note?: string;
};

/** A reminder for its reader, with the case that it is about. */
export type ReminderItem = {
  id: number;
  topic: ReminderTopic;
  kind: ReminderKind;
  dueOn: PlainDate;
  /** The name of the person who answers for the thing, when the reader is their substitute. */
  insteadOf: string | null;
  createdAt: Date;
  /** The day since which the thing waits; `dueOn` is then the day of the reminder. Null for a term. */
  waitsSince: PlainDate | null;
  /** The term; null when the reminder is about another thing. */
  term: { purpose: string; rule: string } | null;
  /** The note of the term; else the thing that waits, and its place. */
  note: string;
  number: string;
  slug: string;
  caseKind: CaseKind;
  /** The name of the card; null when the kind has none. */
  card: string | null;
  /** The thread of an e-mail that is shown for an opinion. */
  threadId: number | null;
  /** The departments of the case: they decide who may open it. */
  departmentId: number;
  destinationId: number;
  coDepartmentIds: number[];
};

export const markReadSchema = z.object({ ids: z.array(z.int32()).min(1).max(500) });
export type MarkReadInput = z.output<typeof markReadSchema>;
