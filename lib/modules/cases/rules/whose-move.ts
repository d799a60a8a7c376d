import type { CaseStatus } from '../schema/case';

/** Whose move it is, in the words of a code; the page adds the names. */
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
      return 'nobody';
  }
}

/** Whether its term runs no more: it has its outcome, or is no case of its own. */
export const isOver = (status: CaseStatus): boolean => nextMove({ status }) === 'nobody';
