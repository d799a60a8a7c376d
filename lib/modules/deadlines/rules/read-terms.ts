import { calendarSchema, type Policy, policySchema, type TermsRow } from '../schema';
import { buildCalendar, type Calendar } from './free-days';

/** A version of the calendar and the choices by which the office computes. */
export type OfficeTerms = { version: number; calendar: Calendar; policy: Policy };

/** Reads a version of the terms for the engine. */
export function readTerms({ id, calendar, policy }: TermsRow): OfficeTerms {
  return {
    version: id,
    calendar: buildCalendar(calendarSchema.parse(calendar)),
    policy: policySchema.parse(policy),
  };
}
