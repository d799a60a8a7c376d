import type { Transitions } from '@/lib/core/transitions';
import type { HandOverState } from './schema';

/** A hand-over begins as `PENDING`; each act on it moves its case by the act of the same name. */
export const HAND_OVER_TRANSITIONS = {
  accept: { from: ['PENDING'], to: 'ACCEPTED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  takeBack: { from: ['PENDING'], to: 'WITHDRAWN' },
} as const satisfies Transitions<HandOverState>;
