import { z } from 'zod';
import { code } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';

/** What the history can tell, and what each kind of entry says. No personal data: ids, counts, codes, reasons. */
export type HistoryData = {
  'application.registered': {
    channel: string;
    card: string;
    missing: number;
    dueRule: string;
    dueOn: string;
    outOfTurn: boolean;
    /** Added by the database with the number itself. */
    number?: number;
  };
  'application.settled': Record<string, never>;
  'application.receipt-printed': { print: number };
  'application.code-renewed': Record<string, never>;
  'application.protocol-rewritten': Record<string, never>;
  'application.protocol-printed': Record<string, never>;
  'application.protocol-amended': { amendment: number };
  'application.supplemented': {
    supplementId: number;
    on: string;
    documents: number;
    complete: boolean;
    inTime: boolean | null;
  };
  'client.changed': { clientId: number; fields: string[] };
  'client.pesel-viewed': { clientId: number };
  'client.contact-viewed': { clientId: number };
  /** Shown to whoever typed a name or a number of theirs. */
  'client.listed': { clientIds: number[] };
  'case.viewed': Record<string, never>;
  'case.subject-changed': { before: string; after: string };
  /** `assignmentId`, where its instruction stands; `before`: who led it until then, and `reason`: why they do no more. */
  'case.assigned': {
    staffId: number;
    assignmentId?: number;
    before?: number | null;
    internalOn?: string | null;
    reason?: string;
  };
  'case.assignment-opened': { assignmentId: number };
  /** `staffId`: to whom, the one who assigned. */
  'case.assignment-given-back': { assignmentId: number; staffId: number; reason: string };
  /** `staffId` null: the whole department. */
  'case.cooperation-started': { assignmentId: number; departmentId: number; staffId: number | null };
  'case.cooperation-ended': { assignmentId: number; departmentId: number; staffId: number | null };
  'case.settled': {
    how: string;
    /** Missing in the oldest entries, which knew no outcomes. */
    outcome?: string;
    on?: string;
    letterId?: number | null;
    /** By a letter made outside Okienko. */
    outside?: boolean;
    /** Against that letter: APPEAL, COMPLAINT, NONE. */
    remedy?: string | null;
  };
  'case.closed': { settledOn: string };
  'case.reopened': { reason: string; runsFrom: string | null; wasClosed: boolean };
  /** Numbers as they stood; `on`: the day of the first podanie, on which this one is deemed filed (KPA art. 66 § 2). */
  'case.separated': { firstCaseId: number; first: string; on: string };
  'case.separate-filed': { separateCaseId: number; separate: string };
  'case.separation-withdrawn': { firstCaseId: number; first: string; reason: string };
  'file.opened': { fileId: number; znak: string };
  'file.moved': { fileId: number; before: string; after: string; reason: string };
  'file.group-opened': { registerId: number; number: number };
  /** A whole spis spraw that left the screen. */
  'file.register-taken': { registerId: number; as: string };
  /** The register of outgoing letters of a year left the screen, so many lines of it. */
  'letter.register-taken': { year: number; lines: number };
  /** Numbers or znaki, as they stood. */
  'file.attached': { toCaseId: number; to: string };
  'file.papers-attached': { fromCaseId: number; from: string };
  'file.put-away': { symbol: string; reason: string };
  'jrwa.imported': { versionId: number; validFrom: string; classes: number };
  'clock.opened': {
    clockId: number;
    event: string;
    purpose: string;
    rule: string;
    startOn: string;
    dueOn: string;
    note: string;
  };
  'clock.closed': { clockId: number; purpose: string; on: string; how: string };
  'clock.pause-added': { entryId: number; pause: string; from: string; to: string | null; basis: string };
  'clock.pause-ended': { entryId: number; pause: string; to: string; basis: string };
  'clock.date-notified': { entryId: number; clockId: number; to: string; reasons: string };
  /** Art. 35 § 3: two months in place of one. */
  'clock.complex-marked': { clockId: number; reason: string };
  'clock.entry-withdrawn': { entryId: number; answersTo: number; kind: string; reason: string };
  /** Its date moved: by an entry of the case, or by a newer calendar or newer choices of the office (`version`). */
  'clock.moved': {
    clockId: number;
    purpose: string;
    before: string;
    after: string;
    stopped: boolean;
    version: number | null;
    why: string;
  };
  /** The office's calendar and choices: days as 'EXTRA 2026-12-28' or 'CLOSURE …', choices as 'opinionStops false'. */
  'terms.saved': {
    version: number;
    added: string[];
    removed: string[];
    choices: string[];
    clocks: number;
    reason: string;
  };
  'calendar.checked': { year: number };
  'substitution.saved': {
    substitutionId: number;
    staffId: number;
    substituteId: number;
    from: string;
    to: string;
  };
  'substitution.ended': { substitutionId: number; staffId: number };
  'incident.closed': { incidentId: number; note: string };
  'note.written': { noteId: number; kind: string; on: string; corrects: number | null };
  'viewing.recorded': { viewingId: number; on: string; corrects: number | null };
  'reference.added': { referenceId: number; system: string; reference: string };
  'reference.withdrawn': { referenceId: number; system: string; reference: string; reason: string };
  /** A paper made of the file: the metryka, a note, a record of who saw the file. */
  'file.printed': { what: 'record' | 'note' | 'viewing'; id: number | null };
  'letter.drafted': { letterId: number; kind: string };
  'letter.submitted': { letterId: number; kind: string };
  'letter.given-back': { letterId: number; kind: string; remark: string };
  'letter.signed': { letterId: number; kind: string; mandateId: number; documentId: number };
  'letter.address-checked': { letterId: number; kind: string; changed: boolean };
  'letter.sent': { letterId: number; kind: string; way: string; on: string; number: string };
  'letter.delivered': { letterId: number; kind: string; proof: string; on: string };
  'letter.delivery-taken-back': { letterId: number; kind: string; reason: string };
  'letter.came-back': { letterId: number; kind: string; reason: string };
  'letter.cancelled': { letterId: number; kind: string; reason: string };
  'urging.received': { urgingId: number; on: string; premature: boolean; dueOn: string };
  'document.added': { documentId: number; title: string; sha256: string; replaces?: number };
  'document.cancelled': { documentId: number; title: string; reason: string };
  'document.retitled': { documentId: number; before: string; after: string };
  'document.downloaded': { documentId: number };
  /** Shown in the page. */
  'document.viewed': { documentId: number };
  /** A file of the scanner, before it belongs to the case. */
  'document.scan-viewed': Record<string, never>;
  'hand-over.sent': { handOverId: number; to: number; reason: string };
  'hand-over.opened': { handOverId: number };
  'hand-over.accepted': { handOverId: number };
  'hand-over.refused': { handOverId: number; reason: string };
  'hand-over.withdrawn': { handOverId: number };
  'hand-over.list-printed': { batch: string };
  'external-system.saved': { systemId: number; changed: string[] };
  'collection.sent': { collectionId: number; pointId: number };
  'collection.withdrawn': { collectionId: number };
  'collection.received': { collectionId: number };
  'collection.slip-printed': { collectionIds: number[] };
  /** `byPower`: to somebody in the client's name. */
  'collection.issued': { collectionId: number; identityCheck: string; byPower: boolean };
  'collection.issue-taken-back': { collectionId: number; reason: string };
  'collection.given-back': { collectionId: number; reason: string };
  'card.published': { cardId: number; version: number };
  'card.moved': { cardId: number; from: number; to: number };
  'staff.signed-in': Record<string, never>;
  'staff.session-ended': { staffId: number; reason: string };
  'staff.saved': { staffId: number; changed: string[] };
  'staff.password-changed': { staffId: number };
  'staff.second-factor-on': { staffId: number };
  'staff.second-factor-off': { staffId: number };
  'department.saved': { departmentId: number; changed: string[] };
  'service-point.saved': { servicePointId: number; changed: string[] };
  'office.saved': { changed: string[] };
  'mandate.given': {
    mandateId: number;
    staffId: number;
    departmentId: number | null;
    scopes: string[];
    from: string;
    to: string | null;
  };
  'mandate.revoked': { mandateId: number; staffId: number; lastDay: string; reason: string };
  'template.published': { templateId: number; kind: string; version: number; note: string };
};

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

