import { calendarSchema, type Policy, policySchema, type TermsRow } from '../schema';
import { buildCalendar, type Calendar } from './free-days';

/** The calendar and the choices that the office computes by, as they stand from a version on. */
export type OfficeTerms = { version: number; calendar: Calendar; policy: Policy };

/** A version of the office's terms as the engine takes it. */
export function readTerms({ id, calendar, policy }: TermsRow): OfficeTerms {
  return {
    version: id,
    calendar: buildCalendar(calendarSchema.parse(calendar)),
    policy: policySchema.parse(policy),
  };
}
