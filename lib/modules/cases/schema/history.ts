import type { PlainDate } from '@/lib/core/plain-date';
import type { PauseKind, RuleCode } from '../../deadlines/schema';
import type { ClockEvent, ClockPurpose } from './clock';

/** The kinds of entries about a clock that may be made and withdrawn. */
export type EnteredKind = 'PAUSE' | 'PAUSE_END' | 'EXTENSION';

type Dates = { dueOn: PlainDate; stoppedOn: PlainDate | null };

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'case.subject-changed': { before: string; after: string };
    /**
     * `assignmentId` leads to the instruction; `before` is the former leader, and `reason` says why they lead no more.
     */
    'case.assigned': {
      staffId: number;
      assignmentId?: number;
      before?: number | null;
      internalOn?: PlainDate | null;
      reason?: string;
    };
    'case.assignment-opened': { assignmentId: number };
    /** `staffId`: the person who had assigned the case and gets it back. */
    'case.assignment-given-back': { assignmentId: number; staffId: number; reason: string };
    /** `staffId` null: the whole department co-operates. */
    'case.cooperation-started': { assignmentId: number; departmentId: number; staffId: number | null };
    'case.cooperation-ended': { assignmentId: number; departmentId: number; staffId: number | null };
    /** The case to which this one is attached has gone to the department, and this one with it. */
    'case.moved-along': { departmentId: number };
    /** A podanie with this number grew out of the case, which ends with it. */
    'case.grew': { number: string };
    /** The case grew out of the one with this number. */
    'case.grown-from': { number: string };
    'clock.opened': {
      clockId: number;
      event: ClockEvent;
      purpose: ClockPurpose;
      rule: RuleCode;
      startOn: PlainDate;
      dueOn: PlainDate;
      note: string;
    };
    'clock.closed': { clockId: number; purpose: ClockPurpose; on: PlainDate; how: string };
    /** The end of the clock by hand was a mistake. */
    'clock.reopened': { clockId: number; purpose: ClockPurpose; reason: string };
    'clock.pause-added': {
      entryId: number;
      pause: PauseKind;
      from: PlainDate;
      to: PlainDate | null;
      basis: string;
    };
    'clock.pause-ended': { entryId: number; pause: PauseKind; to: PlainDate; basis: string };
    'clock.date-notified': { entryId: number; clockId: number; to: PlainDate; reasons: string };
    /** Two months in place of one (KPA art. 35 § 3). */
    'clock.complex-marked': { clockId: number; reason: string };
    'clock.entry-withdrawn': { entryId: number; answersTo: number; kind: EnteredKind; reason: string };
    /** The date moved by an entry of the case, or by a newer calendar or newer choices of the office (`version`). */
    'clock.moved': {
      clockId: number;
      purpose: ClockPurpose;
      before: PlainDate;
      after: PlainDate;
      stopped: boolean;
      version: number | null;
      why: string;
    };
  }
  interface LookHistory {
    'case.viewed': Record<string, never>;
    /** A file of the scanner, viewed before it belongs to the case. */
    'document.scan-viewed': Record<string, never>;
  }
  interface IncidentData {
    /** A stored date differs from the derived one; `derived` is null when no date can be derived. */
    'term-differs': { where: 'clock' | 'case'; purpose: ClockPurpose; kept: Dates; derived: Dates | null };
  }
}
