import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseStatus, MoveFacts } from '../schema/case';

/** The side whose move it is, as a code; the page adds the names. */
export type Move = 'sender' | 'desk' | 'accept' | 'worker' | 'client' | 'counter' | 'nobody';

/**
 * The side whose move it is on the day. A running call and a document at the counter are the client's, as the client's
 * own page says; after the lapse of a call it is the office's move again.
 */
export function nextMove({ status, call, waiting }: MoveFacts, today: PlainDate): Move {
  const called = call !== null && !call.stopped && call.dueOn >= today;
  const toCollect = waiting?.state === 'AT_COUNTER';
  switch (status) {
    case 'REGISTERED':
    case 'RETURNED':
      return 'sender';
    case 'HANDED_OVER':
      return 'accept';
    case 'ACCEPTED':
      return called || toCollect ? 'client' : 'desk';
    case 'IN_PROGRESS':
      return called || toCollect ? 'client' : 'worker';
    case 'SETTLED':
      if (toCollect) return 'client';
      return waiting ? 'counter' : 'worker';
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
    case 'CANCELLED':
      return 'nobody';
  }
}

/** Whether the case is over: it has an outcome, or its papers make no case of their own, or it was never one. */
export function isOver(status: CaseStatus): boolean {
  switch (status) {
    case 'REGISTERED':
    case 'HANDED_OVER':
    case 'RETURNED':
    case 'ACCEPTED':
    case 'IN_PROGRESS':
      return false;
    case 'SETTLED':
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
    case 'CANCELLED':
      return true;
  }
}
