import type { PlainDate } from '@/lib/core/plain-date';
import type { Pause, PauseKind, Policy, TermRule } from '../schema';
import { addDays, addMonths, daysBetween, laterOf } from './civil';

/** A pause whose last day is known. */
export type ClosedPause = Pause & { to: PlainDate };

/** Whether a pause of the kind stops the clock of the rule, by the law and the office's choices. */
export function stopsClock(kind: PauseKind, rule: TermRule, policy: Policy): boolean {
  switch (kind) {
    case 'SUSPENSION':
      return rule.stops !== 'NONE';
    case 'SUPPLEMENT':
      return rule.stops === 'ART_35_5' || rule.restarts !== undefined;
    case 'CERTIFICATE_ENQUIRY':
      return (rule.code === 'KPA_217_7D' || rule.code === 'OP_306A_7D') && policy.certificateEnquiryStops;
    case 'POSTAL_DELIVERY':
      return rule.stops === 'ART_35_5' && policy.postalDeliveryStops;
    case 'OPINION':
      return rule.stops === 'ART_35_5' && policy.opinionStops;
    default:
      return rule.stops === 'ART_35_5';
  }
}

/**
 * The pauses in a fixed order, whatever their order of entry. Throws `RangeError` for a pause that ends before it
 * begins.
 */
export function inOrder<P extends Pause>(pauses: readonly P[]): readonly P[] {
  for (const { from, to } of pauses) {
    if (to !== null && to < from) throw new RangeError(`a pause cannot end before it begins: ${from} ${to}`);
  }
  return pauses.length < 2 ? pauses : [...pauses].sort((a, b) => compare(orderKey(a), orderKey(b)));
}
const orderKey = ({ from, to, kind = 'SUSPENSION', basis = '' }: Pause) =>
  `${from} ${to ?? '9999-99-99'} ${kind} ${basis}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function isClosed(pause: Pause): pause is ClosedPause {
  return pause.to !== null;
}

/** A pause that counts, with its days that no earlier pause took away. */
export type AppliedPause = { pause: ClosedPause; days: number };

type Pushed = { end: PlainDate; applied: readonly AppliedPause[] };

/** The end moved by the days not counted, in the office's way for stopped months. Pauses must be in order. */
export function pushEnd(
  { unit, amount }: TermRule,
  start: PlainDate,
  nominal: PlainDate,
  pauses: readonly ClosedPause[],
  { stoppedMonth }: Policy,
): Pushed {
  const rest = unit === 'MONTH' && stoppedMonth === 'REST_OF_MONTH';
  return push(start, nominal, pauses, rest ? amount : null);
}

/** The end moved by the days not counted, one day by one. Pauses must be in order. */
export function pushByDays(start: PlainDate, nominal: PlainDate, pauses: readonly ClosedPause[]): Pushed {
  return push(start, nominal, pauses, null);
}

/**
 * Each paused day after the start, up to the end as moved so far, moves the end by one day; days of overlapping pauses
 * count once. With `months` (the other reading) the rest of the term runs on after each pause as months from the last
 * day of the pause, less the days used before it, and never ends earlier than before.
 */
function push(
  start: PlainDate,
  nominal: PlainDate,
  pauses: readonly ClosedPause[],
  months: number | null,
): Pushed {
  const applied: AppliedPause[] = [];
  let end = nominal;
  let covered = start;
  let used = 0;
  for (const pause of pauses) {
    if (pause.from > end) break;
    if (pause.to <= start) continue;
    const before = pause.from > covered ? addDays(pause.from, -1) : covered;
    const days = Math.max(0, daysBetween(before, pause.to));
    applied.push({ pause, days });
    used += daysBetween(covered, before);
    covered = laterOf(covered, pause.to);
    end = months === null ? addDays(end, days) : laterOf(end, addDays(addMonths(covered, months), -used));
  }
  return { end, applied };
}

/** The number of days after `from`, through `to`, that no pause covers. Pauses must be in order. */
export function daysNotPaused(from: PlainDate, to: PlainDate, pauses: readonly ClosedPause[]): number {
  if (to <= from) return 0;
  let count = daysBetween(from, to);
  let covered = from;
  for (const pause of pauses) {
    const first = pause.from > covered ? pause.from : addDays(covered, 1);
    const last = pause.to < to ? pause.to : to;
    if (first > last) continue;
    count -= daysBetween(first, last) + 1;
    covered = last;
  }
  return count;
}
