import type { Transitions } from '@/lib/core/transitions';
import type { CaseStatus } from '../schema/case';

/** The life of a case. */
export const CASE_TRANSITIONS = {
  handOver: { from: ['REGISTERED', 'RETURNED'], to: 'HANDED_OVER' },
  accept: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
  refuse: { from: ['HANDED_OVER'], to: 'RETURNED' },
  takeBack: { from: ['HANDED_OVER'], to: 'REGISTERED' },
  assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
  giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
  settle: { from: ['IN_PROGRESS'], to: 'SETTLED' },
  close: { from: ['SETTLED'], to: 'CLOSED' },
  reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
  attach: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'ATTACHED' },
  file: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'FILED' },
} as const satisfies Transitions<CaseStatus>;

/** The acts after which nobody has the case in hand any more: settled it is still somebody's, until it is closed. */
export const ENDS_ASSIGNMENTS: readonly (keyof typeof CASE_TRANSITIONS)[] = ['close', 'attach', 'file'];
