import { formatHour } from '@/lib/core/date-text';
import { plainDateOf, weekday } from '@/lib/core/plain-date';
import { type Calendar, isWorkingDay } from '../../deadlines/rules/free-days';
import { officeWeek } from '../../staff/queries/at-work';

/** Whether the office works now: on a working day, within its hours. */
export async function isOfficeOpen(now: Date, calendar: Calendar): Promise<boolean> {
  const today = plainDateOf(now);
  if (!isWorkingDay(today, calendar)) return false;
  const { opens, closes } = (await officeWeek())[weekday(today) - 1];
  const hour = formatHour(now).padStart(5, '0');
  return opens <= hour && hour < closes;
}

/**
 * The recipient of a reminder: the person, or the substitute, or the substitute's substitute. When the substitutions go
 * round in a circle, the person.
 */
export function recipientOf<Reminder extends { staffId: number }>(
  reminder: Reminder,
  substitutes: ReadonlyMap<number, number>,
): Reminder & { insteadOf: number | null } {
  const passed = new Set<number>();
  let { staffId } = reminder;
  for (let next = substitutes.get(staffId); next !== undefined; next = substitutes.get(staffId)) {
    if (passed.has(staffId)) return { ...reminder, insteadOf: null };
    passed.add(staffId);
    staffId = next;
  }
  return { ...reminder, staffId, insteadOf: staffId === reminder.staffId ? null : reminder.staffId };
}
