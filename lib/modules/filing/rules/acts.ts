import type { CaseStatus } from '../../cases/schema/case';

/** A case gets its znak once its department has taken it, as long as it goes on. */
export const canStandInSpis = (status: CaseStatus): boolean =>
  status === 'ACCEPTED' || status === 'IN_PROGRESS';

/** It may be given another until it is closed. */
export const canMoveInSpis = (status: CaseStatus): boolean => canStandInSpis(status) || status === 'SETTLED';

/** Cases to which papers may be attached: those that a department has, also when they are settled. */
export const ATTACHABLE_TO: readonly CaseStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED'];
