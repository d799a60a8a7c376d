import type { PlainDate } from '@/lib/core/plain-date';
import type { OfficeTerms } from '../../../deadlines/rules/read-terms';
import type { ClockFacts, DatedClock } from '../../schema/clock';
import { termOfClock } from './term';

/** The due date of a clock by the engine, and the day since which the clock stands; null while it runs. */
export function deriveClock(
  clock: ClockFacts,
  terms: OfficeTerms,
): { dueOn: PlainDate; stoppedOn: PlainDate | null } {
  const { due, stopped } = termOfClock(clock, terms);
  return { dueOn: due, stoppedOn: stopped?.since ?? null };
}

/** A clock whose computed date differs from the stored one, with the computed dates. */
export type MovedClock = { clock: DatedClock; dueOn: PlainDate; stoppedOn: PlainDate | null };

/** The clocks whose dates by these terms differ from the stored ones. */
export function movedClocks(clocks: readonly DatedClock[], terms: OfficeTerms): MovedClock[] {
  return clocks.flatMap((clock) => {
    const derived = deriveClock(clock, terms);
    const unmoved = derived.dueOn === clock.dueOn && derived.stoppedOn === clock.stoppedOn;
    return unmoved ? [] : [{ clock, ...derived }];
  });
}
