import type { PlainDate } from '@/lib/core/plain-date';
import type { Pause, PauseKind, Policy, TermRule } from '../schema';
import { addDays, daysBetween } from './civil';

/** Whether a pause of the kind stops the clock of the rule. */
export function stopsClock(kind: PauseKind, rule: TermRule, policy: Policy): boolean {
  switch (kind) {
    case 'SUSPENSION':
      return rule.stops !== 'NONE';
    case 'CERTIFICATE_ENQUIRY':
      return rule.code === 'KPA_217_7D' && policy.certificateEnquiryStops;
    case 'POSTAL_DELIVERY':
      return rule.stops === 'ART_35_5' && policy.postalDeliveryStops;
    case 'OPINION':
      return rule.stops === 'ART_35_5' && policy.opinionStops;
    default:
      return rule.stops === 'ART_35_5';
  }
}

/**
 * The pauses in one fixed order, whatever order they were entered in.
 * Throws `RangeError` for a pause that ends before it begins.
 */
export function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  for (const { from, to } of pauses) {
    if (to < from) throw new RangeError(`a pause cannot end before it begins: ${from} ${to}`);
  }
  return pauses.length < 2 ? pauses : [...pauses].sort((a, b) => compare(orderKey(a), orderKey(b)));
}
const orderKey = ({ from, to, kind = 'SUSPENSION', basis = '' }: Pause) => `${from} ${to} ${kind} ${basis}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A pause that counts, with the days that no pause before it took away. */
export type AppliedPause = { pause: Pause; days: number };

/**
 * Moves the end of a term by the days not counted: each day of a pause after the start and not after the end
 * as it then stands pushes the end by one; overlapping days push once. Pauses must be in order.
 * Equal to walking from the day after the start and skipping the paused days until all are counted.
 */
export function pushByPauses(start: PlainDate, nominal: PlainDate, pauses: readonly Pause[]) {
  const applied: AppliedPause[] = [];
  let end = nominal;
  let covered = start;
  for (const pause of pauses) {
    if (pause.from > end) break;
    const days = Math.max(0, daysBetween(pause.from > covered ? addDays(pause.from, -1) : covered, pause.to));
    if (pause.to > covered) covered = pause.to;
    if (pause.to > start) applied.push({ pause, days });
    end = addDays(end, days);
  }
  return { end, applied };
}
