import type { CaseStatus } from '../../cases/schema/case';

/** Papers may become a part of another case, or be shelved, while their department works on them. */
export const canBeShelved = (status: CaseStatus): boolean =>
  status === 'ACCEPTED' || status === 'IN_PROGRESS';

/** Papers that were attached or shelved may be taken out again. */
export const canBeTakenOut = (status: CaseStatus): boolean => status === 'ATTACHED' || status === 'FILED';

/** A case gets its first or another znak between the acceptance by its department and the closing. */
export const canStandInSpis = (status: CaseStatus): boolean => canBeShelved(status) || status === 'SETTLED';

/** Papers may be attached to a case that a department has accepted, also after the settlement. */
export const ATTACHABLE_TO: readonly CaseStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'SETTLED', 'CLOSED'];
