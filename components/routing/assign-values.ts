import type { ActFormState } from '@/components/layout/form/use-act-form';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';

/** An assignment as its form holds it. */
export type AssignValues = Required<Omit<AssignCasesInput, 'caseIds' | 'staffId'>> & {
  staffId: number | null;
};
export type AssignForm = ActFormState<AssignValues, AssignCasesInput>;

export const NO_VALUES: AssignValues = {
  staffId: null,
  reason: '',
  instruction: '',
  internalOn: null,
  coStaffIds: [],
  coDepartmentIds: [],
};

/** Returns all values of the form as input: for one case, with whose assignment the form began. */
export function wholeInput(caseIds: number[], { staffId, ...values }: AssignValues) {
  return { ...values, caseIds, staffId: staffId ?? undefined };
}

/** Returns only the typed values as input: for many cases at once, each of which keeps its other values. */
export function typedInput(caseIds: number[], values: AssignValues) {
  const { staffId, reason, instruction, internalOn, coStaffIds, coDepartmentIds } = values;
  return {
    caseIds,
    staffId: staffId ?? undefined,
    reason: reason || undefined,
    instruction: instruction || undefined,
    internalOn: internalOn ?? undefined,
    coStaffIds: coStaffIds.length > 0 ? coStaffIds : undefined,
    coDepartmentIds: coDepartmentIds.length > 0 ? coDepartmentIds : undefined,
  };
}
