import type { Ctx } from '@/lib/core/context';
import { formatHour } from '@/lib/core/date-text';
import { DomainError, type FieldCodes } from '@/lib/core/errors';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import { whenProblems } from '../rules';

/**
 * Checks that an act lies in the past and not before the receipt of the podanie. Throws invalid, at the fields called
 * `names`.
 */
export function checkWhen(
  ctx: Ctx,
  caseRow: { receivedOn: Date },
  moment: { on: PlainDate; at: string },
  names: { day: string; hour: string },
): void {
  const hour = formatHour(ctx.now).padStart(5, '0');
  const wrong = whenProblems({
    ...moment,
    receivedOn: fromColumn(caseRow.receivedOn),
    today: ctx.today,
    hour,
  });
  const fields: FieldCodes = {
    ...(wrong.day && { [names.day]: wrong.day }),
    ...(wrong.hour && { [names.hour]: wrong.hour }),
  };
  if (Object.keys(fields).length > 0) throw new DomainError('invalid', { fields });
}

/** Checks that the record to be corrected is in the file of the same case. Throws record-not-here. */
export function checkCorrected(found: object | null): void {
  if (!found) throw new DomainError('record-not-here');
}
