import type { PlainDate } from '@/lib/core/plain-date';
import type { Transitions } from '@/lib/core/transitions';
import { computeTerm } from '../deadlines/rules/compute-term';
import type { HandOverState } from './schema';

/** Przekazanie za potwierdzeniem: it waits, and then one thing happens to it. */
export const HAND_OVER_TRANSITIONS = {
  accept: { from: ['PENDING'], to: 'ACCEPTED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  takeBack: { from: ['PENDING'], to: 'WITHDRAWN' },
} as const satisfies Transitions<HandOverState>;

/** By when the other side should accept: the office's own target, one working day. */
export function acceptanceTarget(handedOverOn: PlainDate): PlainDate {
  return computeTerm({ rule: 'HANDOVER_1WD', start: handedOverOn }).due;
}
