import { db, type Tx } from '@/lib/platform/db';
import { buildCalendar, type Calendar } from './rules/free-days';
import { type CalendarData, calendarSchema, type Policy, policySchema } from './schema';

/** The calendar and the choices that the office computes by, as they stand from a version on. */
export type OfficeTerms = { version: number; calendar: Calendar; policy: Policy };

/** What every date of the office is computed by now. One statement. */
export async function officeTerms(tx: Pick<Tx, '$queryRaw'> = db()): Promise<OfficeTerms> {
  const [row] = await tx.$queryRaw<[{ id: number; calendar: CalendarData; policy: object }]>`
    SELECT id, calendar, policy FROM terms_version ORDER BY id DESC LIMIT 1`;
  return {
    version: row.id,
    calendar: buildCalendar(calendarSchema.parse(row.calendar)),
    policy: policySchema.parse(row.policy),
  };
}
