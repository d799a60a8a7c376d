import { z } from 'zod';
import { code } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';

/**
 * Acts in a case, by type: the course of the case and its metryka show them (KPA art. 66a). Each module adds its types
 * by declaration merging. No personal data: ids, counts, codes, reasons.
 */
export interface CaseHistory {}

/** Looks at protected data (KRI § 20 ust. 2): the history keeps them, and the course of a case does not show them. */
export interface LookHistory {}

/** Acts of the whole office, never about one case. */
export interface OfficeHistory {
  'incident.closed': { incidentId: number; note: string };
}

export type HistoryData = CaseHistory & LookHistory & OfficeHistory;
export type HistoryType = keyof HistoryData;

/** One entry of the history, by type. */
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

/** The names that the sentence of an act needs besides its own data. */
export type ActNames = {
  /** The registry number of the case. */
  number: string;
  /** The department that the case was handed to, or that co-operates. */
  toDepartment: string | null;
  /** The person whom the case was given to, or given back to. */
  person: string | null;
  /** The instruction that the person got with the case. */
  instruction: string | null;
  /** The title of the document or originals at a counter, and the service point. */
  collection: { title: string; point: string } | null;
  /** The date is the office's own target, not a term of the law. */
  isTarget: boolean;
};

/** An act in words: a title and details. The screen shows the actor beside it. */
export type ToldAct = {
  title: string;
  text?: string;
  /**
   * The part of the actor in the act, where the name alone is not clear; false when the entry before names the actor.
   */
  by?: string | false;
  /** The paper of the act, when it is no document with a number. */
  paper?: string;
};

/** The sentences of acts, by type. Each module gives its own, as `ACTS` in its `words/acts.ts`. */
export type ActSentences = {
  [Type in keyof CaseHistory]: (data: CaseHistory[Type], names: ActNames) => ToldAct;
};

/**
 * Errors that the office can find in its own data, by kind. Modules add kinds by declaration merging. No personal data.
 */
export interface IncidentData {}
export type IncidentKind = keyof IncidentData;
export type IncidentOf<K extends IncidentKind> = {
  kind: K;
  /** The key of the incident: one key has at most one open incident. */
  about: string;
  caseId: number | null;
  data: IncidentData[K];
};
/** An incident as its reader sees it. */
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
