import type { PlainDate } from '@/lib/core/plain-date';
import { DEFAULT_POLICY } from '../schema';
import { addDays, daysBetween } from './civil';
import { computeTerm, type TermFacts } from './compute-term';
import { isWorkingDay, POLISH_CALENDAR, withoutClosures } from './free-days';
import { type ClosedPause, daysNotPaused, inOrder, isClosed, stopsClock } from './pauses';
import { termRule } from './term-rules';

/**
 * How a term stands on a day. `used` and `left` are days that count (working days for a term in working days): through
 * today, and from tomorrow through the due day. `days` is how many days late, `since` when the pause began.
 */
export type TermState = { due: PlainDate; used: number; left: number } & (
  | { state: 'running' | 'due-today' }
  | { state: 'paused'; since: PlainDate; until: PlainDate | null }
  | { state: 'late'; days: number }
);

/** The state of a term on the day. Pauses without an end are taken to last through it. Throws as `computeTerm` does. */
export function termState(facts: TermFacts, today: PlainDate): TermState {
  const { due } = computeTerm({ ...facts, asOf: today });
  const { policy = DEFAULT_POLICY, calendar = POLISH_CALENDAR, start } = facts;
  const rule = termRule(facts.rule, policy);
  const stopping = inOrder(facts.pauses ?? []).filter(({ kind = 'SUSPENSION' }) =>
    stopsClock(kind, rule, policy),
  );
  const current = stopping.find(
    ({ from, to }) => from <= today && (to === null || today <= to) && today > start,
  );
  const closed = stopping.map(
    (pause): ClosedPause =>
      isClosed(pause) ? pause : { ...pause, to: pause.from > today ? pause.from : today },
  );
  const days = {
    due,
    used: count(start, today < due ? today : due),
    left: count(today > start ? today : start, due),
  };
  if (current && current.from <= due)
    return { state: 'paused', since: current.from, until: current.to, ...days };
  if (today > due) return { state: 'late', days: daysBetween(due, today), ...days };
  return { state: today === due ? 'due-today' : 'running', ...days };

  /** Days that count after the one, through the other. */
  function count(after: PlainDate, through: PlainDate): number {
    if (rule.unit !== 'WORKING_DAY') return daysNotPaused(after, through, closed);
    const days = rule.meaning === 'TARGET' ? calendar : withoutClosures(calendar);
    let working = 0;
    for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
      if (isWorkingDay(day, days)) working += 1;
    }
    return working;
  }
}
