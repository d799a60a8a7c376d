import type { PlainDate } from '@/lib/core/plain-date';
import type { OfficeTerms } from '../../../deadlines/rules/read-terms';
import type { ClockFacts, DatedClock } from '../../schema/clock';
import { termOfClock } from './term';

/** What the engine makes of a clock: its date, and since when it stands if it does. */
export function deriveClock(
  clock: ClockFacts,
  terms: OfficeTerms,
): { dueOn: PlainDate; stoppedOn: PlainDate | null } {
  const { due, stopped } = termOfClock(clock, terms);
  return { dueOn: due, stoppedOn: stopped?.since ?? null };
}

/** A clock whose date is another than the one kept. */
export type MovedClock = { clock: DatedClock; dueOn: PlainDate; stoppedOn: PlainDate | null };

/** Which of the clocks have another date by these terms. */
export function movedClocks(clocks: readonly DatedClock[], terms: OfficeTerms): MovedClock[] {
  return clocks.flatMap((clock) => {
    const derived = deriveClock(clock, terms);
    const same = derived.dueOn === clock.dueOn && derived.stoppedOn === clock.stoppedOn;
    return same ? [] : [{ clock, ...derived }];
  });
}
