import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';

/**
 * Acts in a case, by type: its course and its metryka tell them (KPA art. 66a). Each module adds its own by declaration
 * merging. No personal data: ids, counts, codes, reasons.
 */
export interface CaseHistory {}

/** Looks at protected data (KRI § 20 ust. 2): kept, and not told in the course of a case. */
export interface LookHistory {}

/** Acts of the office as a whole, never about one case. */
export interface OfficeHistory {
  'incident.closed': { incidentId: number; note: string };
}

export type HistoryData = CaseHistory & LookHistory & OfficeHistory;
export type HistoryType = keyof HistoryData;

/** One entry as it is read back, by type. */
export type HistoryEntry = {
  [T in HistoryType]: {
    id: string;
    at: Date;
    actorId: number | null;
    caseId: number | null;
    type: T;
    data: HistoryData[T];
  };
}[HistoryType];

const LOOKS: Record<keyof LookHistory, true> = {
  'case.viewed': true,
  'client.pesel-viewed': true,
  'client.contact-viewed': true,
  'client.listed': true,
  'document.downloaded': true,
  'file.printed': true,
  'document.viewed': true,
  'document.scan-viewed': true,
};
export const LOOK_TYPES = Object.keys(LOOKS) as (keyof LookHistory)[];

/** What the sentence of an act needs besides its own data. */
export type ActNames = {
  /** The registry number of the case. */
  number: string;
  /** The department a hand-over went to, or one that co-operates. */
  toDepartment: string | null;
  /** The person that the line is about: the one a case was given to, or back to. */
  person: string | null;
  /** What they were told when it was given. */
  instruction: string | null;
  /** The document or originals given to a counter, and which. */
  collection: { title: string; point: string } | null;
  /** Its date is the office's own target, not the law's. */
  isTarget: boolean;
};

/** An act in words: what was done, and what else is to be said of it. Who did it is told beside it. */
export type ToldAct = {
  title: string;
  text?: string;
  /** What the person did, where the name alone would not say it; false where the line before has named them. */
  by?: string | false;
  /** What the act refers to, when that is no file with a number. */
  paper?: string;
};

/** How acts are told, by type. Each module tells its own, as `ACTS` in its `words.ts`. */
export type ActSentences = {
  [Type in keyof CaseHistory]: (data: CaseHistory[Type], names: ActNames) => ToldAct;
};

/** What the office can find wrong with its own data, by kind. Modules add theirs by declaration merging. No personal data. */
export interface IncidentData {}
export type IncidentKind = keyof IncidentData;
export type IncidentOf<K extends IncidentKind> = {
  kind: K;
  /** The same thing is reported once while it is open. */
  about: string;
  caseId: number | null;
  data: IncidentData[K];
};
/** One as its reader sees it. */
export type IncidentItem = IncidentOf<IncidentKind> & {
  id: number;
  caseNumber: string | null;
  caseSlug: string | null;
  foundAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  note: string;
};

export const closeIncidentSchema = z.object({
  id: z.int32(),
  note: z
    .string()
    .overwrite(plainText)
    .trim()
    .min(3, code('incident-note-missing'))
    .max(1_000, code('too-long')),
});
export type CloseIncidentInput = z.output<typeof closeIncidentSchema>;
