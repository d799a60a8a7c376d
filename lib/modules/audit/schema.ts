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
  /** Sealing went on after a doubt, by a person at the console: the seals in the database and in the file then. */
  'history.sealing-resumed': { doubt: SealingDoubt; seals: number; kept: number; reason: string };
}

/** Reasons not to sign on: the seals in the database and in the file are not those that the office has made. */
export const SEALING_DOUBTS = [
  'never-sealed',
  'seals-missing',
  'seal-forged',
  'count-forged',
  'file-missing',
  'file-short',
  'file-differs',
  'rewritten',
  'rolled-back',
] as const;
export type SealingDoubt = (typeof SEALING_DOUBTS)[number];

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

/** Acts of the office that fill its history: people who sign in and out. */
export const SIGN_IN_TYPES: (keyof OfficeHistory)[] = ['staff.signed-in', 'staff.session-ended'];

/** A page of the history of the office, from an address: `przed` is the id below which it begins. */
export const officeHistorySchema = z
  .object({
    zakladka: z.literal('logowania').nullable().catch(null),
    osoba: z.coerce.number().pipe(z.int32().positive()).nullable().catch(null),
    przed: z
      .string()
      .regex(/^\d{1,18}$/, code('invalid-value'))
      .nullable()
      .catch(null),
  })
  .transform(({ zakladka, osoba, przed }) => ({
    signIns: zakladka === 'logowania',
    staffId: osoba,
    before: przed,
  }));
export type OfficeHistoryQuery = z.output<typeof officeHistorySchema>;

/** The place where a chain breaks, and the reason. */
export type BrokenLink = {
  chain: string;
  seq: number;
  why: 'changed' | 'missing' | 'cut' | 'head' | 'seal' | 'resealed' | 'unsealed';
};

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

/** The names that the sentence of an act of the whole office needs besides its data. */
export type OfficeNames = {
  /** The person whom the act is about, and the substitute whom it names. */
  person: string | null;
  substitute: string | null;
  /** The name of the object by its kind: a card, a system, a mandate, a spis spraw. */
  thing: string | null;
  department: (id: number | null) => string;
  point: (id: number | null) => string;
};

/** The sentences of acts of the whole office, by type. Each module gives its own, as `OFFICE_ACTS`. */
export type OfficeSentences = {
  [Type in keyof OfficeHistory]: (data: OfficeHistory[Type], names: OfficeNames) => ToldAct;
};

/** A line of the history of the office, with the names in its text. */
export type OfficeEntry = Pick<OfficeNames, 'person' | 'substitute' | 'thing'> & {
  id: string;
  at: Date;
  actor: string | null;
  type: keyof OfficeHistory;
  data: HistoryData[keyof OfficeHistory];
};

/**
 * Errors that the office can find in its own data, by kind. Modules add kinds by declaration merging. No personal data.
 */
export interface IncidentData {
  /** The office signs no seals until a person at the console resumes it. */
  'sealing-stopped': { doubt: SealingDoubt };
  /** A turn of sealing failed; `code` is that of the failure, '' without one. */
  'sealing-failed': { code: string };
  /** Entries of a longer time than two turns were sealed at once. */
  'sealed-late': { from: string; to: string; entries: number };
}
export type IncidentKind = keyof IncidentData;
export type IncidentOf<K extends IncidentKind> = {
  kind: K;
  /** The key of the incident: one key has at most one open incident. */
  about: string;
  caseId: number | null;
  data: IncidentData[K];
};
/** The names that the sentence of an incident needs besides its data. */
export type IncidentNames = { caseNumber: string | null; person: string | null; department: string | null };

/** The sentences of incidents, by kind. Each module gives its own, as `INCIDENTS` in its words. */
export type IncidentSentences = {
  [Kind in IncidentKind]: (data: IncidentData[Kind], names: IncidentNames) => string;
};

/** An incident as its reader sees it. */
export type IncidentItem = IncidentOf<IncidentKind> &
  IncidentNames & {
    id: number;
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
