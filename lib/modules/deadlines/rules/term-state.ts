import type { PlainDate } from '@/lib/core/plain-date';
import { DEFAULT_POLICY } from '../schema';
import { addDays, daysBetween, laterOf } from './civil';
import { computeTerm, type TermFacts } from './compute-term';
import { isWorkingDay, POLISH_CALENDAR, withoutClosures } from './free-days';
import { eventDayIsFirst } from './nominal-end';
import { type ClosedPause, daysNotPaused, inOrder, stopsClock } from './pauses';
import { termRule } from './term-rules';

/**
 * The state of a term on a day. `used` counts the days through today and `left` the days from tomorrow through the due
 * date (working days for a term in working days). `days` is the number of days late, `since` the first day of the
 * pause.
 */
export type TermState = { due: PlainDate; used: number; left: number } & (
  | { state: 'running' | 'due-today' }
  | { state: 'paused'; since: PlainDate; until: PlainDate | null }
  | { state: 'late'; days: number }
);

/** The state of a term on the day. A pause without an end lasts through that day. Throws as `computeTerm`. */
export function termState(facts: TermFacts, today: PlainDate): TermState {
  const { due, begun } = computeTerm({ ...facts, asOf: today });
  const { policy = DEFAULT_POLICY, calendar = POLISH_CALENDAR, start } = facts;
  const rule = termRule(facts.rule, policy);
  const stopping = inOrder(facts.pauses ?? [])
    .filter(({ kind = 'SUSPENSION' }) => stopsClock(kind, rule, policy))
    .filter(({ from, to }) => to !== null || from <= today);
  const current = stopping.find(({ from, to }) => from <= today && today <= (to ?? today) && today > start);
  const closed = stopping.map((pause): ClosedPause => ({ ...pause, to: pause.to ?? today }));
  const first = eventDayIsFirst(rule, policy) ? addDays(begun, -1) : begun;
  const days = {
    due,
    used: count(first, today < due ? today : due),
    left: count(rule.unit === 'WORKING_DAY_BEFORE' ? today : laterOf(today, first), due),
  };
  if (current && current.from <= due) {
    return { state: 'paused', since: current.from, until: current.to, ...days };
  }
  if (today > due) return { state: 'late', days: daysBetween(due, today), ...days };
  return { state: today === due ? 'due-today' : 'running', ...days };

  /** The number of counted days after `after`, through `through`. */
  function count(after: PlainDate, through: PlainDate): number {
    if (rule.unit !== 'WORKING_DAY' && rule.unit !== 'WORKING_DAY_BEFORE') {
      return daysNotPaused(after, through, closed);
    }
    const days = rule.meaning === 'TARGET' ? calendar : withoutClosures(calendar);
    let working = 0;
    for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
      if (isWorkingDay(day, days)) working += 1;
    }
    return working;
  }
}
