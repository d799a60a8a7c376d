import type { Transitions } from '@/lib/core/transitions';
import type { HandOverState } from './schema';

/** Przekazanie za potwierdzeniem: it waits, and then one thing happens to it. */
export const HAND_OVER_TRANSITIONS = {
  accept: { from: ['PENDING'], to: 'ACCEPTED' },
  refuse: { from: ['PENDING'], to: 'REFUSED' },
  takeBack: { from: ['PENDING'], to: 'WITHDRAWN' },
} as const satisfies Transitions<HandOverState>;