/** Looks at protected data (KRI § 20 ust. 2): kept in the history, not told in the course of a case. */
export const VIEW_TYPES = [
  'case.viewed',
  'client.pesel-viewed',
  'client.contact-viewed',
  'client.listed',
  'document.downloaded',
  'file.printed',
  'document.viewed',
  'document.scan-viewed',
] as const satisfies readonly HistoryType[];

/** Of the office as a whole: never about one case. */
export const OFFICE_TYPES = [
  'calendar.checked',
  'card.moved',
  'card.published',
  'department.saved',
  'external-system.saved',
  'file.group-opened',
  'file.register-taken',
  'hand-over.list-printed',
  'incident.closed',
  'jrwa.imported',
  'letter.register-taken',
  'mandate.given',
  'mandate.revoked',
  'office.saved',
  'service-point.saved',
  'staff.password-changed',
  'staff.saved',
  'staff.second-factor-off',
  'staff.second-factor-on',
  'staff.session-ended',
  'staff.signed-in',
  'substitution.ended',
  'substitution.saved',
  'template.published',
  'terms.saved',
] as const satisfies readonly HistoryType[];

/** All the others are acts in a case: its course tells them, and so does its metryka (KPA art. 66a). */
export type CourseType = Exclude<HistoryType, (typeof VIEW_TYPES)[number] | (typeof OFFICE_TYPES)[number]>;

/** What the office can find wrong with its own data, and what each kind says. No personal data. */
export type IncidentData = {
  /** A date that is kept is not the one that follows from what it is derived from. */
  'term-differs': {
    where: 'clock' | 'case';
    purpose: string;
    kept: { dueOn: PlainDate; stoppedOn: PlainDate | null };
    /** Null when nothing can be derived. */
    derived: { dueOn: PlainDate; stoppedOn: PlainDate | null } | null;
  };
};
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
