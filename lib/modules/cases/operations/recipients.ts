import { formatHour } from '@/lib/core/date-text';
import { plainDateOf, weekday } from '@/lib/core/plain-date';
import { type Calendar, isWorkingDay } from '../../deadlines/rules/free-days';
import { officeWeek } from '../../staff/queries/at-work';

/** Whether people are at work now: on a working day, within the hours of the office. */
export async function isOfficeOpen(now: Date, calendar: Calendar): Promise<boolean> {
  const today = plainDateOf(now);
  if (!isWorkingDay(today, calendar)) return false;
  const { opens, closes } = (await officeWeek())[weekday(today) - 1];
  const hour = formatHour(now).padStart(5, '0');
  return opens <= hour && hour < closes;
}

/** Whoever stands in, and for them if they are away too; nobody when that goes round in a circle. */
export function recipientOf<Told extends { staffId: number }>(
  told: Told,
  substitutes: ReadonlyMap<number, number>,
): Told & { insteadOf: number | null } {
  const passed = new Set<number>();
  let { staffId } = told;
  for (let next = substitutes.get(staffId); next !== undefined; next = substitutes.get(staffId)) {
    if (passed.has(staffId)) return { ...told, insteadOf: null };
    passed.add(staffId);
    staffId = next;
  }
  return { ...told, staffId, insteadOf: staffId === told.staffId ? null : told.staffId };
}
