import { plainDate } from '@/lib/core/plain-date';
import { computeTerm, type TermFacts } from '@/lib/modules/deadlines/rules/compute-term';
import type { Pause, PauseKind, RuleCode } from '@/lib/modules/deadlines/schema';

export type MoreFacts = Omit<TermFacts, 'rule' | 'start'>;

/** The facts of a term with its rule and start. */
export const term = (rule: RuleCode, start: string, more: MoreFacts = {}) =>
  computeTerm({ rule, start: plainDate(start), ...more });

/** A period that may not be counted; without `to` it has no end yet. */
export const pause = (from: string, to: string | null, kind?: PauseKind, basis?: string): Pause => ({
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  kind,
  basis,
});

/** A new date, with the day of its notice. */
export const notice = (on: string, to: string) => ({ on: plainDate(on), to: plainDate(to) });
