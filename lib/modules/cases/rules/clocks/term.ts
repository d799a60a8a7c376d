import type { PlainDate } from '@/lib/core/plain-date';
import { computeTerm } from '../../../deadlines/rules/compute-term';
import { type OfficeTerms, readTerms } from '../../../deadlines/rules/read-terms';
import { termRule } from '../../../deadlines/rules/term-rules';
import type { TermResult } from '../../../deadlines/schema';
import type { CaseRecord } from '../../schema/case';
import type { ClockFacts } from '../../schema/clock';
import { factsOf } from './facts';

/**
 * The due date of a clock with its proof, by the office's terms. With `asOf`, a lasting pause lasts through that day.
 */
export function termOfClock(
  clock: ClockFacts,
  { calendar, policy }: OfficeTerms,
  asOf?: PlainDate,
): TermResult {
  return computeTerm({ ...factsOf(clock), calendar, policy, asOf });
}

/**
 * The due date by the law alone: art. 35 KPA or a special provision, without the new date of art. 36. Where a special
 * act lets a notice move the term within a limit, the moved date is the date of that act.
 */
export function termOfAct(clock: ClockFacts, { calendar, policy }: OfficeTerms, asOf: PlainDate): TermResult {
  const facts = factsOf(clock);
  const extensions = termRule(clock.rule).notice?.cap ? facts.extensions : [];
  return computeTerm({ ...facts, extensions, calendar, policy, asOf });
}

/** The settlement term of a case, with its proof. While the case is open, a lasting pause lasts through today. */
export function settlementTerm(
  record: Pick<CaseRecord, 'clock' | 'terms' | 'settledAt'>,
  today: PlainDate,
): TermResult {
  return termOfClock(record.clock, readTerms(record.terms), record.settledAt ? undefined : today);
}
