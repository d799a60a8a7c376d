import type { FreeReason, Meaning, PauseKind, StartEvent, TermUnit } from '../schema';

/** The words of a proof in one language. Sentences are functions, and get dates already written out. */
export type ProofLanguage = {
  /** The event as a sentence, and as a short noun phrase. */
  events: Record<StartEvent, readonly [string, string]>;
  pauses: Record<PauseKind, string>;
  /** The free day in the full proof, and in the short one. */
  free: Record<FreeReason, readonly [string, string]>;
  meanings: Record<Meaning, string>;
  start: { ordinary: string; counted: string; backward: string };
  /** A separate podanie that is deemed filed on the day of the first one; `cameOn` is its day of receipt. */
  deemedTitle: string;
  deemed: (cameOn: string) => string;
  deemedShort: string;
  units: Record<TermUnit, (amount: number) => string>;
  days: (days: number) => string;
  and: string;
  nominal: (later: string, days: number) => string;
  shortened: string;
  restartTitle: string;
  restart: string;
  hours: (amount: number, begins: string) => string;
  workingDays: (amount: number, backward: boolean) => string;
  skipped: (list: string) => string;
  notCountedTitle: string;
  coveredAlready: string;
  notCountedShort: (list: string) => string;
  notAppliedTitle: string;
  notApplied: Record<'RULE' | 'OUTSIDE', string>;
  movedTitle: (nominal: string, days: number) => string;
  moved: string;
  movedRestTitle: string;
  movedRest: string;
  stoppedTitle: string;
  stopped: (left: number) => string;
  extensionTitle: string;
  extension: (on: string | null) => string;
  extensionShort: string;
  capTitle: string;
  cap: (asked: string) => string;
  capShort: string;
  keptTitle: string;
  kept: string;
  rollTitle: string;
  roll: string;
  rollBack: string;
  rollShort: string;
  rollBackShort: string;
  safeTitle: string;
  safe: string;
  safeHour: (time: string) => string;
  resultRolled: string;
  result: string;
  resultHour: (time: string) => string;
  resultProvisional: string;
  provisionalTitle: string;
  resultTarget: string;
  rule: (code: string, edition: string) => string;
  /** Groups of free days in the short proof. */
  groups: {
    holiday: string;
    holidays: string;
    saturday: string;
    sunday: string;
    weekend: string;
    other: string;
  };
};
