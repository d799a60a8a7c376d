import { plainDate } from '@/lib/core/plain-date';
import { computeTerm, type TermFacts } from '@/lib/modules/deadlines/rules/compute-term';
import type { Pause, PauseKind, RuleCode } from '@/lib/modules/deadlines/schema';

export type MoreFacts = Omit<TermFacts, 'rule' | 'start'>;

/** A term by its rule and its beginning. */
export const term = (rule: RuleCode, start: string, more: MoreFacts = {}) =>
  computeTerm({ rule, start: plainDate(start), ...more });

/** A period that may not be counted; still lasting without `to`. */
export const pause = (from: string, to: string | null, kind?: PauseKind, basis?: string): Pause => ({
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  kind,
  basis,
});

/** A new date, and the day of its notice. */
export const notice = (on: string, to: string) => ({ on: plainDate(on), to: plainDate(to) });
