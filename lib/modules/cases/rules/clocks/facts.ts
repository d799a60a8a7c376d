import type { TermFacts } from '../../../deadlines/rules/compute-term';
import { type ReplayedPause, replay } from '../../../deadlines/rules/replay';
import { canBeExtended, termRule } from '../../../deadlines/rules/term-rules';
import type { ClockFacts } from '../../schema/clock';

/**
 * A call stops the clock no longer than its own term lasts (KPA art. 64 § 2, art. 261 § 1): after the lapse the case
 * goes on. A term that begins anew when the call is met stands until the call is met.
 */
function withinCall(pause: ReplayedPause, restarts: boolean): ReplayedPause {
  const { kind, to, lapsesOn, endedBy } = pause;
  if (lapsesOn === null || to === null) return pause;
  if (restarts && kind === 'SUPPLEMENT') return endedBy === null ? { ...pause, to: null } : pause;
  return to > lapsesOn ? { ...pause, to: lapsesOn } : pause;
}

/** The facts of a clock for the engine; the caller adds the office's terms. */
export function factsOf(clock: ClockFacts): TermFacts {
  const { pauses, extensions } = replay(clock.entries);
  const rule = termRule(clock.rule);
  return {
    rule: clock.rule,
    start: clock.startOn,
    cameOn: clock.cameOn,
    amount: clock.amount,
    startTime: clock.startTime ?? undefined,
    pauses: pauses.map((pause) => withinCall(pause, rule.restarts !== undefined)),
    // The rule of a clock can change after a notice, and an older edition of the rules let a notice move more terms.
    extensions: canBeExtended(rule) ? extensions.filter(({ clockId }) => clockId === clock.id) : [],
  };
}
