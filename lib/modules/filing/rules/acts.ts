import type { CaseStatus } from '../../cases/schema/case';

/** Papers may still turn out to be part of another case, or none: as long as their department has them in hand. */
export const canBeShelved = (status: CaseStatus): boolean =>
  status === 'ACCEPTED' || status === 'IN_PROGRESS';

/** A case gets its znak, or another one, once its department has taken it and until it is closed. */
export const canStandInSpis = (status: CaseStatus): boolean => canBeShelved(status) || status === 'SETTLED';

/** Cases to which papers may be attached: those that a department has, also when they are settled. */
export const ATTACHABLE_TO: readonly CaseStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED'];
