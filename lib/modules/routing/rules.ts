import type { Transitions } from '@/lib/core/transitions';
import type { HandOverState } from './schema';

/**
 * A hand-over begins as `PENDING`; each act on it moves its case by the act of the same name, and the taking back of a
 * case sent on by `regain`.
 */
export const HAND_OVER_TRANSITIONS = {
  accept: { from: ['PENDING'], to: 'ACCEPTED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  takeBack: { from: ['PENDING'], to: 'WITHDRAWN' },
  sendBack: { from: ['ACCEPTED'], to: 'SENT_BACK' },
} as const satisfies Transitions<HandOverState>;
