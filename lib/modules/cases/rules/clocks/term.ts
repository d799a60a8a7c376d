import type { PlainDate } from '@/lib/core/plain-date';
import { computeTerm } from '../../../deadlines/rules/compute-term';
import { type OfficeTerms, readTerms } from '../../../deadlines/rules/read-terms';
import { termRule } from '../../../deadlines/rules/term-rules';
import type { TermResult } from '../../../deadlines/schema';
import type { CaseRecord } from '../../schema/case';
import type { ClockFacts } from '../../schema/clock';
import { factsOf } from './facts';

/** The date of a clock with its proof, by the office's terms. `asOf`: pauses that last are taken to last through it. */
export function termOfClock(
  clock: ClockFacts,
  { calendar, policy }: OfficeTerms,
  asOf?: PlainDate,
): TermResult {
  return computeTerm({ ...factsOf(clock), calendar, policy, asOf });
}

/**
 * The same by the act alone: the term of art. 35 KPA or of a special provision, without the new date of art. 36. Where an
 * act of its own lets a notice move the term within its limit, that date is one of the special provision.
 */
export function termOfAct(clock: ClockFacts, { calendar, policy }: OfficeTerms, asOf: PlainDate): TermResult {
  const facts = factsOf(clock);
  const extensions = termRule(clock.rule).cap ? facts.extensions : [];
  return computeTerm({ ...facts, extensions, calendar, policy, asOf });
}

/** The term for settling a case, with its proof; pauses that last are taken to last through today while it is open. */
export function settlementTerm(
  record: Pick<CaseRecord, 'clock' | 'terms' | 'settledAt'>,
  today: PlainDate,
): TermResult {
  return termOfClock(record.clock, readTerms(record.terms), record.settledAt ? undefined : today);
}
