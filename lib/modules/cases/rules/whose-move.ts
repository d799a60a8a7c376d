import type { CaseStatus } from '../schema/case';

/** The side whose move it is, as a code; the page adds the names. */
export function nextMove(record: { status: CaseStatus }): 'sender' | 'desk' | 'accept' | 'worker' | 'nobody' {
  switch (record.status) {
    case 'REGISTERED':
    case 'RETURNED':
      return 'sender';
    case 'HANDED_OVER':
      return 'accept';
    case 'ACCEPTED':
      return 'desk';
    case 'IN_PROGRESS':
      return 'worker';
    case 'SETTLED':
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
    case 'CANCELLED':
      return 'nobody';
  }
}

/** Whether the case is over: it has an outcome, or its papers make no case of their own, or it was never one. */
export const isOver = (status: CaseStatus): boolean => nextMove({ status }) === 'nobody';
