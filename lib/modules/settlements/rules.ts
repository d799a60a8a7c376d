import type { Transitions } from '@/lib/core/transitions';
import type { CollectionState } from './schema';

/** Do odbioru: from the department to the counter, which confirms, and to the client, who signs. */
export const COLLECTION_TRANSITIONS = {
  receive: { from: ['SENT'], to: 'AT_COUNTER' },
  withdraw: { from: ['SENT'], to: 'WITHDRAWN' },
  issue: { from: ['AT_COUNTER'], to: 'ISSUED' },
  giveBack: { from: ['AT_COUNTER'], to: 'GIVEN_BACK' },
} as const satisfies Transitions<CollectionState>;
