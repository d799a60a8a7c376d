import { parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';

/** An assignment as it is being typed. */
export type AssignValues = {
  staffId: number | null;
  reason: string;
  instruction: string;
  internalOn: string;
  coStaffIds: number[];
  coDepartmentIds: number[];
};

export const NO_VALUES: AssignValues = {
  staffId: null,
  reason: '',
  instruction: '',
  internalOn: '',
  coStaffIds: [],
  coDepartmentIds: [],
};

/** A day for the server: what cannot be read goes as it is, to be refused at its field. */
function dayOf(text: string, today: PlainDate): PlainDate | null {
  return text.trim() === '' ? null : (parsePolishDate(text, today) ?? (text as PlainDate));
}

/** Everything as it stands in the form: for one case, whose assignment the form began from. */
export function wholeInput(
  caseId: number,
  staffId: number,
  values: AssignValues,
  today: PlainDate,
): AssignCasesInput {
  const { reason, instruction, internalOn, coStaffIds, coDepartmentIds } = values;
  return {
    caseIds: [caseId],
    staffId,
    reason,
    instruction,
    coStaffIds,
    coDepartmentIds,
    internalOn: dayOf(internalOn, today),
  };
}

/** Only what was typed: for many cases at once, each of which keeps what it had. */
export function typedInput(
  caseIds: number[],
  staffId: number,
  values: AssignValues,
  today: PlainDate,
): AssignCasesInput {
  const { reason, instruction, internalOn, coStaffIds, coDepartmentIds } = values;
  const day = dayOf(internalOn, today);
  return {
    caseIds,
    staffId,
    ...(reason !== '' && { reason }),
    ...(instruction !== '' && { instruction }),
    ...(day !== null && { internalOn: day }),
    ...(coStaffIds.length > 0 && { coStaffIds }),
    ...(coDepartmentIds.length > 0 && { coDepartmentIds }),
  };
}
