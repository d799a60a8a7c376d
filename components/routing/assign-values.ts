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

/** Everything as it stands in the form: for one case, whose assignment the form began from. */
export function wholeInput(caseIds: number[], { staffId, ...values }: AssignValues) {
  return { ...values, caseIds, staffId: staffId ?? undefined };
}

/** Only what was typed: for many cases at once, each of which keeps what it had. */
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
